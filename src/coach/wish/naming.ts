import { fold } from '../../lib/fold.ts'
import { wordSet, wordsOf } from './words.ts'

/** Words that name nothing, in any of the languages. */
const SMALL_WORDS = wordSet(
  `a an the my our your this that these those it its one ones of for on in at to into from with by and or not no is was were be been
  have has had did do done i i've im we you me just already finished complete completed task tasks move moves last previous please pls now
  o os as um uma uns umas meu minha meus minhas este esta esse essa isso isto aquele aquela de do da dos das em no na nos nas para pra pro
  por pelo pela com e ou nao ja foi era eu fiz feito feita terminei conclui tarefa tarefas ultimo ultima voce seu sua seus suas que
  el la los las un una unos unas mi mis tu tus su sus ese esa eso esto aquel aquella del al en con y lo ya fue hice hecho hecha termine
  complete tarea tareas ultimo ultima que se le marca mark marque marcar as como skip pula pular salta saltar omite omitir`,
)

function stem(word: string): string {
  return word.length > 5 ? word.slice(0, 5) : word
}

/** What a text speaks of: the stems of its telling words. */
export function tellingStems(text: string): string[] {
  return wordsOf(fold(text))
    .filter((word) => !SMALL_WORDS.has(word) && (word.length > 2 || /^\d/.test(word)))
    .map(stem)
}

/**
 * Those of several things that a text names by words of their names, the best match alone where one is better
 * than the others.
 *
 * @param names what each of them is called
 */
export function namedAmong(text: string, names: readonly string[]): number[] {
  const said = new Set(tellingStems(text))
  const scores = names.map((name) => new Set(tellingStems(name).filter((word) => said.has(word))).size)
  const best = Math.max(0, ...scores)
  return best === 0 ? [] : scores.flatMap((score, index) => (score === best ? [index] : []))
}
