import * as z from 'zod'
import type { Tx } from '../../platform/database/tx.ts'
import { ids, maybeId, maybeText, text } from '../../platform/forms/fields.ts'
import { safePath } from '../../platform/http/guards.ts'
import { command, file, page, type Route } from '../../platform/http/routes.ts'
import { CallList, showTime } from '../../platform/ui/index.ts'
import { ofSearches } from '../find/index.ts'
import { pressAtDesk, searchedAtDesk, someoneCame, strangerAtDesk } from './commands.ts'
import { DeskPage, Now } from './pages/desk.tsx'
import type { WalkInData } from './pages/shapes.ts'
import { WalkInPage } from './pages/walk-in.tsx'
import { callsFor } from './queries/calls.ts'
import { deskNow, foundAtDesk, officersIn } from './queries.ts'
import { rounds, type Told, toldNames } from './rules.ts'
import { fields, pressRefusals, said, says, walkInRefusals } from './words.ts'

/** Whether whoever looks can take on a colleague’s case. */
const coversCases = (tx: Tx) => tx.actor.may.has('record contacts')

const desk = page({
  at: '/desk',
  access: { may: 'run the desk' },
  query: z.object({ round: z.coerce.number().int().min(1).max(rounds).catch(1).default(1) }),
  read: async (tx, { query: { round } }) => ({
    desk: await deskNow(tx),
    me: tx.actor.staff,
    covers: coversCases(tx),
    round,
  }),
  show: (data, ctx, form) => <DeskPage data={data} ctx={ctx} form={form} />,
  api: {
    says: says.page,
    answer: z.object({
      office: z.string(),
      duty: z.string().nullable(),
      visitors: z.array(
        z.object({
          arrival: z.uuid().nullable(),
          appointment: z.uuid().nullable(),
          name: z.string(),
          state: z.enum(['expected', 'here', 'coming', 'with', 'gone']),
          staffName: z.string(),
          time: z.string().nullable(),
          since: z.string().nullable(),
          waited: z.int(),
          dutyTold: z.boolean(),
          alerts: z.array(z.object({ name: z.string(), severity: z.string(), advice: z.string() })),
        }),
      ),
    }),
    of: ({ desk: now }) => ({
      office: now?.office ?? '',
      duty: now?.duty?.name ?? null,
      visitors: now?.visitors ?? [],
    }),
  },
})

/** What the open page asks for again by itself. */
const now = file({
  at: '/desk/now',
  access: { may: 'run the desk' },
  quiet: true,
  read: async (tx) => {
    const data = { desk: await deskNow(tx), me: tx.actor.staff, covers: coversCases(tx), round: 1 }
    return { part: (ctx) => <Now data={data} ctx={ctx} /> }
  },
})

/** What every open page of an officer asks for again by itself: who waits for them. */
const calls = file({
  at: '/desk/calls',
  access: { may: 'see the day' },
  quiet: true,
  read: async (tx) => {
    const who = await callsFor(tx)
    return who && { part: (ctx) => <CallList calls={who} path={ctx.path} />, stamp: who.stamp }
  },
})

const press = command({
  at: '/desk/marks',
  access: { may: 'run the desk' },
  body: z.object({
    press: maybeText(fields.press, 80),
    appointments: ids(fields.arrivals),
    arrivals: ids(fields.arrivals),
    back: maybeText(fields.back, 2000),
  }),
  do: (tx, { body }) => pressAtDesk(tx, body),
  words: pressRefusals,
  then: ({ count, mark }, { body: { back } }) => ({
    to: back === '' ? '/desk' : safePath(back),
    said: said.pressed(count, mark),
  }),
  again: desk,
  api: { says: says.press, answer: z.object({ mark: z.string(), count: z.int() }), of: (value) => value },
})

async function readWalkIn(tx: Tx, { query: { q } }: { query: { q: string } }): Promise<WalkInData> {
  if (q !== '') await searchedAtDesk(tx)
  return { q, found: await foundAtDesk(tx, q), officers: await officersIn(tx) }
}

const walkInPage = page({
  at: '/desk/walk-in',
  access: { may: 'run the desk' },
  query: z.object({ q: z.string().catch('').default('') }),
  limit: ofSearches,
  read: readWalkIn,
  show: (data, ctx, form) => <WalkInPage data={data} ctx={ctx} form={form} />,
})

const came = z.object({ arrival: z.uuid(), told: z.string(), expected: z.string().optional() })
const cameOf = <Came extends { told: Told }>({ told, ...one }: Came) => ({ ...one, told: toldNames(told).join(', ') })

const walkIn = command({
  at: '/desk/walk-ins',
  access: { may: 'run the desk' },
  body: z.object({ person: maybeId(fields.person), why: maybeText(fields.why, 200), staff: maybeId(fields.staff) }),
  do: (tx, { body: { person, why, staff } }) => someoneCame(tx, { person, why, staff }),
  words: walkInRefusals,
  then: ({ told, expected }) => ({ to: '/desk', said: said.walkedIn(told, expected && showTime(expected, 'UTC')) }),
  again: walkInPage,
  api: { says: says.walkIn, answer: came, of: cameOf },
})

const stranger = command({
  at: '/desk/strangers',
  access: { may: 'run the desk' },
  body: z.object({
    name: text(fields.name, 200),
    strangerWhy: maybeText(fields.why, 200),
    strangerStaff: maybeId(fields.staff),
  }),
  do: (tx, { body: { name, strangerWhy: why, strangerStaff: staff } }) => strangerAtDesk(tx, { name, why, staff }),
  words: walkInRefusals,
  then: ({ told }) => ({ to: '/desk', said: said.walkedIn(told) }),
  again: walkInPage,
  api: { says: says.stranger, answer: came, of: cameOf },
})

export const routes: readonly Route[] = [desk, now, calls, press, walkInPage, walkIn, stranger]
