import { type AnyItem, type Content, type Draft, type List, most, type Step, type StepState } from './content.ts'
import { mayGo } from './steps.ts'

/** One thing that is done to a plan. `seen` is the item's `n` when it was opened to be changed. */
export type Change =
  | { do: 'added'; list: List; id: string; draft: Draft }
  | { do: 'changed'; list: List; id: string; seen: number | undefined; draft: Draft }
  | { do: 'removed'; list: List; id: string; seen: number | undefined }
  | { do: 'moved'; list: List; id: string; up: boolean }
  | { do: 'state'; id: string; seen: number | undefined; to: StepState; why: string }
  | { do: 'review'; on: Temporal.PlainDate | undefined }

export type ChangeRefusal =
  | 'words-needed'
  | 'goal-empty'
  | 'code-needed'
  | 'code-twice'
  | 'unknown-code'
  | 'said-by-needed'
  | 'said-later'
  | 'owner-needed'
  | 'name-needed'
  | 'unknown-goal'
  | 'too-many'
  | 'unknown-item'
  | 'stale'
  | 'drop-it'
  | 'why-needed'
  | 'cannot-go'
  | 'review-past'

export type Changed =
  | { ok: true; value: { content: Content; before?: AnyItem | undefined; after?: AnyItem | undefined } }
  | { ok: false; refusal: ChangeRefusal; at?: string }

/** What the plan knows of the outside: today, the codes of needs that are risk factors, and all needs. */
export type Around = { today: Temporal.PlainDate; factors: readonly string[]; needs: readonly string[] }

/**
 * The plan with one thing done to it, which becomes its version `n`. Two who each add something both keep it; of two who change the
 * same item, the second is refused `stale`.
 */
export function withChange(content: Content, change: Change, n: number, around: Around): Changed {
  switch (change.do) {
    case 'added':
      return added(content, change, n, around)
    case 'changed':
      return changed(content, change, n, around)
    case 'removed':
      return removed(content, change)
    case 'moved':
      return moved(content, change)
    case 'state':
      return gone(content, change, n)
    case 'review':
      return reviewed(content, change.on, around)
  }
}

const refuse = (refusal: ChangeRefusal, at?: string): Changed => ({ ok: false, refusal, ...(at ? { at } : {}) })
const listOf = (content: Content, list: List): AnyItem[] => content[list]
const withList = (content: Content, list: List, items: AnyItem[]): Content => ({ ...content, [list]: items })

function added(content: Content, { list, id, draft }: Change & { do: 'added' }, n: number, around: Around): Changed {
  const items = listOf(content, list)
  if (items.length >= most[list]) return refuse('too-many', 'words')
  const problem = problemWith(content, list, id, draft, around)
  if (problem) return refuse(...problem)
  const after = itemOf(list, { id, n }, draft, around)
  return { ok: true, value: { content: withList(content, list, [...items, after]), after } }
}

function changed(
  content: Content,
  { list, id, seen, draft }: Change & { do: 'changed' },
  n: number,
  around: Around,
): Changed {
  const items = listOf(content, list)
  const before = items.find((item) => item.id === id)
  if (!before) return refuse('unknown-item')
  if (seen !== undefined && before.n !== seen) return refuse('stale')
  const problem = problemWith(content, list, id, draft, around)
  if (problem) return refuse(...problem)
  const after = itemOf(list, { id, n }, draft, around, before)
  return { ok: true, value: { content: withList(content, list, replaced(items, after)), before, after } }
}

const replaced = (items: readonly AnyItem[], by: AnyItem) => items.map((item) => (item.id === by.id ? by : item))

/** A step that was talked about is dropped with why, and stays to be read. */
function removed(content: Content, { list, id, seen }: Change & { do: 'removed' }): Changed {
  const items = listOf(content, list)
  const before = items.find((item) => item.id === id)
  if (!before) return refuse('unknown-item')
  if (seen !== undefined && before.n !== seen) return refuse('stale')
  if (list === 'steps' && (before as Step).state !== 'to-discuss') return refuse('drop-it')
  const rest = withList(
    content,
    list,
    items.filter((item) => item.id !== id),
  )
  return { ok: true, value: { content: list === 'goals' ? withoutGoal(rest, id) : rest, before } }
}

/** What was for a goal goes on without one. */
function withoutGoal(content: Content, goal: string): Content {
  const free = <Of extends { goal?: string }>({ goal: of, ...item }: Of): Of =>
    (of === undefined || of === goal ? item : { ...item, goal: of }) as Of
  return { ...content, steps: content.steps.map(free), strategies: content.strategies.map(free) }
}

/** At its end a list stays as it is. */
function moved(content: Content, { list, id, up }: Change & { do: 'moved' }): Changed {
  const items = [...listOf(content, list)]
  const at = items.findIndex((item) => item.id === id)
  const item = items[at]
  const to = up ? at - 1 : at + 1
  const other = items[to]
  if (!item) return refuse('unknown-item')
  if (!other) return { ok: true, value: { content } }
  items[at] = other
  items[to] = item
  return { ok: true, value: { content: withList(content, list, items), before: item, after: item } }
}

function gone(content: Content, { id, seen, to, why }: Change & { do: 'state' }, n: number): Changed {
  const before = content.steps.find((step) => step.id === id)
  if (!before) return refuse('unknown-item')
  if (seen !== undefined && before.n !== seen) return refuse('stale')
  if (!mayGo(before, to)) return refuse('cannot-go', 'state')
  if (to === 'dropped' && why.trim() === '') return refuse('why-needed', 'why')
  const { why: _, ...step } = before
  const after: Step = { ...step, n, state: to, ...(why.trim() === '' ? {} : { why }) }
  return { ok: true, value: { content: withList(content, 'steps', replaced(content.steps, after)), before, after } }
}

function reviewed(content: Content, on: Temporal.PlainDate | undefined, { today }: Around): Changed {
  if (on && Temporal.PlainDate.compare(on, today) < 0) return refuse('review-past', 'reviewOn')
  const { reviewOn: _, ...rest } = content
  return { ok: true, value: { content: on ? { ...rest, reviewOn: `${on}` } : rest } }
}

type Problem = [refusal: ChangeRefusal, at: string]

function problemWith(content: Content, list: List, id: string, draft: Draft, around: Around): Problem | undefined {
  const { words, goal } = draft
  if (list !== 'risks' && words.trim() === '') return [list === 'goals' ? 'goal-empty' : 'words-needed', 'words']
  if (goal !== undefined && !content.goals.some((one) => one.id === goal)) return ['unknown-goal', 'goal']
  if (list === 'risks') return problemWithRisk(content, id, draft, around)
  if (list === 'goals') return problemWithGoal(draft, around)
  return list === 'steps' ? problemWithStep(draft, around) : undefined
}

function problemWithRisk({ risks }: Content, id: string, { code }: Draft, { factors }: Around): Problem | undefined {
  if (code === undefined) return ['code-needed', 'code']
  if (!factors.includes(code)) return ['unknown-code', 'code']
  return risks.some((risk) => risk.code === code && risk.id !== id) ? ['code-twice', 'code'] : undefined
}

function problemWithGoal({ saidBy, saidOn }: Draft, { today }: Around): Problem | undefined {
  if (saidBy === undefined) return ['said-by-needed', 'saidBy']
  const later = saidOn !== undefined && Temporal.PlainDate.compare(saidOn, today) > 0
  return later ? ['said-later', 'saidOn'] : undefined
}

function problemWithStep({ owner, ownerName = '', need }: Draft, { needs }: Around): Problem | undefined {
  if (owner === undefined) return ['owner-needed', 'owner']
  if (owner === 'other' && ownerName.trim() === '') return ['name-needed', 'ownerName']
  return need !== undefined && !needs.includes(need) ? ['unknown-code', 'need'] : undefined
}

/** The item that a draft asks for: what another list would ask is left out, and what was empty too. */
function itemOf(list: List, of: { id: string; n: number }, draft: Draft, { today }: Around, before?: AnyItem): AnyItem {
  const { words, kept, code = '', saidBy = 'person', saidOn = today, goal, owner = 'person', need } = draft
  const item = { ...of, words, ...(kept ? { kept: true as const } : {}) }
  const ofGoal = goal === undefined ? {} : { goal }
  if (list === 'risks') return { ...item, code }
  if (list === 'goals') return { ...item, saidBy, saidOn: `${saidOn}` }
  if (list === 'strategies') return { ...item, ...ofGoal }
  if (list === 'rules') return item
  const { state, why } = (before as Step | undefined) ?? { state: 'to-discuss' as const, why: undefined }
  return {
    ...item,
    ...ofGoal,
    owner,
    ...(owner === 'other' ? { ownerName: draft.ownerName ?? '' } : {}),
    ...(draft.by ? { by: `${draft.by}` } : {}),
    ...(need === undefined ? {} : { need }),
    state,
    ...(why === undefined ? {} : { why }),
  }
}
