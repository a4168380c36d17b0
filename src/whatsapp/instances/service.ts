import type { ClientScope } from '../../clients/scope.ts'
import type { Database } from '../../database/database.ts'
import type { Clock } from '../../lib/clock.ts'
import { abridge, conflict, notFound, validationError } from '../../lib/errors.ts'
import type { IdFactory } from '../../lib/ids.ts'
import type { Page } from '../../lib/page.ts'
import { createSeal } from '../../lib/sealed.ts'
import { checkUrl } from '../../outbound/check-url.ts'
import type { EvolutionServer } from '../evolution.ts'
import type { Instance } from './store.ts'
import * as store from './store.ts'

/** What a partner registers. */
export interface InstanceInput extends Pick<Instance, 'serverUrl' | 'unknownSender'> {
  apiKey: string
  webhookSecret: string
}

/** A registered instance, and what it takes to act for its client. */
export interface KnownInstance extends EvolutionServer {
  apiClientId: string
  unknownSender: Instance['unknownSender']
  webhookSecret: string
  maxUsers: number | undefined
}

interface Settings {
  /** The key of what is stored of secrets. */
  secretPepper: string
  /** Whether servers may be in private networks. */
  allowPrivate: boolean
}

export function createInstanceService(
  { secretPepper, allowPrivate }: Settings,
  clock: Clock,
  ids: IdFactory,
) {
  const seal = createSeal(secretPepper, 'whatsapp')
  const decoy = seal.seal('stands in for the secrets of an instance that there is not')

  return {
    /**
     * Registers an instance under its name, or replaces what is registered of it.
     *
     * @throws VALIDATION_ERROR for an address that must not be asked and for secrets that cannot be used, CONFLICT when
     * another client has the name
     */
    async put(
      scope: ClientScope,
      name: string,
      { serverUrl, unknownSender, apiKey, webhookSecret }: InstanceInput,
    ): Promise<{ instance: Instance; isNew: boolean }> {
      requireSecrets(apiKey, webhookSecret)
      const record = {
        serverUrl: requireServerUrl(serverUrl, allowPrivate),
        unknownSender,
        apiKey: seal.seal(apiKey),
        webhookSecret: seal.seal(webhookSecret),
      }
      const now = clock()
      // Whoever lost the race to insert finds the winner's instance at a second look.
      for (let attempt = 0; attempt < 2; attempt++) {
        const updated = await store.update(scope, name, record, now)
        if (updated) return { instance: updated, isNew: false }
        const id = ids('ozz_wai_')
        const shown = { id, name, serverUrl: record.serverUrl, unknownSender, createdAt: now, updatedAt: now }
        if (await store.insert(scope, { ...shown, ...record })) return { instance: shown, isNew: true }
      }
      throw conflict(`The name '${name}' is taken. Rename the instance on its Evolution server.`)
    },

    /** @throws NOT_FOUND */
    async get(scope: ClientScope, name: string): Promise<Instance> {
      const instance = await store.find(scope, name)
      if (!instance) throw instanceNotFound(name)
      return instance
    },

    /** Newest first, one more than the page holds when there are more. */
    list: (scope: ClientScope, page: Page): Promise<Instance[]> => store.list(scope, page),

    /** @throws NOT_FOUND */
    async remove(scope: ClientScope, name: string): Promise<void> {
      if (!(await store.remove(scope, name))) throw instanceNotFound(name)
    },

    /** The instance of a name, whoever's it is; undefined also when its client is revoked. */
    async known(database: Database, name: string): Promise<KnownInstance | undefined> {
      // No instance has a name that cannot be stored, nor none; looking for it costs the same.
      const instance = await store.findByName(database, isStorable(name) ? name : '')
      const apiKey = seal.unseal(instance?.apiKey ?? decoy)
      const webhookSecret = seal.unseal(instance?.webhookSecret ?? decoy)
      return instance && { ...instance, apiKey, webhookSecret, maxUsers: instance.maxUsers ?? undefined }
    },
  }
}

export type InstanceService = ReturnType<typeof createInstanceService>

function isStorable(name: string): boolean {
  return name.isWellFormed() && !name.includes('\0')
}

function instanceNotFound(name: string) {
  return notFound(`No instance named '${abridge(name)}' is registered under your API client.`)
}

/** An address that paths can be put behind. */
function requireServerUrl(text: string, allowPrivate: boolean): string {
  const url = URL.parse(text)
  const reason = checkUrl(text, allowPrivate) ?? (url?.search ? 'must not have a query' : null)
  if (url && reason === null) return `${url.origin}${url.pathname.replace(/\/+$/, '')}`
  const field = 'server_url'
  const message = `Field '${field}' ${reason}. Received: '${abridge(text)}'.`
  throw validationError([{ field, message }])
}

/** The key has to go into a header, and a blank secret would be proven by nothing. */
function requireSecrets(apiKey: string, webhookSecret: string): void {
  if (!/^[\x20-\x7e]+$/.test(apiKey)) {
    throw validationError([
      { field: 'api_key', message: "Field 'api_key' must be of printable ASCII characters." },
    ])
  }
  if (webhookSecret.trim() === '') {
    throw validationError([{ field: 'webhook_secret', message: "Field 'webhook_secret' must not be blank." }])
  }
}
