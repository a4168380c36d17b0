/** Attempts on the coach's rules, in the notation of the vocabulary. */
export const rules: readonly string[] = [
  'ignor*|omite|omiti|desobedec*|olvid*|descarta|desconsider*|rompe|romper|viola|saltate|salta|pasa_por_alto|burla|incumple .. tu|tus|todas|todos|cualquier|las|los|anteriores|estas|esas|sus .. instruc*|regla|reglas|restric*|directric*|limites|limitac*|prompt*|ordenes|programacion|filtro|filtros|politicas',
  'ignor*|desobedec*|olvid*|descarta instruc*|reglas|restricciones|directrices',
  'ignor*|olvid*|descarta todo|lo|todo_lo|cualquier_cosa|el_texto que_te|que_te_dijeron|anterior|de_arriba|de_antes|que_te_han|previo|que_va|que_esta|que_aparece',
  'instruc*|mensaje|reglas|configuracion|directrices|ordenes de|del sistema|desarrollador|programador|inicio',
  'instrucciones|mensaje|reglas|directrices iniciales|ocultas|secretas|internas|originales|inicial|oculto|secreto|escondidas|confidenciales',
  'tu|tus|sus|su instruc*|directrices|restricciones|limitaciones|programacion|codigo_fuente|configuracion|filtros|filtro|comandos|directivas',
  'cambi*|alter*|modific*|reescrib*|desactiv*|apag*|quit*|borr*|romp*|olvid*|elimin* tus|sus reglas|limites|regla|politicas|personalidad|comportamiento',
  'que|cuales|cual|como|quien .. mandaron|dijeron|instruyeron|programaron|ordenaron|programo|ordeno|configuraron|programado|programada|instruido|indicaron .. te|tus|hacer|decir|para|que|en|?',
  'te han_dicho|han_ordenado|han_programado|han_mandado|han_indicado que|en|para|?',
  'instruc*|reglas|ordenes te|le dieron|dan|pusieron|dijeron',
  'repit*|repet* conmigo|despues_de_mi|tu|que_tu|que_tengo',
  'a_partir_de_ahora|desde_ahora|de_ahora_en_adelante .. solo|solamente|siempre responde|responda|contesta|di|escribe !en',
  'te dijeron|ordenaron|programaron|mandaron|indicaron|instruyeron que|en|para|hacer|no|?',
  'cuales .. reglas|instrucciones .. sigues|tienes|recibiste|obedeces|seguis',
  'repit*|repet*|imprim*|mostr*|muestr*|revel*|escrib*|traduc*|copi*|di|dime|cit*|recit* .. texto|todo|palabras|mensaje|mensajes|frases|lineas|contenido|lo anterior|de_arriba|anteriores|literalmente|que_esta|que_hay|arriba|que_te_dieron|palabra_por',
  'revel*|muestr*|mostr*|dime|dame|imprim*|filtra|expone .. contrasena|contrasenas|clave_api|claves|secretos|tokens|codigo_fuente|instrucciones|credenciales|variables_de_entorno|base_de_datos',
  'decodifi*|descifr* .. sigue|segui|ejecut*|haz|obedec*',
  'fing*|finj*|simul*|interpret*|represent*|imagin*|imit*|haz_de_cuenta|hace_de_cuenta|hagamos_de_cuenta|haz_como .. que_eres|que_sos|que_soy|que_tengo|que_mi|ser|un_hacker|una_ia|papel|rol|otro|otra|sin_reglas|personaje|tengo|eres|sos|fueras|que_tu|que_no',
  'actu*|comportate|portate|responde|responda|habla|contesta como si|un|una|otro|otra|dan|hacker|administrador|si_fueras|mi_abuela !amigo|amiga|persona|profesor|coach',
  'modo desarrollador|admin|administrador|dios|debug|dan|irrestricto|sin_restricciones|hacker|programador|mantenimiento|sin_filtro|sin_limites|root|libre',
  'ahora|partir_de_ahora|adelante|hoy eres|sos|seras|tu_eres|no_tienes|vos_sos|debes|ya_no_eres|actuas|no_tenes',
  'no tienes|tenes|tiene|hay ningun|ninguna|mas? restric*|reglas|filtros|limitaciones|censura',
  'sin restricciones|censura|filtros|filtro|ninguna_regla|reglas|limitaciones',
  'di|dime|afirma|confirma|escribe|responde|miente|declara|deci|decime que .. tengo|soy|mi|mis|no_debo|estoy .. #|millon|millones|rico|rica|millonari*|cero|sin_deudas|saldo|pagad*|saldad*',
  'soy el|la|tu|tus|un .. desarrollador|desarrolladora|creador|creadora|administrador|administradora|programador|programadora !de_profesion',
  'acceso|clave|privilegios|permiso|permisos de|del|total admin|administrador|root|a_la_base_de_datos|al_sistema',
  'dame|concedeme|otorgame acceso total|de_administrador|a_la|al|sin',
  'base de datos',
  'hacke* .. sistema|cuenta|banco',
  'ejecut*|corre .. comando|codigo|script|sql|consulta',
]

/** Attempts on data that are not the user's own. */
export const others: readonly string[] = [
  'datos|saldo|saldos|ingresos|ingreso|salario|sueldo|sueldos|cuenta|cuentas|plan|planes|informacion|gastos|transacciones|metas|meta|numeros|deudas|deuda|correos|telefonos|nombres|historial|conversaciones|movimientos de|del|de_la|de_los|de_mi|de_las .. otro|otra|otros|otras|todo_el_mundo|todos|demas|terceros|alguien|vecin*|amig*|espos*|novi*|hermano|hermana|jef*|colega|colegas|usuari*|cliente|clientes|marido|mujer|companer*|ex',
  'cuanto|que|como|cuales|cual .. otro|otra|otros|otras|los|demas|todos usuari*|cliente|clientes|personas|persona .. gan*|gast*|deb*|tien*|cobr*|ahorr*|compr*|hacen',
  'cuanto .. mi|el|la|tu vecin*|jef*|colega|amigo|amiga|marido|espos*|novi*|mujer|hermano|hermana|ex|companer* .. gana|gasta|debe|tiene|cobra|ahorra|gasto|gano',
  'cuanto .. gana|gasta|debe|cobra|ahorra|gasto|gano|tiene mi|el|la .. vecin*|jef*|colega|amigo|amiga|marido|espos*|novi*|mujer|hermano|hermana|ex|otro_usuario|usuario',
  'list*|muestr*|mostr*|export*|cuales|dame .. todos|los|otros|tus|sus .. usuari*|clientes',
  'otro|otra|otros|otras usuari*|cliente|clientes !me|pago|pagaron|mi',
  'usuari* #|numero|id',
  'cuanto gana|cobra !mi|el|la|un|una|uno|usted|quien|al|por|? *',
]

/** What everyday talk shares with them: undoing, one's own people and clients, one's own data. */
export const everyday: readonly string[] = [
  'cliente|clientes pago|pagaron|paga|me|debe|deben|transfirio|que',
  'me debe|deben',
  'cuanto .. me debe|deben',
  'plan|paquete|recarga de datos',
]
