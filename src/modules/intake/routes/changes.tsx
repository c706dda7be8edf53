import * as z from 'zod'
import { id as idField, maybeCode, maybeWhole, ticked } from '../../../platform/forms/fields.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { headOf, listsIn } from '../../people/index.ts'
import { feedRecord } from '../commands.ts'
import { ChangesPage } from '../pages.tsx'
import { intake, knownOf, sectionsOf } from '../queries.ts'
import { after, checked, isSection, type Kind, proposalsOf } from '../rules.ts'
import { fields, refusals, said, says } from '../words.ts'
import { sectionAsked } from './section.tsx'

const at = '/intakes/:intake/changes'

/** What an intake, or one section of it, would change in the record; nothing changes before it is ticked and saved. */
export const changesPage = page({
  at,
  access: { may: 'write notes', on: 'intake' },
  query: sectionAsked,
  trail: 'intake.viewed',
  read: async (tx, { params: { intake: id = '' }, query }) => {
    const found = await intake(tx, id)
    if (!found || found.finished) return undefined
    const section = query.section !== undefined && isSection(query.section) ? query.section : undefined
    const [head, all, known] = await Promise.all([
      headOf(tx, found.person),
      sectionsOf(tx, id),
      knownOf(tx, found.person),
    ])
    const proposals = all
      .filter(({ name }) => section === undefined || name === section)
      .flatMap(({ answers }) => proposalsOf(answers.rows, known))
    return head && { head, intake: found, section, proposals, lists: listsIn(tx) }
  },
  show: (data, ctx, form) => <ChangesPage data={data} ctx={ctx} form={form} />,
  api: {
    answer: z.array(
      z.object({
        row: z.uuid(),
        kind: z.string(),
        as: z.enum(['new', 'changed', 'ended']),
        version: z.int().nullable(),
      }),
    ),
    of: ({ proposals }) =>
      proposals.map(({ row, kind, as, before }) => ({ row: row.id, kind, as, version: before?.version ?? null })),
    says: says.changes,
  },
})

const mostChanges = 100
const mostVersions = 2 ** 31 - 1

export const feedRoute = command({
  at,
  access: { may: 'change people', on: 'intake' },
  body: z.object({
    changes: z
      .array(
        z.object({ row: idField(fields.row), take: ticked(), version: maybeWhole(fields.version, 1, mostVersions) }),
      )
      .max(mostChanges)
      .default([]),
    section: maybeCode(fields.section),
  }),
  do: (tx, { params: { intake: id = '' }, body }) => feedRecord(tx, { intake: id, picks: body.changes }),
  words: refusals.feed,
  then: ({ id, person, count, now }, { body: { section } }) => {
    const next = section !== undefined && isSection(section) ? after(section) : undefined
    const check = checkOf(now)
    return {
      to: next ? `/intakes/${id}/sections/${next}` : `/intakes/${id}`,
      said: {
        text: said.fed(count),
        links: check ? [{ text: said.check, href: `/people/${person}/checks/new?${check}` }] : [],
      },
    }
  },
  again: changesPage,
  api: {
    answer: z.object({ id: z.uuid(), count: z.int() }),
    of: ({ id, count }) => ({ id, count }),
    says: says.feed,
  },
})

/** The check that what is in the record now could be opened with: what somebody else can be asked about, and who there is to ask. */
function checkOf(now: readonly { kind: Kind; fact: string }[]): URLSearchParams | undefined {
  const facts = now.flatMap(({ kind, fact }) => (checked.has(kind) ? [fact] : []))
  const whom = now.find(({ kind }) => kind === 'support')?.fact
  if (facts.length === 0 && !whom) return undefined
  return new URLSearchParams({ ...(facts.length > 0 ? { facts: facts.join(',') } : {}), ...(whom ? { whom } : {}) })
}
