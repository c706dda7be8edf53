import { showDay } from '../../../platform/ui/index.ts'
import type { DueWhy } from '../rules.ts'

/** A stretch of time as people say it: "fortnight", "4 weeks". */
export function stretch(every: string): string {
  const known: Record<string, string> = {
    P1D: 'day',
    P1W: 'week',
    P2W: 'fortnight',
    P1M: 'month',
    P3M: 'quarter',
    P6M: 'half year',
    P1Y: 'year',
  }
  const { years, months, weeks, days } = Temporal.Duration.from(every)
  const spans = [count(years, 'year'), count(months, 'month'), count(weeks, 'week'), count(days, 'day')]
  return known[every] ?? spans.filter(Boolean).join(' and ')
}
const count = (many: number, what: string) => (many === 0 ? '' : many === 1 ? `1 ${what}` : `${many} ${what}s`)

const longDay = (day: string) => showDay(Temporal.PlainDate.from(day), 'UTC')

/** Why somebody must be seen by a day, said where the date stands. */
export const dueWhy = ({ times, every, since, sinceDay, verified }: Omit<DueWhy, 'text'>, level: string): string =>
  `${level} asks for ${times === 1 ? 'a contact' : `${times} contacts`} every ${stretch(every)}. ${
    since === 'contact' ? 'The last that counts was on' : 'None counts yet; supervision began on'
  } ${longDay(sinceDay)}.${verified ? '' : ' The agency has not checked this number yet.'}`
