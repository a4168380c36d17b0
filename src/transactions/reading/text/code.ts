/** Marks that people do not write when they tell what they paid. */
const CODE =
  /[{}]|=>|\(\)|[\p{L}_]\.[\p{L}_]+\(|<\/?\p{L}[^<>\n]{0,80}>|(?<!\p{L})(?:select \S.{0,80} from|insert into|drop table|return \d|(?:var|let|const|int|def) \p{L}+ ?=|import \p{L}+|print ?\(|echo [$"'])/u

/** Whether a folded text is program code rather than words. */
export function isCode(folded: string): boolean {
  return CODE.test(folded)
}
