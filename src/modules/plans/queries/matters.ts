import { among } from '../../../platform/database/among.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { startOfDay } from '../../../platform/dates.ts'
import { showDate } from '../../../platform/ui/index.ts'
import { askedOf, caseloadOf, namesOf, periodsNamed, type Supervision } from '../../people/index.ts'
import { nextDue } from '../../standards/index.ts'
import { type OpenMatter, tasksFromAny } from '../../tasks/index.ts'
import { missingOn, overdueSteps, type Step } from '../rules.ts'
import { contentOf, planTables } from '../tables.ts'
import { matters as words } from '../words.ts'

type Day = Temporal.PlainDate
type Missing = { period: Supervision; owner: string; due: Day; late: boolean }
type Late = { plan: string; person: string; owner: string; steps: Step[] }

/** Of the caseloads of these officers: who has no plan by the day that their level asks for one, and whose steps are overdue. */
export async function caseloadPlans(
  tx: Tx,
  staff: readonly string[],
): Promise<{ missing: Missing[]; late: Late[]; reviews: { plan: string; person: string; owner: string; on: Day }[] }> {
  const lines = await caseloadOf(tx, staff)
  const ids = lines.map(({ supervision }) => supervision)
  if (ids.length === 0) return { missing: [], late: [], reviews: [] }
  const [periods, plans] = await Promise.all([
    periodsNamed(tx, ids),
    planTables(tx)
      .selectFrom('plan')
      .select(['id', 'personId', 'supervisionId', 'content'])
      .where('supervisionId', '=', among(ids))
      .execute(),
  ])
  const owners = new Map(lines.map(({ supervision, staff: owner }) => [supervision, owner]))
  const ownerOf = (supervision: string) => owners.get(supervision) ?? ''
  const planned = new Set(plans.map(({ supervisionId }) => supervisionId))
  const unplanned = periods.filter(({ id }) => !planned.has(id))
  const dues = await planDues(tx, unplanned)
  const missing = unplanned
    .flatMap((period) => missingFor(tx, period, { owner: ownerOf(period.id), due: dues.get(period.id) }))
    .toSorted((one, other) => Temporal.PlainDate.compare(one.due, other.due))
  const stands = plans.map((row) => ({ ...row, content: contentOf(row.content), owner: ownerOf(row.supervisionId) }))
  const late = await withoutTasks(
    tx,
    stands.map(({ id, personId, content, owner }) => {
      return { plan: id, person: personId, owner, steps: overdueSteps(content, tx.today) }
    }),
  )
  const reviews = stands.flatMap(({ id, personId, content: { reviewOn }, owner }) =>
    reviewOn ? [{ plan: id, person: personId, owner, on: Temporal.PlainDate.from(reviewOn) }] : [],
  )
  return { missing, late, reviews }
}

/** By when each period is to have a plan, as the contact standards of its place have it. */
async function planDues(tx: Tx, periods: readonly Supervision[]): Promise<Map<string, Day>> {
  const asked = await askedOf(
    tx,
    periods.map(({ person }) => person),
  )
  const dues = asked.flatMap(({ supervision, plans, facts, today }) => {
    const due = nextDue(plans, facts, today)?.due
    return due ? [[supervision, due] as const] : []
  })
  return new Map(dues)
}

function missingFor(tx: Tx, period: Supervision, { owner, due }: { owner: string; due: Day | undefined }): Missing[] {
  const stands = missingOn(due, tx.today)
  return due && stands !== 'not-yet' ? [{ period, owner, due, late: stands === 'late' }] : []
}

/** A step that is somebody's task is shown as that. */
async function withoutTasks(tx: Tx, plans: Late[]): Promise<Late[]> {
  const steps = plans.flatMap((plan) => plan.steps.map(({ id }) => id))
  const tasks = await tasksFromAny(tx, steps)
  const busy = new Set(tasks.flatMap(({ from, done }) => (from && !done ? [from[1]] : [])))
  return plans
    .map((plan) => ({ ...plan, steps: plan.steps.filter(({ id }) => !busy.has(id)) }))
    .filter((plan) => plan.steps.length > 0)
}

/** As many as are named one by one; more are one matter, which leads to all of them. */
const namedOnes = 3

/** Plans that are missing and steps that are overdue, of these officers' caseloads. */
export async function planMatters(tx: Tx, staff: readonly string[]): Promise<OpenMatter[]> {
  const { missing, late } = await caseloadPlans(tx, staff)
  const steps = late.map((one) => lateMatter(tx, one))
  const byOwner = [...Map.groupBy(missing, ({ owner }) => owner)]
  const plans = byOwner.flatMap(([owner, list]) =>
    list.length > namedOnes ? [manyMatter(tx, owner, list)] : list.map((one) => missingMatter(tx, one)),
  )
  const named = await namesOf(
    tx,
    [...steps, ...plans].flatMap(({ person }) => person ?? []),
  )
  return [...steps, ...plans].filter(({ person }) => person === null || named.has(person))
}

function lateMatter(tx: Tx, { plan, person, owner, steps }: Late): OpenMatter {
  const [first] = steps.toSorted((one, other) => ((one.by ?? '') < (other.by ?? '') ? -1 : 1))
  const by = Temporal.PlainDate.from(first?.by ?? `${tx.today}`)
  return {
    key: `plan:${plan}`,
    person,
    owner,
    lead: words.late(by.until(tx.today, { largestUnit: 'days' }).days),
    tone: 'amber',
    text: words.steps(first?.words.slice(0, 120) ?? '', steps.length),
    due: by,
    since: startOfDay(by, tx.actor.zone),
    act: { href: `/people/${person}/plan`, text: words.open },
  }
}

function missingMatter(tx: Tx, { period: { id, person, openedOn }, owner, due, late }: Missing): OpenMatter {
  return {
    key: `plan-missing:${id}`,
    person,
    owner,
    lead: late ? words.late(due.until(tx.today, { largestUnit: 'days' }).days) : words.by(showDate(due, tx.actor.zone)),
    tone: late ? 'amber' : 'plain',
    text: words.missing,
    due,
    since: startOfDay(openedOn, tx.actor.zone),
    act: { href: `/people/${person}/plan`, text: words.begin },
  }
}

function manyMatter(tx: Tx, owner: string, list: readonly Missing[]): OpenMatter {
  const due = list[0]?.due ?? tx.today
  return {
    key: `plans-missing:${owner}`,
    person: null,
    owner,
    lead: words.many(list.length),
    tone: 'plain',
    text: words.manyMissing(list.length),
    due,
    since: startOfDay(due, tx.actor.zone),
    act: { href: '/plans', text: words.list },
  }
}
