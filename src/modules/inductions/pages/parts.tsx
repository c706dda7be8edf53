import { KeyValues, Muted } from '../../../platform/ui/index.ts'
import { Typed } from '../../people/index.ts'
import type { Held, Part } from '../rules.ts'
import { helps, interpreterHows, page, done as words } from '../words.ts'

/** What is said of a part beside its title. */
export const Said = ({ part: { lines, asOrdered } }: { part: Part }) => (
  <>
    {lines.map((line, at) => (
      <span key={at} dir="auto">
        {line}
        <br />
      </span>
    ))}
    {asOrdered !== '' && <span dir="auto">{page.asOrdered(asOrdered)}</span>}
  </>
)

/** Parts beneath each other, to be read. */
export const PartList = ({ parts }: { parts: readonly Part[] }) => (
  <ul>
    {parts.map((part) => (
      <li key={part.key}>
        <b dir="auto">{part.title}</b>
        <br />
        <Muted>
          <Said part={part} />
        </Muted>
      </li>
    ))}
  </ul>
)

/** How an induction was held: what was filled in of it. */
export function HeldList({ held }: { held: Held }) {
  const { interpreterHow: how } = held
  const items: [label: string, value: string][] = [
    [words.language, held.language],
    [words.interpreter, held.interpreter && words.withInterpreter(held.interpreter, how ? interpreterHows[how] : '')],
    [words.without, held.withoutWhy],
    [words.helps, held.helps.map((help) => helps[help]).join(', ')],
    [words.supportPerson, held.supportPerson],
  ]
  const filled = items.filter(([, value]) => value !== '')
  return <KeyValues items={filled.map(([label, value]) => ({ label, value: <Typed text={value} /> }))} />
}
