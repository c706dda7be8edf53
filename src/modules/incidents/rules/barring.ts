/** A condition of an order in force, as far as where somebody lives goes. */
export type ConditionSaid = { name: string; kind: string; asOrdered: string; inputs: Readonly<Record<string, string>> }

/** `bars`: it names the address, or who lives there. Else it is about where or with whom they are, and is to be read first. */
export type Barring = { name: string; text: string; bars: boolean }

/** Kinds of condition that can speak against an address: to live where directed, to be home, to keep away from places and people. */
const about: ReadonlySet<string> = new Set(['residence', 'curfew', 'home-detention', 'non-association', 'place'])

/** Words of an address that tell no place from another. */
const everywhere: ReadonlySet<string> = new Set(
  'street road avenue lane drive court place crescent close parade terrace highway unit flat room house north south east west new wales with from near'.split(
    ' ',
  ),
)

/**
 * The conditions that may speak against staying somewhere with somebody, those that bar it first. One bars it that keeps away from places
 * or people and shares a word with the address or with who lives there, such as the street’s or the family’s name; and an address at which
 * somebody is protected from the person bars itself.
 */
export function barring(
  { where, livesWith }: { where: string; livesWith: string },
  conditions: readonly ConditionSaid[],
  protectedAddresses: readonly { where: string; protects: string }[] = [],
): Barring[] {
  const words = tellingWords(`${where} ${livesWith}`)
  const spoken = conditions
    .filter(({ kind }) => about.has(kind))
    .map(({ name, kind, asOrdered, inputs }) => {
      const text = [asOrdered, ...Object.values(inputs)].filter(Boolean).join('; ')
      const away = kind === 'non-association' || kind === 'place'
      return { name, text: asOrdered || text, bars: away && sharesWord(words, text) }
    })
  const shielded = protectedAddresses
    .filter((one) => one.protects !== '' && sharesPlace(where, one.where))
    .map(({ protects }) => ({ name: protects, text: protects, bars: true }))
  return [...shielded, ...spoken].toSorted((one, other) => Number(other.bars) - Number(one.bars))
}

const sharesWord = (words: ReadonlySet<string>, text: string) => [...tellingWords(text)].some((word) => words.has(word))

/** The same number in the same street, however it is written. */
function sharesPlace(one: string, other: string): boolean {
  const numbers = (text: string) => new Set(text.match(/\d+/g) ?? [])
  const shared = [...numbers(one)].some((number) => numbers(other).has(number))
  return shared && sharesWord(tellingWords(one), other)
}

function tellingWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{M}'’-]{4,}/gu) ?? []
  return new Set(words.filter((word) => !everywhere.has(word)))
}
