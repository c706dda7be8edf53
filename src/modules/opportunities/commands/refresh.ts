import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { holdStanding } from '../../people/index.ts'
import { chancesOf, type Looked, lookedAt, type Shown } from '../queries.ts'
import { type Chance, moveOf, stoodOf } from '../rules.ts'
import { opportunityTables } from '../tables.ts'
import { addStep, settleTask, touch } from './step.ts'

/**
 * Brings what is kept of somebody’s opportunities to what is found today: what is new is kept, what changed is changed, what was refused
 * comes back on its day, and what is no longer so is closed. Gives how many moved. Doing it twice does nothing more.
 */
export async function refreshChances(tx: Tx, person: string): Promise<{ moved: number; looked: Looked }> {
  await holdStanding(tx, person)
  const [looked, all] = await Promise.all([lookedAt(tx, person), chancesOf(tx, person)])
  const open = all.filter(({ closed }) => !closed)
  let moved = 0
  for (const row of open) if (await move(tx, row, foundFor(looked, row))) moved++
  for (const found of looked.found)
    if (found.standing !== 'not-yet' && !open.some((row) => isFor(row, found)) && !isGranted(all, found)) {
      await keep(tx, person, found, false)
      moved++
    }
  if (moved > 0)
    await audit(tx, 'opportunity.found', { person, subject: ['person', person], fields: ['opportunities'] })
  return { moved, looked }
}

const isFor = (row: Pick<Chance, 'opportunity' | 'order'>, found: Shown): boolean =>
  row.opportunity.code === found.opportunity.code && row.order === found.order

const foundFor = ({ found }: Looked, row: Chance) => found.find((one) => isFor(row, one))

/** What was granted for an order stands: it is not found again on the same facts. */
const isGranted = (all: readonly Chance[], found: Shown): boolean =>
  all.some((row) => row.state === 'granted' && isFor(row, found) && row.facts === found.facts && found.order !== null)

const fromFound = ({ standing, on, missing, version, facts }: Shown) => ({
  standing,
  onDay: on,
  missing: JSON.stringify(missing.map(stoodOf)),
  jurisdictionVersion: version,
  facts,
})

/** Keeps what was found, or what somebody asks to be looked at whatever the tests say. */
export async function keep(tx: Tx, person: string, found: Shown, asked: boolean): Promise<string> {
  const id = newId()
  const row = {
    ...fromFound(found),
    id,
    personId: person,
    orderId: found.order,
    code: found.opportunity.code,
    state: 'waits' as const,
    since: tx.now,
    asked,
    backOn: null,
    answerBy: null,
    closed: false,
    foundAt: tx.now,
    version: 1,
  }
  await opportunityTables(tx).insertInto('opportunity').values(row).execute()
  await addStep(tx, { id, person }, asked ? 'asked' : found.standing === 'eligible' ? 'eligible' : 'almost')
  return id
}

async function move(tx: Tx, row: Chance, found: Shown | undefined): Promise<boolean> {
  const moved = moveOf(row, found, found?.facts ?? '', tx.today)
  if (moved.to === 'stays') return false
  if (moved.to === 'gone' || !found) {
    await addStep(tx, row, 'gone')
    await touch(tx, row, { state: 'gone', closed: true, backOn: null, answerBy: null })
    await settleTask(tx, row)
    return true
  }
  const { facts, ...stands } = fromFound(found)
  if (moved.to === 'back') {
    await addStep(tx, row, 'back')
    await touch(tx, row, { ...stands, facts, state: 'waits', backOn: null, since: tx.now })
    return true
  }
  if (moved.step) await addStep(tx, row, moved.step)
  await touch(tx, row, { ...stands, ...(moved.step === 'eligible' ? { since: tx.now } : {}) })
  return true
}
