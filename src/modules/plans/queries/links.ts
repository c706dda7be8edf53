import { among } from '../../../platform/database/among.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { showDay } from '../../../platform/ui/index.ts'
import { appointment, shownAppointments } from '../../contacts/index.ts'
import { offersNamed, provider } from '../../providers/index.ts'
import { type State as ReferralState, referralStates, referralsFrom } from '../../referrals/index.ts'
import { tasksFromAny } from '../../tasks/index.ts'
import {
  type Content,
  type Link,
  type LinkedStep,
  overdueSteps,
  proposedState,
  type Stage,
  type Step,
} from '../rules.ts'
import { planTables } from '../tables.ts'
import { linkWords } from '../words.ts'

/** What these steps became and came from, by step: tasks, appointments, referrals and notices, with how each stands. */
export async function linksOf(tx: Tx, steps: readonly string[]): Promise<Map<string, Link[]>> {
  if (steps.length === 0) return new Map()
  const parts = await Promise.all([
    noticeLinks(tx, steps),
    referralLinks(tx, steps),
    appointmentLinks(tx, steps),
    taskLinks(tx, steps),
  ])
  const all = parts.flat()
  return new Map(
    [...Map.groupBy(all, ({ step }) => step)].map(([step, links]) => [step, links.map(({ link }) => link)]),
  )
}

type Of = { step: string; link: Link }

async function taskLinks(tx: Tx, steps: readonly string[]): Promise<Of[]> {
  const tasks = await tasksFromAny(tx, steps)
  return tasks.flatMap(({ id, what, due, done, from }): Of[] => {
    if (!from) return []
    const state = done ? linkWords.taskDone : linkWords.taskDue(showDay(due, tx.actor.zone))
    const link = { id, kind: 'task', text: what, state, stage: done ? 'done' : 'open', href: `/tasks/${id}` } as const
    return [{ step: from[1], link }]
  })
}

/** How far a referral is: what was declined or taken back came to nothing. */
const referralStages: Record<ReferralState, Stage> = {
  drafted: 'open',
  sent: 'open',
  waitlisted: 'open',
  accepted: 'begun',
  started: 'begun',
  completed: 'done',
  declined: 'failed',
  withdrawn: 'failed',
}

async function referralLinks(tx: Tx, steps: readonly string[]): Promise<Of[]> {
  const found = await referralsFrom(tx, 'plan-step', steps)
  return [...found].flatMap(([step, referrals]) =>
    referrals.map(({ id, service, providerName, state }): Of => {
      const said = { text: linkWords.referral(service, providerName), state: referralStates[state] }
      return { step, link: { id, kind: 'referral', ...said, stage: referralStages[state], href: `/referrals/${id}` } }
    }),
  )
}

/** Whom to ask about the program that a step came from, or refers to: its contact person, else its provider. */
export type ProgramContact = { name: string; phone: string; program: string }

export async function programContact(tx: Tx, step: string): Promise<ProgramContact | undefined> {
  const [rows, referrals] = await Promise.all([
    linkRows(tx, 'notice-program', [step]),
    referralsFrom(tx, 'plan-step', [step]),
  ])
  const ids = [...rows.map(({ targetId }) => targetId), ...(referrals.get(step) ?? []).map(({ offer }) => offer)]
  const [program] = await offersNamed(tx, ids)
  const of = program && (await provider(tx, program.provider))
  if (!program || !of) return undefined
  const { name, phone } = program.contact
  return { name: name || of.name, phone: phone || of.phone, program: program.name }
}

/** What a step came from says nothing of how far it is. */
async function noticeLinks(tx: Tx, steps: readonly string[]): Promise<Of[]> {
  const rows = await linkRows(tx, 'notice-program', steps)
  const offers = await offersNamed(
    tx,
    rows.map(({ targetId }) => targetId),
  )
  return rows.flatMap(({ stepId, targetId }): Of[] => {
    const offer = offers.find(({ id }) => id === targetId)
    if (!offer) return []
    const link = { id: offer.id, kind: 'notice-program', text: offer.name, state: '', stage: undefined } as const
    return [{ step: stepId, link: { ...link, href: `/services/${offer.id}` } }]
  })
}

const linkRows = (tx: Tx, kind: 'appointment' | 'notice-program', steps: readonly string[]) =>
  planTables(tx)
    .selectFrom('planStepLink')
    .select(['stepId', 'targetId'])
    .where('kind', '=', kind)
    .where('stepId', '=', among(steps))
    .orderBy('madeAt')
    .execute()

async function appointmentLinks(tx: Tx, steps: readonly string[]): Promise<Of[]> {
  const rows = await linkRows(tx, 'appointment', steps)
  const found = await Promise.all(rows.map(({ targetId }) => appointment(tx, targetId)))
  const shown = await shownAppointments(
    tx,
    found.filter((one) => one !== undefined),
  )
  const byId = new Map(shown.map((one) => [one.id, one]))
  return rows.flatMap(({ stepId, targetId }): Of[] => {
    const one = byId.get(targetId)
    if (!one) return []
    const called = linkWords.appointment(one.kindName, showDay(one.day, tx.actor.zone))
    const state = one.outcomeName ?? linkWords.appointmentStates[one.state] ?? linkWords.booked
    const link = { id: one.id, kind: 'appointment', text: called, state, href: `/appointments/${one.id}` } as const
    return [{ step: stepId, link: { ...link, stage: stageOf(one) } }]
  })
}

/** Who was seen was seen; what was called off or missed came to nothing; a moved one goes on under its own id. */
function stageOf({ state, attended }: { state: string; attended: boolean | null }): Stage {
  if (attended !== null) return attended ? 'done' : 'failed'
  return state === 'cancelled' ? 'failed' : 'open'
}

/** The steps of a plan in its order, each with what it became and the state that this speaks for. */
export async function linkedSteps(tx: Tx, content: Content): Promise<LinkedStep[]> {
  const links = await linksOf(
    tx,
    content.steps.map(({ id }) => id),
  )
  const late = new Set(overdueSteps(content, tx.today).map(({ id }) => id))
  return content.steps.map((step) => linked(step, links.get(step.id) ?? [], late.has(step.id)))
}

export function linked(step: Step, links: Link[], overdue: boolean): LinkedStep {
  const stages = links.flatMap(({ stage }) => (stage ? [stage] : []))
  return { ...step, links, proposed: proposedState(step, stages), overdue }
}
