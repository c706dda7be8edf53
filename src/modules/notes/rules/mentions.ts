export type Named = { id: string; name: string }

/**
 * The colleagues whom a text calls, as `@Given Family`: whole names only, in any case, the longest that fits. Two
 * colleagues of one name are both called, since nobody else can tell which was meant.
 */
export function mentionsIn(text: string, colleagues: readonly Named[]): string[] {
  const byLength = colleagues
    .map(({ id, name }) => ({ id, name: fold(name) }))
    .sort((a, b) => b.name.length - a.name.length)
  const called = new Set<string>()
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}_.])@/gu)) {
    const rest = fold(text.slice(index + 1, index + 200))
    const longest = byLength.find(({ name }) => isCalled(name, rest))
    for (const { id, name } of byLength) if (name === longest?.name) called.add(id)
  }
  return [...called]
}

/** What stands after an `@` that calls nobody, as far as it looks like a name. An address of mail calls nobody and is no name. */
export function uncalledIn(text: string, colleagues: readonly Named[]): string[] {
  const names = colleagues.map(({ name }) => fold(name))
  const uncalled = new Set<string>()
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}_.])@/gu)) {
    const rest = text.slice(index + 1, index + 200)
    const name = /^\p{L}[\p{L}\p{M}'’-]*(?: \p{Lu}[\p{L}\p{M}'’-]*)*/u.exec(rest)?.[0]
    if (name && !names.some((known) => isCalled(known, fold(rest)))) uncalled.add(name)
  }
  return [...uncalled]
}

const isCalled = (name: string, rest: string) =>
  name !== '' && rest.startsWith(name) && !/^[\p{L}\p{N}]/u.test(rest.slice(name.length))

const fold = (text: string) => text.normalize('NFC').toLowerCase().replaceAll('’', "'").replaceAll(/\s+/g, ' ')
