import * as z from 'zod'
import type { Tx } from '../../../platform/database/tx.ts'
import type { Params } from '../../../platform/http/routes.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { refuse } from '../../../platform/result.ts'
import { addCover, cancelLeave, endCover, recordLeave, setHours } from '../commands.ts'
import { HoursPage } from '../pages/hours.tsx'
import { CoverPage, LeavePage } from '../pages/leave.tsx'
import { colleagueChoices, staffPerson } from '../queries.ts'
import type { Colleagues, StaffPerson } from '../rules/shown.ts'
import { words } from '../words.ts'
import { idAnswer } from './answers.ts'
import { personPage } from './person.ts'
import { coverShape, hoursShape, leaveShape } from './shapes.ts'

const access = { may: 'manage leave and cover', on: 'staff' }
const staffIn = (params: Params) => params['staff'] as string
const toPerson = ({ staff }: { staff: string }, said: string) => ({ to: `/staff/${staff}`, said })

async function withColleagues(tx: Tx, { params }: { params: Params }): Promise<Colleagues | undefined> {
  const person = await staffPerson(tx, staffIn(params))
  return person?.mayArrange ? { person, colleagues: await colleagueChoices(tx, person.id, person.officeId) } : undefined
}

const leavePage = page({
  at: '/staff/:staff/leave',
  access,
  read: withColleagues,
  show: (data: Colleagues, ctx, form) => LeavePage({ ctx, data, form }),
})

const leave = command({
  at: '/staff/:staff/leave',
  access,
  body: leaveShape,
  do: (tx, { params, body }) => {
    const cover = body.cover.map(({ firstDay = body.firstDay, lastDay = body.lastDay, ...span }) => ({
      ...span,
      firstDay,
      lastDay,
    }))
    return recordLeave(tx, { staff: staffIn(params), ...body, cover })
  },
  words: words.refusals,
  then: (value) => toPerson(value, words.leave.recorded),
  again: leavePage,
  api: { says: 'Records leave, with who covers', answer: idAnswer, of: ({ id }) => ({ id }) },
})

const leaveCancellation = command({
  at: '/staff/:staff/leave/:leave/cancellation',
  access,
  body: z.object({}),
  do: (tx, { params }) => cancelLeave(tx, { staff: staffIn(params), leave: params['leave'] ?? '' }),
  words: words.refusals,
  then: (value) => toPerson(value, words.leave.called),
  again: personPage,
  api: { says: 'Calls leave off, with the cover for it', answer: z.object({}), of: () => ({}) },
})

const coverPage = page({
  at: '/staff/:staff/cover',
  access,
  read: withColleagues,
  show: (data: Colleagues, ctx, form) => CoverPage({ ctx, data, form }),
})

const cover = command({
  at: '/staff/:staff/cover',
  access,
  body: coverShape,
  do: (tx, { params, body }) => addCover(tx, { staff: staffIn(params), ...body }),
  words: words.refusals,
  then: (value) => toPerson(value, words.cover.said),
  again: coverPage,
  api: { says: 'Says who covers for somebody, and when', answer: idAnswer, of: ({ id }) => ({ id }) },
})

const coverEnding = command({
  at: '/staff/:staff/cover/:cover/ending',
  access,
  body: z.object({}),
  do: (tx, { params }) => endCover(tx, { staff: staffIn(params), cover: params['cover'] ?? '' }),
  words: words.refusals,
  then: (value) => toPerson(value, words.cover.ended),
  again: personPage,
  api: { says: 'Ends cover from today on', answer: z.object({}), of: () => ({}) },
})

const hoursPage = page({
  at: '/staff/:staff/hours',
  access,
  read: async (tx, { params }) => {
    const person = await staffPerson(tx, staffIn(params))
    return person?.mayArrange ? person : undefined
  },
  show: (person: StaffPerson, ctx, form) => HoursPage({ ctx, person, form }),
})

const hours = command({
  at: '/staff/:staff/hours',
  access,
  body: hoursShape,
  do: async (tx, { params, body }) => {
    const days = body.days.flatMap(({ starts, ends, lunchStarts = null, lunchEnds = null, weekday }) => {
      if (!starts && !ends && !lunchStarts && !lunchEnds) return []
      return [{ weekday, starts, ends, lunchStarts, lunchEnds }]
    })
    const half = days.find(({ starts, ends }) => !starts || !ends)
    if (half) return refuse('hours-half', `days.${half.weekday - 1}.${half.starts ? 'ends' : 'starts'}`)
    const whole = days.flatMap(({ starts, ends, ...day }) => (starts && ends ? [{ ...day, starts, ends }] : []))
    return setHours(tx, { staff: staffIn(params), from: body.from, days: whole })
  },
  words: words.refusals,
  then: (value) => toPerson(value, words.hours.said),
  again: hoursPage,
  api: { says: 'Sets when somebody works, from a day on', answer: z.object({}), of: () => ({}) },
})

export const leaveRoutes = [leavePage, leave, leaveCancellation, coverPage, cover, coverEnding, hoursPage, hours]
