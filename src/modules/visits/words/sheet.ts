import type { AlarmDeed, AlarmRefusal } from '../commands/alarms.ts'
import type { ChangeRefusal, LodgeRefusal } from '../commands/lodge.ts'
import type { PressRefusal } from '../commands/mark.ts'
import type { WaiveRefusal } from '../commands/waive.ts'
import type { AlarmState, RunMarkKind, RunState, Step, StopKind, StopState } from '../rules.ts'

export const count = (many: number, one: string, more = `${one}s`) => (many === 1 ? `1 ${one}` : `${many} ${more}`)
/** "12 min", "1 h 5 min". */
export const minutesText = (minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [hours > 0 && `${hours} h`, (rest > 0 || hours === 0) && `${rest} min`].filter(Boolean).join(' ')
}

export const stepWords: Record<Step, string> = {
  officer: 'The officer',
  second: 'The second officer',
  'team-leader': 'The team leader',
  duty: 'The duty officer',
}
export const stateWords: Record<RunState, string> = {
  lodged: 'Lodged',
  out: 'Out',
  back: 'Back safe',
  'called-off': 'Called off',
}
export const stopWords: Record<StopState, string> = {
  'to-come': 'To come',
  here: 'There now',
  left: 'Left',
  dropped: 'Dropped',
}
export const stopKindWords: Record<StopKind, string> = {
  visit: 'Visit',
  elsewhere: 'Another place',
  overnight: 'Overnight stay',
}
export const alarmStateWords: Record<AlarmState, string> = {
  open: 'Nobody has answered',
  answered: 'Seen to',
  safe: 'Safe since',
  closed: 'Closed',
}

/** A mark as the button that makes it. */
export const markWords: Record<RunMarkKind, string> = {
  'checked-out': 'Set out',
  arrived: 'Arrived',
  left: 'Left, all well',
  extended: 'More time',
  'back-safe': 'Back, safe',
  'called-off': 'Call it off',
}

export const sheetWords = {
  title: (name: string, day: string) => `${name}, ${day}`,
  name: 'Running sheet',
  back: 'Visits',
  change: 'Change the sheet',
  nextIs: {
    'checked-out': 'When you leave the office',
    arrived: (where: string) => `Next: ${where}`,
    left: (where: string) => `You are at ${where}`,
    'back-safe': 'When you are back, or home',
  },
  checkIn: 'Good morning, all well',
  overdueOwn: (where: string, time: string) =>
    `You were due out of ${where} at ${time}. Press what is so, or ask for more time.`,
  backOwn: (time: string) => `You were due back at ${time}. Press what is so, or ask for more time.`,
  overdue: (name: string, where: string, time: string, late: string) =>
    `${name} was due out of ${where} at ${time}: ${late} ago.`,
  overdueBack: (name: string, time: string, late: string) => `${name} was due back at ${time}: ${late} ago.`,
  waits:
    'An alert asks for two officers. Your team leader is asked to let you go alone; until then you cannot set out.',
  waitsFor: (name: string) => `${name} asks to go alone where an alert asks for two officers.`,
  waived: (by: string, time: string, why: string) => `${by} let one officer go alone (${time}): ${why}`,
  letGo: 'Let them go alone',
  letGoWhy: 'Why one officer is enough',
  more: 'More time',
  moreBy: (minutes: number) => `${minutes} minutes more`,
  moreOwn: 'Minutes',
  ask: 'Ask',
  also: 'Something else happened',
  arrivedAt: (where: string) => `Arrived: ${where}`,
  quiet: 'Page up to date',
  quietDone: (time: string) => `Up to date ${time}`,
  quietSeen: (time: string) => `, checked ${time}`,
  quietHint:
    'To call for help without a word, press “Page up to date” at any time. Your team leader, whoever goes along and the duty officer are told at once; nothing on this page shows it but the time.',
  door: (where: string) => `At the door: ${where}`,
  others: (name: string) => `${name} is known at this address`,
  hidden: 'Somebody else is known at this address',
  noAlerts: 'No alert is recorded for this address.',
  phones: 'Phones',
  noPhones: 'No phone is known.',
  livesWith: 'Lives with',
  risk: 'The address',
  conditions: 'Conditions that matter here',
  supports: 'Others to ring',
  lastNote: (day: string, kind: string) => `Last note, ${day}: ${kind}`,
  person: 'Open the record',
  outcome: 'Record the outcome',
  search: 'Look for them',
  nobody: 'Nobody there, or not seen',
  nobodyHow: 'How it went',
  nobodySeen: 'What you saw',
  nobodySave: 'Save: not seen',
  stops: 'The way round',
  stop: 'Where',
  due: 'Expected',
  there: 'There',
  state: 'State',
  closedStop: 'A visit that is not open to you',
  until: (from: string, to: string) => `${from} to ${to}`,
  came: (time: string) => `came ${time}`,
  left: (time: string) => `left ${time}`,
  droppedWhy: (why: string) => `Dropped: ${why}`,
  ended: { moved: 'Appointment moved', changed: 'Appointment changed', cancelled: 'Appointment called off' } as Record<
    string,
    string
  >,
  plan: 'The sheet',
  officer: 'Officer',
  second: 'Second officer',
  alone: 'Goes alone',
  vehicle: 'Vehicle',
  noVehicle: 'Not said',
  phone: 'Phone on the way',
  safeWord: 'Word that all is well',
  leaves: 'Leaves',
  returns: 'Back by',
  lodged: 'Lodged',
  changes: 'Changes',
  changed: (when: string, by: string, why: string) => [`${when}, ${by}`, why].filter(Boolean).join(': '),
  secondBusy: (name: string, when: string) => `${name} is also down for something ${when}.`,
  vehicleBusy: (name: string, when: string) => `${name} is also taken ${when}.`,
  alarms: 'Told of',
  alarmOverdue: (step: string) => `Overdue: ${step}`,
  alarmHelp: 'Called for help',
  told: (names: string) => `Told: ${names}`,
  toldNobody: 'Nobody to tell',
  oweWord: (names: string) => `Tell ${names} that all is well: they were told that you were overdue.`,
  marks: {
    answered: 'sees to it',
    rang: 'rang',
    safe: 'marked safe',
    seen: 'has read that all is well',
    closed: 'closed it',
  },
  ring: 'Ring',
  ringDuty: (name: string) => `${name} (duty officer)`,
  ringOfficer: (name: string) => name,
  ringSheet: 'The phone on the sheet',
  which: 'Of which',
  words: 'What came of it',
  did: {
    answered: 'I am seeing to it',
    rang: 'I rang: save what came of it',
    seen: 'Read',
    closed: 'Close with what happened',
  } satisfies Record<AlarmDeed, string>,
}

export const pressFields = {
  mark: 'the mark',
  stop: 'the stop',
  minutes: 'the minutes',
  back: 'where to go back to',
  alarm: 'the alarm',
  did: 'what you did',
  words: 'what came of it',
  why: 'why one officer is enough',
  outcome: 'how it went',
  seen: 'what you saw',
}

export const pressRefusals: Record<PressRefusal, string> = {
  'not-there': 'This sheet is not there any more',
  'mark-out-of-turn': 'That was marked already, or cannot be yet: look at where the sheet stands',
  'two-officers': 'An alert asks for two officers. Name a second officer on the sheet, or ask your team leader',
  'no-minutes': 'Enter how many minutes more',
}
export const alarmRefusals: Record<AlarmRefusal, string> = {
  'not-there': 'This alarm is not there',
  'closed-already': 'Somebody closed it already',
  'no-words': 'Write what came of it',
}
export const waiveRefusals: Record<WaiveRefusal, string> = {
  'not-there': 'This sheet is not there any more',
  own: 'Nobody lets themselves go alone: ask another team leader',
  'not-asked': 'This sheet does not ask for it',
}
export const lodgeRefusals: Record<LodgeRefusal, string> = {
  'unknown-visit': 'This visit is not to come any more: open the page anew',
  'unknown-person': 'Choose somebody from the list',
  'on-another-sheet': 'This visit is on another running sheet already',
  'cannot-book': 'This visit cannot be booked: book it from the person’s page first',
  'no-place': 'Enter where it is',
  'no-time': 'Enter when you expect to be there',
  'no-drop-reason': 'Enter why it is dropped',
  'no-office': 'You belong to no office',
  'no-stops': 'Add where you go',
  'returns-too-early': 'You cannot be back before you have been everywhere: enter a later time',
  'back-already': 'That time has gone by: enter when you will be back',
  'unknown-second': 'Choose a colleague who goes on visits',
  'unknown-vehicle': 'Choose a car of the office',
  'two-officers':
    'An alert at one of the stops asks for two officers: choose who goes along, or ask your team leader below',
  'too-long': 'A sheet is for three days at most: lodge another for the rest',
}
export const changeRefusals: Record<ChangeRefusal, string> = {
  ...lodgeRefusals,
  stale: 'Somebody changed this sheet since you opened it: look at what stands, and change it again',
  over: 'This sheet has ended',
  'not-there': 'This sheet is not there any more',
}

export const said = {
  lodged: 'Lodged. Your team leader sees it.',
  asked: 'Lodged. Your team leader is asked to let you go alone.',
  changed: 'Changed. Your team leader sees it.',
  marked: (kind: RunMarkKind, told: readonly string[]) =>
    [`${markWords[kind]}.`, told.length > 0 ? sheetWords.oweWord(told.join(', ')) : ''].filter(Boolean).join(' '),
  notSeen: 'Saved: not seen. Press Left when you are away from the door.',
  waived: 'Saved. They can set out.',
  alarm: {
    answered: 'Saved: you are seeing to it.',
    rang: 'Saved.',
    seen: 'Read.',
    closed: 'Closed.',
  } satisfies Record<AlarmDeed, string>,
}
