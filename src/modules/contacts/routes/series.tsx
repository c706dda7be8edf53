import * as z from 'zod'
import type { Tx } from '../../../platform/database/tx.ts'
import { choice, day, maybeText } from '../../../platform/forms/fields.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { currentSupervision, headOf } from '../../people/index.ts'
import { warningsBefore } from '../commands/book.ts'
import { bookingOf } from '../commands/change.ts'
import { endSeries } from '../commands/series.ts'
import { EndSeriesPage, type SeriesLine, SeriesPage } from '../pages/series.tsx'
import { shownAppointments } from '../queries/options.ts'
import { followedBy, latestOf, officersOf, seriesNamed, timesAhead } from '../queries/series.ts'
import { askedBy, everies, isUnrecorded, type Series } from '../rules.ts'
import { named, ruleText, seriesEndRefusals, seriesWords } from '../words.ts'
import { appointmentAnswer, appointmentOf } from './answers.ts'

const show = page({
  at: '/series/:series',
  access: { may: 'see people', on: 'series' },
  async read(tx, { params: { series: id = '' } }) {
    const series = await seriesNamed(tx, id)
    const head = series && (await headOf(tx, series.person))
    if (!series || !head) return undefined
    const staff = series.staff ?? (await currentSupervision(tx, series.person))?.officerId ?? null
    const [names, lines, later] = await Promise.all([
      officersOf(tx, [{ staff }]),
      linesOf(tx, series, head.where?.stops.includes('schedule') ?? false),
      followedBy(tx, id),
    ])
    const mayBook = tx.actor.may.has('book appointments')
    return { head, series, officer: names.get(staff ?? '') ?? '', lines, later, mayBook }
  },
  show: (data, ctx) => <SeriesPage ctx={ctx} data={data} />,
  api: {
    says: 'Appointments that come again by a rule, with those of the next eight weeks',
    answer: z.object({
      id: z.uuid(),
      person: z.uuid(),
      every: z.enum(everies),
      rule: z.string(),
      staff: z.uuid().nullable(),
      endedFrom: z.iso.date().nullable(),
      appointments: z.array(appointmentAnswer),
      version: z.int(),
    }),
    of: ({ series, lines }) => ({
      id: series.id,
      person: series.person,
      every: series.every,
      rule: ruleText(series),
      staff: series.staff,
      endedFrom: series.endedFrom,
      appointments: lines.flatMap(({ one }) => (one ? [appointmentOf(one)] : [])),
      version: series.version,
    }),
  },
})

/** What the rule gives in the next eight weeks, with what became of it and what stands in its way. */
async function linesOf(tx: Tx, series: Series, stopped: boolean): Promise<SeriesLine[]> {
  const [times, found] = await Promise.all([timesAhead(tx, series), latestOf(tx, series.id)])
  const shown = new Map((await shownAppointments(tx, found)).map((one) => [`${one.seriesDay}`, one]))
  const asked = series.endedFrom
    ? times.filter(({ day: on }) => Temporal.PlainDate.compare(on, series.endedFrom as Temporal.PlainDate) < 0)
    : times
  const kept = [...shown.values()].flatMap(({ seriesDay }) =>
    seriesDay && !asked.some(({ day: on }) => on.equals(seriesDay))
      ? [{ day: seriesDay, on: seriesDay, holiday: '' }]
      : [],
  )
  const whyNot = stopped ? 'stopped' : 'not-laid'
  const all = [...asked, ...kept].sort((one, other) => Temporal.PlainDate.compare(one.day, other.day))
  return Promise.all(
    all.map(async ({ day: on, on: at, holiday }): Promise<SeriesLine> => {
      const one = shown.get(`${on}`)
      const ahead = one?.state === 'planned' && !isUnrecorded(one, tx.now)
      const warnings = ahead ? await warningsBefore(tx, bookingOf(one), one.id) : []
      const why = one ? undefined : at === undefined ? 'holiday' : whyNot
      return { day: on, one, why, holiday, warnings }
    }),
  )
}

const endPage = page({
  at: '/series/:series/end',
  access: { may: 'book appointments', on: 'series' },
  async read(tx, { params: { series: id = '' } }) {
    const series = await seriesNamed(tx, id)
    const head = series && (await headOf(tx, series.person))
    return series && head && { head, series, today: tx.today }
  },
  show: (data, ctx, form) => <EndSeriesPage ctx={ctx} form={form} data={data} />,
})

const end = command({
  at: '/series/:series/end',
  access: { may: 'book appointments', on: 'series' },
  body: z.object({
    from: day(named.endFrom),
    askedBy: choice(named.askedBy, askedBy),
    changeWhy: maybeText(named.changeWhy, 500),
  }),
  do: (tx, { params: { series = '' }, body: { from, askedBy: by, changeWhy: note }, version }) =>
    endSeries(tx, { series, from, askedBy: by, note, why: 'called-off', version }),
  words: seriesEndRefusals,
  then: ({ person, count }) => ({ to: `/people/${person}/appointments`, said: seriesWords.saidEnded(count) }),
  again: endPage,
  api: {
    says: 'End appointments that come again, from a day on',
    answer: z.object({ id: z.uuid(), person: z.uuid(), count: z.int() }),
    of: (value) => value,
  },
})

export const seriesRoutes = [show, endPage, end]
