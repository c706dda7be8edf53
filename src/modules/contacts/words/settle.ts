import type { Obstacle } from '../rules.ts'

/** What was laid ahead and has come to lie where it should not. */
export const settleWords = {
  title: 'Appointments to settle',
  says: 'Appointments laid ahead that have come to lie in leave, on a closed day or beside something else',
  hint: 'They come again by a rule, and something has come in the way. Move each, hand it over, or keep it as it is.',
  back: 'Calendar',
  none: 'Nothing to settle',
  noneHint: ' No appointment that comes again lies in leave, on a closed day or beside something else.',
  when: 'When',
  who: 'Who',
  why: 'In the way',
  acts: 'Do',
  move: 'Move',
  keep: 'Keep',
  handTo: 'Hand over to',
  choose: 'Nobody',
  choice: 'Show',
  give: (name: string) => `To ${name}`,
  of: (name: string, when: string) => `: ${name}, ${when}`,
  kept: 'Kept as it is.',
  handed: (when: string) => `Handed over: ${when}.`,
  saysKeep: 'Keep an appointment that was laid ahead, whatever stands in its way',
  saysHand: 'Give one appointment to a colleague, as it is',
}

/** One thing in the way as a sentence. */
export function obstacleText(obstacle: Obstacle, officer: string): string {
  switch (obstacle) {
    case 'leave':
      return `${officer} is on leave.`
    case 'not-working':
      return `${officer} does not work on that day.`
    case 'holiday':
      return 'The office is closed.'
    case 'officer-clash':
      return `${officer} has something else at that time.`
    case 'person-clash':
      return 'They have another appointment at that time.'
  }
}
