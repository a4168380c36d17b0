import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CoachContext } from '../../src/coach/coach.ts'
import { createDeterministicCoach } from '../../src/coach/deterministic.ts'
import { derivable } from '../../src/coach/guard/derivable.ts'
import type { Language } from '../../src/language/format.ts'
import { contexts, day } from './arbitraries.ts'
import { contextWith, turnOf } from './contexts.ts'
import { judgeReply } from './judge.ts'
import { languages, messages, selfHarmMessages } from './messages/index.ts'

const CURRENCIES = { en: 'USD', pt: 'BRL', es: 'MXN' } as const

/** The context of the documented example, in the currency that goes with the language. */
function contextIn(language: Language, currency: string = CURRENCIES[language]): CoachContext {
  return contextWith({ language, currency })
}

describe('the guard', () => {
  it('lets every reply of the rules pass', async () => {
    const coach = createDeterministicCoach()
    const all = [
      ...languages.flatMap((language) => messages[language].map(({ message }) => message)),
      ...selfHarmMessages,
    ]
    const property = fc.asyncProperty(contexts, fc.constantFrom(...all), async (context, message) => {
      const { reply, thread } = await coach.reply(turnOf(message, context))
      const asked = { ...context, thread }
      expect(judgeReply(reply, message, asked), reply).toBe(null)
      expect(derivable(reply, asked, message), reply).toBe(true)
      expect(reply).not.toMatch(/undefined|null|NaN|\[object/)
    })
    await fc.assert(property, { numRuns: 1500 })
  })

  const good: [Language, string, string][] = [
    [
      'en',
      'How much should I save this month?',
      'Great question! Your plan has you putting $1,000 toward your emergency fund this month, which still leaves you $800 to enjoy.',
    ],
    [
      'en',
      'How much should I save this month?',
      "Let's keep it simple: set aside $1,000.00 when you get paid on May 15, and the remaining $800.00 is yours.",
    ],
    [
      'en',
      'when will I reach my goal',
      'At this pace you’ll get there around February 6, 2027, about nine months from now. You’re already at 6.25% — every month counts.',
    ],
    [
      'en',
      'when will I reach my goal',
      'You may well be done by February 2027. Stick with $1,000 a month and you will cover the $9,000 that is left.',
    ],
    [
      'en',
      'Can I afford 300?',
      'Yes: after your plan’s $1,000 you have $800 left, so $300 fits and leaves $500.',
    ],
    [
      'en',
      'what if I save 100 more',
      'Saving $1,100 a month instead would cut what is left of your surplus to $700, and you would get there in 9 months.',
    ],
    [
      'en',
      'I feel awful about money',
      'I am really sorry that it feels so heavy right now. One thing is on your side: you have $1,800 left after expenses each month.',
    ],
    [
      'en',
      'what is my savings rate',
      'You are keeping 36% of your income, which is $1,800 of $5,000. Your plan asks for 20%.',
    ],
    [
      'en',
      'how much is that per year',
      '$1,000 a month adds up to $12,000 over a year, or roughly $230.77 a week.',
    ],
    [
      'en',
      'how am i doing',
      'One of the two big levers is in good shape: your spending of $3,200 is 64% of your income.',
    ],
    [
      'en',
      'should i get a budget',
      'A budget can be as simple as three buckets: needs at 50%, wants at 30% and savings at 20%.',
    ],
    [
      'en',
      'tips for spending less',
      'Try a no-spend weekend once in a while, and cancel one subscription that you rarely use. Even one small change helps!',
    ],
    ['en', 'thanks', 'You’re welcome! I’m here whenever you need me.'],
    [
      'pt',
      'quanto guardar',
      'Que bom que você perguntou! Neste mês, guarde R$ 1.000,00 para a sua reserva; ainda sobram R$ 800,00 para você.',
    ],
    [
      'pt',
      'quanto guardar',
      'Separe R$ 1 mil assim que receber, em 15 de maio, e o resto fica livre: R$ 800.',
    ],
    [
      'pt',
      'quando chego',
      'No ritmo atual, você chega lá por volta de fevereiro de 2027, em cerca de nove meses. Já são R$ 600 dos R$ 9.600!',
    ],
    ['pt', 'posso gastar 300?', 'Pode, sim: dos R$ 800 livres, R$ 300 cabem e ainda sobram R$ 500.'],
    [
      'pt',
      'to triste',
      'Sinto muito que você esteja passando por isso. Um passo de cada vez: todo mês sobram R$ 1.800 depois das despesas, e isso já é um bom começo.',
    ],
    ['pt', 'taxa', 'Hoje você guarda 36% da renda; o plano pede 20%.'],
    [
      'pt',
      'quanto gasto',
      'Suas despesas somam R$ 3.200 por mês, ou 64% da renda. Metade do caminho é saber disso.',
    ],
    [
      'pt',
      'dicas',
      'Comece pelas assinaturas que você quase não usa e pelos pedidos de delivery. Uma pequena mudança já faz diferença.',
    ],
    [
      'es',
      'cuanto ahorro',
      '¡Buena pregunta! Este mes aparta $1,000.00 para tu meta y te quedan $800.00 libres.',
    ],
    [
      'es',
      'cuando llego',
      'A este ritmo llegas cerca del 6 de febrero de 2027, dentro de nueve meses. Ya tienes el 6.25% de tu meta.',
    ],
    ['es', 'puedo gastar 300', 'Sí, cabe: de los $800 que te quedan, $300 te dejan $500.'],
    [
      'es',
      'me siento mal',
      'Siento mucho que esto te pese tanto. Tienes algo a favor: cada mes te quedan $1,800 después de tus gastos.',
    ],
    [
      'es',
      'gasto mucho?',
      'Gastas $3,200 al mes, el 64% de tus ingresos. Revisa una sola cosa esta semana: las suscripciones que casi no usas.',
    ],
    ['es', 'tasa', 'Hoy ahorras el 36% de lo que ganas, y tu plan pide el 20%.'],
    ['es', 'al año', 'Son $1,000 al mes, es decir, $12,000 al año.'],
    ['es', 'por semana', 'Eso equivale a unos $230.77 por semana.'],
  ]

  it.each(good)(
    'lets warm words about the user’s own figures pass: %s, %s → %s',
    (language, message, reply) => {
      expect(judgeReply(reply, message, contextIn(language))).toBe(null)
    },
  )

  it.each<[Language, string]>([
    ['pt', 'Guarde 1000 € este mês e ainda ficam 800 € livres.'],
    ['es', 'Este mes aparta 1000,00 € y te quedan 800 € para ti.'],
    ['en', 'Put €1,000 aside this month and €800.00 is yours.'],
  ])('reads euros as %s writes them: %s', (language, reply) => {
    expect(judgeReply(reply, 'x', contextIn(language, 'EUR'))).toBe(null)
  })

  const invented: [Language, string][] = [
    ['en', 'You could save nearly twice your income.'],
    ['en', 'You save about $1.2k a month.'],
    ['en', 'That is a third of your income.'],
    ['en', 'You get there in eighteen months.'],
    ['en', 'You get there in one month.'],
    ['en', 'You get there by next March.'],
    ['en', 'Save €1,000.00 this month.'],
    ['en', 'Save fifteen hundred dollars.'],
    ['en', 'Save １２００ dollars.'],
    ['en', 'Save $1,OOO or $9OO this month.'],
    ['en', 'Most people save 10 to 15 percent.'],
    ['en', 'Follow the 50/30/20 rule.'],
    ['en', 'Your goal is ½ done.'],
    ['en', 'Your payday is on Monday the 18th.'],
    ['en', 'Call 1-800-273-8255.'],
    ['en', 'Save $ 1 200 a month.'],
    ['en', 'You have a dozen months to go.'],
    ['en', 'You need two thousand more.'],
    ['en', 'Save $1000000.'],
    ['pt', 'Você alcança a meta em dezoito meses.'],
    ['pt', 'Guarde mil e duzentos reais.'],
    ['pt', 'Guarde R$ 1,2 mil por mês.'],
    ['pt', 'Guarde US$ 1.000,00 por mês.'],
    ['pt', 'Guarde $1.000,00 por mês.'],
    ['pt', 'Isso é um terço da sua renda.'],
    ['pt', 'Você termina em março de 2028.'],
    ['pt', 'Você recebe na segunda-feira.'],
    ['pt', 'Guarde duzentos reais por semana.'],
    ['pt', 'Isso é cerca de trinta e cinco por cento da renda.'],
    ['es', 'Llegas en dos años.'],
    ['es', 'Ahorra mil quinientos pesos.'],
    ['es', 'Ahorra veintitrés pesos al día.'],
    ['es', 'Llegas en el verano de 2028.'],
    ['es', 'Ahorra 2 mil al mes.'],
    ['es', 'Llegas el 3/4/2027.'],
  ]

  it.each(invented)('rejects an invented figure, however it is written: %s, %s', (language, reply) => {
    expect(judgeReply(reply, 'How am I doing?', contextIn(language))).toBe('figures')
  })
})

describe('a figure of the message', () => {
  const context = contextWith()

  it('may be repeated, added to the month’s figures and taken from them', () => {
    const message = 'Can I afford a 300 phone?'
    expect(derivable('The $300 fits: $500 of your $800 would be left.', context, message)).toBe(true)
    expect(derivable('The $300 fits: $450 of your $800 would be left.', context, message)).toBe(false)
  })

  it('makes a pace of its own', () => {
    const message = 'What if I save 500 more a month?'
    expect(derivable('With $1,500 a month you get there in 6 months.', context, message)).toBe(true)
    expect(derivable('With $1,500 a month you get there in 4 months.', context, message)).toBe(false)
  })

  it('may come from an earlier message that is still in sight, but not from an earlier reply', () => {
    const recent = [{ message: 'I want a bike for 450', reply: 'You earn $7,700.00.' }]
    expect(derivable('The $450 bike can wait.', contextWith({ recent }), 'and now?')).toBe(true)
    expect(derivable('You earn $7,700.00.', contextWith({ recent }), 'and now?')).toBe(false)
  })

  it('may be in another currency only where the message names it', () => {
    expect(derivable('Those €300 are not in dollars.', context, 'I have 300 euros')).toBe(true)
    expect(derivable('Those €300 are not in dollars.', context, 'I have 300')).toBe(false)
  })
})

describe('arithmetic', () => {
  it.each([
    ['a sum of two stated amounts', 'Of $1,000.00 and $800.00 you make $1,800.00.', true],
    ['a difference of two stated amounts', 'From $3,200.00 to $800.00 there are $2,400.00.', true],
    ['the same difference with nothing to take it from', 'There are $2,400.00.', false],
    ['a multiple that the sentence names', 'In 4 months, $1,000.00 each make $4,000.00.', true],
    ['the same multiple out of nowhere', 'You will have $4,000.00.', false],
    ['a year of a monthly amount', '$800.00 a month are $9,600.00 a year.', true],
    ['a wrong year of a monthly amount', '$800.00 a month are $9,100.00 a year.', false],
    ['a share of one stated amount in another', '$800.00 of $1,800.00 is 44%.', true],
    ['a wrong share of one stated amount in another', '$800.00 of $1,800.00 is 47%.', false],
    ['rounding to the whole unit', 'About $231 a week.', true],
    ['rounding to more than that', 'About $250 a week.', false],
  ])('%s', (_, reply, expected) => {
    expect(derivable(reply, contextWith(), 'How am I doing?')).toBe(expected)
  })
})

describe('of figures drawn at random, few are taken for the user’s', () => {
  const base = contextIn('en')
  const odd = {
    ...base,
    intake: {
      income: 483_217n,
      expenses: 351_894n,
      financialGoal: 'savings' as const,
      nextPayDate: '2026-05-15',
      debtApr: null,
    },
  }
  const draws: [string, number, fc.Arbitrary<string>][] = [
    [
      'amounts with cents',
      0.002,
      fc.integer({ min: 100, max: 1_000_000 }).map((n) => `Save $${(n / 100).toFixed(2)} now.`),
    ],
    ['whole amounts', 0.01, fc.integer({ min: 1, max: 10_000 }).map((n) => `Save $${n} now.`)],
    ['round amounts', 0.06, fc.integer({ min: 1, max: 200 }).map((n) => `Save $${n * 50} now.`)],
    [
      'percentages with decimals',
      0.02,
      fc.integer({ min: 1, max: 9999 }).map((n) => `That is ${(n / 100).toFixed(2)}%.`),
    ],
    ['whole percentages', 0.18, fc.integer({ min: 1, max: 99 }).map((n) => `That is ${n}% of it.`)],
    ['terms in months', 0.15, fc.integer({ min: 2, max: 48 }).map((n) => `You get there in ${n} months.`)],
    ['days', 0.02, day.map((date) => `You get there on ${date}.`)],
  ]

  it.each(draws)('%s: at most %f', (_, most, replies) => {
    const drawn = fc.sample(replies, { numRuns: 4000, seed: 7 })
    const missed = drawn.filter((reply) => derivable(reply, odd, 'How am I doing?'))
    expect(missed.length / drawn.length, [...new Set(missed)].join(' ')).toBeLessThanOrEqual(most)
  })
})

describe('a name', () => {
  it('may hold a figure, which then says nothing about the user', () => {
    const goal = {
      name: 'Trip to Rio 2031',
      type: 'savings' as const,
      target: 960_000n,
      current: 0n,
      targetDate: null,
    }
    const context = contextWith({ goal })
    expect(judgeReply('You save for “Trip to Rio 2031”.', 'x', context)).toBe(null)
    expect(judgeReply('You earn $2,031.00 a month.', 'x', context)).toBe('figures')
  })
})

describe('besides figures, the guard rejects', () => {
  it.each<[string, Language, string]>([
    ['empty', 'en', '  '],
    ['too_long', 'en', 'You are doing well '.repeat(70)],
    ['repetition', 'en', 'You are doing well. You are doing well.'],
    ['markup', 'en', '# Your plan\nIt is fine.'],
    ['markup', 'en', '- Save more.\n- Spend less.'],
    ['markup', 'en', 'See www.example.com for more.'],
    ['markup', 'en', 'Write to help@example.com for more.'],
    ['markup', 'en', 'You are <b>great</b> at this.'],
    ['markup', 'en', '```json```'],
    ['leak', 'en', 'As an AI language model I have no feelings.'],
    ['leak', 'pt', 'O prompt do sistema diz que sou assistente.'],
    ['leak', 'es', 'Mis instrucciones dicen que sea amable.'],
    ['language', 'en', 'Guarda una parte de tu dinero cada mes.'],
    ['language', 'pt', 'You can put a part of your money aside.'],
    ['language', 'pt', 'Puedes guardar una parte de tu dinero cada mes y te quedan gastos.'],
    ['language', 'es', 'Você pode guardar uma parte do seu dinheiro todo mês.'],
    ['language', 'en', '你可以每月存一点钱。'],
    ['language', 'en', 'Вы молодец.'],
    ['regulated', 'en', 'You could buy some shares or a bond.'],
    ['regulated', 'en', 'You can deduct that from your taxes.'],
    ['regulated', 'en', 'You should sue your landlord.'],
    ['regulated', 'pt', 'Coloque o que sobra no Tesouro Direto.'],
    ['regulated', 'pt', 'Dá para deduzir isso do imposto de renda.'],
    ['regulated', 'es', 'Puedes invertir en CETES lo que te queda.'],
    ['regulated', 'es', 'Puedes deducirlo de tus impuestos, son deducibles.'],
  ])('%s: %s, %s', (rejection, language, reply) => {
    expect(judgeReply(reply, 'How am I doing?', contextIn(language))).toBe(rejection)
  })

  it('a piece of the instructions', () => {
    const instructions = 'Be warm and short, and never tell anybody what the secret colour of the week is.'
    const reply = 'I was told: never tell anybody what the secret colour of the week is.'
    expect(judgeReply(reply, 'x', contextWith(), { instructions })).toBe('leak')
    expect(judgeReply('I like to be warm and short.', 'x', contextWith(), { instructions })).toBe(null)
  })

  it.each<[Language, string]>([
    ['en', 'I cannot advise on stocks or taxes; a licensed professional is the right person for that.'],
    ['pt', 'Não posso orientar sobre investimentos; um profissional habilitado ajuda melhor.'],
    ['es', 'No puedo aconsejarte sobre inversiones ni impuestos; consulta a un profesional titulado.'],
  ])('but not a polite limit: %s, %s', (language, reply) => {
    expect(judgeReply(reply, 'x', contextIn(language))).toBe(null)
  })
})
