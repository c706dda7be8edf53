import * as z from 'zod'
import { choice, day, id, maybeText, whole } from '../../../platform/forms/fields.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { askedBy } from '../../contacts/index.ts'
import { headOf } from '../../people/index.ts'
import { moveSchedule, undoMove } from '../commands.ts'
import { MovePage } from '../pages/move.tsx'
import { movePreview } from '../queries.ts'
import { furthestWeeks, problemWithMove, type Stretch } from '../rules.ts'
import { moveRefusals, moveNamed as named, undoRefusals, moveWords as words } from '../words.ts'

const furthest = furthestWeeks * 7
const date = z.iso.date()

const typed = z.string().max(40).optional().catch(undefined)
type Typed = { moveFirst?: string | undefined; moveLast?: string | undefined; moveDays?: string | undefined }

/** Which days and by how many, as they were typed: a fortnight from tomorrow by a week, unless said otherwise. */
function askedOf({ moveFirst, moveLast, moveDays }: Typed, today: Temporal.PlainDate) {
  const errors: Record<string, string> = {}
  const read = <Value,>(at: keyof Typed, schema: z.ZodType<Value>, text: unknown, usual: Value): Value => {
    const found = text === undefined ? undefined : z.safeParse(schema, text)
    if (found?.success === false) errors[at] = found.error.issues[0]?.message ?? ''
    return found?.success ? found.data : usual
  }
  const first = read('moveFirst', day(named.first), moveFirst, today.add({ days: 1 }))
  const last = read('moveLast', day(named.last), moveLast, first.add({ days: 13 }))
  const number = moveDays === undefined ? undefined : Number(moveDays.trim().replace('−', '-') || 'none')
  const days = read('moveDays', whole(named.days, -furthest, furthest), number, 7)
  const stretch: Stretch = { first, last, days }
  const wrong = Object.keys(errors).length === 0 ? problemWithMove(stretch, today) : undefined
  if (wrong) errors[wrong.at] = moveRefusals[wrong.problem]
  const values = {
    moveFirst: moveFirst ?? `${first}`,
    moveLast: moveLast ?? `${last}`,
    moveDays: moveDays ?? `${days}`,
  }
  return { stretch, asked: { values, errors } }
}

const shown = page({
  at: '/people/:person/schedule/move',
  access: { may: 'book appointments', on: 'person' },
  query: z.object({ moveFirst: typed, moveLast: typed, moveDays: typed }),
  async read(tx, { params: { person = '' }, query }) {
    const head = await headOf(tx, person)
    if (!head) return undefined
    const { stretch, asked } = askedOf(query, tx.today)
    return { head, stretch, asked, ...(await movePreview(tx, person, stretch)) }
  },
  show: (data, ctx, form) => <MovePage data={data} ctx={ctx} form={form} />,
  api: {
    says: words.says,
    answer: z.object({
      moving: z.array(z.object({ appointment: z.uuid(), day: date, to: date, warnings: z.array(z.string()) })),
      broken: z.array(z.object({ name: z.string(), due: date, remaining: z.int(), verified: z.boolean() })),
    }),
    of: ({ moving, broken }) => ({
      moving: moving.map(({ appointment: { id: appointment, day: on }, to, warnings }) => ({
        ...{ appointment, day: on, to },
        warnings: warnings.map(({ code }) => code),
      })),
      broken,
    }),
  },
})

const answer = z.object({ id: z.uuid(), person: z.uuid(), count: z.int() })

const move = command({
  at: '/people/:person/schedule/move',
  access: { may: 'book appointments', on: 'person' },
  body: z.object({
    moveFirst: day(named.first),
    moveLast: day(named.last),
    moveDays: whole(named.days, -furthest, furthest),
    moveAskedBy: choice(named.askedBy, askedBy),
    moveNote: maybeText(named.note, 500),
  }),
  do: (tx, { params: { person = '' }, body }) =>
    moveSchedule(tx, {
      ...{ person, first: body.moveFirst, last: body.moveLast, days: body.moveDays },
      ...{ askedBy: body.moveAskedBy, note: body.moveNote },
    }),
  words: moveRefusals,
  then: ({ id: made, person, count }) => ({
    to: `/people/${person}/appointments`,
    said: {
      text: words.moved(count),
      acts: [{ text: words.undo, action: `/people/${person}/schedule/move/undone`, values: { move: made } }],
    },
  }),
  again: shown,
  api: { says: words.api.move, answer, of: (value) => value },
})

const undo = command({
  at: '/people/:person/schedule/move/undone',
  access: { may: 'book appointments', on: 'person' },
  body: z.object({ move: id(named.move) }),
  do: (tx, { params: { person = '' }, body }) => undoMove(tx, person, body.move),
  words: undoRefusals,
  then: ({ person, count }) => ({ to: `/people/${person}/appointments`, said: words.undone(count) }),
  again: shown,
  api: { says: words.api.undo, answer, of: (value) => value },
})

export const moveRoutes = [shown, move, undo]
