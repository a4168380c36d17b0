/** Blows that no surplus makes up for, in the notation of the vocabulary. */
export const losses: readonly string[] = [
  'perdi|perdeu|perdemos o|meu|minha|a|tudo meu|minha? emprego|trabalho|renda|casa|negocio',
  'perdi o_emprego|meu_emprego|o_trabalho|o_meu_emprego',
  'fui|fomos|foi|estou|to demitid*|despedid*|mandad*_embora|dispensad*|despejad*',
  'me mandaram_embora|demitiram|despediram',
  'mae|pai|marido|esposa|mulher|filho|filha|irmao|irma|avo|vo|amigo|amiga|bebe|tio|tia|primo|prima morreu|faleceu|se_foi|partiu',
  'perdi|perdemos minha|meu|a_minha|o_meu mae|pai|marido|esposa|mulher|filho|filha|irmao|irma|avo|vo|bebe',
  'perdi|torrei|queimei tudo|muito|minhas|meu|meus|as_minhas .. apostas|aposta|bet|bets|cassino|casino|tigrinho|jogo|jogos',
  'to|estou|tenho com? cancer',
  'luto',
]

/** Someone hurts or holds down the one who writes. */
export const violence: readonly string[] = [
  'marido|esposa|mulher|namorad*|companheir*|parceir*|ex|pai|mae|filho me|nos bate|bateu|agride|agrediu|ameaca|ameacou|controla|maltrata|espanca',
  'marido|esposa|mulher|namorad*|companheir*|parceir*|ex|filho tira|pega|rouba|toma|controla|fica_com|esconde todo? o? meu|minha|meus dinheiro|salario|grana|cartao|cartoes',
  'ele|ela me bate|agride|ameaca|espanca',
  'violencia domestica|financeira|patrimonial|economica',
]
