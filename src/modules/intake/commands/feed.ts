import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { done, refuse } from '../../../platform/result.ts'
import { showDate } from '../../../platform/ui/index.ts'
import { changeFact, endFact, type FactDraft, factNamed, recordFact } from '../../people/index.ts'
import { knownOf } from '../queries/known.ts'
import { sectionsOf } from '../queries/sections.ts'
import { afterTaking, lasting, type Proposal, proposalsOf } from '../rules.ts'
import { source } from '../words.ts'
import { openIntakeRow, writeAnswers } from './sections.ts'

/** A change that was shown: which, under which version of what the record says, and whether it is to be made. */
export type Pick = { row: string; take: boolean; version?: number | undefined }

type Taken = Map<string, { fact: string; version: number } | undefined>

/**
 * Makes the ticked changes of an intake in the record, as said by the person, not verified; the others stay typed. A fact that changes is added
 * as the newest, the one before stays in its history. Refuses where nothing is ticked (`nothing-chosen`), what the record says otherwise
 * since the page was opened (`stale`), and whatever recording refuses.
 */
export async function feedRecord(tx: Tx, { intake, picks }: { intake: string; picks: readonly Pick[] }) {
  const open = await openIntakeRow(tx, intake)
  if (!open.ok) return open
  const { personId: person, begunAt } = open.value
  const chosen = [...new Map(picks.filter(({ take }) => take).map((pick) => [pick.row, pick])).values()]
  if (chosen.length === 0) return refuse('nothing-chosen')
  const [sections, known] = await Promise.all([sectionsOf(tx, intake), knownOf(tx, person)])
  const proposals = sections.flatMap(({ answers }) => proposalsOf(answers.rows, known))
  const taken: Taken = new Map()
  for (const pick of chosen) {
    const proposal = proposals.find(({ row }) => row.id === pick.row)
    if (!proposal || (proposal.before && proposal.before.version !== pick.version)) return refuse('stale')
    const made = await make(tx, person, proposal, source(showDate(begunAt, tx.actor.zone)))
    if (!made.ok) return refuse(made.refusal, `changes.${picks.indexOf(pick)}.take`)
    taken.set(pick.row, made.value)
  }
  for (const { name, answers } of sections)
    if (answers.rows.some(({ id }) => taken.has(id))) await writeAnswers(tx, intake, name, afterTaking(answers, taken))
  const fields = [...new Set(proposals.filter(({ row }) => taken.has(row.id)).map(({ kind }) => kind))]
  await audit(tx, 'intake.fed', { person, subject: ['intake', intake], fields })
  const now = proposals.flatMap(({ kind, row }) => {
    const fact = taken.get(row.id)?.fact
    return fact === undefined ? [] : [{ kind, fact }]
  })
  return done({ id: intake, person, count: taken.size, now })
}

/** One change, through the record's own commands. */
async function make(tx: Tx, person: string, { kind, as, before, data, row }: Proposal, saidByName: string) {
  if (as === 'ended' && before) {
    const ended = await endFact(tx, { fact: before.fact, on: tx.today, version: before.version })
    return ended.ok ? done(undefined) : ended
  }
  const since = row.since === undefined ? null : Temporal.PlainDate.from(row.since)
  const told = { saidBy: 'person', saidByName, validFrom: since }
  const how = lasting.has(kind) ? 'correct' : 'change'
  const draft = (validFrom: Temporal.PlainDate | null) => ({ kind, data, told: { ...told, validFrom } }) as FactDraft
  const saved = before
    ? await changeFact(tx, {
        fact: before.fact,
        how,
        version: before.version,
        draft: draft(how === 'change' ? (since ?? tx.today) : since),
      })
    : await recordFact(tx, person, draft(since))
  if (!saved.ok) return saved
  const now = await factNamed(tx, saved.value.fact)
  return done({ fact: saved.value.fact, version: now?.version ?? 1 })
}
