import * as z from 'zod'
import { day, maybeText, text } from '../../../platform/forms/fields.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { done, refuse } from '../../../platform/result.ts'
import { showDay } from '../../../platform/ui/index.ts'
import { finishTask, handOverTask, moveTask, reopenTask, rewordTask, snoozeTask } from '../commands.ts'
import { TaskPage } from '../pages.tsx'
import { changesOf, task } from '../queries.ts'
import { isFinishedThere, taskLimit } from '../rules.ts'
import { fields, refusals, said, says } from '../words.ts'
import { changeAnswer, changeOut, taskAnswer, taskOut, versionAnswer } from './answers.ts'
import { doers } from './lists.tsx'
import { backTo, whyOf } from './shapes.ts'

/** One task with its story and what can be done with it. */
export const taskPage = page({
  at: '/tasks/:task',
  access: { may: 'see tasks', on: 'task' },
  trail: 'task.viewed',
  read: async (tx, { params: { task: taskId = '' } }) => {
    const found = await task(tx, taskId)
    if (!found) return undefined
    const mayChange = tx.actor.may.has('manage tasks')
    return { task: found, changes: await changesOf(tx, taskId), colleagues: await doers(tx), mayChange }
  },
  show: (data, ctx, form) => <TaskPage data={data} ctx={ctx} form={form} />,
  api: {
    answer: taskAnswer.extend({ changes: z.array(changeAnswer) }),
    of: ({ task: found, changes }) => ({ ...taskOut(found), changes: changes.map(changeOut) }),
    says: says.one,
  },
})

const back = maybeText(fields.back, 2000)
const access = { may: 'manage tasks', on: 'task' }

/** Marks a task as done, from any page that names itself in `back`; but for one that is finished where it came from. */
export const finishRoute = command({
  at: '/tasks/:task/done',
  access,
  body: z.object({ line: maybeText(fields.line, 1000), back }),
  do: async (tx, { params: { task: taskId = '' }, body: { line }, version = 0 }) => {
    if (isFinishedThere((await task(tx, taskId))?.from)) return refuse('finished-there')
    const finished = await finishTask(tx, { task: taskId, version, line })
    if (!finished.ok) return finished
    return done({ ...finished.value, what: (await task(tx, taskId))?.what ?? '' })
  },
  words: refusals.finish,
  then: ({ id: taskId, what, version }, { body }) => {
    const to = backTo(body.back, '/tasks')
    const undo = { text: said.undo, action: `/tasks/${taskId}/undo`, values: { back: to }, version }
    return { to, said: { text: said.done(what), acts: [undo] } }
  },
  again: taskPage,
  api: { answer: versionAnswer, of: (value) => value, says: says.finish },
})

/** Takes back that a task is done; not of one that is finished where it came from, which would not be open again by it. */
export const reopenRoute = command({
  at: '/tasks/:task/undo',
  access,
  body: z.object({ back }),
  do: async (tx, { params: { task: taskId = '' }, version = 0 }) => {
    if (isFinishedThere((await task(tx, taskId))?.from)) return refuse('finished-there')
    return reopenTask(tx, { task: taskId, version })
  },
  words: refusals.reopen,
  then: ({ id: taskId }, { body }) => ({ to: backTo(body.back, `/tasks/${taskId}`), said: said.reopened }),
  again: taskPage,
  api: { answer: versionAnswer, of: (value) => value, says: says.reopen },
})

export const moveRoute = command({
  at: '/tasks/:task/move',
  access,
  body: z.object({ moveDue: day(fields.due, fields.dueMissing), moveWhy: whyOf(), back }),
  do: (tx, { params: { task: taskId = '' }, body: { moveDue: due, moveWhy: why }, version = 0 }) =>
    moveTask(tx, { task: taskId, version, due, why }),
  words: refusals.move,
  then: ({ id: taskId }, { body }, { zone }) => ({
    to: backTo(body.back, `/tasks/${taskId}`),
    said: said.moved(showDay(body.moveDue, zone)),
  }),
  again: taskPage,
  api: { answer: versionAnswer, of: (value) => value, says: says.move },
})

export const snoozeRoute = command({
  at: '/tasks/:task/snooze',
  access,
  body: z.object({ snoozeUntil: day(fields.until, fields.untilMissing), snoozeWhy: whyOf(), back }),
  do: (tx, { params: { task: taskId = '' }, body: { snoozeUntil: until, snoozeWhy: why }, version = 0 }) =>
    snoozeTask(tx, { task: taskId, version, until, why }),
  words: refusals.snooze,
  then: ({ id: taskId }, { body }, { zone }) => ({
    to: backTo(body.back, `/tasks/${taskId}`),
    said: said.snoozed(showDay(body.snoozeUntil, zone)),
  }),
  again: taskPage,
  api: { answer: versionAnswer, of: (value) => value, says: says.snooze },
})

export const handOverRoute = command({
  at: '/tasks/:task/hand-over',
  access,
  body: z.object({ handTo: z.uuid({ error: fields.ownerMissing }), handWhy: whyOf(), back }),
  do: (tx, { params: { task: taskId = '' }, body: { handTo: to, handWhy: why }, version = 0 }) =>
    handOverTask(tx, { task: taskId, version, to, why }),
  words: refusals.hand,
  then: ({ id: taskId }, { body }) => ({ to: backTo(body.back, `/tasks/${taskId}`), said: said.handed }),
  again: taskPage,
  api: { answer: versionAnswer, of: (value) => value, says: says.hand },
})

export const rewordRoute = command({
  at: '/tasks/:task/words',
  access,
  body: z.object({ what: text(fields.what, taskLimit, fields.whatMissing), back }),
  do: (tx, { params: { task: taskId = '' }, body: { what }, version = 0 }) =>
    rewordTask(tx, { task: taskId, version, what }),
  words: refusals.reword,
  then: ({ id: taskId }, { body }) => ({ to: backTo(body.back, `/tasks/${taskId}`), said: said.reworded }),
  again: taskPage,
  api: { answer: versionAnswer, of: (value) => value, says: says.reword },
})
