// Plain JavaScript, loaded before anything else: an older Node could not even read the rest.
const [major] = process.versions.node.split('.').map(Number)

if (major < 24) {
  console.error(
    `Ozzie needs Node 24 or newer to run, but this is ${process.version}. ` +
      'Run `npm ci` without NODE_ENV=production, which brings Node 24 along, or install it.',
  )
  process.exit(1)
}
