import { type Body, type Ground, marks } from '../ground.ts'
import { noteOf } from './notes.ts'
import type { Samples } from './sample.ts'

const task = { taskWhat: `Ring ${marks.given}’s mother`, taskDue: '2026-11-24' }

/** A new task about the person. */
export const taskOf = (on: Ground, owner = on.owner.id) =>
  on.make(`/people/${on.person}/tasks`, { ...task, taskOwner: owner })

const ofTask =
  (body: (on: Ground) => Body, version = 1, before?: (on: Ground, id: string) => Promise<unknown>) =>
  async (on: Ground) => {
    const id = await taskOf(on)
    await before?.(on, id)
    return { params: { task: id }, body: { ...body(on), _version: version } }
  }

const whole = async (on: Ground) => {
  const from = { taskPerson: on.person, taskFromKind: 'note', taskFrom: await noteOf(on) }
  return { params: {}, body: { ...task, taskOwner: on.owner.id, ...from }, names: [on.person, from.taskFrom] }
}

export const taskSamples: Samples = {
  'POST /tasks': whole,
  'POST /tasks/new': whole,
  'POST /people/:person/tasks': (on) => ({
    params: { person: on.person },
    body: { ...task, taskOwner: on.owner.id },
  }),
  'POST /tasks/:task/done': ofTask(() => ({ line: 'Rang her' })),
  'POST /tasks/:task/undo': ofTask(
    () => ({}),
    2,
    (on, id) => on.make(`/tasks/${id}/done`, { _version: 1 }),
  ),
  'POST /tasks/:task/move': ofTask(() => ({ moveDue: '2026-11-26', moveWhy: 'She is away' })),
  'POST /tasks/:task/snooze': ofTask(() => ({ snoozeUntil: '2026-11-24', snoozeWhy: 'She is away' })),
  'POST /tasks/:task/hand-over': ofTask((on) => ({ handTo: on.colleague.id, handWhy: 'On leave' })),
  'POST /tasks/:task/words': ofTask(() => ({ what: 'Ring her mother' })),
}
