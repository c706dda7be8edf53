import { bounds, type ClosedAnswer, type LimitSettings } from '../rules.ts'

const answers: Record<ClosedAnswer, string> = {
  'not-found': 'That there is nothing there',
  'own-message': 'The record’s own message: whom to ring, and nothing else of it',
}
const hours = (count: number) => (count === 1 ? '1 hour' : `${count} hours`)
const [leastHours, mostHours] = bounds.glassHours
const [leastAsks, mostAsks] = bounds.asksAnHour

/** What the page with an agency's own figures says. */
export const settings = {
  title: 'Settings of limited access',
  sub: 'What holds in the whole agency. Each change is on the trail, with what held before.',
  link: 'Settings',
  card: 'What holds from now on',
  glassHours: 'Hours for which a broken glass opens a record',
  glassHoursHint: `${leastHours} to ${mostHours}. Those who have one open keep it until the time it showed.`,
  asksAnHour: 'How often an hour a colleague may ask',
  asksAnHourHint: `${leastAsks} to ${mostAsks}. For closed records, safety cards and people they know, each.`,
  closed: 'What somebody finds at the address of a record that is closed to them',
  closedHint:
    'Lists, counts, find and exports leave it out in any case. With a message, whoever has the address learns that there is a record.',
  asThePlace: (answer: ClosedAnswer) => `As the jurisdiction says: ${answers[answer].toLowerCase()}`,
  source: (place: { name: string; source: string; from: string; verified: boolean }, day: string) =>
    `“${place.name}”, since ${day}. Source: ${place.source}${place.verified || place.source.includes('unverified') ? '' : ', unverified'}.`,
  answers,
  reason: 'Why',
  save: 'Save',
  saved: 'Saved. It holds from now on.',
  stale:
    'Somebody saved this before you. What holds now stands below your values: look, then save yours if they are still right.',
  earlier: 'What was said before',
  none: 'The agency has set nothing yet: these are the figures that the service comes with.',
  made: (who: string, when: string) => [who, when].filter(Boolean).join(', '),
  values: ({ glassHours, asksAnHour, closedAnswer }: LimitSettings) =>
    `${hours(glassHours)}; ${asksAnHour} times an hour; ${closedAnswer ? answers[closedAnswer] : 'as the jurisdiction says'}`,
  fields: {
    glassHours: 'the hours',
    asksAnHour: 'how often an hour',
    closedAnswer: 'what somebody finds there',
    reason: 'why',
  },
  refusals: { stale: 'Somebody saved this before you: look at what holds now, and save again' },
  api: {
    page: 'What the agency set for limited access, what its jurisdiction says, and each change',
    set: 'Sets what holds for limited access from now on; the version goes in `_version`, and is left out the first time',
  },
}
