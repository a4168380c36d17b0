import { type Group, inc, out } from '../messages/label.ts'

const states: Group = {
  language: 'en',
  currency: 'USD',
  today: '2026-09-09',
  rows: [
    ['kids lunch accounts 40', out(40, ['food', 'education'])],
    ['trader joes run this am $61.12', out(61.12, 'food')],
    ['lyft x2 today, 14.20 and 11.80', out(14.2, 'transport'), out(11.8, 'transport')],
    ['paid geico 96.41', out(96.41, ['transport', 'other'])],
    ['Labor Day cookout stuff $88 on monday', out(88, 'food', -2)],
    ['roommate paid me back 45 for wifi', inc(45, 0, ['income', 'utilities'])],
    ['i bought a used textbook off ebay for 28 bucks', out(28, 'education')],
    ['ugh parking ticket 65', out(65, 'transport')],
    ['water heater broke, plumber was 340', out(340, 'housing')],
    ['Sept 1 rent 1600', out(1600, 'housing', '2026-09-01')],
    ['moved 400 into high yield savings', out(400, 'savings')],
    ['payday! 1,988.40', inc(1988.4)],
    ['got 12.50 back from a rebate', inc(12.5)],
    ['cat litter 19 and wet food 32', out(19, 'other'), out(32, ['other', 'food'])],
    ['taco bell at 2am lol 13.37', out(13.37, 'food')],
    ['allergy meds 22', out(22, 'health')],
    ['visa bill paid, 512.90', out(512.9, 'debt')],
    ['drivers ed for my son 375', out(375, ['education', 'transport'])],
    ['winter coat, old navy, 54.99', out(54.99, 'clothing')],
    ['hoa dues 210', out(210, 'housing')],
    ['spent nothing today :)'],
    ['planning a trip, prob 1500'],
  ],
}

const britain: Group = {
  language: 'en',
  currency: 'GBP',
  today: '2026-09-09',
  rows: [
    ['morrisons fiver on snacks', out(5, 'food')],
    ['gave the lad 15 quid for mowing the lawn', out(15, ['housing', 'other'])],
    ['7/9 dentist check up £26.80', out(26.8, 'health', '2026-09-07')],
    ['uniform shopping for the twins 112', out(112, ['clothing', 'education'])],
    ['curry night £24 saturday', out(24, ['food', 'entertainment'], -4)],
    ['ee contract 31', out(31, 'utilities')],
    ['sold the pram on gumtree, 60 quid', inc(60)],
    ['could you add 9.20 for the bus please?', out(9.2, 'transport')],
  ],
}

export const english: readonly Group[] = [states, britain]
