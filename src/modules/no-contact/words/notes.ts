import type { StepKind, Went } from '../rules.ts'

/** Who is meant where nobody is named. */
export const withoutName = { police: 'Police' }

const own: Record<Went, string> = {
  'no-answer': 'Rang: no answer.',
  'phone-off': 'Rang: the phone is off or not connected.',
  'message-left': 'Rang and left a message to call back.',
  spoke: 'Rang and spoke with them.',
}
const other = (name: string): Record<Went, string> => ({
  'no-answer': `Rang ${name}: no answer.`,
  'phone-off': `Rang ${name}: the phone is off or not connected.`,
  'message-left': `Left a message with ${name}, asking to call back.`,
  spoke: `Spoke with ${name}.`,
})

/** What the note of a try says where nothing was written. */
export function noteTexts(step: StepKind, went: Went, name: string): string {
  switch (step) {
    case 'phone':
      return own[went]
    case 'text':
      return 'Sent a text message, asking to call the office.'
    case 'letter':
      return 'Sent a letter to the last known address, asking to call the office.'
    default:
      return other(name)[went]
  }
}

export const taskTexts = {
  decide: (name: string) => `Decide what follows: ${name} cannot be reached`,
}
