import { readMessage } from '../../transactions/reading/text/message.ts'
import { TASK } from './task-words.ts'
import { asks, words } from './words.ts'

const TAKE_BACK = words(
  'undo|unmark|un-mark|uncheck|un-check|untick|reopen|revert|take back|desfaz(?:er|e)?|desfaca|desmarc(?:a|ar|ue)|reabr(?:e|ir|a)|desha(?:z|cer)|desmarqu?e(?:r)?',
)
const NOT_DONE = words(
  '(?:mark|set|put|marc(?:a|ar|ue)|coloc(?:a|ar)|pon(?:er)?|volt(?:a|ar|e)) .{0,40}(?:as |como |a |para |pra )?(?:not done|undone|pending|open|pendente|nao feit[oa]|por fazer|pendiente|no hech[oa]|por hacer)',
)

/** Whether a message wants the mark of a task taken back: "undo the task", "marca a tarefa como pendente". */
export function takesTaskBack(message: string): boolean {
  const { folded } = readMessage(message)
  if (asks(folded) || !TASK.test(folded)) return false
  return TAKE_BACK.test(folded) || NOT_DONE.test(folded)
}
