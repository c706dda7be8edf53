import { one as words } from '../words.ts'
import { sourceHref } from './sources.ts'

/** What a task came from, as the way to it where it has a page. */
export function From({ from: [kind, id] }: { from: readonly [kind: string, id: string] }) {
  const href = sourceHref(kind, id)
  const name = words.sources[kind] ?? words.otherSource
  return href ? <a href={href}>{name}</a> : <>{name}</>
}
