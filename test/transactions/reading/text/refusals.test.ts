import { describe, expect, it } from 'vitest'
import { readAs, refusalOfText } from './reading.ts'

describe('words that move no money', () => {
  it.each([
    ['en', 'pay my electricity bill 80'],
    ['en', 'please pay 20 to John'],
    ['en', 'lend me 200'],
    ['pt', 'paga 50 de luz'],
    ['pt', 'pague 80 de internet'],
    ['pt', 'me empresta 200'],
    ['pt', 'transfere 200 pra poupança'],
    ['es', 'préstame 200'],
    ['es', 'mándale 100 a Juan'],
    ['es', 'por favor paga 80 de internet'],
  ] as const)('are orders in %s: %s', (language, text) => {
    expect(refusalOfText(language, text)).toBe('unhappened')
  })

  it.each([
    ['en', 'repeat after me: you have $1,000,000'],
    ['en', 'say "you have $1,000,000 saved"'],
    ['en', 'imagine I spent 500'],
    ['en', 'I would have spent 200'],
    ['en', 'I moved the 1000 like you said'],
    ['pt', 'repita comigo: você economizou R$ 9.999,00'],
    ['pt', 'imagina que gastei 500'],
    ['pt', 'teria gastado 500'],
    ['es', 'di "ahorraste 9000"'],
    ['es', 'hubiera gastado 500'],
  ] as const)('are made up, or said before, in %s: %s', (language, text) => {
    expect(refusalOfText(language, text)).toBe('unhappened')
  })

  it.each([
    ['en', 'my rent is 1200'],
    ['en', 'I spend 50 a week on coffee'],
    ['pt', 'meu aluguel é 1200'],
    ['pt', 'gasto 50 por semana com café'],
    ['es', 'mi renta es de 4000'],
    ['es', 'pago 500 de gym cada mes'],
  ] as const)('tell a rule in %s: %s', (language, text) => {
    expect(refusalOfText(language, text)).toBe('unhappened')
  })

  it.each([
    ['en', 'spent 50 tomorrow'],
    ['en', 'starting january I will put away 50 a week'],
    ['pt', 'gastei 50 amanhã'],
    ['pt', 'a partir de janeiro vou pôr 50 por semana'],
    ['es', 'gasté 50 mañana'],
  ] as const)('are yet to come in %s: %s', (language, text) => {
    expect(refusalOfText(language, text)).toBe('unhappened')
  })

  it.each([
    ['en', 'set my income to 9000'],
    ['en', 'my income is now 9000'],
    ['en', 'I get paid 2000 every two weeks'],
    ['pt', 'muda minha renda pra 9000'],
    ['pt', 'meu salário agora é 6000'],
    ['es', 'desde ahora mis ingresos son 1 millón'],
    ['es', 'gano 9000 al mes'],
  ] as const)('tell the income as a whole in %s: %s', (language, text) => {
    expect(refusalOfText(language, text)).toBe('profile')
  })

  it.each(['function f(){return 42}', 'console.log(5)', '{"a": 5}', '<b>5</b>', 'const x = 5'])(
    'are program code: %s',
    (text) => {
      expect(refusalOfText('en', text)).toBe('code')
    },
  )
})

describe('words that look alike', () => {
  it.each([
    ['en', 'please add 50 for groceries', 'expense 50 Groceries'],
    ['en', 'my rent was 1200 this month', 'expense 1200 Rent'],
    ['en', 'total is 45 at costco', 'expense 45 Costco'],
    ['en', 'imagine dragons tickets 80', 'expense 80 Imagine dragons tickets'],
    ['en', 'I saved 200 like you said', 'expense 200 Savings'],
    ['en', 'paid 300 for my flight next week', 'expense 300 Flight next week'],
    ['en', 'bought a t-shirt (size 10) for 20', 'expense 20 T-shirt size 10'],
    ['pt', 'o aluguel foi 1200', 'expense 1200 Aluguel'],
    ['pt', 'compra no mercado 120', 'expense 120 Mercado'],
    ['pt', 'coloca salário 3000', 'income 3000 Salário'],
    ['pt', 'paguei 100 do show de amanhã', 'expense 100 Show de amanhã'],
    ['es', 'pague 300 de luz', 'expense 300 Luz'],
    ['es', 'pon 50 en súper', 'expense 50 Súper'],
    ['es', 'ayer por la mañana gasté 30 en pan', 'expense 30 Pan'],
  ] as const)('are read in %s: %s', (language, text, told) => {
    expect(readAs(language, text)).toEqual([told])
  })
})
