import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describedOperations, readDocument } from '../helpers/openapi-validator.ts'
import { listen } from '../helpers/real-server.ts'
import { MARIA, USER_ID } from '../helpers/requests.ts'
import { useTestApi } from '../helpers/test-api.ts'

/** Where Debian's package `chromium` puts it. */
const CHROMIUM = '/usr/bin/chromium'
const isInstalled = existsSync(CHROMIUM)

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const title = 'the pages at /docs, in a real browser'

describe.skipIf(!isInstalled)(isInstalled ? title : `${title} (skipped: there is no ${CHROMIUM})`, () => {
  const api = useTestApi()
  let profile: string
  let browser: BrowserContext
  let page: Page
  let origin: string
  /** What went wrong in the page: errors on the console, scripts that failed, files that were not there. */
  const troubles: string[] = []
  const otherOrigins: string[] = []

  beforeAll(async () => {
    origin = (await listen(api.app)).url
    profile = await mkdtemp(path.join(tmpdir(), 'ozzie-docs-'))
    browser = await chromium.launchPersistentContext(profile, {
      executablePath: CHROMIUM,
      args: ARGUMENTS,
      viewport: { width: 1280, height: 1600 },
    })
    page = await browser.newPage()
    page.setDefaultTimeout(10_000)
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(`${message.text()} ${message.location().url}`)
    })
    page.on('pageerror', (error) => troubles.push(String(error)))
    page.on('requestfailed', (request) => troubles.push(`${request.url()} failed`))
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(origin)) {
        otherOrigins.push(request.url())
      }
    })
    await page.goto(`${origin}/docs`)
    await page.locator('.opblock').first().waitFor()
  })

  afterAll(async () => {
    await browser?.close()
    if (profile) await rm(profile, { recursive: true, force: true })
  })

  it('show every operation, and every message that is sent', async () => {
    const shown = await page
      .locator('.opblock')
      .evaluateAll((blocks) =>
        blocks.map((block) =>
          ['method', 'path'].map((part) => block.querySelector(`.opblock-summary-${part}`)?.textContent),
        ),
      )
    // The page puts invisible breaks into long paths.
    const names = shown.map(([method, route]) => `${method} ${route?.replaceAll('\u200b', '')}`)
    const document = readDocument(api.app)
    const operations = describedOperations(document).map(({ method, path: route }) => `${method} ${route}`)
    const messages = Object.keys(document.webhooks).map((type) => `POST ${type}`)
    expect(names.toSorted()).toEqual([...operations, ...messages].toSorted())
  })

  it('send a request with the token that was entered, and show its answer', async () => {
    const client = await api.client()
    await page.locator('button.authorize').first().click()
    const dialog = page.locator('.dialog-ux')
    await dialog.locator('input').fill(client.token)
    await dialog.locator('button.authorize').click()
    await dialog.locator('button.btn-done').click()

    const operation = page.locator('#operations-Users-createUser')
    await operation.locator('.opblock-summary-control').click()
    await operation.locator('button.execute').click()
    const answer = operation.locator('.live-responses-table')
    await answer.waitFor()

    expect(await answer.locator('tbody .response-col_status').first().innerText()).toMatch(/^201/)
    const { object, data } = JSON.parse(await answer.locator('.highlight-code code').first().innerText())
    expect(object).toBe('user')
    expect(data).toMatchObject({ id: expect.stringMatching(USER_ID), ...MARIA })
    const rows = await api.sql('SELECT id FROM users WHERE api_client_id = $1', [client.id])
    expect(rows).toEqual([{ id: data.id }])
  })

  it('load without an error, and nothing from elsewhere', () => {
    expect(troubles).toEqual([])
    expect(otherOrigins).toEqual([])
  })
})
