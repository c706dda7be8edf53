import type { Tx } from '../../../platform/database/tx.ts'
import { askedOf } from '../../people/index.ts'
import { isAway, standingOn, summaryOf, whySaid } from '../../standards/index.ts'

/** What is asked of a person today, worked out anew; nothing while they are away, and of who is under no supervision. */
export async function askedNow(tx: Tx, person: string) {
  const [found] = await askedOf(tx, [person])
  if (!found || isAway(found.facts, found.today)) return { due: [], asked: 0, kept: 0 }
  const { standards, facts, today, levelOf, visits } = found
  const { asked, kept } = summaryOf(standards, facts, today, visits)
  const byCode = new Map(standards.map((standard) => [standard.code, standard]))
  const due = standingOn(standards, facts, today).next.flatMap((answer) => {
    if (!answer.due) return []
    const standard = byCode.get(answer.standard)
    const late = Temporal.PlainDate.compare(answer.due, today) < 0
    return [{ ...answer, due: answer.due, late, why: whySaid(answer, standard && levelOf(standard)) }]
  })
  return { due, asked, kept }
}
