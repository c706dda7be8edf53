import type { Tx } from '../../../platform/database/tx.ts'
import { type Call, showTime } from '../../../platform/ui/index.ts'
import { namesOf } from '../../people/index.ts'
import { staffNames } from '../../staff/index.ts'
import { type Alarm, alarmState, type Sheet } from '../rules.ts'
import { callWords as words } from '../words.ts'
import { alarmsFor } from './alarms.ts'
import { placesInAlarm, sheetNamed } from './sheets.ts'

/**
 * What calls the asker from visits: colleagues who are overdue or call for help, of whom they were told, and their own notice that they
 * are overdue themselves. One statement while there is nothing.
 */
export async function visitCalls(tx: Tx): Promise<Call[]> {
  return (await called(tx)).map(({ call }) => call)
}

/** The same with the sheet and the alarm of each. */
export async function called(tx: Tx): Promise<{ alarm: Alarm; sheet: Sheet; call: Call }[]> {
  const me = tx.actor.staff
  if (!me || !tx.actor.may.has('go on visits')) return []
  const alarms = await alarmsFor(tx, me)
  if (alarms.length === 0) return []
  const sheets = new Map<string, Sheet>()
  for (const id of new Set(alarms.map(({ sheet }) => sheet))) {
    const sheet = await sheetNamed(tx, id)
    if (sheet) sheets.set(id, sheet)
  }
  const names = await staffNames(
    tx,
    [...sheets.values()].flatMap(({ staff, second }) => [staff, second]),
  )
  const calls: { alarm: Alarm; sheet: Sheet; call: Call }[] = []
  for (const alarm of newestOfEach(alarms)) {
    const sheet = sheets.get(alarm.sheet)
    if (sheet)
      calls.push({ alarm, sheet, call: callOf(tx, alarm, sheet, { names, where: await whereOf(tx, alarm, sheet) }) })
  }
  return calls
}

/** Of several steps about the same moment whoever is told at two of them is called once. */
const newestOfEach = (alarms: readonly Alarm[]): Alarm[] => [
  ...new Map(alarms.map((alarm) => [`${alarm.sheet} ${alarm.kind} ${alarm.occasion} ${alarm.due}`, alarm])).values(),
]

async function whereOf(tx: Tx, { stop, sheet: id }: Alarm, sheet: Sheet): Promise<string> {
  const place = sheet.stops.find((one) => one.id === stop)?.where
  if (!stop) return ''
  if (!place) return (await placesInAlarm(tx, id)).get(stop) ?? words.aVisit
  const name = place.person ? (await namesOf(tx, [place.person])).get(place.person)?.spoken : ''
  return [name, place.place].filter(Boolean).join(', ')
}

type Around = { names: ReadonlyMap<string, string>; where: string }

function callOf(tx: Tx, alarm: Alarm, sheet: Sheet, { names, where }: Around): Call {
  const state = alarmState(alarm)
  const own = alarm.step === 'officer'
  const name = names.get(alarm.made ?? sheet.staff) ?? ''
  const action = `/visits/${sheet.id}/alarms`
  const deed = (text: string, did: string) => ({ text, action, values: { alarm: alarm.id, did } })
  const more = { text: words.more, action: `/visits/${sheet.id}/marks`, values: { mark: 'extended', minutes: '15' } }
  const answered = alarm.marks.find(({ kind }) => kind === 'answered')
  const says = [
    state === 'safe' ? words.safe(name) : whatOf(tx, alarm, { name, where, own }),
    state === 'safe' || own ? '' : words.ring(sheet.phone),
    state !== 'safe' && answered ? words.seenTo(answered.by) : '',
  ]
  return {
    key: `${alarm.id} ${state}`,
    text: says.filter(Boolean).join(' '),
    acts:
      state === 'safe' ? [deed(words.read, 'seen')] : own ? [more] : answered ? [] : [deed(words.answer, 'answered')],
    links: [{ text: words.open, href: `/visits/${sheet.id}` }],
  }
}

function whatOf(
  tx: Tx,
  { kind, due, at, occasion }: Alarm,
  { name, where, own }: { name: string; where: string; own: boolean },
) {
  const time = showTime(due ?? at, tx.actor.zone)
  if (kind === 'help') return words.help(name, where, time)
  if (occasion === 'back') return own ? words.backOwn(time) : words.back(name, time)
  return own ? words.overdueOwn(where, time) : words.overdue(name, where, time)
}
