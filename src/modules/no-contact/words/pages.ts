import type { Decision, EndedHow, Place, SettingShown, StepKind, Went } from '../rules.ts'

export const stepNames: Record<StepKind, string> = {
  phone: 'Phone',
  text: 'Text message',
  'third-party': 'Somebody close to them',
  employer: 'Employer',
  police: 'Police',
  letter: 'Letter',
}

const wentNames: Record<Went, string> = {
  spoke: 'spoke',
  'no-answer': 'no answer',
  'phone-off': 'phone off',
  'message-left': 'left a message',
}

const sent: Partial<Record<StepKind, string>> = { text: 'Text message sent', letter: 'Letter sent' }

/** What was tried and what came of it, as one choice: "Phone: no answer". */
export const triedNames = (step: StepKind, went: Went): string =>
  sent[step] ??
  (step === 'phone' && went === 'spoke' ? 'Phone: spoke with them' : `${stepNames[step]}: ${wentNames[went]}`)

export const placeNames: Record<Place, string> = {
  custody: 'In custody',
  'police-cells': 'In police cells',
  hospital: 'In hospital',
  'other-office': 'At another office',
  moved: 'Moved',
  abroad: 'Abroad',
}

const count = (many: number, one: string) => (many === 1 ? `1 ${one}` : `${many} ${one}s`)

export const page = {
  title: 'No contact',
  one: 'Looking for somebody',
  listTitle: 'People who cannot be reached',
  listSub: 'Everyone who is being looked for, with what comes next.',
  shows: { mine: 'Mine and covered', all: 'All' },
  none: 'Nobody is being looked for',
  noneHint: 'When somebody cannot be reached, the head of their record and Today offer to follow it up.',
  noneOf: 'They are not being looked for',
  open: 'Follow up until they are found',
  openHint: (what: string, when: string, tries: number) =>
    `${what}, ${when}. ${tries > 1 ? `${tries} tries in vain in all. ` : ''}The steps come in the agency’s order, each with its day, until they are reached or somebody decides.`,
  earlier: 'Looked for before',
  earlierLine: (from: string, how: string) => `From ${from}: ${how}`,
  columns: { person: 'Person', day: 'Day', next: 'What comes next', officer: 'Officer' },
  state: (day: number) => `No contact, day ${day}`,
  welfare: 'Welfare check',
  begun: 'Begun',
  opened: (when: string, by: string) => (by ? `${when}, by ${by}` : `${when}, by the agency’s rule`),
  because: (what: string, when: string) => `Because of: ${what.toLowerCase()}, ${when}`,
  ended: {
    reached: 'They were reached',
    found: 'It is known where they are',
    escalated: 'Somebody decided what follows',
    'not-needed': 'It was called off',
    'period-closed': 'Their supervision ended',
  } satisfies Record<EndedHow, string>,
  endedWhen: (when: string) => `on ${when}`,
  byContact: 'The contact',
  first: 'First',
  firstAgain: 'Where they may be, and whether anyone is afraid for them',
  looked: 'Where did you look, and they are not there?',
  lookedHint: 'Tick what was asked. If they are at one of these, say so under “They are found”.',
  afraid: 'Is anyone afraid for them?',
  afraidYes: 'Yes: it is a welfare check',
  afraidYesHint: 'Police today, and your team leader sees it at once.',
  afraidNo: 'No',
  afraidWhy: 'Who, and of what?',
  answer: 'Save',
  try: 'What was tried',
  tried: 'What did you do?',
  isNext: 'Next',
  support: 'With whom, of those round them?',
  other: 'With somebody else, or police',
  otherNameHint: 'For an employer, left empty: as the record has it.',
  eventNumber: 'Police event number',
  text: 'What was said',
  textHint: 'Where nobody answered it may stay empty: the note says what was tried.',
  until: 'They ring back, or are to be rung, by',
  isAfraid: 'They are afraid for the person',
  keep: 'They asked that the person is not told',
  save: 'Save the try and its note',
  otherwise: 'Otherwise',
  skip: 'Leave a step out',
  skipStep: 'Which step?',
  why: 'Why',
  skipButton: 'Leave it out',
  found: 'They are found',
  foundPlace: 'Where are they?',
  foundWhere: 'Which one: centre, station, hospital, office or place',
  foundSince: 'Since',
  foundFrom: 'Who said so?',
  foundHint: 'Custody, cells and hospital go on their record at once, and stop what cannot be done there.',
  foundButton: 'End the search',
  decide: 'Decide what follows',
  decision: 'What was decided?',
  decisions: {
    'team-leader': 'It goes to the team leader',
    breach: 'A breach report',
    warrant: 'A warrant is asked for',
  } satisfies Record<Decision, string>,
  decidedBy: 'Whose decision is it?',
  decideHint: 'With the team leader it becomes a task for today.',
  decideButton: 'End the search',
  callOff: 'It is not needed',
  callOffButton: 'Call it off',
  resume: 'Look for them again',
  resumeButton: 'Take it up again',
  story: 'What was done',
  kinds: {
    asked: 'Asked where they may be',
    skipped: 'Left out',
    found: 'Found',
    escalated: 'Decided',
    'not-needed': 'Called off',
    resumed: 'Taken up again',
  },
  afraidSaid: 'Somebody is afraid for them.',
  notAfraid: 'Nobody is afraid for them.',
  notAt: (places: string) => `Not there: ${places}.`,
  with: (name: string) => `With ${name}.`,
  untilSaid: (day: string) => `To ring back, or be rung, by ${day}.`,
  decidedSaid: (name: string) => `Decision of ${name}.`,
  noteLink: 'The note',
  contact: 'Contact',
  numbers: 'Numbers',
  noNumbers: 'No number is recorded.',
  steps: 'In the agency’s order',
  after: (days: number) => (days === 0 ? 'the same day' : `after ${count(days, 'working day')}`),
  stepDone: 'done',
  stepSkipped: 'left out',
}

const order = ({ steps }: Pick<SettingShown, 'steps'>) =>
  steps.map(({ step, after }) => `${stepNames[step]} ${page.after(after)}`).join('; ')

export const settings = {
  title: 'How people are looked for',
  sub: 'The agency’s own order of steps when somebody cannot be reached. Each change is on the trail, with what held before.',
  link: 'The order of steps',
  card: 'What holds from now on',
  step: (at: number) => `Step ${at}`,
  noStep: 'No step',
  after: 'Working days after the last step',
  afterHint: '0 to 20; with 0 it is due on the same day.',
  decideAfter: 'Working days after the last step by which somebody decides',
  opensAfter: 'Days of failed tries after which a search begins by itself',
  reason: 'Why',
  save: 'Save',
  place: (source: string) => `Until the agency says otherwise, its jurisdiction’s order holds. Source: ${source}.`,
  earlier: 'What was set before',
  values: (one: SettingShown) =>
    `${order(one)}. Decision after ${count(one.decideAfter, 'working day')}; begins by itself after ${count(one.opensAfter, 'day')}.`,
  made: (by: string, when: string) => `${by}, ${when}`,
  stale: 'Somebody set it anew since you opened this page. It is now:',
}
