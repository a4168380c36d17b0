import { describe, expect, it } from 'vitest'
import type { Subject } from '../../../src/coach/subject.ts'
import { ask, thingOf } from './ask.ts'

describe('what money was spent on', () => {
  it.each<[string, string, Subject?]>([
    ['how much did I spend on food this month?', 'food'],
    ['what did I spend eating out last week', 'food'],
    ['how much on eating out', 'food'],
    ['Dining out, year to date?', 'food'],
    ['Kindly show groceries expense of last month', 'food'],
    ['how much at the supermarket', 'food'],
    ['Did my food spending go up?', 'food', 'comparison'],
    ['how much did I spend on transport', 'transport'],
    ['gas last week?', 'transport'],
    ['Petrol since Monday?', 'transport'],
    ['how much on gas this month', 'transport'],
    ['what have we paid in rent this year', 'housing'],
    ['rent last month', 'housing'],
    ['How much went to utilities?', 'utilities'],
    ['how much on bills', 'utilities'],
    ['what about electricity, how much did I pay', 'utilities'],
    ['how much did I spend on fun', 'entertainment'],
    ['spending on entertainment in March', 'entertainment'],
    ['how much went on nights out', 'entertainment'],
    ['how much for streaming', 'entertainment'],
    ['what did I spend on health', 'health'],
    ['how much on education this year', 'education'],
    ['Show me what I spent on clothes this year', 'clothing'],
    ['how much did I put into savings', 'savings'],
    ['how much did I pay on debt last month', 'debt'],
    ['how much on transprot', 'transport'],
    ['spent on grocries', 'food'],
    ['biggest expenses in food', 'food', 'largest'],
    ['how can I spend less on food', 'food', 'cutBack'],
    ['What would be a sensible monthly limit for groceries for two people?', 'food', 'spendingLimit'],
    ['how much is left of my food budget', 'food', 'left'],
    ['How much have I spent on uber', '"uber"'],
    ['total on uber since august', '"uber"'],
    ['how much did I spend at Whole Foods in October?', '"whole foods"'],
    ['Everything I bought in Boots, total', '"boots"'],
    ['how much i spend on boba this month lmao', '"boba"'],
    ['what did I blow on Deliveroo last month', '"deliveroo"'],
    ['how much on coffee', '"coffee"'],
    ['what did I spend on cigarettes this week', '"cigarettes"'],
    ['beers since the first?', '"beers"'],
    ['how much on the cat', '"cat"'],
    ['what have we spent at the pharmacy since the first of October.', '"pharmacy"'],
    ['how much did I spend on car insurance', '"car insurance"'],
    ["how much at McDonald's", `"mcdonald's"`],
    ['quanto gastei com comida esse mês', 'food'],
    ['Quanto gastei comendo fora?', 'food'],
    ['quanto foi no mercado', 'food'],
    ['quanto gastei no supermercado?', 'food'],
    ['gastei quanto com transporte', 'transport'],
    ['quanto gastei em transportes públicos?', 'transport'],
    ['Quanto gastei em gasolina até agora?', 'transport'],
    ['quanto gastei com aluguel', 'housing'],
    ['quanto paguei de condomínio', '"condominio"'],
    ['quanto gastei de luz', 'utilities'],
    ['quanto foi em contas', 'utilities'],
    ['quanto gastei com saúde', 'health'],
    ['quanto gastei no lazer', 'entertainment'],
    ['quanto gastei com diversão no fds', 'entertainment'],
    ['quanto gastei em educação', 'education'],
    ['Me mostra o que gastei com roupa este ano', 'clothing'],
    ['quanto gastei em outros', 'other'],
    ['quanto gastei com restaurante', '"restaurante"'],
    ['quanto gastei no iFood', '"ifood"'],
    ['gastei qto de ifood esse mes kkkk', '"ifood"'],
    ['Quanto gastei no Pão de Açúcar em outubro?', '"pao de acucar"'],
    ['Tudo que comprei na farmácia, total', '"farmacia"'],
    ['açaí esse mês deu quanto?', '"acai"'],
    ['quanto gastei com cigarros', '"cigarros"'],
    ['quanto gastei no posto', '"posto"'],
    ['gastei qnto de gasolna', 'transport'],
    ['onde posso gastar menos no lazer', 'entertainment', 'cutBack'],
    ['maiores gastos em comida', 'food', 'largest'],
    ['cuánto gasté en comida este mes', 'food'],
    ['cuánto gasté en el súper', 'food'],
    ['cuanto gaste en salir a comer', 'food'],
    ['Muéstreme el gasto de despensa del mes pasado', 'food'],
    ['cuánto se me ha ido en mercado desde el primero', 'food'],
    ['cuánto gasté en transporte', 'transport'],
    ['cuánto se fue en gasolina este mes', 'transport'],
    ['cuánto pagué de alquiler', 'housing'],
    ['cuánto pagué de renta', 'housing'],
    ['cuánto gasté en luz', 'utilities'],
    ['cuánto en servicios', 'utilities'],
    ['cuánto gasté en salud', 'health'],
    ['cuánto gasté en ocio', 'entertainment'],
    ['cuánto gasté en salidas', 'entertainment'],
    ['cuánto gasté en educación', 'education'],
    ['enséñame lo que gasté en ropa este año', 'clothing'],
    ['cuánto gasté en Walgreens?', '"walgreens"'],
    ['cuánto gasté en el D1', '"d1"'],
    ['cuánto gasté en Oxxo', '"oxxo"'],
    ['cuanto en tabacos este mes', '"tabacos"'],
    ['cuánto gasté en café', '"cafe"'],
    ['El total de las cosas de los niños este mes', '"ninos"'],
    ['cuánto gasté en la farmacia', '"farmacia"'],
    ['mis gastos más grandes en comida', 'food', 'largest'],
    ['qto gastei c/ comida mes passado', 'food'],
    ['how much cash did I take out', '-'],
    ['whats eating my check', '-', 'largest'],
    ['how much did I spend this month?', '-'],
    ['What have I spent since Sunday?', '-'],
    ['my total spending last week', '-'],
    ['where did my money go', '-'],
    ['what is my biggest expense', '-', 'largest'],
    ['Quais são minhas despesas mensais?', '-'],
    ['quanto eu gastei no total', '-'],
    ['pra onde foi meu dinheiro', '-'],
    ['cuáles fueron mis gastos más grandes', '-', 'largest'],
    ['en qué gasté más', '-', 'largest'],
    ['cuánto gasté en total', '-'],
    ['am I spending more than last month', '-', 'comparison'],
    ['when will I get the house', '-', 'goalDate'],
    ['can I afford a new phone', '-', 'afford'],
  ])('%s: %s', (message, expected, subject = 'purchases') => {
    expect(thingOf(ask(message, subject))).toBe(expected)
  })
})

describe('a renda', () => {
  it.each([
    ['EUR', 'housing'],
    ['BRL', 'income'],
  ])('is what people who reckon in %s take it for', (currency, category) => {
    const asked = ask('quanto paguei de renda', 'purchases', { language: 'pt', currency })
    expect(asked.about).toEqual({ kind: 'category', category })
  })

  it('is income where it is called mine', () => {
    const asked = ask('quanto foi minha renda', 'purchases', { language: 'pt', currency: 'EUR' })
    expect(thingOf(asked)).toBe('income')
  })
})

it('words come with the category that such a thing surely belongs to', () => {
  expect(ask('how much on coffee', 'purchases').about).toEqual({
    kind: 'words',
    words: 'coffee',
    category: 'food',
  })
  expect(ask('how much on Zorblax', 'purchases').about).toEqual({
    kind: 'words',
    words: 'zorblax',
    category: null,
  })
})

describe('the whole that a share is of', () => {
  it.each([
    ['what percent of my income goes to housing', 'purchases', 'housing'],
    ['qué porcentaje de mi sueldo se va en comida', 'purchases', 'food'],
    ['did I earn more this month than last?', 'comparison', 'income'],
  ] as const)('is not what it was spent on: %s', (message, subject, category) => {
    expect(ask(message, subject).about).toEqual({ kind: 'category', category })
  })
})
