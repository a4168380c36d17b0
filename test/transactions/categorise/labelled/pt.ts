import type { LabelledSet } from './labelled.ts'

export const pt: LabelledSet = {
  kept: {
    food: `
      PAG*IFOOD OSASCO BRA
      IFD*RESTAURANTE SABOR DA TERRA
      SUPERMERCADO PAGUE MENOS CAMPINAS
      COMPRA CARTAO 4432 PINGO DOCE LISBOA
      PAO DE ACUCAR 1204 SAO PAULO
      CONTINENTE BOM DIA PORTO
      MC DONALDS DRIVE 88
      Padaria Pão de Ouro
      almoço com o pessoal do trampo
      mercado
      feira de domingo
      lanchinho da tarde
      pastel e caldo de cana
      açaí
      marmita
      rodizio de pizza
      supermecado
      hortifruti natural da terra
      café e pão de queijo
      açougue do zé
      GLOVO 12NOV LISBOA
    `,
    transport: `
      UBER DO BRASIL TECNOLOGIA LTDA
      99APP *99POP
      POSTO IPIRANGA 2231
      AUTO POSTO SHELL BR 101
      SEM PARAR PEDAGIO
      GALP ENERGIA A1 AVEIRAS
      BILHETE UNICO RECARGA SPTRANS
      gasosa
      uber pro trabalho
      ônibus
      estacionamento shopping
      ipva 2026
      troca de óleo do carro
      passe do metrô
      BOLT.EU/R/2411
      LATAM AIRLINES
      seguro do carro
    `,
    housing: `
      aluguel
      aluguer da casa novembro
      condomínio
      PRESTACAO CREDITO HABITACAO
      IPTU parcela 3
      faxina da diarista
      LEROY MERLIN MORUMBI
      conserto da geladeira
      TOK&STOK
      sofá novo
      renda da casa
    `,
    utilities: `
      conta de luz
      ENEL DISTRIBUICAO SP
      DEB AUTOMATICO SABESP
      VIVO FIBRA FATURA
      boleto da internet
      EDP COMERCIAL DD
      recarga tim
      conta do celular
      botijão de gás
      MEO SA DEBITO DIRETO
      água e esgoto
      energia eletrica
    `,
    health: `
      DROGASIL 1872 SAO PAULO
      DROGA RAIA
      FARMACIA SAO JOAO
      remédio pra dor de cabeça
      consulta no dentista
      SMART FIT ACADEMIA
      unimed plano de saúde
      psicóloga
      exame de sangue
      óculos novo
      mensalidade da academia
      farmacinha
    `,
    entertainment: `
      NETFLIX.COM SAO PAULO
      SPOTIFY P1A2B3C4
      cinema com a namorada
      breja com a galera
      barzinho sexta
      INGRESSO.COM
      GOOGLE *YOUTUBE PREMIUM
      show do coldplay
      PLAYSTATION NETWORK
      cervejada
      AIRBNB * HMX3QK
      balada
      viagem de ferias pro nordeste
      globoplay
    `,
    education: `
      faculdade
      mensalidade escolar
      ESTACIO ENSINO SUPERIOR
      curso de inglês
      material escolar dos meninos
      HOTMART *CURSO PYTHON
      creche
      livro da faculdade
      propinas universidade
    `,
    clothing: `
      LOJAS RENNER 221
      RIACHUELO PINHEIROS
      tênis novo
      calça jeans
      C&A MODAS
      ZARA PORTUGAL
      blusinha
      SHEIN
      roupas das crianças
      chinelo havaianas
    `,
    savings: `
      APLICACAO POUPANCA
      guardei na poupança
      TESOURO DIRETO
      APLICACAO CDB NUBANK
      caixinha reserva de emergência
      previdência privada
      transferência para a XP investimentos
      + RESGATE POUPANCA
    `,
    debt: `
      PAGAMENTO FATURA CARTAO NUBANK
      fatura do cartão de crédito
      parcela do empréstimo
      PAGTO CARTAO CREDITO ITAU
      consignado
      juros do cheque especial
      acordo serasa
      paguei o que devia pro joão
    `,
    income: `
      + SALARIO EMPRESA XYZ LTDA
      + PIX RECEBIDO MARIA SOUZA
      + freela site
      + vendi o sofá
      + reembolso uber
      + 13o salario
    `,
    other: `
      PIX ENVIADO CARLOS EDUARDO
      SAQUE 24H
      presente da minha mãe
      corte de cabelo
      ração do cachorro
      MERCADOLIVRE*ELETRONICOS
      TARIFA PACOTE SERVICOS
      TRF MB WAY P/ ANA
      veterinário
      AMAZON BR SAO PAULO
      manicure
      dízimo
      LEVANTAMENTO MULTIBANCO
    `,
  },
  tuned: {
    food: `
      feira e mercado
      PADARIA E CONF BELA VISTA
      jantei fora
      2 kg de carne
      cafezinhos
      pãozinho
      ifood de ontem
      mercado do mês
      restaurente
      PIX QR CODE LANCHONETE DO TIAO
      churrasquinho
      UBER *EATS
    `,
    transport: `
      UBER *TRIP
      gasolina pra viagem
      corrida de 99
      multa de transito
      POSTO SAO JUDAS
      VIA VERDE PORTAGENS
      estacionameto
      pneus
      comboio lisboa porto
      ⛽
      seguro auto porto seguro
    `,
    housing: `
      PIX ALUGUEL
      material de limpeza
      encanador
      colchão
      condominio e iptu
      TAXA CONDOMINIAL
    `,
    utilities: `
      gás
      internete
      VIVO MOVEL
      CLARO NET VIRTUA
      conta de água e luz
      telemóvel carregamento
      CPFL PAULISTA
    `,
    health: `
      farmácia
      dentista das crianças
      PAGUE MENOS FARMACIA
      academia
      terapia
      fisioterapeuta
    `,
    entertainment: `
      cerveja com amigos
      cervejinha
      bar
      hotel em floripa
      APPLE.COM/BILL
      mega sena
      jogo do flamengo
    `,
    education: `
      mensalidade do colégio
      livros
      material da escola
      aula de violão
    `,
    clothing: `
      mercado livre tênis
      tênis
      sapatos da maria
      CEA MODAS 221
      casaquinho
    `,
    savings: `
      poupança
      CDB
      investi em ações
      + resgate cdb
      + tirei da poupança
    `,
    debt: `
      cartão de crédito fatura
      parcela do carro
      dívida
      PGTO FATURA CARTAO
      juros
    `,
    income: `
      + rendimento poupança
      + salário
      + estorno shopee
    `,
    other: `
      mercado livre
      ração
      presente pro pai
      barbeiro
      tv nova
      João Silva
      SHOPEE *LOJA
      gorjeta
      xpto zk
    `,
  },
}
