/** What needs a licence to advise on, in the notation of the vocabulary. */
export const matters: readonly string[] = [
  'invertir|invierto|inversion|inversiones|inversor|invirtiendo|inversionista|inviertas|invertiria|invirtiera|reinvertir|invierta|inverti|invertirlo|invertirla',
  'bitcoin|cripto|criptos|criptomoneda|criptomonedas|cetes|dividendos|afore|afores|etf|forex|plazo_fijo|plazos_fijos|fci|cedears|cedear|lecap|lecaps|letras_del_tesoro|deposito_a_plazo|depositos_a_plazo|cdt|cdts|fibras|renta_fija|renta_variable|bonos|gbm|usdt|stablecoin|stablecoins|afp|roboadvisor|dolar_mep|ibex',
  'comprar|compro|vender|vendo|invertir|en|a|que|cuales|mejores|unas|mis|venta_de|la|las|de accion|acciones !tomar|debo_tomar|debo_hacer|tomo|hago|puedo_tomar|legales|correctivas',
  'en la_bolsa !de|negra|nueva|del',
  'bolsa de_valores',
  'fondo|fondos indexado|indexados|de_inversion|mutuo|mutuos|de_pensiones|inmobiliario|inmobiliarios|de_indice|cotizado',
  'que|cual|mejor fondo|fondos !de_emergencia|de_emergencias',
  'plan|planes de pensiones|de_pension|de_jubilacion',
  'dolar|dolares|euro|oro .. conviene|es|como|mejor|buena|bueno|segura|sube|subira inversion|refugio|activo|?',
  'comprar|compro|compramos dolares|oro|dolar|euros',
  'el oro',
  'impuesto|impuestos|hacienda|iva|isr|irpf|tributo|tributos|tributa|tributar|tributacion|deducir|deduzco|deducible|deducibles|deduccion|deducciones|desgravar|desgrava|desgravacion|fiscal|fiscales|sunat|afip|arca|dian|sii|monotributo|facturar|evadir|autonomos|exento|exencion|ganancias_impuesto|impuesto_a_las_ganancias|retencion|retenciones|predial_deducible',
  'el|al|ante_el sat !*ado',
  'declarar|declaracion|declaro|declara .. impuestos|renta|anual|hacienda|sat|ingresos|?',
  'abogad*|demandar|demanda|demandarme|demandan|demandaron|juicio|juicios|juridic*|divorcio|herencia|bancarrota|insolvencia|desalojo|desalojar|desalojarme|desahucio|ilegal|legal|legales|legalmente|embargar|embargo|embargan|embargarme|embargaron|prescribe|prescriben|pension_alimenticia|tribunal|tribunales|finiquito|despido|testamento|notario|denunciar|ley_de_segunda_oportunidad',
  'asesoria|consejo|tema|derecho|derechos legal|laboral|laborales|fiscal',
  'por ley',
  'la ley',
  'quitar|quitarme|perder mi|la|mis casa|coche|carro|auto|bienes',
  'carcel|preso|presa .. deuda|deudas|deber|prestamo|pagar',
]

/** Asks for a way to let money work that name no product. */
export const growth: readonly string[] = [
  'donde|como|en_que .. plata|dinero|lana|guita|pesos|ahorros|# .. rinda|rendir|crezca|crecer|multiplicar|multiplique|genere|trabaje|produzca|duplicar|rendimiento|intereses',
  'hacer|haga|hago|poner|pongo|meter|meto|dejar .. plata|dinero|lana|guita|ahorros|pesos|# .. rinda|rendir|crecer|crezca|trabajar|trabaje|genere|a_rendir|producir',
  'plata|dinero|lana|guita|ahorros rinda|crezca|trabaje|a_rendir|rindiendo|trabajando_para',
  'rinde|rinden|rentable|rentables mas|mejor|hoy|es|son|?',
  'multiplicar|duplicar|triplicar mi|el|la|mis|plata|dinero dinero|plata|capital|ahorros|patrimonio|lana|#',
  'mejor|mayor|buen rendimiento|rentabilidad|retorno|tasa_de_retorno|interes_anual',
  'hacerme|volverme|ser rico|rica|millonari*',
  'ingresos|ingreso pasivos|pasivo',
  'apuesta|apuestas|apostar|casino|loteria .. ganar|gano|duplicar',
  'mas rentable',
  'que .. es|seria|son mas rentable|rentables',
]

/** What only shares a word: safety money, refunds, other meanings. */
export const everyday: readonly string[] = [
  'fondo|reserva de emergencia|emergencias|ahorro|vacaciones|viaje',
  'devolucion|reintegro de impuestos|renta|hacienda',
  'antes|despues|mas de|los|del impuestos|impuesto|iva',
  'que|cuales acciones debo|puedo|tengo_que tomar|hacer',
  'en el_fondo',
  'fondo de_pantalla|del_mar',
]

/** Questions about one’s own records, and saving for what is due, which no licence is needed for. */
export const ownRecords: readonly string[] = [
  'cuanto .. gaste|gasto|pague|gastamos|inverti|puse|se_fue|fue|fueron|llevo|he|guarde|va|meti .. en|de|por|con|gastado|pagado|invertido|a|para|impuestos|este',
  'mis|mi|total|muestra*|lista|ver .. gastos|gasto|pagos|pago|transacciones .. de|en|con|por',
  'puedo|alcanza|alcanza_para pagar .. impuesto|impuestos|abogad*|predial|tenencia|multa|iva',
  'tengo|alcanza|me_alcanza dinero|plata|suficiente|lana|para_pagar|para .. impuesto|impuestos|abogad*|predial|tenencia|multa|iva',
  'ahorrar|juntar|guardar|apartar|meta|reservar .. para|de .. impuesto|impuestos|abogad*|predial|tenencia|divorcio|iva|notario',
]

/** What asks without a question mark. */
export const wishes: readonly string[] = [
  'cual|cuales|que|como|donde|puedo|puede|pueden|tengo|tenemos|es|quiero|quisiera|gustaria|necesito|pienso|pensando|recomiend*|recomenda*|sugier*|mejor|vale|conviene|consejo|consejos|dime|explica*|ayuda*|ensena*|buena|bueno|debo|deberia|dame',
]
