import { Details, Tag } from '../../../platform/ui/index.ts'
import type { Book } from '../rules/shown.ts'
import type { Fact, Said, Value } from '../rules.ts'
import { spoken, words } from '../words.ts'

type NameOf = Book['nameOf']

export const nameIn = (list: string, { name, code }: Value) => name ?? (code ? spoken(code) : words.listNamed(list))

export const Source = ({ value: { source, verified } }: { value: Value }) => (
  <>
    {source.replace(/, unverified$/, '')} {!verified && <Tag tone="amber">{words.unverified}</Tag>}
  </>
)

/** The parts of a value; many of them stay folded until they are wanted. */
export function Facts({ facts, nameOf }: { facts: Fact[]; nameOf: NameOf }) {
  const lines = <FactLines facts={facts} nameOf={nameOf} />
  const long = facts.length > 12 || facts.some(({ said }) => Array.isArray(said) && said.length > 12)
  return long ? <Details summary={words.found(facts.length)}>{lines}</Details> : lines
}

export const FactLines = ({ facts, nameOf }: { facts: readonly Fact[]; nameOf: NameOf }) => (
  <ul class="facts">
    {facts.map(({ key, said }) => (
      <li key={key}>
        <b>{words.part(key)}</b>: <SaidLine of={key} said={said} nameOf={nameOf} />
      </li>
    ))}
  </ul>
)

export function SaidLine({ of, said, nameOf }: { of: string; said: Said; nameOf: NameOf }) {
  if (typeof said !== 'object') return <>{plainly(of, said, nameOf)}</>
  if ('parts' in said) return <FactLines facts={said.parts} nameOf={nameOf} />
  if (!said.some((part) => typeof part === 'object')) return <>{listed(of, said, nameOf)}</>
  return (
    <ul class="facts">
      {(said as readonly (readonly Fact[])[]).map((part) => {
        const line = inLine(part, nameOf)
        return <li key={line}>{line}</li>
      })}
    </ul>
  )
}

const listed = (of: string, said: readonly unknown[], nameOf: NameOf) =>
  said.map((part) => plainly(of, part as string, nameOf)).join(', ')

/** A part of a part, in one line: “Length, at most 36 months (CSPA s 88)”. */
function inLine(facts: readonly Fact[], nameOf: NameOf): string {
  const { source, rest } = Object.groupBy(facts, ({ key }) => (key === 'source' ? 'source' : 'rest'))
  const said: string[] = []
  for (const { key, said: part } of rest ?? []) {
    const text = inLineSaid(key, part, nameOf)
    if (key === 'unit') said.push(`${said.pop() ?? ''} ${text}`)
    else said.push(key === 'name' || key === 'label' ? text : `${spoken(key)} ${text}`)
  }
  const from = source?.[0]?.said
  return `${said.join(', ')}${from ? ` (${from})` : ''}`
}

function inLineSaid(key: string, said: Said, nameOf: NameOf): string {
  if (typeof said !== 'object') return plainly(key, said, nameOf)
  if ('parts' in said) return inLine(said.parts, nameOf)
  return said.some((part) => typeof part === 'object')
    ? (said as readonly (readonly Fact[])[]).map((part) => inLine(part, nameOf)).join('; ')
    : listed(key, said, nameOf)
}

/** Which list the codes of a part are names in. */
const namesIn: Record<string, string> = {
  standard: 'conditions',
  additional: 'conditions',
  excluded: 'conditions',
  conditions: 'conditions',
  condition: 'conditions',
  orderTypes: 'orderTypes',
  orders: 'orderTypes',
  becomes: 'orderTypes',
  kinds: 'contactKinds',
  whereabouts: 'whereabouts',
  noteKind: 'noteKinds',
  levels: 'levels',
  toLevel: 'levels',
  having: 'conditions',
}

function plainly(key: string, said: string | number | boolean, nameOf: NameOf): string {
  if (typeof said === 'boolean') return said ? words.yes : words.no
  if (typeof said === 'number') return `${said}`
  const list = namesIn[key]
  return (list && nameOf(list, said)) ?? (/^[a-z][a-z0-9-]*$/.test(said) ? spoken(said) : said)
}
