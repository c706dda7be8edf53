import { arriveRefusals, deskRefusals } from '../contacts/index.ts'
import type { PressRefusal, WalkInRefusal } from './commands.ts'
import { type Group, type Mark, type Opening, type Told, toldNames } from './rules.ts'

const people = (count: number, what: string) => `${count} ${what}`
/** Who is told that somebody has come for an officer; nothing where they came for no one. */
function tellsOf(told: Told): string {
  const { officer, works, covering } = told
  if (officer === '') return ''
  if (!works && covering.length === 0) return `${officer} is away today, and nobody covers`
  const names = toldNames(told)
  return `${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'} told${works ? '' : ` for ${officer}, who is away`}`
}

const minutes = (count: number) => (count === 1 ? '1 minute' : `${count} minutes`)

/** What the desk says. */
export const words = {
  title: 'Desk',
  sub: (waiting: number, met: number, expected: number) =>
    [people(waiting, 'waiting'), people(met, 'with an officer'), people(expected, 'expected')].join(', '),
  incident: 'Incident',
  cover: 'Cover this',
  walkIn: 'Someone else has come',
  inFront: 'Safety card',
  lock: 'Lock now',
  again: 'Show again',
  duty: (name: string, phone: string) => `Duty officer today: ${[name, phone].filter(Boolean).join(', ')}`,
  noDuty: 'Nobody is named as duty officer today.',
  noOffice: 'You belong to no office',
  noOfficeHint: ' The desk is that of your own office.',
  groups: { waiting: 'Waiting', with: 'With an officer', expected: 'Expected', gone: 'Gone' } satisfies Record<
    Group,
    string
  >,
  none: {
    waiting: 'Nobody is waiting.',
    with: 'Nobody is with an officer.',
    expected: 'Nobody else is expected today.',
    gone: 'Nobody has left yet.',
  } satisfies Record<Group, string>,
  who: 'Who',
  time: 'Time',
  state: 'State',
  with: 'With',
  press: 'Mark',
  nobody: 'Anyone',
  stranger: 'Not on the record',
  since: (time: string) => `here since ${time}`,
  came: (time: string) => `came at ${time}`,
  waiting: (count: number) => (count === 0 ? 'just came' : `waiting ${minutes(count)}`),
  told: tellsOf,
  dutyTold: (name: string) => `${name} (duty officer) is told too`,
  coming: (name: string) => `${name} is coming`,
  ticked: 'Those ticked:',
  tick: (name: string) => name,
}

export const opening = {
  closed: (name: string) => `The office is closed today${name ? `: ${name}` : ''}.`,
  before: (time: string) => `The office opens at ${time}.`,
  after: (time: string) => `The office closed at ${time}.`,
} satisfies Record<Exclude<Opening['kind'], 'open'>, (said: string) => string>

export const marks: Record<Mark, string> = {
  here: 'Here',
  coming: 'I am coming',
  with: 'With the officer',
  gone: 'Gone',
  undone: 'Marked by mistake',
}
export const backHere = 'Back again'

export const walkIn = {
  title: 'Someone has come',
  known: 'Somebody on the record',
  find: 'Name or reference',
  findButton: 'Find',
  none: 'Nobody found by that name. Try part of it, or write the name down below.',
  who: 'Who is it?',
  expected: (time: string, officer: string) => `Expected at ${time}${officer && `, with ${officer}`}: marked for that`,
  here: 'At the desk already',
  why: 'What for, in a line',
  staff: 'To see',
  own: 'Their own officer',
  anyone: 'Anyone',
  save: 'They are here',
  stranger: 'Somebody who is not on the record',
  name: 'Their name',
  back: 'Desk',
}

/** What is said of somebody who waits, on whatever page it is read. */
export const calls = {
  waits: (name: string, time: string, officer: string | undefined) =>
    `${name} is at the desk, since ${time}${officer ? `, for ${officer}` : ''}`,
  duty: (name: string, time: string, officer: string | undefined) =>
    `${name} is at the desk, since ${time}, and nobody has come${officer ? ` (for ${officer})` : ''}. You are the duty officer.`,
  coming: 'I am coming',
  start: 'Start the interview',
  record: 'Open the record',
  desk: 'Desk',
}

export const fields = {
  back: 'the page to go back to',
  press: 'what to mark',
  arrivals: 'whom to mark',
  person: 'who it is',
  name: 'their name',
  why: 'what for',
  staff: 'the officer',
}

const was: Record<Mark, string> = {
  here: 'marked as here',
  coming: 'told that you are coming',
  with: 'marked as with the officer',
  gone: 'marked as gone',
  undone: 'taken back',
}
export const said = {
  pressed: (count: number, mark: Mark) => `${count === 1 ? '1 person' : `${count} people`} ${was[mark]}.`,
  walkedIn: (told: Told, expected?: string) =>
    [expected ? `Marked as here for ${expected}.` : 'Marked as here.', tellsOf(told) && `${tellsOf(told)}.`]
      .filter(Boolean)
      .join(' '),
}

export const says = {
  page: 'The desk of the asker’s office: who is expected, here, with whom and gone',
  press: 'Mark people at the desk, several at once',
  walkIn: 'Mark that somebody on the record has come without an appointment',
  stranger: 'Mark that somebody has come of whom only a name is given',
}

export const pressRefusals: Record<PressRefusal, string> = {
  ...arriveRefusals,
  ...deskRefusals,
  'nobody-named': 'Tick whom to mark',
  'press-unknown': 'Press one of the buttons',
}
export const walkInRefusals: Record<WalkInRefusal, string> = {
  ...arriveRefusals,
  'nobody-named': 'Enter their name',
  'person-unknown': 'Choose who it is',
  'staff-unknown': 'Select an officer of this agency',
}
