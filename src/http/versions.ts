import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { API_VERSIONS, type ApiVersion, DEFAULT_API_VERSION, isApiVersion } from '../clients/api-version.ts'
import { abridge, validationError } from '../lib/errors.ts'
import { ONBOARDING_STAGES, type OnboardingStage } from '../users/onboarding.ts'

const HEADER = 'ozzie-version'

/** What sets a version apart, and until when it is served. */
interface VersionTerms {
  /** What it calls the onboarding stages. */
  stages: Record<OnboardingStage, string>
  /** Set once the version has an end date. */
  retirement?: Retirement
}

export interface Retirement {
  /** From when on nobody should start with it. */
  deprecated: Date
  /** When it stops being served. */
  sunset: Date
}

/** The one place that knows how the versions differ. */
const VERSIONS = {
  '2025-05-05': {
    stages: { intake_pending: 'intake_pending', plan_pending: 'plan_pending', active: 'active' },
  },
  '2026-05-06': {
    stages: { intake_pending: 'financial_intake', plan_pending: 'plan', active: 'active' },
  },
} as const satisfies Record<ApiVersion, VersionTerms>

type StageName = (typeof VERSIONS)[ApiVersion]['stages'][OnboardingStage]

/** Every name of a stage in any version. */
export const ALL_STAGE_NAMES: readonly StageName[] = [
  ...new Set(API_VERSIONS.flatMap((version) => Object.values(VERSIONS[version].stages))),
]

/** The stage as the version calls it. */
export function stageName(stage: OnboardingStage, version: ApiVersion): StageName {
  return VERSIONS[version].stages[stage]
}

/** The stage that a version, whichever it is, calls so. */
export function stageNamed(name: StageName): OnboardingStage {
  const stage = ONBOARDING_STAGES.find((candidate) =>
    API_VERSIONS.some((version) => stageName(candidate, version) === name),
  )
  if (!stage) throw new Error(`No version has a stage '${name}'.`)
  return stage
}

declare module 'fastify' {
  interface FastifyRequest {
    apiVersion: ApiVersion
  }
}

/** Echoes the version in every answer below /v1, also where no client is known yet and where no route is. */
export function echoVersion(app: FastifyInstance): void {
  app.decorateRequest('apiVersion', DEFAULT_API_VERSION)
  app.addHook('onRequest', (request, reply, done) => {
    if (isVersioned(request)) reply.header(HEADER, DEFAULT_API_VERSION)
    done()
  })
}

export function isVersioned(request: FastifyRequest): boolean {
  return /^\/v1(?:[/?]|$)/.test(request.url)
}

/** Settles the version: the request's header, else what the API client is pinned to. */
export function negotiateVersion(v1: FastifyInstance, retirements: Retirements = RETIREMENTS): void {
  v1.addHook('onRequest', async (request, reply) => {
    const wanted = request.headers[HEADER]
    request.apiVersion = request.apiClient.apiVersion
    reply.header(HEADER, request.apiVersion)
    if (wanted !== undefined) {
      if (typeof wanted !== 'string' || !isApiVersion(wanted)) throw unknownVersion(String(wanted))
      request.apiVersion = wanted
      reply.header(HEADER, wanted)
    }
    const retirement = retirements[request.apiVersion]
    if (retirement) announce(reply, retirement)
  })
}

export type Retirements = Partial<Record<ApiVersion, Retirement>>

const RETIREMENTS: Retirements = Object.fromEntries(
  API_VERSIONS.map((version) => [version, termsOf(version).retirement]),
)

function termsOf(version: ApiVersion): VersionTerms {
  return VERSIONS[version]
}

/** Headers of RFC 9745 and RFC 8594. */
function announce(reply: FastifyReply, { deprecated, sunset }: Retirement): void {
  reply.header('deprecation', `@${Math.floor(deprecated.getTime() / 1000)}`)
  reply.header('sunset', sunset.toUTCString())
  reply.header('link', '</docs>; rel="deprecation"')
}

function unknownVersion(received: string) {
  const message = `Header 'Ozzie-Version' must be one of ${API_VERSIONS.join(', ')}. Received: '${abridge(received)}'.`
  return validationError([{ field: 'Ozzie-Version', message }])
}
