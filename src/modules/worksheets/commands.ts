import { audit } from '../../platform/audit/audit.ts'
import type { Tx } from '../../platform/database/tx.ts'
import { done, refuse } from '../../platform/result.ts'
import { drawing, tieItems } from '../drawings/index.ts'
import { changeFact, recordFact } from '../people/index.ts'
import { knownOf } from './queries.ts'
import { type Proposal, proposalsOf } from './rules.ts'
import { feed as words } from './words.ts'

export type Pick = { item: string; take: boolean; relation?: string | undefined }

/**
 * Brings those of a worksheet who were ticked into the support network, as said by the person; those who stand there already are tied
 * to what is recorded. Refuses where nothing is ticked (`nothing-chosen`), a new one without who they are (`relation-missing`), what the
 * network does not take (`not-recorded`) and one that was changed meanwhile (`stale`).
 */
export async function feedNetwork(tx: Tx, { worksheet, picks }: { worksheet: string; picks: readonly Pick[] }) {
  const sheet = await drawing(tx, worksheet)
  if (!sheet) throw new Error('the worksheet that the path names is gone')
  const taken = picks.filter(({ take }) => take)
  if (taken.length === 0) return refuse('nothing-chosen')
  const known = await knownOf(tx, sheet.person)
  const proposals = proposalsOf(sheet.items, known)
  const ties = new Map(proposals.flatMap((one) => (one.as === 'same' ? [[one.item.id, one.known.fact]] : [])))
  for (const pick of taken) {
    const proposal = proposals.find(({ item }) => item.id === pick.item)
    if (proposal?.as !== 'new' && proposal?.as !== 'change') return refuse('stale')
    const at = `supports.${picks.indexOf(pick)}.relation`
    if (proposal.as === 'new' && !pick.relation) return refuse('relation-missing', at)
    const fact = await record(tx, sheet.person, proposal, pick.relation ?? '', known)
    if (!fact.ok) return refuse('not-recorded', at)
    ties.set(proposal.item.id, fact.value.fact)
  }
  await tieItems(tx, worksheet, ties)
  await audit(tx, 'drawing.fed', { person: sheet.person, subject: ['worksheet', worksheet] })
  return done({ id: worksheet, person: sheet.person, count: taken.length })
}

const told = { saidBy: 'person', saidByName: words.source }

type Would = Extract<Proposal, { as: 'new' | 'change' }>

function record(tx: Tx, person: string, proposal: Would, relation: string, known: Awaited<ReturnType<typeof knownOf>>) {
  if (proposal.as === 'new') {
    const { name, strength } = proposal
    const data = { name, relation, ...(strength ? { strength } : {}) }
    return recordFact(tx, person, { kind: 'support', data, told })
  }
  const now = known.find(({ fact }) => fact === proposal.known.fact)?.of
  if (!now) throw new Error('the support that is to change is gone')
  const { keptFromPerson, reviewOn } = now
  return changeFact(tx, {
    fact: now.factId,
    how: 'change',
    version: now.version,
    draft: {
      kind: 'support',
      data: { ...now.data, strength: proposal.strength },
      told: { ...told, keptFromPerson, reviewOn },
    },
  })
}
