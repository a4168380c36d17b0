import type { LabelledSet } from './labelled.ts'

export const es: LabelledSet = {
  kept: {
    food: `
      COMPRA TARJ 1234 MERCADONA VALENCIA
      COMPRA OXXO INSURGENTES MEX
      RAPPI*RESTAURANTE BOGOTA
      PEDIDOSYA*PROPINAS BUENOS AIRES
      WAL-MART SUPERCENTER MONTERREY
      COTO SUC 184 CABA
      JUMBO COSTANERA SANTIAGO
      ALMACENES EXITO POBLADO
      STARBUCKS GRAN VIA MADRID
      tacos al pastor
      almuerzo
      el súper
      desayuno con mi hermana
      verdulería
      cena en el restaurante italiano
      cafecito
      un asado con los pibes
      empanadas
      comida corrida
      carniceria don julio
      tortillas y frijoles
    `,
    transport: `
      UBER *TRIP MEXICO CITY
      CABIFY VIAJE MADRID
      DIDI MX*RIDES
      PEMEX GASOLINERIA 4421
      YPF FULL 2231
      COPEC AUTOSERVICIO
      REPSOL E.S. 3381
      CARGA SUBE
      nafta
      gasolina del coche
      taxi al aeropuerto
      tarjeta del metro
      peaje autopista
      taller mecanico
      pasaje de micro
      estacionamiento centro
      RENFE VIAJEROS
      VOLARIS VUELO GDL
    `,
    housing: `
      alquiler
      renta del depa
      arriendo noviembre
      expensas
      HIPOTECA CUOTA 11
      COMUNIDAD DE PROPIETARIOS
      SODIMAC HOMECENTER
      plomero
      muebles para la sala
      RECIBO IBI AYUNTAMIENTO
      seguro de hogar
    `,
    utilities: `
      RECIBO IBERDROLA CLIENTES
      CFE SUMINISTRADOR
      la luz
      EDENOR PAGO
      TELCEL RECARGA AMIGO
      MOVISTAR PLAN MOVIL
      internet de la casa
      recibo del agua
      CANAL DE ISABEL II
      CODENSA ENERGIA
      AYSA FACTURA
      saldo para el celular
    `,
    health: `
      FARMACIAS GUADALAJARA 221
      CRUZ VERDE PROVIDENCIA
      FARMACITY 104
      remedios
      cita con el dentista
      cuota del gimnasio
      análisis de sangre
      SANITAS SEGURO SALUD
      psicólogo
      lentes nuevos
      OSDE PREPAGA
      medicinas para la tos
    `,
    entertainment: `
      NETFLIX.COM MEXICO
      SPOTIFY ESPAÑA
      CINEPOLIS PLAZA CARSO
      birras con amigos
      entradas para el cine
      chelas
      DISNEY PLUS AR
      hotel en cancún
      antro el sábado
      BOOKING.COM AMSTERDAM
      fútbol 5
      STEAM PURCHASE
      HBO MAX
      concierto de karol g
    `,
    education: `
      colegiatura
      matrícula de la universidad
      colegio de los chicos
      curso de inglés
      útiles escolares
      PLATZI COLOMBIA
      guardería
      libros para la facu
      cuota facultad
    `,
    clothing: `
      ZARA ESPAÑA SA
      BERSHKA CC UNICENTRO
      zapatos
      remera y jean
      zapatillas nike
      DECATHLON ALCOBENDAS
      ropa para el trabajo
      LIVERPOOL PERISUR ROPA
      campera
      PULL AND BEAR
    `,
    savings: `
      traspaso a cuenta de ahorro
      ahorros
      plazo fijo
      APORTE FONDO DE INVERSION
      CETES DIRECTO
      aporte plan de pensiones
      para mi alcancía
      + RETIRO DE AHORROS
    `,
    debt: `
      PAGO TARJETA DE CREDITO BANAMEX
      resumen visa
      cuota del préstamo
      PRESTAMO PERSONAL CUOTA 5/24
      abono a la deuda
      letra del coche financiamiento
      intereses de mora
      COPPEL ABONO CREDITO
    `,
    income: `
      + NOMINA EMPRESA SL
      + sueldo
      + TRANSFERENCIA RECIBIDA JUAN
      + aguinaldo
      + devolucion zapatos
      + me pagaron un trabajo
    `,
    other: `
      RETIRO CAJERO AUTOMATICO
      BIZUM A LAURA
      regalo de cumpleaños
      peluquería
      croquetas para el perro
      MERCADOLIBRE*VENDEDOR
      COMISION MANTENIMIENTO
      AMAZON EU SARL
      veterinaria
      SPEI ENVIADO BBVA
      corte de pelo
      impuesto a las ganancias
      TEMU.COM
    `,
  },
  tuned: {
    food: `
      2 kg de carne
      almorcé con ana
      cenar fuera
      UBER EATS MEXICO
      supermecado
      DIA TIENDA 3321 MADRID
      pancito
      los tacos
      helados
      coca de 600 ml
      SUPERMERCADOS JUMBO
      PAGO QR PANADERIA LA ESPIGA
    `,
    transport: `
      UBER
      viaje en uber a casa
      echar gasolina
      pasajes
      multa de tránsito
      seguro del auto
      CARGA TARJETA SUBE
      estacionamiento
      gasolinera la esquina
      bici eléctrica
    `,
    housing: `
      renta
      PAGO ALQUILER NOVIEMBRE
      colchón
      arreglo de la lavadora
      gastos comunes
      productos de limpieza
    `,
    utilities: `
      gas natural
      cuenta de la luz
      RECIBO NATURGY
      recarga celular
      CLARO COLOMBIA
      internet
      ENTEL PCS
    `,
    health: `
      farmacia
      farmasia
      gimnasio
      consulta con el pediatra
      FARMACIAS SIMILARES 334
      anteojos
    `,
    entertainment: `
      chelas con los compas
      cervecita
      Netflix
      boletos para el concierto
      vacaciones
      CINEMARK
      bar
    `,
    education: `
      escuela de los niños
      clases de piano
      libros
      INSCRIPCION UNIVERSIDAD
    `,
    clothing: `
      mercado libre zapatillas
      zapatitos del bebé
      C&A MEXICO
      pantalón
      camperita
    `,
    savings: `
      ahorro
      inversión
      abono a mi plan de pensiones
      + rescate fondo de inversión
      + saqué de mis ahorros
    `,
    debt: `
      aboné a la tarjeta
      tarjeta de crédito
      PAGO TDC
      deudas
      cuota del auto
    `,
    income: `
      + salario
      + intereses cuenta de ahorro
      + vendí la bici
    `,
    other: `
      mercado libre
      regalo para mamá
      comida para el perro
      barbería
      María López
      COMPRA COMERCIO XKZT
      cigarrillos
      tele nueva
    `,
  },
}
