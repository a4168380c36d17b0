/** Names that hold a number. */
export const BRANDS =
  '7[- ]?eleven|3 coracoes|(?:five|5) guys|forever 21|motel 6|studio 54|three mobile|24 ?hour fitness|99 ?(?:pop|taxis?|food|app|moto|entrega)|99 (?:ranch|cents?)|wd ?40|bar 51|licor 43|vodka 43|xbox 360|office 365|canal \\d{1,2}|area 51|pier 1|4x4|one ?piece|three musketeers|six flags|cinco jotas|once de|5 asec|5asec|3m|mil folhas|mil hojas|doce de leite|dos equis|seis flags'
export const UNITS =
  'kgs?|kilos?|quilos?|gr|gramas?|gramos|mg|ml|lts?|l|litros?|liters?|litres?|gal|gallons?|galones|kms?|quilometros?|kilometros?|miles away|cm|mm|metros?|m2|ft|inch(?:es)?|pulgadas|polegadas|gb|mb|tb|mbps|megas?|gigas?|min|mins|minutos?|minutes?|horas?|hours?|hrs?|dias?|days?|noites?|noches?|nights?|semanas?|weeks?|mes|mess|meses|months?|anos?|years?(?: old)?|yrs?|pessoas?|personas?|people|persons?|amigos|amigas|friends|unidades?|unid|uds|pcs|piezas?|pieces?|oz|lbs|docenas?|duzias?|dozen|pares?|pairs?|pack|folhas|hojas|pax|%'
export const COUNT_WORDS =
  'two|three|four|five|six|seven|eight|nine|ten|twelve|dois|duas|tres|quatro|cinco|sete|oito|nove|dez|doze|dos|cuatro|siete|ocho|nueve|diez|doce'
export const PERIODS =
  'days?|weeks?|months?|years?|hours?|minutes?|dias?|semanas?|mes|meses|anos?|horas?|minutos?|people|personas|pessoas|kilos?|quilos?|litros?'
