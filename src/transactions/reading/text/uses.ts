/** What a verb of use is called where a description needs it, folded. */
const NOUNS: readonly (readonly [verb: RegExp, noun: string])[] = [
  [/^donated/, 'Donation'],
  [/^tipped/, 'Tip'],
  [/^subscribed|^signed up/, 'Subscription'],
  [/^filled up/, 'Fuel'],
  [/^topped up/, 'Top-up'],
  [/^doei/, 'Doação'],
  [/^abasteci/, 'Combustível'],
  [/^almocei/, 'Almoço'],
  [/^jantei/, 'Jantar'],
  [/^lanchei/, 'Lanche'],
  [/^comi/, 'Comida'],
  [/^assinei/, 'Assinatura'],
  [/^recarreguei/, 'Recarga'],
  [/^done/, 'Donación'],
  [/^almorce/, 'Almuerzo'],
  [/^cene/, 'Cena'],
  [/^desayune/, 'Desayuno'],
  [/^recargue/, 'Recarga'],
  [/^me suscribi/, 'Suscripción'],
]

/** What a folded verb of use is called: "almocei" is `Almoço`; null for those that are no thing. */
export function nounOf(verb: string): string | null {
  return NOUNS.find(([pattern]) => pattern.test(verb))?.[1] ?? null
}
