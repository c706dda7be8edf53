import type { StepKind } from './next.ts'

/** What came of a try. */
export const wentWays = ['no-answer', 'phone-off', 'message-left', 'spoke'] as const
export type Went = (typeof wentWays)[number]

/** What can come of each step: a message or a letter is sent, the rest is answered or not. */
export const wentOf: Record<StepKind, readonly Went[]> = {
  phone: ['no-answer', 'phone-off', 'message-left', 'spoke'],
  text: ['message-left'],
  'third-party': ['spoke', 'no-answer', 'message-left'],
  employer: ['spoke', 'no-answer', 'message-left'],
  police: ['spoke', 'message-left'],
  letter: ['message-left'],
}

/** The contact and the note that a try is recorded as; a letter is a note alone. */
export type Meaning = {
  contact: { kind: string; direction: 'out'; outcome: string; withPerson: boolean } | undefined
  note: string
}

export function meaningOf(step: StepKind, went: Went): Meaning {
  const spoke = went === 'spoke'
  const outcome = spoke ? 'attended' : went
  const own = { kind: 'phone', direction: 'out', outcome, withPerson: true } as const
  const other = { ...own, kind: 'third-party', withPerson: false } as const
  switch (step) {
    case 'phone':
      return { contact: own, note: spoke ? 'phone-contact' : 'no-contact' }
    case 'text':
      return { contact: own, note: 'message' }
    case 'third-party':
    case 'employer':
      return { contact: other, note: 'third-party-contact' }
    case 'police':
      return { contact: other, note: 'police' }
    case 'letter':
      return { contact: undefined, note: 'letter' }
  }
}

type Recorded = { kind: string; withPerson: boolean; attended: boolean; relation: string | null }
const atWork = ['employer', 'workmate']

/** Which step a contact is that was recorded elsewhere, such as a call from the quick note; undefined where it is none. */
export function stepOfContact({ kind, withPerson, attended, relation }: Recorded): StepKind | undefined {
  if (kind === 'phone' && withPerson && !attended) return 'phone'
  if (withPerson) return undefined
  return relation !== null && atWork.includes(relation) ? 'employer' : 'third-party'
}

/** Whether it is time to look for somebody: they failed to report or to be found, or more than one try was in vain. */
export const isSought = ({ failed, tries }: { failed: boolean; tries: number }): boolean => failed || tries > 1

/** Where somebody may be who does not come. The first three are places of the record. */
export const places = ['custody', 'police-cells', 'hospital', 'other-office', 'moved', 'abroad'] as const
export type Place = (typeof places)[number]

/** The place on the record of whoever is found there; undefined where the record has no such place. */
export const whereaboutsOf = (place: Place): 'custody' | 'police-cells' | 'hospital' | undefined =>
  place === 'custody' || place === 'police-cells' || place === 'hospital' ? place : undefined

/** What may follow where somebody cannot be found, as it was decided. */
export const decisions = ['team-leader', 'breach', 'warrant'] as const
export type Decision = (typeof decisions)[number]
