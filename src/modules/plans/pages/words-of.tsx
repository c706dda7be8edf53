import { showDate } from '../../../platform/ui/index.ts'
import type { AnyItem, Content, Goal, List, Risk, Step } from '../rules.ts'
import { goalByWords, ownerWords, stateWords, plan as words } from '../words.ts'

/** What the words of an item need: the names of needs, the goals it may be for, the person's name and the zone. */
export type Naming = { needs: readonly { code: string; name: string; plain: string }[]; spoken: string; zone: string }

export const needName = (code: string, { needs }: Pick<Naming, 'needs'>) =>
  needs.find((need) => need.code === code)?.name ?? code

export const dayText = (day: string, zone: string) => showDate(Temporal.PlainDate.from(day), zone)

/** What an item says before everything else. */
export const mainOf = (list: List, item: AnyItem, naming: Pick<Naming, 'needs'>): string =>
  list === 'risks' ? needName((item as Risk).code, naming) : item.words

export const ownerOf = ({ owner, ownerName }: Step): string => ownerName ?? ownerWords[owner]

export const stateOf = ({ state }: Pick<Step, 'state'>, spoken: string): string =>
  state === 'to-discuss' ? words.notDiscussed(spoken) : stateWords[state]

/** What else an item says, each in a few words. */
export function restOf(list: List, item: AnyItem, content: Content, naming: Naming): string[] {
  const { zone, spoken } = naming
  if (list === 'risks') return item.words === '' ? [] : [item.words]
  if (list === 'goals') {
    const { saidBy, saidOn } = item as Goal
    return [words.goalSaid(goalByWords[saidBy], dayText(saidOn, zone))]
  }
  const { goal } = item as Step
  const of = content.goals.find(({ id }) => id === goal)
  const forGoal = of ? [words.forGoal(of.words)] : []
  if (list !== 'steps') return forGoal
  const step = item as Step
  const by = step.by ? [words.by(dayText(step.by, zone))] : []
  const need = step.need ? [needName(step.need, naming)] : []
  const why = step.why ? [step.why] : []
  return [ownerOf(step), ...by, stateOf(step, spoken), ...why, ...forGoal, ...need]
}

/** The whole of an item, in one line. */
export const lineOf = (list: List, item: AnyItem, content: Content, naming: Naming): string =>
  [mainOf(list, item, naming), ...restOf(list, item, content, naming)].join('; ')
