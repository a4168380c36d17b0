/** Blows that no surplus makes up for, in the notation of the vocabulary. */
export const losses: readonly string[] = [
  'perdi|perdio|perdimos el|mi|la empleo|trabajo|chamba|laburo|casa|negocio',
  'me|nos despidieron|echaron|corrieron|desalojaron|quede_sin_trabajo|quede_sin_empleo|quede_sin_chamba|quede_sin_laburo',
  'mama|papa|madre|padre|marido|esposo|esposa|mujer|hijo|hija|hermano|hermana|abuelo|abuela|amigo|amiga|bebe|tio|tia|primo|prima murio|fallecio|se_fue_al_cielo',
  'murio|fallecio mi mama|papa|madre|padre|marido|esposo|esposa|mujer|hijo|hija|hermano|hermana|abuelo|abuela|amigo|amiga|bebe',
  'se me murio',
  'perdi a? mi mama|papa|madre|padre|marido|esposo|esposa|mujer|hijo|hija|hermano|hermana|bebe',
  'perdi|queme todo|todos|mis|mucho|el .. apuestas|apostando|casino|juego|tragaperras',
  'tengo cancer',
  'duelo',
]

/** Someone hurts or holds down the one who writes. */
export const violence: readonly string[] = [
  'pareja|marido|esposo|esposa|mujer|novio|novia|ex|padre|papa|madre|hijo me|nos pega|golpea|maltrata|amenaza|controla|pego|golpeo|amenazo',
  'pareja|marido|esposo|esposa|mujer|novio|novia|ex|hijo me? quita|roba|controla|esconde todo? mi|el|mis|la dinero|plata|sueldo|tarjeta|tarjetas|lana|guita',
  'el|ella me pega|golpea|maltrata|amenaza',
  'violencia domestica|economica|patrimonial|de_genero',
]
