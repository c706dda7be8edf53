import type { Outcome, RuleCode } from '../rules.ts'

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`

export const ruleNames: Record<RuleCode, string> = {
  'own-name': 'A record of their own name',
  'family-name': 'The same family name',
  'near-known': 'Lives with or beside somebody they know',
  'no-link': 'No link to their work',
  volume: 'Many records in an hour',
  'after-hours': 'Outside office hours',
}

/** Why the rule raised it, with from how much on it does. */
export const because: Record<RuleCode, (least: number) => string> = {
  'own-name': () => 'Nobody’s own record is their work, so the first look is raised.',
  'family-name': () =>
    'The person has the colleague’s family name, and nothing of the colleague’s work leads to them. A name alone proves nothing.',
  'near-known': () =>
    'The person lives in the house or the street of somebody whose record is closed to the colleague, as they know them, and nothing of the colleague’s work leads there.',
  'no-link': (least) =>
    `Nothing of the colleague’s work leads to the person: not their office, their cases or those they cover, an appointment, a task or anything they wrote, for a year back. From ${least} pages on one day on it is raised: one or two may be a call for a colleague, or a slip.`,
  volume: (least) =>
    `From ${least} people within one hour on it is raised: a full caseload is 40 to 60 people, and nobody works on that many records in an hour.`,
  'after-hours': (least) =>
    `Outside the hours of their office, with one hour before it opens and two after it closes left out. From ${least} people on one day on it is raised: one or two may be an emergency.`,
}

export const outcomeNames: Record<Outcome, string> = {
  'part-of-work': 'It was part of their work',
  'spoken-to': 'They were spoken to',
  referred: 'It goes to whoever looks into misconduct',
}

/** Unusual looking, for an auditor to settle. */
export const review = {
  says: 'Looking that a rule found unusual, and that nobody has settled yet',
  saysSettled: 'Settles unusual looking with what came of it and a note',
  saysOne: 'One case of unusual looking',
  open: 'To settle',
  settled: 'Settled',
  showOpen: 'What waits to be settled',
  showSettled: 'What was settled',
  choose: 'Which are shown',
  caption: 'Looking that was found unusual',
  none: 'Nothing waits to be settled',
  noneText: 'The trail is looked through each hour.',
  noneSettled: 'Nothing was settled yet',
  what: 'What',
  who: 'Who',
  whose: 'Whose record',
  several: (people: number) => count(people, 'person', 'people'),
  when: 'When',
  how: (looks: number) => count(looks, 'page', 'pages'),
  span: (day: string, from: string, to: string) => (from === to ? `${day}, ${from}` : `${day}, ${from} to ${to}`),
  outcome: 'What came of it',
  one: (rule: string, name: string) => `${rule}: ${name}`,
  facts: 'What was seen',
  pages: 'Pages opened',
  why: 'Why it is raised',
  entries: 'Their entries of that day',
  settle: 'Settle it',
  settleTitle: 'Settle it',
  outcomeWhat: 'what came of it',
  outcomeMissing: 'Choose what came of it',
  note: 'Note',
  noteHint: 'Whom you asked and what they said. It stays with this.',
  noteWhat: 'the note',
  noteMissing: 'Write who was asked and what they said',
  cancel: 'Back',
  said: 'It is settled.',
  by: (name: string, when: string) => `${name}, ${when}`,
  refusals: {
    stale: 'Somebody else settled it in the meantime. What you wrote is still here.',
    'own-looking': 'It is about your own looking: another auditor settles it.',
  },
}
