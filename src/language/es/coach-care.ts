import type { Texts } from '../en/index.ts'

export const careTexts: Texts['care'] = {
  feelings: {
    troubled: () =>
      'Siento que esto te pese; muchas personas se sienten así con el dinero, y no dice nada malo de ti.',
    pleased: () => '¡Qué buena noticia, tienes todo el derecho de disfrutarla!',
    surplus: (p) => `Hay algo a tu favor: después de tus gastos te sobran ${p.surplus} al mes.`,
    room: (p) => `Después de tus gastos te sobran ${p.surplus} al mes: hay espacio para seguir así.`,
    balanced: () => 'Un pequeño paso basta por hoy: elige un solo gasto que no extrañarías.',
    gap: (p) =>
      `Te faltan ${p.gap} para cerrar el mes, y ayuda tener una cifra en la que trabajar: elige un gasto para recortar primero.`,
  },

  setback: {
    loss: () => 'Lo siento mucho, de verdad. Es mucho para cargar, y el dinero es solo una parte.',
    violence: () =>
      'Lo siento mucho, y no mereces eso. Si hay peligro, llama al número de emergencias de tu zona; una persona de confianza también puede ayudarte.',
    onward: () => 'Cuando puedas, actualiza lo que entra y lo que sale cada mes, y lo miramos paso a paso.',
  },

  selfHarm: {
    care: () => 'Siento mucho que esto te duela tanto, y qué bueno que lo dijiste.',
    help: (p) =>
      `Por favor, busca ahora mismo a quien puede ayudarte: llama al ${p.nearest}, al número de emergencias de tu zona o a una persona de confianza.`,
    elsewhere: (p) => `En otros países también hay quien te escucha: ${p.others}.`,
    notAlone: () => 'No tienes que pasar por esto sin compañía, y el dinero puede esperar.',
  },

  limits: {
    regulated: () =>
      'No puedo aconsejarte sobre inversiones, impuestos ni asuntos legales; un profesional autorizado es quien puede ayudarte con eso.',
    meddling: () => 'No puedo ayudarte con eso: solo hablo de tu propio dinero y de tu propio plan.',
  },
}
