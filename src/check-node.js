// Plain JavaScript, loaded before anything else: an older Node could not even read the rest.
import { existsSync, readFileSync } from 'node:fs'
import module from 'node:module'
import { fileURLToPath } from 'node:url'

const [major] = process.versions.node.split('.').map(Number)
const root = new URL('../', import.meta.url)

function refuse(reason) {
  console.error(reason)
  process.exit(1)
}

if (major < 24) {
  refuse(
    `Ozzie needs Node 24 or newer to run, but this is ${process.version}. ` +
      'Run `npm ci` without NODE_ENV=production, which brings Node 24 along, or install it.',
  )
}

const { dependencies } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
const missing = Object.keys(dependencies).find((name) => !existsSync(new URL(`node_modules/${name}`, root)))
if (missing !== undefined) refuse(`The package ${missing} is not installed. Run \`npm ci\` first.`)
if (!existsSync(new URL('src/database/generated/client.ts', root))) {
  refuse('The database client is not generated. Run `npm run generate`, which `npm ci` does as well.')
}

// Compiling so many files takes more of a start than anything else; what cannot be kept is compiled again.
module.enableCompileCache(fileURLToPath(new URL('node_modules/.cache/ozzie', root)))
