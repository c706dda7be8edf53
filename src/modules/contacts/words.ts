import { showDay } from '../../platform/ui/index.ts'
import type { ContactDue } from '../people/index.ts'
import { type Met, partsSaid, small, stretch } from '../standards/index.ts'
import type { AskedBy, Reason, Warning } from './rules.ts'
import { weekdaysText } from './words/series.ts'

type Day = Temporal.PlainDate

const longDay = (day: Day | string) => showDay(Temporal.PlainDate.from(day), 'UTC')
const shortDay = (day: Day) => day.toLocaleString('en-AU', { day: 'numeric', month: 'long' })

/** What is due, said after a contact is saved. */
export const due = {
  counts: (met: readonly Met[], next: ContactDue) => `${countsAs(met)}; next due: ${dueSaid(next)}.`,
  countsNot: (next: ContactDue) => `Counts toward nothing that is asked; still due: ${dueSaid(next)}.`,
  allMet: (met: readonly Met[]) => `${countsAs(met)}; nothing else is due.`,
  noStandard: 'No contact standard applies.',
  stopped: (where: string) => `No contact is due while their record has them as: ${where.toLowerCase()}.`,
}

/** "2 more reports or visits" is nobody's word: a number stands after the name. */
const dueSaid = ({ what, remaining, on }: ContactDue) =>
  `${small(what)} by ${shortDay(on)}${remaining > 1 ? `, ${remaining} of them` : ''}`

/** "Counts as home visit and as contact (2 of 4)." */
function countsAs(met: readonly Met[]): string {
  const named = met.map(({ after: { name, asked, done, parts } }) =>
    asked > 1 ? `${small(name)} (${done} of ${asked}${partsSaid(parts)})` : small(name),
  )
  return `Counts as ${[...new Set(named)].join(' and as ')}`
}

type Saved = { met: readonly Met[]; due: ContactDue | undefined; stopped?: string | undefined }

/** The line that says what a saved contact did, and what remains. */
export function saidOf({ met, due: next, stopped }: Saved): string {
  if (stopped !== undefined) return due.stopped(stopped)
  if (met.length > 0) return next ? due.counts(met, next) : due.allMet(met)
  return next ? due.countsNot(next) : due.noStandard
}

export const askedByWords: Record<AskedBy, string> = {
  person: 'The person',
  service: 'Us',
  'someone-else': 'Someone else',
}

/** One warning as a sentence. It never stops anything. */
export function warningText(warning: Warning): string {
  switch (warning.code) {
    case 'past':
      return 'That time has gone by.'
    case 'whereabouts':
      return `Their record has them as: ${warning.name.toLowerCase()}.`
    case 'no-address':
      return 'No address of theirs is known to visit: say the place.'
    case 'no-such-time':
      return 'The clocks go forward then: that time does not exist on that day.'
    case 'twice-that-day':
      return 'The clocks go back then: that time comes twice on that day, and the first is taken.'
    case 'past-midnight':
      return 'It would run past midnight.'
    case 'person-clash':
      return `They have another appointment at ${warning.at}.`
    case 'officer-clash':
      return `The officer sees someone else at ${warning.at}.`
    case 'officer-busy':
      return `You go along with a colleague at ${warning.at}.`
    case 'colleague-clash':
      return `${warning.name} has something else at ${warning.at}.`
    case 'colleague-away':
      return warning.why === 'leave'
        ? `${warning.name} is on leave that day.`
        : `${warning.name} does not work on that day.`
    case 'their-hours':
      return hoursText(warning)
    case 'room-clash':
      return `${warning.name} is booked at ${warning.at} too.`
    case 'car-clash':
      return `${warning.name} is out at ${warning.at}.`
    case 'lunch':
      return `That is lunch, ${warning.from} to ${warning.to}.`
    case 'leave':
      return warning.coveredBy
        ? `${warning.name} is on leave that day; ${warning.coveredBy} covers.`
        : `${warning.name} is on leave that day, and nobody covers.`
    case 'not-working':
      return `${warning.name} does not work on that day.`
    case 'officer-hours':
      return `${warning.name} works from ${warning.from} to ${warning.to} that day.`
    case 'weekend':
      return 'That is a weekend.'
    case 'holiday':
      return `The office is closed: ${warning.name}.`
    case 'outside-hours':
      return `The office is open from ${warning.from} to ${warning.to} that day.`
    case 'officer-asked-for':
      return warning.asked === 'woman' ? 'They asked to see a woman.' : 'They asked to see a man.'
  }
}

const taken = {
  work: 'work',
  caring: 'care for somebody',
  education: 'have class',
  faith: 'keep their faith',
  other: 'cannot come',
}

/** "They work Mon–Fri 07:00–15:00 (Eastry Smash Repairs)." */
export function hoursText({
  what,
  where,
  days,
  from,
  until,
}: Pick<Extract<Warning, { code: 'their-hours' }>, 'what' | 'where' | 'days' | 'from' | 'until'>): string {
  const place = where === '' ? '' : ` (${where})`
  const hours = from === until ? '' : ` ${from}–${until}`
  return `They ${taken[what]} ${weekdaysText(days)}${hours}${place}.`
}

const closedWords = {
  weekend: 'a weekend',
  holiday: 'a holiday',
  leave: 'leave',
  'not-working': 'a day off',
  full: 'that day is full',
}

/** Why a proposal is what it is. */
export function reasonText(reason: Reason): string {
  switch (reason.code) {
    case 'pattern':
      return reason.days === 7
        ? `Every week, as the last ${reason.of} were.`
        : `Every ${stretch(`P${reason.days / 7}W`)}, as the last ${reason.of} were.`
    case 'standard':
      return `The standard asks for a ${reason.name} every ${stretch(reason.every)}${reason.verified ? '' : ' (not checked by the agency yet)'}.`
    case 'no-standard':
      return `In ${reason.days} days: neither a pattern nor a standard says otherwise.`
    case 'moved':
      return `Moved from ${longDay(reason.from)}: ${reason.name || closedWords[reason.because]}.`
    case 'before-due':
      return `Brought forward, as a contact is due by ${longDay(reason.due)}.`
    case 'their-hours':
      return `Not at ${reason.from}: they are at work or in class then.`
    case 'time-taken':
      return `Not at ${reason.from}: the officer has something else then.`
  }
}

export * from './words/beside.ts'
export * from './words/forms.ts'
export * from './words/pages.ts'
export * from './words/series.ts'
export * from './words/settle.ts'
