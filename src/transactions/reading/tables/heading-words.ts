/** What a column holds. `side` tells debits from credits, `state` what became of the transaction. */
export type Role =
  | 'date'
  | 'posted'
  | 'amount'
  | 'gross'
  | 'debit'
  | 'credit'
  | 'balance'
  | 'description'
  | 'category'
  | 'currency'
  | 'side'
  | 'kind'
  | 'id'
  | 'reference'
  | 'state'
  | 'card'
  | 'other'

/** The names that banks give their columns in English, Portuguese and Spanish, folded, parted by `|`. */
export const HEADINGS: Readonly<Record<Role, string>> = {
  date: `date|transaction date|trans date|tran date|txn date|date of transaction|purchase date|started date|
    created|created on|created at|date time|datetime|date and time|booking date|
    data|dia|data transacao|data da transacao|data lancamento|data do lancamento|data lanc|data lancto|data movimento|
    data mov|data do movimento|data da compra|data de compra|data compra|data de lancamento|data de transacao|
    data operacao|data da operacao|data hora|data e hora|dt|
    fecha|fecha operacion|fecha de operacion|fecha de la operacion|f operacion|fecha oper|fecha movimiento|
    fecha de movimiento|fecha mov|fecha transaccion|fecha de transaccion|fecha de la transaccion|fecha compra|
    fecha de compra|fecha de la compra|fecha y hora|fecha hora|fecha consumo|fecha de consumo`,
  posted: `post date|posting date|posted date|date posted|posted|posted on|posted at|value date|completed date|
    effective date|settlement date|settled date|date processed|processed date|clearing date|
    data valor|data contabil|data contabilistica|data efetiva|data efetivacao|data pagamento|data do pagamento|
    fecha valor|f valor|fecha contable|fecha de proceso|fecha proceso|fecha aplicacion|fecha de aplicacion|
    fecha de posteo|fecha posteo|fecha de contabilizacion|fecha de cargo|fecha liquidacion`,
  amount: `amount|amt|value|net|net amount|transaction amount|billing amount|amount charged|sum|
    valor|montante|quantia|valor da transacao|valor transacao|valor lancamento|valor do lancamento|valor da operacao|
    valor operacao|valor da compra|valor liquido|liquido|importancia|
    importe|monto|cantidad|importe operacion|importe de la operacion|monto operacion|monto de la transaccion|
    monto transaccion|valor transaccion|valor de la transaccion|importe neto|monto neto|neto|importe eur|cantidad eur`,
  gross: 'gross|gross amount|bruto|valor bruto|importe bruto|monto bruto|total',
  debit: `debit|debits|debit amount|amount debit|withdrawal|withdrawals|withdrawal amount|withdrawals debits|
    money out|paid out|out|outflow|spent|charge|charges|expense|expenses|
    debito|debitos|valor debito|debito valor|saida|saidas|despesa|despesas|gasto|gastos|saque|saques|a debito|
    cargo|cargos|debe|salida|salidas|egreso|egresos|retiro|retiros|importe debito|monto debito|monto cargo|
    cheques y otros cargos|cheques cargos|otros cargos|cargos debitos|giros|giro`,
  credit: `credit|credits|credit amount|amount credit|deposit|deposits|deposit amount|deposits credits|
    money in|paid in|in|inflow|received|income|
    credito|creditos|valor credito|credito valor|entrada|entradas|receita|receitas|a credito|
    abono|abonos|haber|ingreso|ingresos|deposito|depositos|importe credito|monto credito|monto abono|
    depositos y abonos|depositos abonos|otros abonos|abonos creditos`,
  balance: `balance|running balance|running bal|account balance|available balance|ending balance|closing balance|
    balance after|ledger balance|
    saldo|saldo apos|saldo apos lancamento|saldo contabilistico|saldo contabil|saldo disponivel|saldo parcial|
    saldo final|saldo do dia|saldo contable|saldo disponible|disponible|saldo posterior|saldo actual|
    saldo despues|saldo diario`,
  description: `description|desc|details|detail|transaction details|transaction description|narrative|narration|
    particulars|memo|payee|name|merchant|merchant name|counter party|counterparty|counterparty name|note|notes|
    comment|comments|title|text|appears on your statement as|extended description|extended details|
    descricao|historico|descricao do movimento|descricao da transacao|lancamento|lancamentos|estabelecimento|
    titulo|detalhe|detalhes|movimento|movimentacao|favorecido|beneficiario|observacao|observacoes|complemento|nome|
    local|mensagem|origem destino|descricao lancamento|
    descripcion|concepto|detalle|detalles|movimiento|comercio|establecimiento|observaciones|glosa|mas datos|
    descripcion de la operacion|descripcion movimiento|descripcion transaccion|concepto ampliado|nombre|
    descripcion del movimiento|detalle movimiento|leyenda|texto|nota|notas|comentario|comentarios`,
  category: `category|categoria|spending category|rubro|categoria do gasto|categoria del gasto|expense category`,
  currency: `currency|currency code|ccy|moeda|moneda|divisa|codigo moneda|codigo da moeda|moneda operacion`,
  side: `debit credit|credit debit|dr cr|cr dr|d c|c d|dc|cd|debit or credit|credit debit indicator|indicator|
    debito credito|credito debito|natureza|natureza do lancamento|e s|entrada saida|ingreso egreso|cargo abono|sinal|
    signo|debe haber`,
  kind: `type|transaction type|kind|tipo|tipo movimento|tipo de movimento|tipo lancamento|tipo de lancamento|
    tipo transacao|tipo de transacao|tipo da transacao|tipo movimiento|tipo de movimiento|tipo transaccion|
    tipo de transaccion|tipo operacion|tipo de operacion`,
  id: `id|transaction id|txn id|transactionid|fitid|identifier|unique id|uuid|transferwise id|
    identificador|id transacao|id da transacao|codigo da transacao|id do lancamento|
    id transaccion|id de transaccion|id de la transaccion|id operacion|id de operacion|id movimiento`,
  reference: `reference|reference number|ref|ref no|reference no|transaction reference|transaction number|
    referencia|documento|numero documento|numero do documento|n documento|no documento|docto|doc|
    numero de documento|num documento|numero de operacion|numero operacion|comprobante|nro comprobante|
    numero de referencia|n operacion|no operacion|numero de autorizacion|autorizacion`,
  state: 'state|status|estado|situacao|situacion|transaction status',
  card: `card|card no|card number|card member|cardmember|cartao|final do cartao|numero do cartao|nome no cartao|
    titular do cartao|parcela|parcelas|tarjeta|numero de tarjeta|titular|cuota|cuotas`,
  other: `due date|data de vencimento|vencimento|fecha de vencimiento|vencimiento|account|account number|account name|
    account id|conta|numero da conta|cuenta|numero de cuenta|iban|agencia|sucursal|oficina|branch|
    original amount|foreign amount|foreign currency amount|amount in foreign currency|local amount|valor original|
    importe original|monto original|exchange rate|cotacao|cotizacion|tipo de cambio|
    fee|fees|taxa|tarifa|comision|comissao|check|check number|cheque|cheque number|serial|slip|local currency|
    original currency|moeda original|moneda original|subcategory|subcategoria|codigo|code|mcc|sort code|bank|banco|
    product|produto|producto|tax|imposto|impuesto|valor em dolar|time|hora|month|mes|year|ano|quantity|quantidade|
    days left|number|numero|address|city state|zip code|country|pais|cidade|ciudad|flag|tags|label`,
}

/** For headings that are none of the names: the first pattern that is found decides. */
export const HEADING_PATTERNS: readonly (readonly [RegExp, Role])[] = [
  [/\b(?:due|vencimento|vencimiento|original|foreign|estrangeir\w|extranjer\w|fee|cotacao)\b/, 'other'],
  [/\b(?:saldo|balance|disponible)\b/, 'balance'],
  [/\b(?:debit\w*|withdrawals?|paid out|money out|saidas?|salidas?|cargos?|egresos?|retiros?)\b/, 'debit'],
  [/\b(?:credit\w*|deposits?|paid in|money in|entradas?|abonos?|ingresos?|depositos?)\b/, 'credit'],
  [/^(?:data|fecha|date|dt)\b|\bdate$/, 'date'],
  [/\b(?:amount|importe|monto|valor|montante)\b/, 'amount'],
  [/descri|historic|concept|detal|merchant|payee|estabelec|establec|comerc|lancament|narrat/, 'description'],
  [/\b(?:categor\w+)\b/, 'category'],
  [/\b(?:currency|moeda|moneda|divisa)\b/, 'currency'],
]
