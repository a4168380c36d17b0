import type { ClientScope } from '../../clients/scope.ts'
import type { Database, Statement } from '../../database/database.ts'
import type { WhatsappInstanceModel } from '../../database/generated/models.ts'
import { type Page, pageOf } from '../../lib/page.ts'

/** An instance as it may be shown. */
export type Instance = Omit<WhatsappInstanceModel, 'apiClientId' | 'apiKey' | 'webhookSecret'>

/** What is registered of an instance; the secrets are sealed. */
export type InstanceRecord = Pick<Instance, 'serverUrl' | 'unknownSender'> & {
  apiKey: Uint8Array<ArrayBuffer>
  webhookSecret: Uint8Array<ArrayBuffer>
}

const NOT_SHOWN = { apiClientId: true, apiKey: true, webhookSecret: true } as const

/** @returns undefined when the client has no such instance */
export async function update(
  { apiClientId, database }: ClientScope,
  name: string,
  record: InstanceRecord,
  updatedAt: Date,
): Promise<Instance | undefined> {
  const [updated] = await database.prisma.whatsappInstance.updateManyAndReturn({
    where: { apiClientId, name },
    data: { ...record, updatedAt },
    omit: NOT_SHOWN,
  })
  return updated
}

/** @returns whether the name was free, of all clients' instances */
export async function insert(
  { apiClientId, database }: ClientScope,
  instance: Instance & InstanceRecord,
): Promise<boolean> {
  const { count } = await database.prisma.whatsappInstance.createMany({
    data: [{ ...instance, apiClientId }],
    skipDuplicates: true,
  })
  return count > 0
}

export async function find(
  { apiClientId, database }: ClientScope,
  name: string,
): Promise<Instance | undefined> {
  const instance = await database.prisma.whatsappInstance.findFirst({
    where: { apiClientId, name },
    omit: NOT_SHOWN,
  })
  return instance ?? undefined
}

/** Newest first, one more than the page holds when there are more. */
export function list({ apiClientId, database }: ClientScope, page: Page): Promise<Instance[]> {
  const { id, order } = pageOf(page)
  return database.prisma.whatsappInstance.findMany({
    where: { apiClientId, id },
    omit: NOT_SHOWN,
    ...order,
  })
}

/** @returns whether the client had such an instance */
export async function remove({ apiClientId, database }: ClientScope, name: string): Promise<boolean> {
  const { count } = await database.prisma.whatsappInstance.deleteMany({ where: { apiClientId, name } })
  return count > 0
}

/** An instance with what is needed to act for its client; the secrets are sealed. */
export type WorkingInstance = Pick<
  WhatsappInstanceModel,
  'apiClientId' | 'name' | 'serverUrl' | 'apiKey' | 'webhookSecret' | 'unknownSender'
> & { maxUsers: number | null }

const findByNameStatement: Statement<WorkingInstance> = {
  name: 'whatsapp.find_instance',
  isShort: true,
  text: `
    SELECT i.api_client_id AS "apiClientId", i.name, i.server_url AS "serverUrl", i.api_key AS "apiKey",
           i.webhook_secret AS "webhookSecret", i.unknown_sender AS "unknownSender", c.max_users AS "maxUsers"
      FROM whatsapp_instances i
      JOIN api_clients c ON c.id = i.api_client_id
     WHERE i.name = $1 AND c.revoked_at IS NULL`,
}

/** Looks among all clients: a webhook has no other word on whose it is. */
export async function findByName(database: Database, name: string): Promise<WorkingInstance | undefined> {
  const [instance] = await database.query(findByNameStatement, [name])
  return instance
}
