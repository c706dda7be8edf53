type Held = { code: string | null; kind: string; inputs: Readonly<Record<string, string>> }

export type BlankRefusal = 'curfew-has-no-hours' | 'hours-of-none'

const hour = /^([01]\d|2[0-3]):[0-5]\d$/

/**
 * Why the blanks of a condition contradict themselves, with the blank to change: a curfew that starts when it ends (one that ends
 * earlier goes over midnight), or no hours of work at all.
 */
export function blanksRefused({ kind, inputs }: Held): { refusal: BlankRefusal; blank: string } | undefined {
  if (kind === 'work-hours' && /^0+$/.test(inputs.hours ?? '')) return { refusal: 'hours-of-none', blank: 'hours' }
  const { 'from-time': from, 'to-time': to } = inputs
  if (kind !== 'curfew' || !from || !to || !hour.test(from) || !hour.test(to)) return undefined
  return from === to ? { refusal: 'curfew-has-no-hours', blank: 'to-time' } : undefined
}

/** Kinds of condition that take somebody out of the house. */
const needsAnHour = ['report', 'work-hours', 'program', 'treatment', 'test']

/**
 * Whether a new curfew, with those of the order that hold on every day, covers all 24 hours while another condition needs an hour
 * elsewhere. Curfews of some days only are left to be seen night by night.
 */
export function curfewsLeaveNoHour(added: Held, held: readonly Held[]): boolean {
  const all = [...held, added]
  if (added.kind !== 'curfew' || !all.some(({ kind }) => needsAnHour.includes(kind))) return false
  const covered = new Array<boolean>(minutesOfDay).fill(false)
  for (const { kind, inputs } of all) if (kind === 'curfew' && !inputs.days) cover(covered, inputs)
  return covered.every((is) => is)
}
const minutesOfDay = 24 * 60

function cover(covered: boolean[], { 'from-time': from = '', 'to-time': to = '' }: Record<string, string>): void {
  if (!hour.test(from) || !hour.test(to) || from === to) return
  const [first, last] = [minuteOf(from), minuteOf(to)]
  for (let minute = first; minute !== last; minute = (minute + 1) % minutesOfDay) covered[minute] = true
}

const minuteOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))

export type HomeContradiction = { residence: string; nonAssociation: string; person: string }
type AtHome = { id: string; address: string }
type NotWith = { id: string; person: string }

/**
 * Each pair of an address somebody must be at and a person whom they must not meet, where that person is known to live there or the
 * address names them. Names and addresses are compared without case and marks.
 */
export function homeContradictions(
  residences: readonly AtHome[],
  nonAssociations: readonly NotWith[],
  livesAt: readonly { person: string; address: string }[],
): HomeContradiction[] {
  return residences.flatMap((home) =>
    nonAssociations
      .filter(({ person }) => livesThere(plain(person), plain(home.address), livesAt))
      .map(({ id, person }) => ({ residence: home.id, nonAssociation: id, person })),
  )
}

function livesThere(person: string, address: string, livesAt: readonly { person: string; address: string }[]): boolean {
  if (person === '' || address === '') return false
  const known = livesAt.some((one) => plain(one.person) === person && plain(one.address) === address)
  return known || ` ${address} `.includes(` ${person} `)
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
