import { ids, maybeChoice, maybeId, maybeText, ticked } from '../../../platform/forms/fields.ts'
import type { Who } from '../commands/attend.ts'
import type { Needs } from '../queries/needs.ts'
import { type Appointment, type Capacity, capacities } from '../rules.ts'
import { named } from '../words.ts'

/** The fields of a form that say who else comes; without `nextBeside` the form says nothing of it. */
export const companionShape = {
  nextBeside: ticked(),
  nextColleague: maybeId(named.nextColleague),
  /** The person's own people by their id, and those who were to come already by theirs. */
  nextOthers: ids(named.nextOthers),
  nextOther: maybeText(named.nextOther, 200),
  nextOtherAs: maybeChoice(named.nextOtherAs, capacities),
}

export type CompanionBody = {
  nextBeside?: boolean
  nextColleague?: string | undefined
  nextOthers?: string[]
  nextOther?: string
  nextOtherAs?: Capacity | undefined
}

/** Who else is to come, as a form says it; undefined where it says nothing, and then whoever was to come still is. */
export function companionsIn(body: CompanionBody): Who[] | undefined {
  if (!body.nextBeside) return undefined
  const { nextColleague, nextOthers = [], nextOther = '', nextOtherAs = 'other' } = body
  return [
    ...nextOthers.map((known) => ({ known })),
    ...(nextColleague ? [{ staff: nextColleague }] : []),
    ...(nextOther.trim() === '' ? [] : [{ name: nextOther, role: nextOtherAs }]),
  ]
}

/** Those who were to come already, as the fields show them; a support person who was only written down stands as typed. */
export function companionValues({ beside, supportPerson }: Pick<Appointment, 'beside' | 'supportPerson'>) {
  return {
    nextOthers: beside.filter(({ role }) => role !== 'second-officer').map(({ id }) => id),
    ...typedSupport(supportPerson),
  }
}

/** A support person by name, where the form asks who else comes. */
const typedSupport = (name: string): Record<string, unknown> =>
  name.trim() === '' ? {} : { nextOther: name, nextOtherAs: 'support-person' }

/**
 * What a form that asks who else comes opens with, filled in with what they need wherever it is still empty: whoever supported them last
 * comes too, unless it is known who does.
 */
export function withDetails(known: Record<string, unknown>, { nextSupport, ...needs }: Needs): Record<string, unknown> {
  const support = known.nextOther || known.nextOthers ? {} : typedSupport(nextSupport)
  return { ...known, ...Object.fromEntries(Object.entries(needs).filter(([name]) => !known[name])), ...support }
}
