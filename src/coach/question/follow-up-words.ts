import { setOf } from './function-words.ts'

/** How a message begins that leans on the one before. */
export const openers =
  /^,? ?(?:(?:ok|okay|ah|oh|hm+|cool|thanks|legal|bueno|bien|ta|certo|entendi|vale) ?,? ?)?(?:and|e|y|n|also|what about|how about|what of|wbt|hbu|same|likewise|que tal|o mesmo|a mesma|mesma coisa|lo mismo|igual|tambem|tambien|ou|or|pero|mas|but)(?!\p{L})/u

/** Words that only hold a changed question together. */
export const leanFillers = setOf(`
  and e y n ok okay ah oh also what about how of wbt same thing likewise que tal o mesmo a mesma mesmo coisa lo mismo
  igual tambem tambien only just so solo apenas or ou then but pero mas entao entonces if se si it is was were be
  were are will it's its that i instead em vez en lugar disso disto eso de d do da dos das del with com con for para pra on in
  at to by no na nos nas en el la los las al os as the an my meu minha meus minhas mi mis por pelo pela through
  quanto qto cuanto cuanta how much many was fosse fossem forem for sao son fuera fueran fueron foi foram fue seria serian
  would i'd say more less menos two weeks semanas duas extra additional mais adicional adicionais adicionales top month week year day mes semana ano dia
  per each every cada todo toda ao instead rather like tipo please por favor only year's now there up um uma un una uno one uns unos
  inteiro inteira entero entera whole then weekly monthly yearly fortnight fortnightly semanal semanalmente mensal mensalmente
  mensual mensualmente anual quincena quincenal quinzena quinzenal`)

/** What holds together a changed comparison. */
export const comparing = setOf(
  'compared compare comparado comparada contra versus vs than que frente relacao respecto',
)

/** Ask for all that money is spent on. */
export const totals = setOf('total overall altogether everything tudo todo all general geral conjunto')

/** Greetings, yes and no and other words that turn no question into another. */
export const notThings = setOf(`
  you me us i u voce vc vos usted tu ustedes eu nos ellos them they yes yeah yep no nope sim sip nah ok okay claro dale
  thanks thank thx obrigado obrigada gracias valeu hello hi hey oi ola hola bye tchau adios chau good great cool nice
  fine well boa bom boas beleza bem bien bueno tudo que what so why when how where who dai ai ahi entonces entao then
  next now agora ahora depois despues after later else rest resto help ajuda ayuda sorry desculpa perdon please
  name weather life love joke points streak pontos puntos racha sequencia plan plano plans goal goals meta
  metas objetivo objetivos progress progresso progreso payday score move moves task tasks tarefa tarefas tarea tareas
  desafio desafios reto retos language idioma lingua tomorrow amanha manana future futuro account password prompt
  rules instructions taxes stocks crypto bitcoin stock tip tips advice conselho consejo`)
