import type { Tx } from '../../../platform/database/tx.ts'
import { showTime } from '../../../platform/ui/index.ts'
import type { OpenMatter } from '../../tasks/index.ts'
import { alarmState, minutesSince, outSince, type SheetLine } from '../rules.ts'
import { minutesText, matterWords as words } from '../words.ts'
import { linesOf } from './board.ts'
import { called } from './calls.ts'
import { visitsOn } from './plan.ts'
import { visitSettings } from './settings.ts'
import { openSheets, watched } from './sheets.ts'

/**
 * What stands open of visits for the staff named: a sheet that is to be lodged, where one stands, and whoever is not back. For whoever
 * watches visits also their colleagues: who is overdue, who asks to go alone, and in one line who is out.
 */
export async function visitMatters(tx: Tx, staff: readonly string[]): Promise<OpenMatter[]> {
  const { may, staff: me } = tx.actor
  if (!may.has('go on visits') && !may.has('watch visits')) return []
  const leads = me !== null && staff.includes(me) && may.has('watch visits')
  const scope = leads ? (await watched(tx)).map(({ id }) => id) : []
  const mine = me !== null && staff.includes(me)
  const [sheets, settings, visits, alarms] = await Promise.all([
    openSheets(tx, [...new Set([...staff, ...scope])]),
    visitSettings(tx),
    mine ? visitsOn(tx, staff, tx.today) : [],
    mine ? called(tx) : [],
  ])
  const lines = await linesOf(tx, sheets, settings)
  const goes = ({ sheet }: SheetLine, one: string) => sheet.staff === one || sheet.second === one
  const own = lines.flatMap((line) => {
    const owner = staff.find((one) => goes(line, one))
    return owner ? [ownMatter(tx, line, owner)] : []
  })
  const others = leads ? lines.filter((line) => !staff.some((one) => goes(line, one))) : []
  const told = alarms.filter(({ alarm }) => alarm.step !== 'officer')
  const unsaid = others.filter(({ sheet }) => !told.some((one) => one.sheet.id === sheet.id))
  const unlodged = me !== null && visits.length > 0 ? [unlodgedOf(tx, me, visits.length)] : []
  return [
    ...told.map((one) => alarmMatter(tx, one, me ?? '')),
    ...own,
    ...unlodged,
    ...unsaid.flatMap((line) => leaderMatters(line, me ?? '', tx)),
    ...outLine(others, me ?? '', tx),
  ]
}

/** A colleague in danger, or safe again, as the call on every other page says it. */
function alarmMatter(
  tx: Tx,
  { alarm, sheet, call }: Awaited<ReturnType<typeof called>>[number],
  owner: string,
): OpenMatter {
  const safe = alarmState(alarm) === 'safe'
  const lead = safe ? words.safe : alarm.kind === 'help' ? words.help : lateText(alarm.due ?? alarm.at, tx.now)
  return {
    key: `visit-alarm:${alarm.id}`,
    person: null,
    owner,
    lead,
    tone: safe ? 'plain' : 'red',
    safety: true,
    text: call.text,
    due: null,
    since: alarm.at,
    act: open(sheet.id, words.open),
  }
}

const open = (id: string, text: string) => ({ href: `/visits/${id}`, text })
const dayIn = (tx: Tx, at: Temporal.Instant) => at.toZonedDateTimeISO(tx.actor.zone).toPlainDate()
const lateText = (due: Temporal.Instant, now: Temporal.Instant) => words.overdue(minutesText(minutesSince(due, now)))

function ownMatter(tx: Tx, line: SheetLine, owner: string): OpenMatter {
  const { sheet, overdue, waits, since, at } = line
  const base = {
    key: `visit:${sheet.id}`,
    person: null,
    owner,
    due: dayIn(tx, sheet.leavesAt),
    since: since ?? sheet.lodgedAt,
  }
  if (overdue)
    return {
      ...base,
      lead: lateText(overdue.due, tx.now),
      tone: 'red',
      safety: true,
      text: words.ownLate,
      act: open(sheet.id, words.open),
    }
  if (waits) return { ...base, lead: words.waits, tone: 'amber', text: words.waitsOwn, act: open(sheet.id, words.open) }
  if (sheet.state === 'lodged') {
    const text = words.leaves(showTime(sheet.leavesAt, sheet.zone))
    return { ...base, lead: words.lodged, tone: 'plain', text, act: open(sheet.id, words.open) }
  }
  const text = at?.kind === 'back' || !at ? words.own.back : words.own[at.kind](at.text || words.closed)
  return { ...base, lead: words.out, tone: 'plain', safety: true, text, act: open(sheet.id, words.open) }
}

function unlodgedOf(tx: Tx, officer: string, many: number): OpenMatter {
  return {
    key: `visit-unlodged:${officer}`,
    person: null,
    owner: officer,
    lead: words.lodge,
    tone: 'amber',
    text: words.lodgeText(many),
    due: tx.today,
    since: tx.now,
    act: { href: '/visits/new', text: words.lodgeAct },
  }
}

function leaderMatters({ sheet, overdue, waits, officer, since }: SheetLine, owner: string, tx: Tx): OpenMatter[] {
  const base = {
    key: `visit:${sheet.id}`,
    person: null,
    owner,
    due: dayIn(tx, sheet.leavesAt),
    since: since ?? sheet.lodgedAt,
  }
  if (overdue)
    return [
      {
        ...base,
        lead: lateText(overdue.due, tx.now),
        tone: 'red',
        safety: true,
        text: words.late(officer.name),
        act: open(sheet.id, words.open),
      },
    ]
  if (!waits) return []
  return [
    {
      ...base,
      lead: words.waits,
      tone: 'amber',
      text: words.waitsFor(officer.name),
      act: open(sheet.id, words.decide),
    },
  ]
}

function outLine(lines: readonly SheetLine[], owner: string, tx: Tx): OpenMatter[] {
  const out = lines.filter(({ sheet, overdue }) => sheet.state === 'out' && !overdue)
  const [first] = out
  if (!first) return []
  const names = out.flatMap(({ officer, secondName }) => [officer.name, secondName]).filter(Boolean)
  return [
    {
      key: `visits-out:${owner}`,
      person: null,
      owner,
      lead: words.out,
      tone: 'plain',
      text: words.colleagues(names.join(', ')),
      due: tx.today,
      since: outSince(first.sheet.marks) ?? first.sheet.lodgedAt,
      act: { href: '/visits', text: words.board },
    },
  ]
}
