import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DatabaseConnection, openDatabase } from '../../src/database/database.ts'
import { deferTransaction } from '../../src/database/held-transaction.ts'
import { startTcpProxy, type TcpProxy } from '../helpers/tcp-proxy.ts'

let proxy: TcpProxy
let unreachable: DatabaseConnection

beforeAll(async () => {
  proxy = await startTcpProxy()
  unreachable = openDatabase(`postgresql://nobody@127.0.0.1:${proxy.port}/none`, () => undefined)
})

afterAll(async () => {
  await unreachable?.close()
  await proxy?.close()
})

describe('a transaction that could not be opened', () => {
  it('fails for whoever asks for it, and there is nothing to roll back', async () => {
    const held = deferTransaction(unreachable)
    await expect(held.database.transaction(async () => 'done')).rejects.toThrow()
    await expect(held.rollback()).resolves.toBeUndefined()
  })

  it('is not said to be committed', async () => {
    const held = deferTransaction(unreachable)
    await expect(held.database.transaction(async () => 'done')).rejects.toThrow()
    await expect(held.commit()).rejects.toThrow()
  })
})
