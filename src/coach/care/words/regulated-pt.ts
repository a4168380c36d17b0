/** What needs a licence to advise on, in the notation of the vocabulary. */
export const matters: readonly string[] = [
  'invest|investir|invisto|invista|investo|investimento|investimentos|investidor|investindo|investe|investi|aplicacao_financeira|aplicacoes_financeiras|aplicar|aplico|investiria|reinvestir',
  'bitcoin|cripto|criptos|criptomoeda|criptomoedas|cdb|cdbs|tesouro|fii|fiis|cdi|lci|lca|selic|cri|cra|debenture|debentures|renda_fixa|renda_variavel|dividendos|corretora|corretoras|ibovespa|b3|etfs|nubank_rende|certificados_de_aforro|aforro|ppr|pprs|pgbl|vgbl|day_trade',
  'acoes|acao da|do|de_valores|que_pagam|eu_compro|compro',
  'em_acoes',
  'comprar|compro|compramos dolar|dolares|euro|euros|ouro',
  'comprar|para|compro|vender|vendo|venda|investir|em|melhores|umas|minhas acoes|acao !devo_tomar|tomar|tomo|fazer|faco|posso_tomar|para',
  'bolsa de_valores|brasileira|americana',
  'na bolsa !de|da|do|preta|nova|rosa|dela|do_supermercado',
  'fundo|fundos imobiliario|imobiliarios|investimento|investimentos|de_investimento|de_investimentos|de_acoes|de_indice|de_pensao|de_pensoes|multimercado|de_renda|de_penhor',
  'quais|qual|que acoes|acao !devo_tomar|tomar|tomo|fazer|faco|posso_tomar|devo_fazer|preciso|posso_fazer',
  'que|qual|quais|melhor fundo|fundos !de_emergencia|de_reserva',
  'previdencia|poupanca_premiada|titulo_de_capitalizacao|titulos_publicos|obrigacoes_do',
  'dolar|euro|ouro|imoveis .. e|como|melhor|bom|boa|seguro|compensa investimento|reserva_de_valor|agora|aplicacao',
  'ouro .. investimento|bom|seguro|compensa|render',
  'imposto|impostos|irpf|irs|iva|iptu|ipva|irc|tributo|tributos|receita_federal|malha_fina|deduzir|deduz|deducao|deducoes|dedutivel|dedutiveis|sonegar|sonegacao|inss|darf|tributacao|tributario|tributar|tributado|tributada|isento|isencao|fisco|financas_portugal|seguranca_social',
  'declarar|declaracao|declaro|declare|declara .. imposto|renda|receita|ir|irs|ganhos|rendimentos|dolar|cripto|carro|imovel|?',
  'declarar|declaro .. ?',
  'advogad*|processar|processo_judicial|processada|processado|processo_trabalhista|justica|juridic*|divorcio|heranca|falencia|insolvencia|inventario|trabalhista|despejo|despejar|ilegal|legalmente|crime|pensao_alimenticia|prescreve|prescrevem|caduca|caducam|penhora|penhorar|penhorado|penhoram|usucapiao|procon|tribunal|partilha|oficial_de_justica|rescisao',
  'e legal !?|demais|mas|obrigad*|guardar|ter|poder|saber',
  'e legal ? $',
  'por lei',
  'lei|leis|direito|direitos trabalhista|trabalhistas|permite|diz|a_seguro|a_indenizacao|a_multa|do_consumidor|legais|legal',
  'tomar|levar|tirar|perder minha|meu|a_minha|o_meu casa|carro|bens|apartamento',
  'declarar|abrir|pagar|ser mei|cnpj|simples_nacional',
  'preso|presa|cadeia|prisao .. divida|dividas|dever|emprestimo|pagar',
]

/** Asks for a way to let money work that name no product. */
export const growth: readonly string[] = [
  'onde|como|em_que|no_que|aonde|o_que .. dinheiro|grana|reais|# .. render|rende|renda_mais|rendendo|crescer|multiplicar|dobrar|trabalhar_para_mim|valorizar',
  'fazer|faz|fazendo|por|botar|colocar|deixar .. dinheiro|grana|reais|# .. render|crescer|multiplicar|dobrar|trabalhar',
  'dinheiro|grana render|rende|rendendo|a_render|crescer|multiplicar',
  'rende|rendem|rendendo|render mais|melhor|bem|quanto',
  'multiplicar|dobrar|triplicar meu|o|minha dinheiro|grana|capital|patrimonio',
  'melhor|maior|bom rendimento|rentabilidade|retorno|taxa_de_retorno',
  'ficar|enriquecer|fico rico|rica|rapido',
  'renda passiva',
  'rendimento passivo',
  'bet|bets|aposta|apostas|apostar|cassino|tigrinho|loteria .. ganhar|ganho|render|lucrar',
  'onde|aonde aplico|invisto|aplicar .. dinheiro|grana|#|sobra',
]

/** What only shares a word: safety money, refunds, other meanings. */
export const everyday: readonly string[] = [
  'fundo|reserva de emergencia|reserva|ferias|viagem',
  'restituicao|devolucao|reembolso do|de imposto|ir|irs',
  'antes|depois|fora|apos dos|do|os|de impostos|imposto',
  'muito|que|super|bem|mto legal',
  'legal !?|aid|advice|action|rights|help|matter|issue|question|fee|fees|proceeding|adviser|counsel|problem|to|for .. obrigad*|demais|valeu|guardar|gostei|saber',
  'legal obrigad*|valeu|demais|vlw|gostei|saber',
  'bolsa nova|preta|de_estudo|de_estudos|familia|escolar|de_couro|termica|cheia|carteira',
  'quais|que|qual acoes|acao devo|posso|preciso tomar|fazer|adotar',
  'aplicacao|aplicativo|aplicacion do|da|de|movel|banco|app',
]

/** Questions about one’s own records, and saving for what is due, which no licence is needed for. */
export const ownRecords: readonly string[] = [
  'quanto .. gastei|gasto|paguei|gastamos|investi|apliquei|foi|foram|guardei|coloquei|saiu|gastando|vai|ja_paguei .. em|com|de|no|na|nos|nas|do|da|dos|das|para|imposto|impostos|mes|ano|este|esse',
  'meus|meu|total|mostra|mostre|lista|ver .. gastos|gasto|pagamentos|despesas|pago|transacoes .. com|de|em|no|na',
  'consigo|posso|da_para|dou_conta_de pagar|bancar .. imposto|impostos|iptu|ipva|irs|advogad*|multa',
  'tenho dinheiro|suficiente|grana|como_pagar .. imposto|impostos|iptu|ipva|irs|advogad*|multa',
  'guardar|juntar|poupar|economizar|separar|meta|reservar .. para|pra|de o|a|os|as|um|uma? .. imposto|impostos|iptu|ipva|advogad*|irs|divorcio|inventario',
]

/** What asks without a question mark. */
export const wishes: readonly string[] = [
  'qual|quais|que|como|onde|posso|pode|podem|tenho|temos|ou|quero|queria|gostaria|preciso|penso|pensando|pretendo|estou_a_pensar|indica|indique|indicas|recomend*|sugere|sugira|melhor|vale|dica|dicas|me_diz|explica|ajuda|ensina|conselho|compensa|bom|boa|devo|deveria',
]
