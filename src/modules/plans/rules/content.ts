export const lists = ['goals', 'steps', 'risks', 'rules', 'strategies'] as const
export type List = (typeof lists)[number]
export const isList = (name: string): name is List => (lists as readonly string[]).includes(name)

/** `n` is the plan's version with which it was written so; `kept` is left out of every copy that the person can get. */
type Item = { id: string; n: number; words: string; kept?: true }
/** What puts them at risk: a code of the jurisdiction's needs, with the agency's words on it. */
export type Risk = Item & { code: string }
/** A rule of conduct of the order that matters for the plan. */
export type Rule = Item
/** A goal in the words of whoever said it, and when. */
export type Goal = Item & { saidBy: GoalBy; saidOn: string }
/** How a goal is gone about. */
export type Strategy = Item & { goal?: string }
export type Step = Item & {
  owner: Owner
  ownerName?: string
  /** The day by which it is to be done, as YYYY-MM-DD. */
  by?: string
  goal?: string
  /** What it is to help with, as a code of the jurisdiction's needs. */
  need?: string
  state: StepState
  why?: string
}

export const goalBy = ['person', 'officer', 'other'] as const
export type GoalBy = (typeof goalBy)[number]
export const owners = ['person', 'officer', 'other'] as const
export type Owner = (typeof owners)[number]
export const stepStates = ['to-discuss', 'agreed', 'under-way', 'done', 'dropped'] as const
export type StepState = (typeof stepStates)[number]

export type Content = {
  goals: Goal[]
  steps: Step[]
  risks: Risk[]
  rules: Rule[]
  strategies: Strategy[]
  /** The day by which the plan is looked at again, as YYYY-MM-DD. */
  reviewOn?: string
}
export type ItemOf = { goals: Goal; steps: Step; risks: Risk; rules: Rule; strategies: Strategy }
export type AnyItem = ItemOf[List]

export const emptyContent: Content = { goals: [], steps: [], risks: [], rules: [], strategies: [] }

/** More of each than anybody can work with; a plan is read with the person. */
export const most: Record<List, number> = { goals: 20, steps: 60, risks: 20, rules: 30, strategies: 30 }

/** What a form or program says of an item of any list. */
export type Draft = {
  words: string
  kept?: boolean | undefined
  code?: string | undefined
  saidBy?: GoalBy | undefined
  saidOn?: Temporal.PlainDate | undefined
  goal?: string | undefined
  owner?: Owner | undefined
  ownerName?: string | undefined
  by?: Temporal.PlainDate | undefined
  need?: string | undefined
}

/** The steps that are still to be done, whatever stands in their way. */
export const openSteps = ({ steps }: Content): Step[] =>
  steps.filter(({ state }) => state !== 'done' && state !== 'dropped')

/** The steps whose day is past and that are still to be done. */
export const overdueSteps = (content: Content, today: Temporal.PlainDate): Step[] =>
  openSteps(content).filter(
    ({ by }) => by !== undefined && Temporal.PlainDate.compare(Temporal.PlainDate.from(by), today) < 0,
  )

/** What may be in the copy for the person: nothing that was asked to be kept from them, and nothing that was dropped. */
export function copyOf(content: Content): Content {
  const open = <Of extends Item>(items: readonly Of[]) => items.filter(({ kept }) => !kept)
  const steps = open(content.steps).filter(({ state }) => state !== 'dropped')
  const { goals, risks, rules, strategies } = content
  return { ...content, goals: open(goals), steps, risks: open(risks), rules: open(rules), strategies: open(strategies) }
}
