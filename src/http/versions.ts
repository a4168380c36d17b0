import type { FastifyInstance, FastifyRequest } from 'fastify'
import { API_VERSIONS, type ApiVersion, DEFAULT_API_VERSION, isApiVersion } from '../clients/api-version.ts'
import { abridge, validationError } from '../lib/errors.ts'
import type { OnboardingStage } from '../users/onboarding.ts'

const HEADER = 'ozzie-version'

/** What each version calls the onboarding stages. */
const STAGE_NAMES = {
  '2025-05-05': { intake_pending: 'intake_pending', plan_pending: 'plan_pending', active: 'active' },
  '2026-05-06': { intake_pending: 'financial_intake', plan_pending: 'plan', active: 'active' },
} as const satisfies Record<ApiVersion, Record<OnboardingStage, string>>

type StageName = (typeof STAGE_NAMES)[ApiVersion][OnboardingStage]

/** Every name of a stage in any version. */
export const ALL_STAGE_NAMES: readonly StageName[] = [
  ...new Set(API_VERSIONS.flatMap((version) => Object.values(STAGE_NAMES[version]))),
]

/** The stage as the version calls it. */
export function stageName(stage: OnboardingStage, version: ApiVersion): StageName {
  return STAGE_NAMES[version][stage]
}

declare module 'fastify' {
  interface FastifyRequest {
    apiVersion: ApiVersion
  }
}

/** Echoes the version in every answer below /v1, also where no client is known yet and where no route is. */
export function echoVersion(app: FastifyInstance): void {
  app.decorateRequest('apiVersion', DEFAULT_API_VERSION)
  app.addHook('onRequest', async (request, reply) => {
    if (isVersioned(request)) reply.header(HEADER, DEFAULT_API_VERSION)
  })
}

export function isVersioned(request: FastifyRequest): boolean {
  return /^\/v1(?:[/?]|$)/.test(request.url)
}

/** Settles the version: the request's header, else what the API client is pinned to. */
export function negotiateVersion(v1: FastifyInstance): void {
  v1.addHook('onRequest', async (request, reply) => {
    const wanted = request.headers[HEADER]
    request.apiVersion = request.apiClient.apiVersion
    reply.header(HEADER, request.apiVersion)
    if (wanted === undefined) return
    if (typeof wanted !== 'string' || !isApiVersion(wanted)) throw unknownVersion(String(wanted))
    request.apiVersion = wanted
    reply.header(HEADER, wanted)
  })
}

function unknownVersion(received: string) {
  const message = `Header 'Ozzie-Version' must be one of ${API_VERSIONS.join(', ')}. Received: '${abridge(received)}'.`
  return validationError([{ field: 'Ozzie-Version', message }])
}
