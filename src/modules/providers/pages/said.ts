import { type Clocked, showDate } from '../../../platform/ui/index.ts'
import { type Choices, type Criterion, type Dates, namesIn, type Offer } from '../rules.ts'
import { pages, shownWords as words } from '../words.ts'

const listOf = { sex: 'sexes', culture: 'cultures', order: 'orders', level: 'levels', alert: 'alerts' } as const

/** One criterion in words: "Male only", "18 to 25", "not under ICO". */
export function criterionSaid({ of, how, values, from, to, words: said }: Criterion, choices: Choices): string {
  if (of === 'other') return words.criterion.other[how](said)
  if (of === 'age') return words.criterion.age[how](words.ages(from, to))
  return words.criterion[of][how](words.or(namesIn(choices[listOf[of]], values)))
}

/** For whom a service is, in one line. */
export const forWhom = ({ criteria }: Pick<Offer, 'criteria'>, choices: Choices): string =>
  criteria.length === 0 ? words.anyone : criteria.map((one) => criterionSaid(one, choices)).join('; ')

/** When a program runs, in one line; empty for a service without days. */
export function datesSaid(
  { startsOn, lastOn, closesOn, weekdays, from, to, spaces }: Dates,
  { zone }: Pick<Clocked, 'zone'>,
): string {
  const day = (text: string) => showDate(Temporal.PlainDate.from(text), zone)
  const parts = [
    startsOn && words.starts(day(startsOn)),
    weekdays.map((one) => pages.weekdays[one - 1]).join(', '),
    from && words.times(from, to),
    lastOn && words.last(day(lastOn)),
    closesOn && words.closes(day(closesOn)),
    spaces !== null && words.spaces(spaces),
  ]
  return parts.filter(Boolean).join(', ')
}

/** Where a service is given, a line a place. */
export const placesSaid = ({ places }: Pick<Offer, 'places'>): string =>
  places.map(({ name, address }) => [name, address].filter(Boolean).join(', ')).join('; ')
