import type * as z from 'zod'
import { day, maybeCode, maybeDay, maybeId, maybeText, text } from '../../../platform/forms/fields.ts'
import { safePath } from '../../../platform/http/guards.ts'
import { done, refuse } from '../../../platform/result.ts'
import type { NewTask } from '../commands.ts'
import { taskLimit } from '../rules.ts'
import { fields } from '../words.ts'

/** The fields of `TaskFields` in a form where a task is only an offer. */
export const taskShape = {
  taskWhat: maybeText(fields.what, taskLimit),
  taskDue: maybeDay(fields.due),
  taskOwner: maybeId(fields.owner),
}
export type TaskBody = z.infer<z.ZodObject<typeof taskShape>>

/** The fields of `TaskFields` in a form that is for a task. */
export const newTaskShape = {
  taskWhat: text(fields.what, taskLimit, fields.whatMissing),
  taskDue: day(fields.due, fields.dueMissing),
  taskOwner: maybeId(fields.owner),
}

/** Where a task that is added comes from, and where the browser goes back to. */
export const originShape = {
  taskPerson: maybeId(fields.person),
  taskFromKind: maybeCode(fields.from),
  taskFrom: maybeId(fields.from),
  back: maybeText(fields.back, 2000),
}

export const whyOf = () => text(fields.why, 400, fields.whyMissing)

/**
 * What `addTask` takes, from a form where a task is only an offer: undefined where nothing is to be done. Refuses one
 * without its day (`task-due-missing`).
 */
export function taskFrom({ taskWhat, taskDue, taskOwner }: TaskBody) {
  if (taskWhat.trim() === '') return done<Pick<NewTask, 'what' | 'due' | 'owner'> | undefined>(undefined)
  if (!taskDue) return refuse('task-due-missing', 'taskDue')
  return done<Pick<NewTask, 'what' | 'due' | 'owner'> | undefined>({ what: taskWhat, due: taskDue, owner: taskOwner })
}

/** The page to go back to, where the form named one that is ours; else `otherwise`. */
export function backTo(back: string, otherwise: string): string {
  const safe = safePath(back)
  return safe === '/' ? otherwise : safe
}
