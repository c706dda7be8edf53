const many = (count: number, one: string, more = `${one}s`) => `${count} ${count === 1 ? one : more}`

/** A day within a sentence: "tomorrow" stands alone, "Mon 30 Nov" after "on". */
const onDay = (day: string) => (/^[a-z]/.test(day) ? day : `on ${day}`)

/** What closing the day says. */
export const words = {
  title: 'Close the day',
  says: 'What is left open as the day ends, and who comes first on the next day at work',
  saysClose: 'Closes the day: what was due and is not done goes to the next day at work',
  back: 'Today',
  none: 'Nothing is open',
  noneText: 'Good night.',
  nothing: 'Everything is where it belongs.',
  left: (count: number) => `${many(count, 'thing is', 'things are')} open.`,
  matters: 'Under way',
  unrecorded: 'No outcome yet',
  recordOf: (name: string) => `Record what came of it: ${name}`,
  tasks: 'Due by today',
  drafts: 'Begun and not finished',
  allDrafts: 'All drafts',
  finish: (name: string) => (name ? `Go on: ${name}` : 'Go on'),
  messages: 'Messages',
  columns: { what: 'What', about: 'About', due: 'Due', act: 'Do' },
  done: 'Done',
  to: (day: string) => `To ${day}`,
  hand: (name: string) => `To ${name}`,
  handTo: 'Hand over to',
  choose: 'Nobody',
  show: 'Show',
  why: 'Left open at the end of the day',
  handWhy: 'Handed over at the end of the day',
  next: (day: string) => `First ${onDay(day)}`,
  noNext: (day: string) => `Nobody is booked ${onDay(day)}.`,
  prepare: 'Prepare',
  close: (count: number, day: string) =>
    count === 0
      ? 'Close the day'
      : count === 1
        ? `Close the day: 1 task to ${day}`
        : `Close the day: ${count} tasks to ${day}`,
  closeHint: 'What is under way, drafts and messages stay, and stand on your next day too.',
  said: (moved: number, day: string) =>
    moved === 0 ? 'The day is closed.' : `The day is closed. ${many(moved, 'task goes', 'tasks go')} to ${day}.`,
  of: (name: string) => ` ${name}`,
  refusals: {
    stale: 'Somebody changed a task while you had this open. It is shown as it now is: nothing was moved yet',
    'done-already': 'A task was done while you had this open. Nothing was moved yet',
    'past-day': 'That day is past',
    'same-day': 'A task stands on that day already',
  },
}
