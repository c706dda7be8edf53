import { codedIn, nameIn, type Version, versionInForce, versionNamed } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { dayOf } from '../../../platform/dates.ts'
import { showDay } from '../../../platform/ui/index.ts'
import type { StoredLine } from '../../people/index.ts'
import { drawingNames, factNames, type LineNames, periodNames } from '../words.ts'

/** The staff that a line's data names, beside the one who wrote it. */
export const staffIn = ({ data }: StoredLine): string[] =>
  [data.with, data.officer, data.before].flatMap((id) => (typeof id === 'string' && id.length === 36 ? [id] : []))

/** The names of a line's codes, as they were when it was written. */
export function namesIn(tx: Tx, line: StoredLine, staff: ReadonlyMap<string, string>): LineNames {
  const version = versionInForce(tx.actor.jurisdiction, dayOf(line.recordedAt, tx.actor.zone))
  const said = (name: string) => (typeof line.data[name] === 'string' ? line.data[name] : '')
  const reasons = [
    ...version.absenceReasons,
    ...version.sentAwayReasons,
    ...version.cancelReasons,
    ...version.closeReasons,
  ]
  return {
    what: whatOf(line, version),
    outcome: nameIn(version.outcomes, said('outcome')),
    from: momentOf(said('from')),
    to: momentOf(said('to') || said('nextCourtOn') || [said('day'), said('time')].filter(Boolean).join('T')),
    staff: staff.get(said('with') || said('officer')) ?? '',
    before: staff.get(said('before')) ?? nameIn(version.levels, said('before')),
    level: nameIn(version.levels, said('level')),
    reason: nameIn(reasons, said('reason') || said('why') || said('how')),
    court: said('court'),
    which: line.kind.startsWith('fact.') ? nameIn(version.alertKinds, said('code')) : '',
  }
}

function whatOf({ kind, data }: StoredLine, version: Version): string {
  const said = String(data.kind ?? '')
  switch (kind.split('.')[0]) {
    case 'schedule':
      return String(data.count ?? '')
    case 'note':
      return nameIn(version.noteKinds, said)
    case 'fact':
      return factNames[said] ?? said
    case 'supervision':
      return periodNames[said] ?? said
    case 'order':
      return orderName(String(data.type ?? ''), String(data.version ?? ''), version)
    case 'check':
    case 'request':
      return String(data.who ?? '')
    case 'drawing':
      return drawingNames[said] ?? said
    case 'permit':
      return [data.what, data.where].filter(Boolean).join(', ')
    case 'opportunity':
    case 'plan':
    case 'task':
    case 'promise':
    case 'need':
      return String(data.what ?? '')
    case 'referral':
      return [data.what, data.provider].filter(Boolean).join(', ')
    default:
      return nameIn(version.contactKinds, said)
  }
}

function orderName(type: string, versionId: string, now: Version): string {
  const version = versionId === '' ? now : versionNamed(versionId)
  return codedIn(version.orderTypes, type)?.name ?? type
}

/** A day, or a day and time as the story keeps them: "Thu 26 Nov 2026, 13:00". */
function momentOf(said: string): string {
  const [day, time] = said.split('T')
  if (!day) return ''
  const shown = showDay(Temporal.PlainDate.from(day), 'UTC')
  return time ? `${shown}, ${time}` : shown
}
