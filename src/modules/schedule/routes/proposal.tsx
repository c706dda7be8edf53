import * as z from 'zod'
import type { Tx } from '../../../platform/database/tx.ts'
import { code, day, maybeText, ticked, time, whole } from '../../../platform/forms/fields.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { headOf } from '../../people/index.ts'
import { acceptSchedule } from '../commands.ts'
import { CopyPage } from '../pages/copy.tsx'
import { SchedulePage } from '../pages/schedule.tsx'
import { copyOf, knownOfThem, lastMove, proposalFor } from '../queries.ts'
import { usualWeeks, weekChoices } from '../rules.ts'
import { acceptRefusals, named, words } from '../words.ts'

async function readSchedule(tx: Tx, person: string, weeks: number) {
  const [head, proposal, them, moved] = await Promise.all([
    headOf(tx, person),
    proposalFor(tx, person, weeks),
    knownOfThem(tx, person),
    lastMove(tx, person),
  ])
  return head && { page: 'schedule' as const, head, weeks, proposal, them, moved }
}

async function readCopy(tx: Tx, person: string) {
  const [head, copy] = await Promise.all([headOf(tx, person), copyOf(tx, person)])
  return head && { page: 'copy' as const, head, ...copy }
}

type Read = Awaited<ReturnType<typeof readSchedule> | ReturnType<typeof readCopy>>

const weeksAsked = z
  .enum(weekChoices.map(String) as [string, ...string[]])
  .catch(String(usualWeeks))
  .transform(Number)

const date = z.iso.date()
const passed = z.array(z.object({ why: z.string(), days: z.array(date) }))
const purpose = z.object({ code: z.string(), name: z.string(), from: date, due: date, verified: z.boolean() })

/** The proposal or, to print, what is booked. */
export const schedulePage = page({
  at: '/people/:person/schedule',
  access: { may: 'book appointments', on: 'person' },
  query: z.object({ weeks: weeksAsked, print: z.literal(['on', 'yes']).optional().catch(undefined) }),
  trailFor: ({ print }) => (print ? 'schedule.printed' : 'person.viewed'),
  read: (tx, { params: { person = '' }, query: { weeks, print } }): Promise<Read> =>
    print ? readCopy(tx, person) : readSchedule(tx, person, weeks),
  show: (data, ctx, form) =>
    data.page === 'copy' ? <CopyPage data={data} ctx={ctx} /> : <SchedulePage data={data} ctx={ctx} form={form} />,
  api: {
    says: words.says,
    answer: z.object({
      none: z.string().nullable(),
      proposed: z.array(
        z.object({
          day: date,
          time: z.string(),
          kind: z.string(),
          minutes: z.int(),
          place: z.string(),
          for: z.array(purpose),
          late: z.boolean(),
          passed,
        }),
      ),
      booked: z.array(z.object({ appointment: z.uuid(), day: date, kind: z.string(), for: z.array(purpose) })),
      noFreeDay: z.array(z.object({ name: z.string(), due: date, remaining: z.int(), because: passed })),
    }),
    of: (data) => {
      const found = data.page === 'schedule' && !('none' in data.proposal) ? data.proposal : undefined
      const none = data.page === 'schedule' && 'none' in data.proposal ? data.proposal.none : null
      return {
        none,
        proposed: (found?.lines ?? []).map(({ kindName: _, ...line }) => line),
        booked: (found?.booked ?? []).map(({ appointment: { id, day: on, kind }, for: purposes }) => ({
          ...{ appointment: id, day: on, kind },
          for: purposes,
        })),
        noFreeDay: found?.open ?? [],
      }
    },
  },
})

const mostSlots = 100

const accept = command({
  at: '/people/:person/schedule',
  access: { may: 'book appointments', on: 'person' },
  body: z.object({
    slots: z
      .array(
        z.object({
          take: ticked(),
          day: day(named.day),
          time: time(named.time),
          kind: code(named.kind),
          minutes: whole(named.minutes, 5, 720),
          place: maybeText(named.place, 200),
          /** The day and time that were asked about, as they were. */
          kept: maybeText(named.time, 40),
        }),
      )
      .max(mostSlots)
      .default([]),
  }),
  do: (tx, { params: { person = '' }, body: { slots } }) =>
    acceptSchedule(
      tx,
      person,
      slots.map(({ kept, ...slot }) => ({ ...slot, kept: kept === keptKey(slot) })),
    ),
  words: acceptRefusals,
  then: ({ person, booked }) => ({
    to: `/people/${person}/appointments`,
    said: {
      text: words.said(booked),
      links: [{ text: words.copy, href: `/people/${person}/schedule?print=yes` }],
    },
  }),
  again: schedulePage,
  api: {
    says: words.api.accept,
    answer: z.object({ person: z.uuid(), booked: z.array(z.uuid()) }),
    of: ({ person, booked }) => ({ person, booked: booked.map(({ id }) => id) }),
  },
})

/** What confirms a time that is kept free: of another one it confirms nothing. */
const keptKey = ({ day: on, time: at }: { day: Temporal.PlainDate; time: Temporal.PlainTime }) =>
  `${on} ${at.toString({ smallestUnit: 'minute' })}`

export const proposalRoutes = [schedulePage, accept]
