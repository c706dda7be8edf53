import type { Tx } from '../../../platform/database/tx.ts'
import { staffNames } from '../../staff/index.ts'
import {
  type AnyFact,
  type FactDraft,
  isSoOn,
  type LikenessAnswer,
  ofKind,
  type ShownName,
  settledIn,
  standsOnRecord,
} from '../rules.ts'
import { type LikePerson, likenessOf, peopleLike } from './duplicates.ts'
import { factsOfAll } from './facts.ts'
import { namesOf } from './names.ts'

type Day = Temporal.PlainDate

/** Somebody whom a record is like, as it is shown. */
export type LikeShown = { name: ShownName; why: string[]; born: Day | undefined }
/** A likeness of which somebody said that these are different people. */
export type SettledLikeness = { name: ShownName; saidAt: Temporal.Instant; saidBy: string | undefined }
export type Alike = { open: LikeShown[]; settled: SettledLikeness[] }

/**
 * Who may be the same as this person and was not said to be another, and of whom that was said. Who is hidden from the
 * asker is in neither: not the person, not the answer.
 */
export async function alikeOf(tx: Tx, person: string, facts: readonly AnyFact[]): Promise<Alike> {
  const known = facts.filter((fact) => isSoOn(fact, tx.today))
  const [like, answers] = await Promise.all([
    peopleLike(tx, likenessOf(tx, known as FactDraft[])),
    answersOf(tx, person),
  ])
  const settled = settledIn(answers)
  const done = new Set([person, ...settled.map(({ other }) => other)])
  const [shown, names, staff] = await Promise.all([
    likeShown(
      tx,
      like.filter((one) => !done.has(one.person)),
    ),
    namesOf(
      tx,
      settled.map(({ other }) => other),
    ),
    staffNames(
      tx,
      settled.map(({ saidBy }) => saidBy),
    ),
  ])
  const [birth] = ofKind(known, 'birth')
  const differs = ({ born }: LikeShown) =>
    birth !== undefined && born !== undefined && born.toString() !== birth.data.date
  return {
    open: shown.filter((one) => standsOnRecord(one.why, differs(one))),
    settled: settled.flatMap(({ other, saidAt, saidBy }) => {
      const name = names.get(other)
      return name ? [{ name, saidAt, saidBy: staff.get(saidBy ?? '') }] : []
    }),
  }
}

/** With their names and birth dates, in the order given. */
export async function likeShown(tx: Tx, like: readonly LikePerson[]): Promise<LikeShown[]> {
  const ids = like.map(({ person }) => person)
  const [names, births] = await Promise.all([namesOf(tx, ids), factsOfAll(tx, ids, 'birth')])
  return like.flatMap(({ person, why }) => {
    const name = names.get(person)
    const birth = births.find(({ personId }) => personId === person)
    return name ? [{ name, why, born: birth && Temporal.PlainDate.from(birth.data.date) }] : []
  })
}

/** All that was said of this person and another, whichever of the two it was said of. */
export function answersOf(tx: Tx, person: string): Promise<LikenessAnswer[]> {
  return tx.query<LikenessAnswer>(
    `select case when person_id = $1 then other_id else person_id end as other, answer, said_at, said_by
     from likeness_answer where person_id = $1 or other_id = $1 order by said_at, id`,
    [person],
  )
}
