import type { ClientScope } from '../clients/scope.ts'
import type { EventType } from '../events/types.ts'
import type { Clock } from '../lib/clock.ts'
import { abridge, conflict, notFound, validationError } from '../lib/errors.ts'
import type { IdFactory } from '../lib/ids.ts'
import type { Page } from '../lib/page.ts'
import type { Seal } from '../lib/sealed.ts'
import { checkUrl } from '../outbound/check-url.ts'
import { inTransaction } from '../users/scope.ts'
import { generateSecret } from './signature.ts'
import type { Endpoint, EndpointChanges } from './store.ts'
import * as store from './store.ts'

interface Dependencies {
  seal: Seal
  /** Whether endpoints may be in private networks. */
  allowPrivate: boolean
}

export interface EndpointInput {
  url: string
  description: string | null
  eventTypes: EventType[]
}

/** An endpoint together with its secret, which is shown this once. */
export type EndpointWithSecret = Endpoint & { plainSecret: string }

/** How many endpoints a client may have. */
const MOST_ENDPOINTS = 20

/** How long a former secret signs beside the present one, in milliseconds. */
const OVERLAP_MS = 24 * 60 * 60 * 1000

/** The addresses that partners want to be told at. */
export function createWebhookService({ seal, allowPrivate }: Dependencies, clock: Clock, ids: IdFactory) {
  function refuseBadUrl(url: string): void {
    const reason = checkUrl(url, allowPrivate)
    if (reason === null) return
    const message = `Field 'url' ${reason}. Received: '${abridge(url)}'.`
    throw validationError([{ field: 'url', message }])
  }

  async function get(scope: ClientScope, id: string): Promise<Endpoint> {
    const endpoint = await store.findEndpoint(scope, id)
    if (!endpoint) throw endpointNotFound(id)
    return endpoint
  }

  /** The endpoint as it stays until the end of the transaction. */
  async function getLocked(tx: ClientScope, id: string): Promise<Endpoint> {
    await store.lockEndpoint(tx, id)
    return get(tx, id)
  }

  async function update(scope: ClientScope, id: string, changes: EndpointChanges): Promise<Endpoint> {
    const updated = await store.updateEndpoint(scope, id, { ...changes, updatedAt: clock() })
    if (!updated) throw endpointNotFound(id)
    return updated
  }

  return {
    /** @throws VALIDATION_ERROR for an address that must not be called, CONFLICT when there are too many */
    async create(scope: ClientScope, input: EndpointInput): Promise<EndpointWithSecret> {
      refuseBadUrl(input.url)
      const plainSecret = generateSecret()
      const now = clock()
      const endpoint: Endpoint = {
        ...input,
        id: ids('ozz_whe_'),
        status: 'enabled',
        disabledReason: null,
        disabledAt: null,
        secret: seal.seal(plainSecret),
        formerSecret: null,
        formerSecretEndsAt: null,
        failingSince: null,
        createdAt: now,
        updatedAt: now,
      }
      await inTransaction(scope, async (tx) => {
        await store.lockClient(tx)
        if ((await store.countEndpoints(tx)) >= MOST_ENDPOINTS) {
          throw conflict(
            `You have ${MOST_ENDPOINTS} webhook endpoints, as many as there can be. Delete one first.`,
          )
        }
        await store.insertEndpoint(tx, endpoint)
      })
      return { ...endpoint, plainSecret }
    },

    /** @throws NOT_FOUND */
    get,

    /** @throws NOT_FOUND */
    getLocked,

    /** Newest first, one more than the page holds when there are more. */
    list: (scope: ClientScope, page: Page): Promise<Endpoint[]> => store.listEndpoints(scope, page),

    /**
     * Changes what is given and nothing else.
     *
     * @throws NOT_FOUND, VALIDATION_ERROR
     */
    update(
      scope: ClientScope,
      id: string,
      { status, ...changes }: Partial<EndpointInput> & { status?: Endpoint['status'] },
    ): Promise<Endpoint> {
      if (changes.url !== undefined) refuseBadUrl(changes.url)
      return inTransaction(scope, async (tx) => {
        const endpoint = await getLocked(tx, id)
        const isTurned = status !== undefined && status !== endpoint.status
        const hasMoved = changes.url !== undefined && changes.url !== endpoint.url
        return update(tx, id, {
          ...changes,
          // What another address did is no fault of this one.
          ...(hasMoved && { failingSince: null }),
          ...(isTurned && turn(status, clock())),
        })
      })
    },

    /** @throws NOT_FOUND */
    async remove(scope: ClientScope, id: string): Promise<void> {
      if (!(await store.removeEndpoint(scope, id))) throw endpointNotFound(id)
    },

    /**
     * Makes a new secret. The one before signs beside it for a day.
     *
     * @throws NOT_FOUND
     */
    rotateSecret: (scope: ClientScope, id: string): Promise<EndpointWithSecret> =>
      inTransaction(scope, async (tx) => {
        const { secret } = await getLocked(tx, id)
        const plainSecret = generateSecret()
        const endpoint = await update(tx, id, {
          secret: seal.seal(plainSecret),
          formerSecret: secret,
          formerSecretEndsAt: new Date(clock().getTime() + OVERLAP_MS),
        })
        return { ...endpoint, plainSecret }
      }),
  }
}

export type WebhookService = ReturnType<typeof createWebhookService>

/** What changes when a partner turns an endpoint on or off. */
function turn(status: Endpoint['status'], now: Date): EndpointChanges {
  return status === 'enabled'
    ? { status, disabledReason: null, disabledAt: null, failingSince: null }
    : { status, disabledReason: 'requested', disabledAt: now }
}

function endpointNotFound(id: string) {
  return notFound(`No webhook endpoint found with id '${abridge(id)}' under your API client.`)
}
