const BY_CARD =
  /(?<!\p{L})(?:com|con|with|on|no|en|by|via|using)\s+(?:(?:o|a|la|el|the|my|meu|mi)\s+)?(?:(?:credit|debit)\s+card|(?:card|cart[aã]o|tarjeta)(?:\s+(?:de\s+)?(?:cr[eé]dito|d[eé]bito))?)(?!\p{L})/giu

/** "Petrol on my credit card" tells how it was paid, not that a card was paid off. */
export function withoutMeansOfPayment(description: string): string {
  return description.normalize('NFC').replace(BY_CARD, ' ')
}
