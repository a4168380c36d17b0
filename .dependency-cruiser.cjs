/** Flow is one way: routes → service → store; services call pure rules. @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'A cycle hides which of two modules rests on the other.',
      from: {},
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'finance-stands-alone',
      severity: 'error',
      comment: 'finance/ is arithmetic: it imports nothing but itself.',
      from: { path: '^src/finance/' },
      to: { pathNot: '^src/finance/' },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      comment: 'Rules know no framework and no database.',
      from: {
        path: '^src/(users/onboarding|plan/(engine|narrative|personality)|goals/progress|moves/(composition|choice|cut|money-tasks|library|cycle-inputs|schedule|points)|transactions/(category|fingerprint|categorise/|reading/)|language/|coach/)',
      },
      to: {
        path: '^(src/(http|database)/|node_modules/(fastify|@fastify|@prisma|pg)/)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'services-know-no-http',
      severity: 'error',
      comment: 'A use case can be called from a job or a command as well.',
      from: { path: '^src/[^/]+/(service|store)\\.ts$' },
      to: { path: '^(src/http/|node_modules/(fastify|@fastify)/)' },
    },
    {
      name: 'services-do-not-call-routes',
      severity: 'error',
      from: { path: '^src/[^/]+/(service|store)\\.ts$' },
      to: { path: '^src/[^/]+/routes\\.ts$' },
    },
    {
      name: 'routes-do-not-query',
      severity: 'error',
      comment:
        'Routes turn wire into calls and results into wire; types of rows are all they take from a store.',
      from: { path: '^src/[^/]+/routes\\.ts$' },
      to: { path: '^src/([^/]+/store\\.ts$|database/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'domains-meet-through-services',
      severity: 'error',
      comment:
        "Nobody but a domain's own service touches its tables. (SQL fragments and types may be shared.)",
      from: { path: '^src/([^/]+)/(service|routes)\\.ts$' },
      to: {
        path: '^src/[^/]+/store\\.ts$',
        pathNot: '^src/$1/store\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'only-stores-query',
      severity: 'error',
      comment: 'All queries of a domain are in its store.',
      from: { path: '^src/(?!database/)[^/]+/(?!store\\.ts$)' },
      to: {
        path: '^(src/database/(database|generated)|node_modules/(pg|@prisma)/)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'production-needs-no-dev-packages',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/database/generated/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
}
