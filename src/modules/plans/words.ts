import type { AgreementWay, Answer, ChangeRefusal, GoalBy, List, Owner, SaidRefusal, StepState } from './rules.ts'

export const fields = {
  words: 'the words',
  code: 'what puts them at risk',
  saidBy: 'who said so',
  saidOn: 'the day it was said',
  goal: 'the goal',
  owner: 'who does it',
  ownerName: 'who it is',
  by: 'the day',
  need: 'what it is to help with',
  next: 'what comes next',
  notice: 'the notice',
  up: 'which way',
  state: 'the state',
  why: 'the reason',
  reviewOn: 'the day of the review',
  answer: 'what the person said',
  how: 'how they were asked',
}

const stale = 'Somebody changed this while you were writing. It is shown as it reads now; what you typed is still here.'

export const openRefusals = {
  'not-supervised': 'Nobody supervises this person now: a plan belongs to a period of supervision',
  'report-only': 'This person is here for a report only, which needs no plan',
  'already-open': 'There is a plan for this period already',
}

export const changeRefusals: Record<ChangeRefusal | 'no-plan' | keyof typeof openRefusals | 'unknown-program', string> =
  {
    'no-plan': 'There is no plan to change: begin one first',
    ...openRefusals,
    'unknown-program': 'That program is not there any more',
    'words-needed': 'Enter the words',
    'goal-empty': 'Enter the goal, in the words it was said in',
    'code-needed': 'Select what puts them at risk',
    'code-twice': 'This is in the plan already: change it there',
    'unknown-code': 'Select one of the list: this one is not known here',
    'said-by-needed': 'Select who said so',
    'said-later': 'The day must be today or before',
    'owner-needed': 'Select who does it',
    'name-needed': 'Enter who it is',
    'unknown-goal': 'Select a goal of this plan',
    'too-many': 'There are as many of these as a plan can hold: take out what is no longer needed',
    'unknown-item': 'This was taken out of the plan meanwhile',
    stale,
    'drop-it': 'This step was talked about: say why it is dropped, and it stays to be read',
    'why-needed': 'Say why',
    'cannot-go': 'The step cannot go there from where it is now',
    'review-past': 'The day must be today or later',
  }
export const versionRefusals = {
  stale: 'Somebody changed the plan since you opened it: read it again, then say so',
  'nothing-changed': 'Nothing has changed since the last version',
  'review-past': 'The day must be today or later',
  'no-plan': changeRefusals['no-plan'],
}
export const saidRefusals: Record<SaidRefusal | 'stale' | 'no-plan', string> = {
  stale: versionRefusals.stale,
  'no-plan': changeRefusals['no-plan'],
  'no-goal': 'There is no goal in the plan yet: ask them for one first',
  'how-needed': 'Select how they were asked',
  'why-needed': 'Say why',
  'said-later': 'The day must be today or before',
}
export const gone = 'This step was taken out of its plan meanwhile'

export const listWords: Record<List, { title: string; one: string; add: string; empty: string; hint: string }> = {
  goals: {
    title: 'Goals',
    one: 'Goal',
    add: 'Add a goal',
    empty: 'No goals yet',
    hint: 'Ask what they want, and write it as they say it.',
  },
  steps: {
    title: 'Steps',
    one: 'Step',
    add: 'Add a step',
    empty: 'No steps yet',
    hint: 'Who does what, and by when.',
  },
  risks: {
    title: 'Risk factors',
    one: 'Risk factor',
    add: 'Add a risk factor',
    empty: 'No risk factors yet',
    hint: 'What leads to offending. Services are looked for by these.',
  },
  rules: {
    title: 'Rules of conduct',
    one: 'Rule',
    add: 'Add a rule',
    empty: 'No rules yet',
    hint: 'The conditions that matter most for this plan.',
  },
  strategies: {
    title: 'Strategies',
    one: 'Strategy',
    add: 'Add a strategy',
    empty: 'No strategies yet',
    hint: 'How you go about it together.',
  },
}

export const stateWords: Record<StepState, string> = {
  'to-discuss': 'Not yet discussed',
  agreed: 'Agreed',
  'under-way': 'Under way',
  done: 'Done',
  dropped: 'Dropped',
}
export const goTo: Record<StepState, string> = {
  'to-discuss': 'Take it up again: not yet discussed',
  agreed: 'They agreed to it',
  'under-way': 'It is under way',
  done: 'It is done',
  dropped: 'It is dropped',
}
export const ownerWords: Record<Owner, string> = {
  person: 'The person',
  officer: 'Their officer',
  other: 'Somebody else',
}
export const goalByWords: Record<GoalBy, string> = {
  person: 'the person',
  officer: 'their officer',
  other: 'somebody else',
}
export const answerWords: Record<Answer, string> = {
  agreed: 'Agreed',
  'not-agreed': 'Did not agree',
  'not-asked': 'Could not be asked',
}
export const wayWords: Record<AgreementWay, string> = {
  'in-person': 'in person',
  phone: 'by phone',
  video: 'by video',
  writing: 'in writing',
}

export const plan = {
  none: 'No plan yet',
  noneText: 'Begin with what the person wants. Each thing is saved as you add it.',
  begin: 'Begin the plan',
  begun: 'Begun. Start with a goal, in their words.',
  change: 'Change',
  changeOf: (words: string) => `Change: ${words}`,
  upOf: (words: string) => `Move up: ${words}`,
  downOf: (words: string) => `Move down: ${words}`,
  up: 'Up',
  down: 'Down',
  kept: 'Kept from them',
  notDiscussed: (name: string) => `Not yet discussed with ${name}`,
  goalSaid: (who: string, day: string) => `said by ${who}, ${day}`,
  by: (day: string) => `by ${day}`,
  overdue: 'Overdue',
  forGoal: (goal: string) => `for: ${goal}`,
  speaksFor: (state: string) => `What it became speaks for: ${state.toLowerCase()}`,
  columns: { step: 'Step', who: 'Who and when', state: 'State', became: 'What it became', acts: 'Do' },
  caption: 'Steps of the plan',
  done: (count: number) => (count === 1 ? '1 step done or dropped' : `${count} steps done or dropped`),
  doneCaption: 'Steps done or dropped',
  today: 'The plan of today',
  ofPeriod: (day: string) => `The plan of the supervision since ${day}`,
  asOf: (n: number, when: string) => `Version ${n}, ${when}`,
  changed: 'Changed since then.',
  changedWhen: (when: string, by: string) => `Last changed ${when} by ${by}`,
  unmade: 'Not made the plan of a day yet.',
  make: 'Make this the plan of today',
  agreement: 'What the person said',
  notSaid: 'Nobody has asked them yet.',
  said: (answer: string, how: string, day: string) => [answer, how, day].filter(Boolean).join(', '),
  record: 'Record what they said',
  review: 'Looked at again',
  noReview: 'No day is set',
  copy: 'Copy for the person',
  versions: 'Versions',
  compare: 'Versions and comparison',
  period: (from: string, to: string) => (to ? `Supervision from ${from} to ${to}` : `Supervision from ${from}`),
  closed: 'This plan is of an earlier period. It can be read and not changed.',
  saved: (one: string) => `${one} saved.`,
  next: 'Make it a referral, a call or a task',
  another: 'Add another',
  moved: 'Moved.',
  removed: 'Taken out. It stays in the versions that had it.',
  says: 'The case plan of the open period, with its steps and what they became',
  saysNamed: 'A case plan of any period',
  saysOpen: 'Begin the case plan',
}

export const form = {
  words: {
    goals: 'In their words',
    steps: 'What is to be done',
    risks: 'What to know',
    rules: 'The rule',
    strategies: 'How',
  },
  code: 'What puts them at risk',
  saidBy: 'Whose words',
  saidOn: 'Said on',
  goal: 'For which goal',
  noGoal: 'No one goal',
  owner: 'Who does it',
  ownerName: 'Who it is',
  by: 'By when',
  need: 'What it is to help with',
  needHint: 'Programs and services are looked for by it',
  noNeed: 'Nothing of the list',
  kept: 'Keep this from the person',
  keptHint: 'It is left out of the copy for them',
  save: 'Save',
  saveAnother: 'Save and add another',
  back: 'Back without saving',
  remove: 'Take it out',
  removeText: 'It goes from the plan as it is now, and stays in the versions that had it.',
  says: {
    add: 'Add to the case plan',
    change: 'Change an item of the case plan',
    remove: 'Take an item out',
    move: 'Move an item',
  },
}

export const step = {
  title: 'Step',
  who: 'Who',
  by: 'By',
  goal: 'For',
  state: 'State',
  whyWas: 'Why',
  change: 'Change the step',
  go: 'How it stands now',
  goButton: 'Save',
  why: 'Why',
  whyHint: 'Needed where it is dropped',
  went: (state: string) => `The step is now: ${state.toLowerCase()}.`,
  proposal: (state: string) => `What it became speaks for “${state}”. Nothing changes until you say so.`,
  became: 'What it became',
  nothing: 'Nothing yet',
  make: 'Make it something',
  task: 'A task',
  appointment: 'An appointment',
  callTo: (name: string) => `A call to ${name}`,
  talkOver: (what: string) => `Talk over: ${what}`,
  ask: ({ name, phone, program }: { name: string; phone: string; program: string }, what: string) =>
    [`Ring ${[name, phone].filter(Boolean).join(', ')}`, program === what ? program : `${program}; ${what}`].join(': '),
  referral: 'A referral',
  taskTitle: 'A task from this step',
  appointmentTitle: 'An appointment from this step',
  addTask: 'Add the task',
  book: 'Book',
  back: 'Back to the step',
  backToPlan: 'The plan',
  tasked: (what: string) => `Added: ${what}. It stays with the step.`,
  booked: (when: string) => `Booked: ${when}. It stays with the step.`,
  says: 'A step of a case plan, with what it became',
  saysGo: 'Say how a step stands',
  saysTask: 'Make a step a task',
  saysBook: 'Book an appointment from a step',
}

export const linkWords = {
  kinds: { task: 'Task', appointment: 'Appointment', referral: 'Referral', 'notice-program': 'From a notice' },
  taskDone: 'done',
  taskDue: (day: string) => `due ${day}`,
  appointment: (kind: string, day: string) => `${kind}, ${day}`,
  referral: (service: string, provider: string) => `${service}, ${provider}`,
  booked: 'booked',
  appointmentStates: { moved: 'moved to another time', changed: 'changed', cancelled: 'called off' } as Record<
    string,
    string
  >,
}

export const review = {
  task: (name: string) => (name ? `Look at the plan again with ${name}` : 'Look at the plan again'),
  moved: 'Another day was set in the plan',
  noMore: 'No day is set in the plan any more',
  done: 'The plan was made anew',
  title: 'Make this the plan of today',
  text: 'What stands in the plan now becomes a version: it can be read and compared for good. A review that is due is done with it.',
  why: 'Why it was changed',
  reviewOn: 'Looked at again on',
  save: 'Make it the plan of today',
  saved: (n: number) => `This is version ${n}.`,
  ask: 'Record what they said',
  says: 'Make the case plan as it stands a version',
}

export const agreement = {
  title: 'What the person said to the plan',
  text: 'What stands in the plan now is what they were asked about. Give them the copy.',
  noGoal: 'There is no goal in the plan yet. Nobody can agree to a plan without one.',
  answer: 'What they said',
  how: 'How they were asked',
  saidOn: 'On',
  why: 'Why',
  whyHint: 'Where they did not agree, or could not be asked',
  save: 'Save',
  saved: (n: number) => `Saved, of version ${n}.`,
  copy: 'Print their copy',
  says: 'Record what the person said to the case plan',
}

export const versions = {
  title: 'Versions of the plan',
  none: 'No version yet',
  noneText: 'A version is made by “Make this the plan of today”, and when the person is asked.',
  caption: 'Versions, the newest first',
  columns: { n: 'Version', made: 'Made', why: 'Why', said: 'What the person said' },
  made: (when: string, by: string) => `${when} by ${by}`,
  now: 'As it is now',
  n: (n: number) => `Version ${n}`,
  from: 'From',
  to: 'To',
  compare: 'Compare',
  between: (from: string, to: string) => `${from} and ${to}`,
  same: 'Nothing differs.',
  differences: 'What differs',
  differencesCaption: 'Differences, side by side',
  whole: (of: string) => `The whole of it: ${of}`,
  cells: { of: 'What', before: 'Before', after: 'After' },
  kinds: { added: 'Added', removed: 'Taken out', changed: 'Changed', moved: 'Stands elsewhere' },
  review: 'Looked at again',
  none2: 'no day',
  earlier: 'Plans of other periods',
  says: 'Versions of a case plan, and what differs between two',
}

export const copy = {
  title: 'My plan',
  mine: (name: string) => `The plan of ${name}`,
  date: (when: string) => `As it was on ${when}`,
  goals: 'What I want',
  risks: 'What gets in the way',
  rules: 'What I have to keep to',
  strategies: 'How we go about it',
  steps: { person: 'What I do', officer: 'What my officer does', other: 'What others do' },
  nameDoes: (name: string, what: string) => `${name}: ${what}`,
  by: (day: string) => `by ${day}`,
  done: 'done',
  review: (day: string) => `We look at this again on ${day}.`,
  officer: (name: string, phone: string) =>
    phone ? `My officer is ${name}. Phone: ${phone}` : `My officer is ${name}.`,
  print: 'Print',
  nothing: 'There is nothing in the plan yet.',
}

export const matters = {
  late: (days: number) => (days === 1 ? '1 day late' : `${days} days late`),
  by: (day: string) => `by ${day}`,
  many: (count: number) => `${count} people`,
  missing: 'No case plan yet',
  manyMissing: (count: number) => `${count} people have no case plan yet, by the day their level asks for one`,
  steps: (first: string, count: number) => (count === 1 ? first : `${first} – and ${count - 1} more steps of the plan`),
  open: 'Open the plan',
  begin: 'Begin it',
  list: 'See them',
}

export const list = {
  title: 'Plans',
  missing: 'No plan yet',
  late: 'Steps overdue',
  reviews: 'Looked at again',
  none: 'Everybody has a plan who should',
  noneLate: 'No step is overdue',
  noneReviews: 'No day is set',
  columns: { person: 'Person', due: 'Due', what: 'Do' },
  openOf: (name: string, what: string) => `${name}: ${what}`,
  begin: 'Begin',
  open: 'Open',
  steps: (count: number) => (count === 1 ? '1 step' : `${count} steps`),
  says: 'Of a caseload: who has no plan, whose steps are overdue, and which plans are looked at again when',
}
