import type { CoachTask } from '../coach.ts'
import { words } from './words.ts'

/** A task is to be left out. */
export const SKIP = words(
  "skip(?:ped|ping)?|pass on|leave out|pul(?:a|ar|ei|e|o)|salt(?:a|ar|ei|e|o|emos)|omit(?:e|ir|i)?|salte(?:a|ar|e)|dispens(?:a|ar|ei|o)|deix(?:a|ar|o) (?:de lado|pra la)|nao quero fazer|no quiero hacer|(?:don'?t|do not) (?:want to|wanna) do",
)
/** A task that is told by its number and nothing else: "done, did 1", "pronto, fiz a 2". */
export const NUMBERED =
  /^[\s¡]*(?:(?:ok|yes|done|ready|pronto|feito|listo|hecho|ya|ja|ya esta|ja esta)[\s,.!]+)*(?:i )?(?:just |already )?(?:did|done|finished|completed|fiz|terminei|conclui|completei|acabei|hice|termine|complete|acabe)(?: (?:the|a|o|la|el|as|os|las|los|task|tarefa|tarea|number|numero|with|com|con))* ?#?[1-9](?:st|nd|rd|th|[ªº])?(?: (?:one|ja|ya|already))?[\s.!]*$/u
/** What the coach has asked to be put aside is told as put aside: "moved the 1,000 like you said". */
export const PUT_ASIDE = words(
  '(?:moved|saved|transferred|deposited|paid|set aside|put (?:aside|away)|guardei|separei|transferi|poupei|depositei|paguei|juntei|ahorre|separe|guarde|deposite|aparte|pague)(?: ja| ya)? (?:the|those|os|aqueles|esses|los|esos)(?= (?:r?\\$ ?|€ ?|£ ?|mxn ?)?\\d)',
)
/** A debt has come to its end, which is no task: "terminei de pagar o carro". */
export const PAID_OFF = words(
  '(?:done|finished|terminei|acabei|termine|acabe)(?: de)? (?:pay(?:ing)?|pagar|quitar|liquidar|saldar)',
)
/** A task has been done. */
export const DONE = words(
  'done|did|finish(?:ed)?|complet(?:e|ed)|check(?:ed)?(?: off)?|tick(?:ed)?(?: off)?|made it|feit[oa]s?|fiz|fizemos|termin(?:ei|e|ado|ada)|conclu(?:i|id[oa]s?|ir)|complet(?:ei|ad[oa]s?)|acab(?:ei|e)|cumpri|hech[oa]s?|hice|(?:ya )?(?:la|lo|las|los) hice|cumpli|list[oa]|pront[oa]|realic?ei|realice|realizad[oa]',
)
/** It has not been done. */
export const NEGATED = words(
  "(?:not|n't|didn'?t|haven'?t|hasn'?t|nao|no|ainda nao|todavia no|aun no|never|nunca)(?: \\p{L}+){0,2} (?:done|did|do|finish(?:ed)?|complet(?:e|ed)|feit[oa]|fiz|terminei|hech[oa]|hice|termine|complete|conclui)",
)
/** All that is to be done. */
export const ALL = words(
  'all|everything|every|both|whole|entire|todas|todos|tudo|todo|ambas|ambos|as duas|as tres|las dos|las tres|inteir[oa]|complet[oa] el ciclo|(?:the|this) (?:cycle|money move)|o (?:ciclo|money move)|el (?:ciclo|money move)|my money moves?|meus? money moves?|mis? money moves?',
)
/** Not quite all. */
export const ALL_BUT = words(
  '(?:all|everything|todas?|todos?|tudo) (?:but|except|menos|exceto|excepto|salvo)',
)
/** What a task is called. */
export const TASK = words(
  'tasks?|moves?|challenges?|steps?|missions?|to-?dos?|tarefas?|desafios?|passos?|missao|missoes|tareas?|retos?|pasos?|misiones|mision',
)
/** A task, or what stands for one. */
export const THING = new RegExp(
  `${TASK.source}|${words('ones?|it|that|this|ess[ea]|est[ea]|es[ae]').source}`,
  'u',
)
/** A list is to be marked: "mark 2 as done". */
export const MARK = words(
  '(?:mark|check|tick|cross)(?: off)?|marc(?:a|ar|ame|alo|ala)|marque|marqueme|risc(?:a|ar|ue)|tach(?:a|ar)|assinal(?:a|ar|e)',
)

/** What the types of tasks are called, and what is done for each. */
export const KINDS: readonly (readonly [CoachTask['type'], RegExp])[] = [
  [
    'do',
    words(
      'sav(?:e|ing|ings|ed)|money|transfer(?:red)?|deposit(?:ed)?|pay(?:ment|ing)?|paid|set aside|moved|guard(?:ar|ei|ado|ada|e)|poup(?:ar|ei|anca|ado)|economiz(?:ar|ei)|juntar|juntei|transferi(?:r|do)?|transferencia|deposit(?:ar|ei|o|e)|paguei|pagamento|pagar|pago|pague|ahorr(?:ar|o|e|ado)|separ(?:ar|ei|e)|aport(?:ar|e|ei)|dinheiro|dinero|plata|grana',
    ),
  ],
  [
    'learn',
    words(
      'learn(?:ing|ed|t)?|read(?:ing)?|stud(?:y|ied|ying)|lesson|education(?:al)?|article|aprend(?:er|i|izado|izaje)|le(?:r|i|itura|ctura|er)|estud(?:ar|ei|o|io|iar|ie)|licao|leccion|aula|educativ[oa]',
    ),
  ],
  [
    'mind',
    words(
      'mind(?:ful|fulness|set)?|reflect(?:ion|ing|ed)?|meditat(?:e|ion|ed)|journal(?:ing)?|thinking|gratitude|feelings?|refle(?:tir|ti|xao|xion|xionar|xione)|medit(?:ar|ei|acao|acion|e)|mente|mental|mentalidade|mentalidad|pensar|gratidao|gratitud',
    ),
  ],
]
