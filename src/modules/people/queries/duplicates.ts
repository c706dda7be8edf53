import { jurisdictionOf } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { phoneKey } from '../../../platform/text.ts'
import { type FactDraft, keysOfName, referenceKey } from '../rules.ts'

export type Likeness = {
  whole: string | null
  words: string[]
  sounds: string[]
  born: string | null
  refs: string[]
  phones: string[]
}
export type LikePerson = { person: string; why: string[] }

/** What a person about to be added would be matched by. */
export function likenessOf(tx: Tx, drafts: readonly FactDraft[]): Likeness {
  const { phoneCountry } = jurisdictionOf(tx.actor.jurisdiction)
  const names = drafts.flatMap((draft) => (draft.kind === 'name' ? [keysOfName(draft.data)] : []))
  const [first] = names
  return {
    whole: first?.whole || null,
    words: first?.whole.split(' ').filter(Boolean) ?? [],
    sounds: names.flatMap(({ sounds }) => sounds.map(({ key }) => key)),
    born: drafts.flatMap((draft) => (draft.kind === 'birth' ? [draft.data.date] : []))[0] ?? null,
    refs: drafts.flatMap((draft) => (draft.kind === 'reference' ? [referenceKey(draft.data.value)] : [])),
    phones: drafts
      .flatMap((draft) => (draft.kind === 'phone' ? [phoneKey(draft.data.number, phoneCountry) ?? ''] : []))
      .filter(Boolean),
  }
}

export const valuesOf = ({ whole, words, sounds, born, refs, phones }: Likeness) => [
  whole,
  words,
  sounds,
  born,
  refs,
  phones,
]

/** People on the system who may be the same, the likeliest first. Who is hidden from the asker is never among them. */
export function peopleLike(tx: Tx, likeness: Likeness): Promise<LikePerson[]> {
  return tx.query<LikePerson>(
    `select person_id as person, why from people_like($1, $2::text[], $3::text[], $4, $5::text[], $6::text[])`,
    valuesOf(likeness),
  )
}
