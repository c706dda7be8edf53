import * as z from 'zod'
import { day, maybeText } from '../../platform/forms/fields.ts'
import { safePath } from '../../platform/http/guards.ts'
import { command, page, type Route } from '../../platform/http/routes.ts'
import { showDay } from '../../platform/ui/index.ts'
import { headOf } from '../people/index.ts'
import { makePromises, movePromise, reopenPromise, settlePromise } from './commands.ts'
import { PromisePage, PromisesPage } from './pages.tsx'
import { promiseNamed, promisesOf, stepsOf } from './queries.ts'
import { promiseShape } from './routes/shapes.ts'
import { type ShownPromise, whoseWords } from './rules.ts'
import { fields, refusals, said, says } from './words.ts'

const promiseAnswer = z.object({
  id: z.uuid(),
  person: z.uuid(),
  note: z.uuid().nullable(),
  whose: z.enum(whoseWords),
  what: z.string(),
  due: z.iso.date(),
  state: z.enum(['open', 'kept', 'not-kept']),
  madeAt: z.string(),
})
const promiseOut = ({ id, person, note, whose, what, due, state, madeAt }: ShownPromise) => ({
  id,
  person,
  note,
  whose,
  what,
  due,
  state,
  madeAt,
})

const personPage = page({
  at: '/people/:person/promises',
  access: { may: 'see notes', on: 'person' },
  async read(tx, { params: { person = '' } }) {
    const [head, promises] = await Promise.all([headOf(tx, person), promisesOf(tx, person)])
    return head && { head, promises, mayWrite: tx.actor.may.has('write notes') }
  },
  show: (data, ctx, form) => <PromisesPage data={data} ctx={ctx} form={form} />,
  api: {
    says: says.person,
    answer: z.object({ promises: z.array(promiseAnswer) }),
    of: ({ promises }) => ({ promises: promises.map(promiseOut) }),
  },
})

const onePage = page({
  at: '/promises/:promise',
  access: { may: 'see notes', on: 'promise' },
  async read(tx, { params: { promise: id = '' } }) {
    const promise = await promiseNamed(tx, id)
    if (!promise) return undefined
    const [head, steps] = await Promise.all([headOf(tx, promise.person), stepsOf(tx, id)])
    return head && { head, promise, steps, mayWrite: tx.actor.may.has('write notes') }
  },
  show: (data, ctx, form) => <PromisePage data={data} ctx={ctx} form={form} />,
  api: { says: says.one, answer: promiseAnswer, of: ({ promise }) => promiseOut(promise) },
})

const make = command({
  at: '/people/:person/promises',
  access: { may: 'write notes', on: 'person' },
  body: z.object(promiseShape),
  do: (tx, { params: { person = '' }, body }) => makePromises(tx, { person, promises: body.promises }),
  words: refusals.make,
  then: (ids, { params }) => ({ to: `/people/${params.person}/promises`, said: said.made(ids.length) }),
  again: personPage,
  api: {
    says: says.make,
    answer: z.object({ id: z.uuid().optional(), promises: z.array(z.uuid()) }),
    of: (ids) => ({ id: ids[0], promises: ids }),
  },
})

const on = { may: 'write notes', on: 'promise' } as const
const back = maybeText(fields.back, 2000)
const word = maybeText(fields.why, 500)
const answer = z.object({ id: z.uuid(), person: z.uuid() })
const outOf = ({ id, person }: { id: string; person: string }) => ({ id, person })
const backTo = (path: string, person: string) =>
  safePath(path) === '/' ? `/people/${person}/promises` : safePath(path)

const kept = command({
  at: '/promises/:promise/kept',
  access: on,
  body: z.object({ keptWhy: word, back }),
  do: (tx, { params: { promise = '' }, body }) => settlePromise(tx, { promise, how: 'kept', why: body.keptWhy }),
  words: refusals.settle,
  then: ({ id, person, what }, { body }) => {
    const to = backTo(body.back, person)
    return {
      to,
      said: {
        text: said.kept(what),
        acts: [{ text: said.undo, action: `/promises/${id}/reopen`, values: { back: to } }],
      },
    }
  },
  again: onePage,
  api: { says: says.kept, answer, of: (value) => outOf(value) },
})

const notKept = command({
  at: '/promises/:promise/not-kept',
  access: on,
  body: z.object({ notKeptWhy: word, back }),
  do: (tx, { params: { promise = '' }, body }) => settlePromise(tx, { promise, how: 'not-kept', why: body.notKeptWhy }),
  words: refusals.settle,
  then: ({ person, what }, { body }) => ({ to: backTo(body.back, person), said: said.notKept(what) }),
  again: onePage,
  api: { says: says.notKept, answer, of: (value) => outOf(value) },
})

const move = command({
  at: '/promises/:promise/move',
  access: on,
  body: z.object({ moveDue: day(fields.moveDue), moveWhy: word, back }),
  do: (tx, { params: { promise = '' }, body }) => movePromise(tx, { promise, due: body.moveDue, why: body.moveWhy }),
  words: refusals.move,
  then: ({ person }, { body }, { zone }) => ({
    to: backTo(body.back, person),
    said: said.moved(showDay(body.moveDue, zone)),
  }),
  again: onePage,
  api: { says: says.move, answer, of: (value) => outOf(value) },
})

const reopen = command({
  at: '/promises/:promise/reopen',
  access: on,
  body: z.object({ back }),
  do: (tx, { params: { promise = '' } }) => reopenPromise(tx, { promise }),
  words: refusals.reopen,
  then: ({ person }, { body }) => ({ to: backTo(body.back, person), said: said.reopened }),
  again: onePage,
  api: { says: says.reopen, answer, of: (value) => outOf(value) },
})

export const promiseRoutes: readonly Route[] = [personPage, onePage, make, kept, notKept, move, reopen]
