/** How somebody was, from calm to violent: as they were at the worst. */
export const agitations = ['calm', 'unsettled', 'agitated', 'threatening', 'violent'] as const
export type Agitation = (typeof agitations)[number]

/** What is told of any incident; each is kept by itself, in any order. */
export const told = [
  'what',
  'place',
  'present',
  'public',
  'agitation',
  'calming',
  'injury',
  'weapons',
  'called',
  'toldTo',
  'property',
] as const
/** What is sent with one about somebody: notes, where they are tonight, and what their own officer is asked. */
export const sending = [
  'noteText',
  'otherWho',
  'otherName',
  'otherRelation',
  'otherPhone',
  'otherText',
  'addressWhere',
  'addressWithOther',
  'addressWith',
  'housing',
  'taskWhat',
  'taskDue',
  'alertReview',
  'messageText',
] as const
export const partNames = [...told, ...sending] as const
export type PartName = (typeof partNames)[number]
export const isPart = (name: string): name is PartName => partNames.some((known) => known === name)

/** What was told, by part; ids of staff are parted by spaces. A part that is not there was not told. */
export type Parts = Partial<Record<PartName, string>>

export const idsIn = (text = '') => text.split(' ').filter(Boolean)

/** What of the parts was told at all: what is blank is not. */
export const filled = (parts: Parts): Parts =>
  Object.fromEntries(Object.entries(parts).filter(([, text]) => text.trim() !== ''))

type Missing = { refusal: 'what-missing' | 'agitation-missing' | 'due-missing' | 'spoken-to-missing'; at: PartName }

/** What is still missing before an incident can be sent; undefined where nothing is. */
export function missingIn(parts: Parts): Missing | undefined {
  const { what, agitation, taskWhat, taskDue, otherWho, otherName, otherText, addressWithOther } = filled(parts)
  if (!what) return { refusal: 'what-missing', at: 'what' }
  if (!agitation) return { refusal: 'agitation-missing', at: 'agitation' }
  if (taskWhat && !taskDue) return { refusal: 'due-missing', at: 'taskDue' }
  if ((otherText || addressWithOther) && !otherWho && !otherName)
    return { refusal: 'spoken-to-missing', at: 'otherWho' }
  return undefined
}

type Known = { id: string; name: string }

/** With whom they stay for now: whoever was spoken to, where that is ticked, and who was written down. */
export function livesWith({ otherWho, otherName, addressWithOther, addressWith }: Parts, supports: readonly Known[]) {
  const spokenTo = otherName || supports.find(({ id }) => id === otherWho)?.name
  return [addressWithOther ? spokenTo : '', addressWith].filter(Boolean).join(', ')
}

/** What somebody may do that is sent with an incident, by permission; a part that they may not do is refused. */
const needs: Partial<Record<PartName, string>> = {
  noteText: 'write notes',
  otherText: 'write notes',
  addressWhere: 'change people',
  housing: 'manage tasks',
  taskWhat: 'manage tasks',
  alertReview: 'manage tasks',
}

/** The first of the parts that its teller may not send, where there is one. */
export const notAllowed = (parts: Parts, may: ReadonlySet<string>): PartName | undefined =>
  sending.find((name) => {
    const need = needs[name]
    return need !== undefined && (parts[name] ?? '').trim() !== '' && !may.has(need)
  })

/** Whether any part is about a person, who is then to be known. */
export const asksForPerson = (parts: Parts) => sending.some((name) => (parts[name] ?? '').trim() !== '')

type Instant = Temporal.Instant
export type Counted = { month: string; office: string; count: number; hurt: number; violent: number }

/** How many incidents there were, by month and office, the latest month first. */
export function countsOf(
  incidents: readonly { begunAt: Instant; office: string; parts: Parts }[],
  zone: string,
): Counted[] {
  const monthOf = (at: Instant) => at.toZonedDateTimeISO(zone).toPlainDate().toPlainYearMonth().toString()
  const groups = Map.groupBy(incidents, ({ begunAt, office }) => `${monthOf(begunAt)} ${office}`)
  const counted = [...groups].map(([key, list]) => ({
    month: key.slice(0, 7),
    office: key.slice(8),
    count: list.length,
    hurt: list.filter(({ parts }) => (parts.injury ?? '').trim() !== '').length,
    violent: list.filter(({ parts }) => parts.agitation === 'violent' || parts.agitation === 'threatening').length,
  }))
  return counted.toSorted(
    (one, other) => other.month.localeCompare(one.month) || one.office.localeCompare(other.office),
  )
}
