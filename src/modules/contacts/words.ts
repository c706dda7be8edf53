import { showDay } from '../../platform/ui/index.ts'
import { type ContactDue, stretch } from '../people/index.ts'
import type { AskedBy, Reason, Warning } from './rules.ts'
import { weekdaysText } from './words/series.ts'

type Day = Temporal.PlainDate

const longDay = (day: Day | string) => showDay(Temporal.PlainDate.from(day), 'UTC')
const shortDay = (day: Day) => day.toLocaleString('en-AU', { day: 'numeric', month: 'long' })

/** What is due and why, said where the date stands and after a contact is saved. */
export const due = {
  counts: ({ on, why }: ContactDue) => `Counts as this ${stretch(why.every)}’s contact; next due by ${shortDay(on)}.`,
  countsNot: ({ on, why }: ContactDue) =>
    `Does not count as this ${stretch(why.every)}’s contact; still due by ${shortDay(on)}.`,
  noStandard: 'No contact standard applies.',
  stopped: (where: string) => `No contact is due while their record has them as: ${where.toLowerCase()}.`,
}

/** The line that says what a saved contact did. */
export function saidOf({
  satisfies,
  due: next,
  stopped,
}: {
  satisfies: boolean
  due: ContactDue | undefined
  stopped?: string | undefined
}): string {
  if (!next) return stopped === undefined ? due.noStandard : due.stopped(stopped)
  return satisfies ? due.counts(next) : due.countsNot(next)
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
      return `${reason.level} asks for one every ${stretch(reason.every)}${reason.verified ? '' : ' (not checked by the agency yet)'}.`
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
