import * as z from 'zod'
import type { Tx } from '../../../platform/database/tx.ts'
import { maybeText } from '../../../platform/forms/fields.ts'
import { command } from '../../../platform/http/routes.ts'
import { done } from '../../../platform/result.ts'
import { type Away, addTask } from '../commands.ts'
import { fields, refusals, said, says } from '../words.ts'
import { aboutPage, addPage, tasksPage } from './lists.tsx'
import { backTo, newTaskShape, originShape } from './shapes.ts'

const body = z.object({ ...newTaskShape, ...originShape })

async function add(tx: Tx, given: z.infer<typeof body>, person = given.taskPerson) {
  const { taskWhat: what, taskDue: due, taskOwner: owner, taskFromKind: kind, taskFrom: id } = given
  const added = await addTask(tx, { what, due, owner, person, from: kind && id ? [kind, id] : undefined })
  return added.ok ? done({ ...added.value, what }) : added
}

const saidOf = ({ id, what, away }: { id: string; what: string; away: Away | undefined }) => ({
  text: [said.added(what), ...(away ? [said.away(away)] : [])].join(away ? '. ' : ''),
  links: [{ text: said.open, href: `/tasks/${id}` }],
})

/** Adds a task in one line, from the list. */
export const addRoute = command({
  at: '/tasks',
  access: { may: 'manage tasks' },
  body,
  do: (tx, input) => add(tx, input.body),
  words: refusals.add,
  then: (added, input) => ({ to: backTo(input.body.back, '/tasks'), said: saidOf(added) }),
  again: tasksPage,
  api: { answer: z.object({ id: z.string() }), of: ({ id }) => ({ id }), says: says.add },
})

/** Adds a task from its own form. */
export const addFormRoute = command({
  at: '/tasks/new',
  access: { may: 'manage tasks' },
  body,
  do: (tx, input) => add(tx, input.body),
  words: refusals.add,
  then: (added, { body: { back, taskPerson } }) => ({
    to: backTo(back, taskPerson ? `/people/${taskPerson}/tasks` : '/tasks'),
    said: saidOf(added),
  }),
  again: addPage,
})

/** Adds a task about a person, from their own list. */
export const addAboutRoute = command({
  at: '/people/:person/tasks',
  access: { may: 'manage tasks', on: 'person' },
  body: z.object({ ...newTaskShape, back: maybeText(fields.back, 2000) }),
  do: (tx, { params: { person }, body: given }) =>
    add(tx, { ...given, taskPerson: person, taskFromKind: undefined, taskFrom: undefined }),
  words: refusals.add,
  then: (added, { params: { person = '' }, body: { back } }) => ({
    to: backTo(back, `/people/${person}/tasks`),
    said: saidOf(added),
  }),
  again: aboutPage,
  api: { answer: z.object({ id: z.string() }), of: ({ id }) => ({ id }), says: says.add },
})
