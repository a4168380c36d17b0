import { heads } from '../../src/coach/classifier/labels.ts'
import { understand } from '../../src/coach/understanding.ts'
import { blind } from './messages/blind/index.ts'
import { agreement, type Heard } from './messages/blind/scores.ts'
import { languages, unseen } from './messages/index.ts'
import { accuracy, confusions, type Judged } from './scores.ts'

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`
}

function matrix(judged: readonly Judged[], head: 'intent' | 'topic'): string {
  const { labels, counts } = confusions(judged, head)
  const width = Math.max(...labels.map(({ length }) => length))
  const header = ['true \\ read'.padEnd(width), ...labels].join('  ')
  const rows = labels.map((label, row) => {
    const cells = labels.map((column, index) => String(counts[row]?.[index] ?? 0).padStart(column.length))
    return [label.padEnd(width), ...cells].join('  ')
  })
  return [header, ...rows].join('\n')
}

const all = languages.flatMap((language) => {
  const judged = Object.values(unseen[language])
    .flat()
    .map((one): Judged => ({ truth: one, read: understand(one.message) }))
  const rates = heads.map((head) => `${head} ${percent(accuracy(judged, head))}`).join(', ')
  console.log(`${language}: ${judged.length} unseen messages: ${rates}`)
  return judged
})
for (const head of ['intent', 'topic'] as const) {
  console.log(`\n${head}, all languages\n${matrix(all, head)}`)
}

console.log('\nblind, as labelled (counting where people would not agree)')
for (const language of languages) {
  const heard = blind[language].map((one): Heard => ({ truth: one, read: understand(one.message) }))
  const rates = (['intent', 'topic'] as const).map((head) => {
    const { strict, lenient } = agreement(heard, head)
    return `${head} ${percent(strict)} (${percent(lenient)})`
  })
  console.log(`${language}: ${heard.length} blind messages: ${rates.join(', ')}`)
}
