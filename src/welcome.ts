import { type Credentials, encodeToken } from './clients/credentials.ts'

interface Welcome {
  /** Base URL. */
  url: string
  credentials: Credentials | undefined
  /** Data directory of the embedded database. */
  cluster: string | undefined
}

/** What a developer sees first: where the API is and one call that works. Never shown in production. */
export function welcome({ url, credentials, cluster }: Welcome): string {
  const token = credentials && encodeToken(credentials)
  const rows = [
    ['Base URL', url],
    ['Docs', `${url}/docs`],
    ['Database', cluster ?? 'DATABASE_URL'],
    ['Bearer token', token ?? 'make one with: npm run clients -- create --name "My app"'],
  ]
  const table = rows.map(([label = '', value = '']) => `  ${label.padEnd(13)} ${value}`).join('\n')
  const example = `
  curl -X POST ${url}/v1/users/external:usr_8821/financial-intake \\
    -H "Authorization: Bearer ${token ?? 'YOUR_BEARER_TOKEN'}" \\
    -H "Content-Type: application/json" \\
    -d '{"monthly_income": 5000, "monthly_expenses": 3200, "financial_goal": "savings"}'`
  return `\nOzzie is ready.\n\n${table}\n\nTry it:\n${example}\n`
}
