import { type AnyFact, kindOne, type Lists, particularsOf, sayingOf } from '../../people/index.ts'
import { type Data, isSame, type Kind, merged, type Proposal } from '../rules.ts'
import { changes, hows, questionOf, states, section as words } from '../words.ts'
import type { SectionData } from './shapes.ts'

/** What a fact is called in a line: its first words, as on the record. */
export function calledOf(kind: Kind, data: Data, lists: Lists, zone: string): string {
  const fact = { kind, data } as unknown as AnyFact
  const { main, rest } = sayingOf(fact, lists, zone)
  return main || (rest[0]?.value ?? '')
}

/** What would change, particular by particular: as it reads now and as it would read. */
export function fieldsOf({ kind, as, before, data, row }: Proposal, lists: Lists, zone: string): string[] {
  if (as === 'ended') return []
  const now = new Map(particularsOf(kind, before?.data ?? {}, lists, zone).map(({ name, value }) => [name, value]))
  const lines = particularsOf(kind, data, lists, zone)
    .filter(({ name, value }) => value !== (now.get(name) ?? ''))
    .map(({ name, label, value }) => changes.field(label, now.get(name) ?? '', value))
  return row.since ? [...lines, changes.since(row.since)] : lines
}

/** What stands in a section beside its text, in lines: what was said of each fact, and how questions were answered. */
export function saidIn({ section: { answers }, known, lists }: SectionData, zone: string): string[] {
  const rows = answers.rows.map(({ kind, how, fact, data }) => {
    const now = known.find((one) => one.fact === fact)
    const reads = how === 'changed' && now ? merged(now.data, data) : now && how !== 'new' ? now.data : data
    const said = particularsOf(kind, reads, lists, zone).filter(({ value }) => value !== '')
    const line = `${kindOne(kind)}: ${said.map(({ label, value }) => `${label}: ${value}`).join('; ')}`
    return how === 'new' || (now && isSame(now.data, reads)) ? line : `${words.more(hows[how])} ${line}`
  })
  const asked = Object.entries(answers.states).flatMap(([question, state]) =>
    state ? [`${questionOf(question)}: ${states[state]}`] : [],
  )
  return [...rows, ...asked]
}
