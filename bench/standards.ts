import { jurisdictionOf } from '../src/jurisdictions/index.ts'
import { adherence, nextDue, propose, standingOn } from '../src/modules/standards/index.ts'
import type { Event, Facts } from '../src/modules/standards/rules.ts'

/** How long contact standards take to work out, without a database, in processor time: `node --import ./tools/hook.mjs bench/standards.ts [people]`. */
const people = Number(process.argv[2] ?? 100_000)
const today = Temporal.PlainDate.from('2026-11-20')
const calendar = { zone: 'UTC', holidays: new Map(), weekend: [6, 7] }
const kinds = ['office', 'home', 'phone', 'third-party', 'office', 'office', 'plan', 'assessment']

/** Somebody supervised for two years: 48 contacts in the last, away once, on an order and a level of the place. */
function factsOf(nth: number, level: string, type: string): Facts {
  const from = today.subtract({ days: 730 + (nth % 60) })
  const events = Array.from(
    { length: 48 },
    (_, of): Event => ({
      id: `${of}`,
      day: today.subtract({ days: 350 - of * 7 + ((nth + of) % 5) }),
      kind: kinds[(nth + of) % kinds.length] ?? 'office',
      result: (nth + of) % 9 === 0 ? 'attempted' : 'done',
      withPerson: (nth + of) % 7 !== 0,
    }),
  )
  const away = nth % 4 === 0 ? [{ from: today.subtract({ days: 40 }), to: today.subtract({ days: 33 }) }] : []
  return {
    supervision: { from, to: null },
    levels: [{ code: level, from, to: null }],
    orders: [{ id: 'one', type, from, to: null }],
    happened: [
      { what: 'sentence', day: from, order: 'one' },
      { what: 'assignment', day: from },
    ],
    away,
    events,
    calendar,
  }
}

const asked = [
  ['AU-NSW', 'high', 'ico'],
  ['AU-QLD', 'medium', 'ico'],
  ['CA-ON', 'intensive', 'probation'],
  ['US-NY', 'greatest', 'state-probation'],
  ['GB-EAW', '', 'community-order'],
] as const

const shown = (total: number, count: number) =>
  `${(total / count).toFixed(3)} ms each, ${(total / 1000).toFixed(1)} s in all`

function timed(name: string, count: number, work: (nth: number) => void): void {
  for (let nth = 0; nth < Math.min(200, count); nth++) work(nth)
  const began = process.cpuUsage()
  for (let nth = 0; nth < count; nth++) work(nth)
  const { user, system } = process.cpuUsage(began)
  console.log(`  ${name}, ${count}: ${shown((user + system) / 1000, count)}`)
}

for (const [code, level, type] of asked) {
  const standards = jurisdictionOf(code).values.contactStandards
  console.log(`${code}, ${standards.length} values`)
  timed(
    'due day of a person',
    Math.round(people / asked.length),
    (nth) => void nextDue(standards, factsOf(nth, level, type), today),
  )
  const few = Math.min(2000, people)
  timed('how all stand, with workings', few, (nth) => void standingOn(standards, factsOf(nth, level, type), today))
  const year = { first: today.subtract({ years: 1 }), last: today, today }
  timed('a year of adherence', few, (nth) => void adherence(standards, factsOf(nth, level, type), year))
  const free = { today, weeks: 4, kinds: ['office', 'home', 'phone'], notFree: () => undefined }
  timed('four weeks proposed', Math.min(300, people), (nth) => void propose(standards, factsOf(nth, level, type), free))
}
