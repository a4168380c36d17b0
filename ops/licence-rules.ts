import { Type } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'

/** SPDX ids of licences that ask for no more than a notice. */
const ALLOWED: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
])

const Licence = Type.Union([
  Type.Object({ expression: Type.String() }),
  Type.Object({
    license: Type.Union([Type.Object({ id: Type.String() }), Type.Object({ name: Type.String() })]),
  }),
])

const Bill = Type.Object({
  components: Type.Array(
    Type.Object({
      name: Type.String(),
      version: Type.String(),
      licenses: Type.Optional(Type.Array(Licence)),
    }),
  ),
})

export type Component = (typeof Bill.static)['components'][number]

/** The packages of a CycloneDX bill of materials. @throws Error when the text is none */
export function readComponents(text: string): Component[] {
  return Value.Parse(Bill, JSON.parse(text)).components
}

/** A package's licence as an SPDX expression: all of them hold where it names several. */
export function licenceOf({ licenses = [] }: Component): string {
  return licenses.map(textOf).join(' AND ') || 'none named'
}

/** One line that says why a package must not be shipped; undefined when it may. */
export function refusal(component: Component): string | undefined {
  const licence = licenceOf(component)
  if (isAllowed(licence)) return undefined
  return `${component.name}@${component.version}: the licence “${licence}” is not among those allowed`
}

function textOf(licence: typeof Licence.static): string {
  if ('expression' in licence) return licence.expression
  return 'id' in licence.license ? licence.license.id : licence.license.name
}

/** Of an `OR` one side is enough. What is nested deeper than that is for a person to read. */
function isAllowed(licence: string): boolean {
  const bare = licence.replace(/^\(([^()]*)\)$/, '$1')
  return bare.split(' OR ').some((side) => side.split(' AND ').every((id) => ALLOWED.has(id)))
}
