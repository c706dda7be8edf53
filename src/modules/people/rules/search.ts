import { type PhoneCountry, phoneKey, sortKey } from '../../../platform/text.ts'
import { type AnyFact, ofKind } from './facts.ts'
import { keysOfName, wholeName } from './names.ts'

export type SearchRow = { kind: string; key: string; text: string; factId: string | null }

const longestKey = 200

/** What find looks in for a person with these current facts. Former and alias names are found too. */
export function searchRows(
  facts: readonly AnyFact[],
  listed: string,
  reference: string,
  country: PhoneCountry,
): SearchRow[] {
  const rows = [
    row('listed', sortKey(listed), listed, null),
    row('reference', referenceKey(reference), reference, null),
    ...ofKind(facts, 'name').flatMap(nameRows),
    ...ofKind(facts, 'reference').map(({ factId, data }) =>
      row('reference', referenceKey(data.value), data.value, factId),
    ),
    ...ofKind(facts, 'birth').map(({ factId, data }) => row('birth', data.date, data.date, factId)),
    ...ofKind(facts, 'phone').map(({ factId, data }) =>
      row('phone', phoneKey(data.number, country) ?? digitsOf(data.number), data.number, factId),
    ),
    ...ofKind(facts, 'email').map(({ factId, data }) => row('email', data.address.toLowerCase(), data.address, factId)),
    ...ofKind(facts, 'address').map(({ factId, data }) =>
      row('address', sortKey(data.where ?? ''), data.where ?? '', factId),
    ),
    ...ofKind(facts, 'support').flatMap((fact) => supportRows(fact.factId, fact.data, country)),
  ]
  return rows.filter(({ key }) => key !== '')
}

/** The key that references match by: letters and digits only, in capitals. */
export const referenceKey = (value: string) =>
  value
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

const digitsOf = (number: string) => number.replace(/\D/g, '')

function row(kind: string, key: string, text: string, factId: string | null): SearchRow {
  return { kind, key: [...key].slice(0, longestKey).join(''), text, factId }
}

function nameRows({ factId, data }: { factId: string; data: Parameters<typeof keysOfName>[0] }): SearchRow[] {
  const { whole, words, sounds } = keysOfName(data)
  const text = wholeName(data)
  return [
    row('name', whole, text, factId),
    ...words.map((word) => row('word', word, text, factId)),
    ...sounds.map(({ key, word }) => row('sound', key, word, factId)),
  ]
}

function supportRows(factId: string, data: { name: string; phone?: string }, country: PhoneCountry): SearchRow[] {
  const number = data.phone ?? ''
  return [
    row('support', sortKey(data.name), data.name, factId),
    row('support-phone', phoneKey(number, country) ?? digitsOf(number), number, factId),
  ]
}
