/** Text as integrators really send it, and as the API must take it. */
export const HUNDRED_EMOJI = '🦊'.repeat(100)

/** What no id may hold: control characters, NUL, and halves of surrogate pairs. */
export const UNFIT_CHARACTERS = [
  ['NUL', '\u0000'],
  ['a line feed', '\n'],
  ['a tab', '\t'],
  ['an escape', '\u001b'],
  ['DEL', '\u007f'],
  ['a C1 control', '\u0085'],
  ['a lone high surrogate', '\ud83e'],
  ['a lone low surrogate', '\udd8a'],
] as const

/** External ids that look odd and are legal. */
export const ODD_EXTERNAL_IDS = [
  'a',
  'usr_8821',
  'a b  c',
  ' leading and trailing ',
  'tenant/42/user',
  'a:b::c',
  'external:nested',
  'ozz_usr_01HX9KZMR4P5JQNBVT7YCW3DE0',
  '50%',
  '%2F',
  'a?b=c#d&e',
  'a+b',
  '../../etc/passwd',
  "Robert'); DROP TABLE users;--",
  '<script>alert(1)</script>',
  '`"\\',
  '__proto__',
  'constructor',
  'null',
  '0',
  '用户-8821',
  'مستخدم',
  '👩‍👩‍👧‍👦',
  'x'.repeat(100),
  HUNDRED_EMOJI,
] as const

/** The path of a user by the partner's own id. */
export function externalPath(externalId: string, below = ''): string {
  return `/v1/users/external:${encodeURIComponent(externalId)}${below}`
}
