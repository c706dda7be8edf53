import * as z from 'zod'
import type { Tx } from '../../../platform/database/tx.ts'
import { maybeId } from '../../../platform/forms/fields.ts'
import { startWith } from '../../../platform/forms/state.ts'
import { page } from '../../../platform/http/routes.ts'
import { headOf, namesOf } from '../../people/index.ts'
import { colleaguesWho, coveredBy } from '../../staff/index.ts'
import { type Show, shows } from '../pages/list.tsx'
import { AboutPage, AddPage, TasksPage } from '../pages.tsx'
import { handedOverBy, tasksAbout, tasksFor } from '../queries.ts'
import type { Task } from '../rules.ts'
import { fields, says } from '../words.ts'
import { taskAnswer, taskOut } from './answers.ts'

/** Those who can do a task, by family name; `but` is left out, being chosen by leaving the field alone. */
export async function doers(tx: Tx, but?: string | null) {
  const everyone = await colleaguesWho(tx, 'manage tasks')
  return everyone.flatMap(({ id, givenName, familyName }) =>
    id === but ? [] : [{ id, name: `${givenName} ${familyName}`.trim() }],
  )
}

/** The reader's tasks, those they cover, those they handed over, or those done. */
export const tasksPage = page({
  at: '/tasks',
  access: { may: 'see tasks' },
  query: z.object({ show: z.enum(shows).optional() }),
  read: async (tx, { query }) => {
    const { staff } = tx.actor
    const show = query.show ?? 'mine'
    const absent = staff ? await coveredBy(tx, staff, tx.today) : []
    return {
      tasks: await shownTasks(tx, show, absent),
      show,
      covers: absent.length > 0,
      colleagues: await doers(tx, staff),
    }
  },
  show: (data, ctx, form) => <TasksPage data={data} ctx={ctx} form={form} />,
  api: { answer: z.array(taskAnswer), of: ({ tasks }) => tasks.map(taskOut), says: says.list },
})

const shownTasks = (tx: Tx, show: Show, absent: string[]): Promise<Task[]> => {
  if (show === 'handed') return handedOverBy(tx)
  if (show === 'covering') return tasksFor(tx, { owners: absent })
  return show === 'done' ? tasksFor(tx, { state: 'done', limit: 100 }) : tasksFor(tx)
}

/** A person's tasks, whoever's they are. */
export const aboutPage = page({
  at: '/people/:person/tasks',
  access: { may: 'see tasks', on: 'person' },
  read: async (tx, { params: { person = '' } }) => {
    const head = await headOf(tx, person)
    if (!head) return undefined
    return {
      head,
      tasks: await tasksAbout(tx, person),
      colleagues: await doers(tx, tx.actor.staff),
      mayAdd: tx.actor.may.has('manage tasks'),
    }
  },
  show: (data, ctx, form) => <AboutPage data={data} ctx={ctx} form={form} />,
  api: { answer: z.array(taskAnswer), of: ({ tasks }) => tasks.map(taskOut), says: says.about },
})

/** The form of a new task; the address may name whom it is about and what it came from. */
export const addPage = page({
  at: '/tasks/new',
  access: { may: 'manage tasks' },
  query: z.object({
    person: maybeId(fields.person),
    fromKind: z
      .string()
      .regex(/^[a-z-]{1,40}$/)
      .optional(),
    from: maybeId(fields.from),
    back: z.string().max(2000).optional(),
  }),
  read: async (tx, { query }) => {
    const about = query.person ? (await namesOf(tx, [query.person])).get(query.person) : undefined
    if (query.person && !about) return undefined
    const known = Object.fromEntries(Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : [])))
    return { about, known, colleagues: await doers(tx, tx.actor.staff) }
  },
  show: (data, ctx, form) => {
    const { person, fromKind, from, back } = data.known
    return (
      <AddPage
        data={data}
        ctx={ctx}
        form={startWith(form, { taskPerson: person, taskFromKind: fromKind, taskFrom: from, back })}
      />
    )
  },
})
