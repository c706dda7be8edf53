import { codedIn, nameIn, versionInForce } from '../../../jurisdictions/index.ts'
import { staffOf } from '../../../platform/access/actor.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { appointment } from '../../contacts/index.ts'
import { recordFact, supportsOf, writeLine } from '../../people/index.ts'
import { addTask } from '../../tasks/index.ts'
import { factsToCheck } from '../queries/form.ts'
import { mostStatements } from '../rules.ts'
import { checkTables } from '../tables.ts'
import { list, form as words } from '../words.ts'

type Day = Temporal.PlainDate
export type NewCheck = {
  person: string
  /** Somebody of the support network, by the fact; else who is named, who joins it. */
  whom?: string | undefined
  name?: string
  relation?: string | undefined
  phone?: string
  basis: string | undefined
  basisWords?: string
  /** Facts of the record, and what the person said besides. */
  facts?: readonly string[]
  said?: readonly string[]
  questions?: string
  due: Day | undefined
  owner?: string | undefined
  appointment?: string | undefined
}

/**
 * Opens a check of what somebody said: who is asked, on what ground, about which statements, by when. Whoever is named and is in no
 * network yet joins the person's supports. The call is a task, which says when it is due and whose it is. Refuses nobody to ask
 * (`who-needed`), nothing to check (`statement-needed`), a ground that is missing or not said, and a fact that is not the person's now.
 */
export async function openCheck(tx: Tx, asked: NewCheck) {
  const { person, due } = asked
  const ground = groundOf(tx, asked)
  if (!ground.ok) return ground
  if (!due) return refuse('due-needed', 'checkDue')
  const whom = await whomOf(tx, asked)
  if (!whom.ok) return whom
  const statements = await statementsOf(tx, asked)
  if (!statements.ok) return statements
  if (asked.appointment && (await appointment(tx, asked.appointment))?.person !== person) return refuse('not-theirs')
  const id = newId()
  const row = {
    id,
    personId: person,
    ...whom.value,
    ...ground.value,
    questions: asked.questions ?? '',
    appointmentId: asked.appointment ?? null,
    madeAt: tx.now,
    madeBy: staffOf(tx.actor),
    closedAt: null,
    closedBy: null,
    closedHow: null,
    closedWhy: '',
    version: 1,
  }
  await checkTables(tx).insertInto('thirdPartyCheck').values(row).execute()
  const rows = statements.value.map((one, at) => ({ ...one, id: newId(), checkId: id, personId: person, n: at + 1 }))
  await checkTables(tx).insertInto('checkStatement').values(rows).execute()
  const { relations } = versionInForce(tx.actor.jurisdiction, tx.today)
  const who = list.withWhom(row.name, row.relation ? nameIn(relations, row.relation) : '')
  await writeLine(tx, { person, at: tx.now, kind: 'check.opened', subject: ['check', id], data: { who } })
  await audit(tx, 'check.opened', { person, subject: ['check', id], fields: ['whom', 'basis', 'statements'] })
  const what = words.ring(who).slice(0, 300)
  const task = await addTask(tx, { what, due, owner: asked.owner, person, from: ['check', id] })
  if (!task.ok) return { ...task, at: 'checkDue' }
  return done({ id, task: task.value.id, name: row.name })
}

/** The ground, of those that the agency has, with what it asks for. */
function groundOf(tx: Tx, { basis = '', basisWords = '' }: NewCheck) {
  const known = codedIn(versionInForce(tx.actor.jurisdiction, tx.today).informationBases, basis)
  if (!known) return refuse('basis-needed', 'checkBasis')
  if (known.required && basisWords.trim() === '') return refuse('basis-words-needed', 'checkBasisWords')
  return done({ basis, basisWords })
}

/** Who is asked: of the supports, or named; who is named and not known there is added, where the asker may. */
async function whomOf(tx: Tx, { person, whom, name = '', relation, phone = '' }: NewCheck) {
  const supports = await supportsOf(tx, person)
  const typed = name.trim()
  if (whom || typed === '') {
    if (!whom) return refuse('who-needed', 'checkName')
    const known = supports.find(({ id }) => id === whom)
    if (!known) return refuse('support-unknown', 'checkWhom')
    return done({
      supportFactId: known.id,
      name: known.name,
      relation: known.relation,
      phone: phone || (known.phone ?? ''),
    })
  }
  if (relation && !codedIn(versionInForce(tx.actor.jurisdiction, tx.today).relations, relation))
    return refuse('relation-unknown', 'checkRelation')
  const same = supports.find((one) => one.name.toLowerCase() === typed.toLowerCase())
  const told = { name: typed, relation: relation ?? same?.relation ?? '', phone: phone || (same?.phone ?? '') }
  if (same) return done({ ...told, supportFactId: same.id })
  return done({ ...told, supportFactId: await joined(tx, person, told) })
}

/** Adds whom the person named to the supports; not without knowing who they are to the person. */
async function joined(
  tx: Tx,
  person: string,
  { name, relation, phone }: { name: string; relation: string; phone: string },
) {
  if (relation === '' || !tx.actor.may.has('change people')) return null
  const data = { name, relation, ...(phone ? { phone } : {}) }
  const added = await recordFact(tx, person, { kind: 'support', data, told: { saidBy: 'person', validFrom: null } })
  return added.ok ? added.value.fact : null
}

async function statementsOf(tx: Tx, { person, facts = [], said = [] }: NewCheck) {
  const known = facts.length > 0 ? await factsToCheck(tx, person) : []
  const chosen = facts.flatMap((id) => known.find((one) => one.id === id) ?? [])
  if (chosen.length < facts.length) return refuse('fact-unknown', 'checkFacts')
  const all = [
    ...chosen.map(({ id, version, words: told }) => ({
      words: told,
      aboutKind: 'fact' as string | null,
      aboutId: id as string | null,
      aboutVersion: version as number | null,
    })),
    ...said.map((told) => ({ words: told, aboutKind: null, aboutId: null, aboutVersion: null })),
  ]
  if (all.length === 0) return refuse('statement-needed', 'checkSaid')
  return all.length > mostStatements ? refuse('too-many', 'checkSaid') : done(all)
}
