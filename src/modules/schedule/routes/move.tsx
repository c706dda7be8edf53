import * as z from 'zod'
import { choice, day, id, maybeText, whole } from '../../../platform/forms/fields.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { askedBy } from '../../contacts/index.ts'
import { headOf } from '../../people/index.ts'
import { moveSchedule, undoMove } from '../commands.ts'
import { MovePage } from '../pages/move.tsx'
import { movePreview } from '../queries.ts'
import { furthestWeeks, problemWithMove } from '../rules.ts'
import { moveRefusals, moveNamed as named, undoRefusals, moveWords as words } from '../words.ts'

const furthest = furthestWeeks * 7
const date = z.iso.date()

const asked = (what: string) =>
  z
    .string()
    .transform((text) => day(what).safeParse(text).data)
    .optional()
    .catch(undefined)

const shown = page({
  at: '/people/:person/schedule/move',
  access: { may: 'book appointments', on: 'person' },
  query: z.object({
    moveFirst: asked(named.first),
    moveLast: asked(named.last),
    moveDays: z.coerce.number().int().min(-furthest).max(furthest).optional().catch(undefined),
  }),
  async read(tx, { params: { person = '' }, query }) {
    const head = await headOf(tx, person)
    if (!head) return undefined
    const { moveFirst: first = tx.today.add({ days: 1 }), moveDays: days = 7 } = query
    const { moveLast: last = first.add({ days: 13 }) } = query
    const stretch = { first, last, days }
    const wrong = problemWithMove(stretch, tx.today)
    const preview = wrong ? { moving: [], broken: [], last: undefined } : await movePreview(tx, person, stretch)
    return { head, stretch, wrong, ...preview }
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
