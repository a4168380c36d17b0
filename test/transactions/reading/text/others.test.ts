import { describe, expect, it } from 'vitest'
import { readAs, refusalOfText } from './reading.ts'

describe("somebody else's money", () => {
  it.each([
    ['en', 'my mom spent 50 on lunch'],
    ['en', 'my wife spent 200 on shoes'],
    ['en', 'she spent 40 at target'],
    ['en', 'my mom and dad spent 300 on a cruise'],
    ['en', 'John spent 300 at the bar'],
    ['en', 'my boyfriend earned 400 today'],
    ['en', 'my dad gave 50 to my sister'],
    ['pt', 'meu amigo gastou 300 no bar'],
    ['pt', 'minha mãe gastou 50 no mercado'],
    ['pt', 'a Maria comprou um vestido de 200'],
    ['pt', 'meu marido recebeu 3000'],
    ['pt', 'meu pai deu 100 pra minha irmã'],
    ['es', 'mi hermano gastó 500 en el súper'],
    ['es', 'mi hermano gasto 500 en el super'],
    ['es', 'él gastó 300'],
    ['es', 'mi novia compró zapatos por 200'],
    ['es', 'mi papá dio 100 a mi hermana'],
  ] as const)('is refused as such in %s: %s', (language, text) => {
    expect(refusalOfText(language, text)).toBe('others')
  })

  it.each([
    ['en', 'my mom spent 50 on lunch and I spent 20 on a taxi', ['expense 20 Taxi']],
    ['pt', 'meu marido pagou 95 no gás e eu paguei 60 na internet', ['expense 60 Internet']],
    ['es', 'mi hermano gastó 500 y yo gasté 80 en la cena', ['expense 80 Cena']],
  ] as const)('is left out beside what is one’s own, in %s: %s', (language, text, own) => {
    expect(readAs(language, text)).toEqual(own)
  })
})

describe("one's own money that others are named with", () => {
  it.each([
    ['en', 'my mom gave me 50', 'income 50 Mom'],
    ['en', 'my mom paid me back 50', 'income 50 Mom'],
    ['en', 'grandma sent 100', 'income 100 Grandma'],
    ['en', 'we spent 80 on dinner', 'expense 80 Dinner'],
    ['en', 'my husband and I spent 120 on groceries', 'expense 120 Groceries'],
    ['en', 'me and my girlfriend spent 60 on sushi', 'expense 60 Sushi'],
    ['en', 'dinner with my mom paid 40', 'expense 40 Dinner with my mom'],
    ['en', 'bought my mom flowers 35', 'expense 35 Mom flowers'],
    ['en', "my kid's shoes cost 45", "expense 45 Kid's shoes"],
    ['pt', 'paguei 50 pro meu irmão', 'expense 50 Irmão'],
    ['pt', 'minha mãe me pagou 50', 'income 50 Mãe'],
    ['pt', 'o meu irmão pagou-me 50', 'income 50 Irmão'],
    ['pt', 'meu pai mandou 200', 'income 200 Pai'],
    ['pt', 'a gente gastou 80 no almoço', 'expense 80 Almoço'],
    ['pt', 'eu e minha esposa gastamos 120 no mercado', 'expense 120 Mercado'],
    ['pt', 'jantei com minha mãe e paguei 80', 'expense 80 Jantar com minha mãe'],
    ['es', 'le pagué 50 a mi hermano', 'expense 50 Hermano'],
    ['es', 'mi jefe me pagó 5000', 'income 5000 Jefe'],
    ['es', 'el gasto de 50 en el súper', 'expense 50 Súper'],
    ['es', 'mi papá mandó 500', 'income 500 Papá'],
  ] as const)('is read in %s: %s', (language, text, told) => {
    expect(readAs(language, text)).toEqual([told])
  })
})
