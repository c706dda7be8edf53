import type { Tx } from '../../../platform/database/tx.ts'

type Instant = Temporal.Instant

/** A line of a person's story as it was written: ids, codes and short facts. */
export type StoredLine = {
  id: string
  at: Instant
  recordedAt: Instant
  kind: string
  subjectKind: string
  subjectId: string
  staffId: string | null
  data: Record<string, unknown>
}

export type LineFilter = {
  limit: number
  /** Goes on after this line, which was the last one shown. */
  before?: string | undefined
  /** Only lines of these kinds. */
  kinds?: readonly string[] | undefined
  /** No lines of these kinds. */
  without?: readonly string[] | undefined
  /** Only lines whose data has one of these values under this name. */
  where?: { name: string; values: readonly string[] } | undefined
  from?: Instant | undefined
  until?: Instant | undefined
}

/** The lines of a person's story, the latest event first. */
export function linesOf(tx: Tx, person: string, filter: LineFilter): Promise<StoredLine[]> {
  const { limit, before, kinds, without, where, from, until } = filter
  return tx.query<StoredLine>(
    `select t.id, t.at, t.recorded_at, t.kind, t.subject_kind, t.subject_id, t.staff_id, t.data from timeline_entry t
     where t.person_id = $1
       and ($2::uuid is null or (t.at, t.id) < (select c.at, c.id from timeline_entry c where c.id = $2))
       and ($3::text[] is null or t.kind = any ($3)) and ($4::text is null or t.data ->> $4 = any ($5::text[]))
       and ($9::text[] is null or t.kind <> all ($9)) and ($6::timestamptz is null or t.at >= $6) and ($7::timestamptz is null or t.at < $7)
     order by t.at desc, t.id desc limit $8`,
    [
      person,
      before ?? null,
      kinds ?? null,
      where?.name ?? null,
      where?.values ?? [],
      from ?? null,
      until ?? null,
      limit,
      without ?? null,
    ],
  )
}

/** Those of the people in whose story something was written since, of about now: not what is entered late of more than a month ago. */
export async function writtenOf(tx: Tx, people: readonly string[], since: Instant): Promise<string[]> {
  if (people.length === 0) return []
  const rows = await tx.query<{ person: string }>(
    `select p.person from (select distinct unnest($1::uuid[]) as person) p
     where exists (select from timeline_entry t where t.person_id = p.person and t.recorded_at > $2 and t.at > $3)
     order by p.person`,
    [people, since, since.subtract({ hours: 24 * 31 })],
  )
  return rows.map(({ person }) => person)
}
