export const fields = {
  what: 'what is to be done',
  whatMissing: 'Write what is to be done',
  due: 'the day it is due',
  dueMissing: 'Enter the day it is due',
  owner: 'who does it',
  ownerMissing: 'Select who does it from now on',
  person: 'the person it is about',
  from: 'what it came from',
  line: 'the line about it',
  why: 'the reason',
  whyMissing: 'Say why',
  until: 'the day it comes back',
  untilMissing: 'Enter the day it comes back',
  back: 'the page to go back to',
}

const changed = {
  stale: 'Somebody changed this task after you opened it. It is shown as it stands now; what you typed is still here.',
  'done-already': 'This task is done already',
}

export const refusals = {
  add: {
    'owner-unknown': 'That colleague does not work here now',
    'long-past': 'That day is more than a year past: enter another',
    'person-unknown': 'Nobody has that record, or it is not open to you',
  },
  finish: { ...changed, 'finished-there': 'This is finished on the page it came from' },
  reopen: {
    stale: changed.stale,
    'not-done': 'This task is not done, so there is nothing to take back',
    'finished-there': 'This is finished on the page it came from',
  },
  move: {
    ...changed,
    'past-day': 'Choose a day that is not past',
    'same-day': 'It is due on that day already',
  },
  snooze: { ...changed, 'past-day': 'Choose a day that is to come' },
  hand: {
    ...changed,
    'same-owner': 'That is who does it already',
    'owner-unknown': 'That colleague does not work here now',
  },
  reword: changed,
  part: { 'task-due-missing': 'Enter the day the task is due' },
}

export const list = {
  titles: { mine: 'Tasks', covering: 'Tasks of those I cover', handed: 'Tasks handed over', done: 'Tasks done' },
  sub: (overdue: number, today: number) => `${overdue} overdue, ${today} due today`,
  show: 'Which tasks',
  shows: { mine: 'Mine', covering: 'Those I cover', handed: 'Handed over by me', done: 'Done' },
  groups: { overdue: 'Overdue', today: 'Today', coming: 'Coming', snoozed: 'Snoozed', done: 'Done' },
  none: {
    mine: 'Nothing to do',
    covering: 'Nothing to do for those you cover',
    handed: 'Nothing handed over that is still open',
    done: 'Nothing done yet',
  },
  noneHint: 'Tasks come from interviews, notes and colleagues, or are added below.',
  add: 'Add a task',
  addButton: 'Add',
  what: 'What is to be done',
  due: 'Due',
  owner: 'Who',
  me: 'Me',
  overdue: (days: number) => (days === 1 ? 'Overdue 1 day' : `Overdue ${days} days`),
  asleep: (until: string) => `snoozed until ${until}`,
  handedBy: (name: string) => `handed over by ${name}`,
  givenBy: (name: string) => `from ${name}`,
  of: (name: string) => `${name}’s`,
  doneBy: (name: string, when: string) => `done by ${name}, ${when}`,
  about: 'Tasks about this person',
  noneAbout: 'No tasks about this person',
  noneAboutHint: 'Add one, or let it come from an interview or a note.',
}

export const one = {
  title: 'Task',
  due: 'Due',
  owner: 'Who',
  about: 'About',
  from: 'Came from',
  made: 'Added',
  madeBy: (name: string, when: string) => `${when} by ${name}`,
  asleep: 'Snoozed until',
  isDone: (name: string, when: string) => `Done by ${name}, ${when}.`,
  finish: 'Mark as done',
  finishTitle: 'Done',
  line: 'A line about it',
  undo: 'Not done after all',
  move: 'Move to another day',
  moveDue: 'New day',
  moveButton: 'Move',
  snooze: 'Snooze',
  snoozeHint: 'It leaves the lists until that day. The day it is due stays.',
  snoozeUntil: 'Until',
  snoozeButton: 'Snooze',
  hand: 'Hand over',
  handTo: 'To whom',
  handHint: 'You both see it: it is in their tasks, and under “Handed over by me”.',
  handButton: 'Hand over',
  reword: 'Change the words',
  rewordButton: 'Save',
  why: 'Why',
  story: 'What happened to it',
  back: 'Tasks',
  sources: {
    note: 'A note',
    appointment: 'An appointment',
    interview: 'An interview',
    order: 'An order',
    advice: 'A question for cultural advice',
    offer: 'A service',
    referral: 'A referral',
    plan: 'The case plan',
    'plan-step': 'A step of the plan',
    check: 'A third-party check',
    chain: 'A search for somebody',
    request: 'A request to somebody outside',
    promise: 'A promise',
    report: 'A court’s request for a report',
  } as Record<string, string>,
  finishThere: 'It is finished where it came from:',
  otherSource: 'Another record',
}

export const story = {
  added: (due: string, to: string) => `Added for ${to}, due ${due}`,
  changed: (before: string) => `Words changed; they were “${before}”`,
  moved: (from: string, to: string) => `Moved from ${from} to ${to}`,
  snoozed: (until: string) => `Snoozed until ${until}`,
  'handed-over': (from: string, to: string) => `Handed over from ${from} to ${to}`,
  done: 'Done',
  reopened: 'Not done after all',
}

export const said = {
  added: (what: string) => `Added: ${what}`,
  away: ({ name, coveredBy }: { name: string; coveredBy: string }) =>
    coveredBy === ''
      ? `${name} is on leave today, and nobody covers.`
      : `${name} is on leave today; ${coveredBy} covers.`,
  done: (what: string) => `Done: ${what}.`,
  undo: 'Undo',
  open: 'Open it',
  reopened: 'Open again.',
  moved: (day: string) => `Moved to ${day}.`,
  snoozed: (day: string) => `Snoozed until ${day}.`,
  handed: 'Handed over. You both see it.',
  reworded: 'Words changed.',
}

/** What the interface's description says of each operation. */
export const says = {
  list: 'Tasks: yours, those you cover, those you handed over, or those done',
  about: 'Tasks about a person',
  one: 'One task with all that happened to it',
  add: 'Add a task',
  finish: 'Mark a task as done',
  reopen: 'Take back that a task is done',
  move: 'Move a task to another day',
  snooze: 'Snooze a task until a day',
  hand: 'Hand a task over to a colleague',
  reword: 'Put a task in other words',
}
