import type { NamingRefusal } from './rules.ts'
import { type AccessNotice, type ExclusionReason, type NoticeKind, type RestrictionReason, timeLeft } from './rules.ts'

export { closed } from './words/closed.ts'
export { duplicates } from './words/duplicates.ts'

import { glassReason } from './words/glass.ts'

export { glass, glassReason, glassRefusals, reviews } from './words/glass.ts'
export { cards } from './words/safety.ts'
export { settings } from './words/settings.ts'
export { somebody } from './words/somebody.ts'

const people = (count: number) => (count === 1 ? '1 colleague' : `${count} colleagues`)

/** What the head of every page about a person says. */
export const head = {
  restricted: 'Restricted',
  seals: (day: string) => `Seals on ${day}`,
  limits: 'Limited access',
  know: 'I know this person',
  open: (time: string, until: Temporal.Instant, now: Temporal.Instant) => {
    const { hours, minutes } = timeLeft(until, now)
    const left = [hours > 0 && `${hours} h`, `${minutes} min`].filter(Boolean).join(' ')
    return `You broke the glass: this record is open to you until ${time} (${left} left). All that you open is on the trail and is reviewed.`
  },
  close: 'Close it now',
}

export const words = {
  title: 'Limited access',
  reallocate: 'Find another officer: the present one may no longer open the record',
  open: 'Everybody whose work it is may open this record, but those who are shut out below.',
  restrictedTo: (count: number) => `Open to ${people(count)} and nobody else`,
  sealed: (day: string) => `Sealed since ${day}: open to nobody, but for a few hours to a keeper who breaks the glass`,
  seals: (day: string) => `Closes to everybody on ${day}`,
  by: (who: string, when: string) => `${who}, ${when}`,
  ended: (who: string, when: string, why: string) => `Ended by ${who}, ${when}: ${why}`,
  why: 'Why',
  whyHint: 'Read by keepers of limited records who may open this one. It stays on the record.',
  reason: 'Reason',
  name: 'Who',
  from: 'From',
  until: 'Until',
  forGood: 'no end',
  keeps: 'keeps it',
  notNow: 'not now',
  namedBy: 'Named by',
  end: 'End',
  endOf: (name: string) => `: ${name}`,
  earlier: 'What held before',
  restrict: {
    button: 'Restrict this record',
    title: 'Restrict this record',
    says: 'From the moment you save, the record opens to those you name and to nobody else. For everybody else it is not there: not in lists, counts, find, messages or exports. You are always named, so that you can lift it.',
    named: 'Who may open it',
    namedHint: 'The officer of the case is ticked. Others can be named later, for some days if need be.',
    save: 'Restrict it',
    saved: 'The record is restricted. Those you named are told.',
    cancel: 'Cancel',
  },
  naming: {
    title: 'Name one more',
    who: 'Colleague',
    from: 'From',
    until: 'Until, included',
    days: 'Leave both empty for now and for good.',
    save: 'Name them',
    saved: 'Named, and told.',
    unname: 'Take off',
    unnamed: 'Taken off the names.',
  },
  lift: {
    title: 'Open it to everybody again',
    save: 'Lift the restriction',
    saved: 'The record is open to everybody whose work it is.',
  },
  exclusions: {
    title: 'Shut out',
    none: 'Nobody is shut out of this record.',
    add: 'Shut a colleague out',
    says: 'For that colleague the record is not there, from the moment you save. They cannot break the glass either.',
    who: 'Colleague',
    reason: 'What they are to the person',
    save: 'Shut them out',
    saved: (theirs: boolean) =>
      theirs
        ? 'They no longer see the record. The case is theirs: you have a task to find another officer.'
        : 'They no longer see the record.',
    readmit: 'Let in again',
    readmitted: 'They see the record again.',
  },
  sealing: {
    title: 'Sealing',
    none: 'No day is set on which this record closes.',
    add: 'Set a day on which it closes',
    says: 'From the first moment of that day the record is open to nobody. A keeper opens it by breaking the glass, with a reason, for a few hours.',
    rule: 'By which rule',
    unverified: (says: string) => `${says} The agency’s own rule: no law was read that sets such a day.`,
    day: 'Day',
    save: 'Set the day',
    saved: (day: string) => `The record closes on ${day}.`,
    savedNow: 'The record is sealed. It opens to keepers by breaking the glass, for a few hours.',
    end: 'Take it away',
    ended: 'The record does not close on that day.',
  },
  glass: { title: 'Glass broken', none: 'Nobody has broken the glass on this record.', review: 'Look at it' },
  cards: { title: 'Safety cards shown', by: (who: string) => `Shown to ${who}` },
}

export const know = {
  title: 'I know this person',
  who: (name: string, reference: string) => `${name}, ${reference}`,
  says: 'Say so and the record closes to you at once, in every list and message too. A keeper of limited records is told, and finds another officer where the case is yours. Nobody thinks less of you for it.',
  reason: 'What they are to you',
  why: 'Anything the keeper should know',
  save: 'Close it to me',
  cancel: 'Go back to the record',
  saved: (to: string | undefined) =>
    to
      ? `The record is closed to you. ${to} is told, and has the task to find another officer.`
      : 'The record is closed to you. Those who keep limited records are told.',
}

export const restrictionReasons: Record<RestrictionReason, string> = {
  'victim-is-staff': 'The victim works here',
  'is-or-was-staff': 'The person works or worked here, or in the courts or police',
  'protected-person': 'The person or their family is protected',
  'public-interest': 'The case is much in the public eye',
  safety: 'Somebody would be in danger if it were known',
  other: 'Something else',
}
export const exclusionReasons: Record<ExclusionReason, string> = {
  family: 'Family or kin',
  household: 'Lives in the same household',
  friend: 'Friend, or was one',
  neighbour: 'Neighbour, or met outside work',
  'victim-is-staff': 'Victim of the person, or close to a victim',
  other: 'Something else',
}
/** Reasons written before there was a list of them are shown as they were written. */
export const reasonName = (list: Record<string, string>, code: string): string => list[code] ?? code

export const register = {
  title: 'Limited access',
  sub: 'Records that not everybody may open, and what waits for whoever keeps them',
  records: (count: number) => `Limited records (${count})`,
  none: 'No record is limited',
  noneHint: ' A record is limited from its own page: Limited access, in its head.',
  hint: 'A record that is not open to you stands here by its reference alone. Shut out of one by name, you would find nothing of it here.',
  record: 'Record',
  how: 'How',
  names: 'Open to',
  waits: 'Waits',
  closed: 'closed to you',
  restricted: (since: string) => `Restricted since ${since}`,
  sealed: (day: string) => `Sealed since ${day}`,
  seals: (day: string) => `Seals on ${day}`,
  excluded: (count: number) => `${people(count)} shut out`,
  alike: (count: number) =>
    count === 1 ? '1 new record may be of the same person' : `${count} new records may be of the same person`,
  noKeeper: 'Nobody keeps it: break the glass and name a keeper',
  told: 'What you are told',
}

export const told = {
  title: 'What you are told',
  sub: 'About records that not everybody may open',
  none: 'Nothing yet',
  noneHint: ' When you are named on a limited record, or somebody opens one that is yours, it stands here.',
  seen: 'I have read them',
  seenSaid: 'Marked as read.',
  fresh: 'new',
  somebody: 'a record that is closed to you',
  what: (notice: AccessNotice): string =>
    [
      whatWas[notice.kind](notice.by || 'The service', notice.person?.listed ?? 'a record that is closed to you'),
      notice.reason && `Why: ${glassReason(notice.reason)}.`,
    ]
      .filter(Boolean)
      .join(' '),
  open: 'Look at it',
}

const whatWas: Record<NoticeKind, (by: string, who: string) => string> = {
  named: (by, who) => `${by} restricted ${who} and named you: the record is open to you.`,
  unnamed: (by) => `${by} took you off the names of a restricted record. It is closed to you now.`,
  lifted: (by, who) => `${by} lifted the restriction on ${who}.`,
  excluded: (by, who) => `${by} shut a colleague out of ${who}.`,
  reallocate: (by, who) => `${by} asks for another officer for ${who}.`,
  acquaintance: (by, who) => `${by} says that they know ${who}. The record is closed to them.`,
  'acquaintance-case': (by, who) =>
    `${by} says that they know ${who}, whose case is theirs. The record is closed to them: find another officer.`,
  'glass-broken': (by, who) => `${by} broke the glass on ${who}.`,
  'glass-reviewed': (by, who) => `${by} reviewed that the glass was broken on ${who}.`,
  'safety-card': (by, who) => `${by} was shown the safety card of ${who}.`,
  'duplicate-settled': (by, who) => `${by} said of a new record that it is of the same person as ${who}.`,
  sealed: (by, who) => `${by}: ${who} is sealed by its day.`,
}

export const fields = {
  reason: 'the reason',
  why: 'why',
  whyMissing: 'Say why',
  named: 'who may open it',
  staff: 'the colleague',
  from: 'the first day',
  until: 'the last day',
  member: 'who is named',
  exclusion: 'who is shut out',
  rule: 'the rule',
  day: 'the day',
  seal: 'the day that was set',
}

type Refusal =
  | NamingRefusal
  | 'already-restricted'
  | 'not-restricted'
  | 'staff-unknown'
  | 'no-keeper'
  | 'named-already'
  | 'not-named'
  | 'excluded'
  | 'excluded-already'
  | 'not-excluded'
  | 'self'
  | 'rule-unknown'
  | 'sealed-already'
  | 'not-set'
  | 'closes-nothing'
export const refusals: Record<Refusal, string> = {
  'ends-before': 'The last day is before the first',
  'ends-past': 'The last day is past',
  'already-restricted': 'This record is restricted already',
  'not-restricted': 'This record is not restricted',
  'staff-unknown': 'Select a colleague who works here',
  'no-keeper': 'Somebody who keeps limited records must stay named without an end, else nobody could lift this',
  'named-already': 'They are named already',
  'not-named': 'They are not named',
  excluded: 'They are shut out of this record: let them in first',
  'excluded-already': 'They are shut out already',
  'not-excluded': 'They are not shut out',
  self: 'Of yourself, say it with “I know this person”',
  'rule-unknown': 'Select one of the rules',
  'sealed-already': 'A day is set already: take it away first',
  'not-set': 'No such day is set',
  'closes-nothing': 'That closes the record no longer',
}

export const jobs = {
  seals: 'Writes down which records closed by their day',
  acquaintances: 'Tells who keeps a record that it closed to a colleague who knows the person',
}

export const says = {
  page: 'Who may open one record, who is shut out, and why',
  restrict: 'Open a record to named people only',
  name: 'Name one more colleague on a restricted record',
  unname: 'Take a colleague off the names',
  lift: 'Open a restricted record to everybody again',
  exclude: 'Shut one colleague out of a record',
  readmit: 'Let a colleague in again',
  know: 'Say of oneself that one knows the person: the record closes to the asker',
  register: 'Every limited record, as its keepers may know of it',
  told: 'What the asker is told of limited records',
  seen: 'Mark all that the asker is told as read',
  seal: 'Set the day on which a record closes to everybody',
  unseal: 'Take that day away',
}
