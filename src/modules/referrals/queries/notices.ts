import type { Tx } from '../../../platform/database/tx.ts'
import { isOpenOn, noticesListed, programsOf } from '../../providers/index.ts'
import { fittingFor } from './eligible.ts'

/** A notice that speaks of somebody on a caseload: its programs, each with those whom it fits and who are not seen to yet. */
export type NoticeFor = {
  id: string
  title: string
  provider: string
  programs: { offer: string; name: string; closesOn: string | null; people: { id: string; spoken: string }[] }[]
}

/**
 * The notices of today that fit somebody on these caseloads. One query where no notice is shown; a program nobody fits is left out,
 * and so is whoever was referred or for whom it was said to be nothing.
 */
export async function noticesFor(tx: Tx, staff: readonly string[]): Promise<NoticeFor[]> {
  const [row] = await tx.query<{ any: boolean }>(
    `select exists (select from notice where published_at is not null and withdrawn_at is null and shown_until >= $1) as any`,
    [tx.today],
  )
  if (!row?.any) return []
  const notices = (await noticesListed(tx)).filter(({ state }) => state === 'shown')
  const programs = await programsOf(
    tx,
    notices.map(({ id }) => id),
  )
  const open = programs.filter(({ dates }) => isOpenOn(dates, tx.today))
  const fitting = await fittingFor(tx, open, staff)
  return notices.flatMap(({ id, title, providerName }) => {
    const lines = open.flatMap((program) => {
      const fits = (fitting.get(program.id) ?? []).filter(({ answer, done }) => answer === 'eligible' && !done)
      const people = fits.map(({ person, spoken }) => ({ id: person, spoken }))
      if (program.notice !== id || people.length === 0) return []
      return [{ offer: program.id, name: program.name, closesOn: program.dates.closesOn, people }]
    })
    return lines.length > 0 ? [{ id, title, provider: providerName, programs: lines }] : []
  })
}
