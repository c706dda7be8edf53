import * as z from 'zod'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { check } from '../../../platform/forms/decode.ts'
import * as fields from '../../../platform/forms/fields.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { addPerson } from '../commands.ts'
import { type AddData, AddPersonPage, askedNames } from '../pages.tsx'
import { likenessOf, likeShown, listsIn, peopleLike } from '../queries.ts'
import type { FactDraft } from '../rules.ts'
import { add, addRefusals } from '../words.ts'
import { likeAnswer, likeOf as likeAnswered, sourceShape } from './shapes.ts'

const askedShape = {
  given: fields.maybeText(add.given, 200),
  family: fields.maybeText(add.family, 200),
  familyFirst: fields.ticked(),
  birth: fields.maybeDay(add.bornWhat),
  estimated: fields.ticked(),
  number: fields.maybeText(add.numberWhat, 200),
  phone: fields.maybeText(add.phoneWhat, 60),
}
const askedSchema = z.object(askedShape)
type Asked = z.infer<typeof askedSchema>

/** What the first step's address holds; read leniently, so that a mistake is said on the page. */
const query = z.object({
  ...Object.fromEntries(askedNames.map((name) => [name, z.string().optional()])),
  edit: z.string().optional(),
}) as z.ZodType<Record<string, string | undefined>>

async function readAdding(tx: Tx, given: Record<string, string | undefined>): Promise<AddData> {
  const { edit, ...rest } = given
  const asked = Object.fromEntries(Object.entries(rest).flatMap(([name, value]) => (value ? [[name, value]] : [])))
  const first = { asked, errors: {}, like: undefined, lists: listsIn(tx) }
  if (edit || Object.keys(rest).length === 0 || Object.values(rest).every((value) => value === undefined)) return first
  const checked = check<Asked>(askedSchema, {
    ...asked,
    familyFirst: asked.familyFirst === 'on',
    estimated: asked.estimated === 'on',
  })
  if (!checked.ok) return { ...first, errors: checked.errors }
  if (!checked.value.given.trim() && !checked.value.family.trim())
    return { ...first, errors: { family: addRefusals['name-needed'] } }
  const { birth } = checked.value
  if (birth && Temporal.PlainDate.compare(birth, tx.today) > 0)
    return { ...first, errors: { birth: addRefusals['born-later'] } }
  return { ...first, like: await likeOf(tx, checked.value) }
}

/** Whoever looks whether somebody is here already has looked for them: it is on the trail, without what was typed. */
async function likeOf(tx: Tx, asked: Asked) {
  const drafts = draftsOf(asked)
  const line = { fields: drafts.map(({ kind }) => kind) }
  const [like] = await Promise.all([
    peopleLike(tx, likenessOf(tx, drafts)),
    audit(tx, 'person.likeness-searched', line),
  ])
  return likeShown(tx, like)
}

function draftsOf({ given, family, familyFirst, birth, estimated, number, phone }: Asked): FactDraft[] {
  const name = {
    kind: 'legal',
    ...(given ? { given } : {}),
    ...(family ? { family } : {}),
    ...(familyFirst ? { familyFirst: true as const } : {}),
  }
  return [
    { kind: 'name', data: name },
    ...(birth
      ? [
          {
            kind: 'birth' as const,
            data: { date: birth.toString(), ...(estimated ? { estimated: true as const } : {}) },
          },
        ]
      : []),
    ...(number ? [{ kind: 'reference' as const, data: { kind: 'agency-number', value: number } }] : []),
    ...(phone ? [{ kind: 'phone' as const, data: { number: phone } }] : []),
  ]
}

const adding = page({
  at: '/people/new',
  access: { may: 'add people' },
  query,
  read: (tx, { query }) => readAdding(tx, query),
  show: (data, ctx, form) => AddPersonPage({ data, ctx, form }),
  api: {
    answer: z.object({ like: z.array(likeAnswer) }),
    of: ({ like }) => ({ like: (like ?? []).map(likeAnswered) }),
    says: add.apiLike,
  },
})

const save = command({
  at: '/people',
  access: { may: 'add people' },
  body: z.object({ ...askedShape, ...sourceShape, noneOfThese: fields.ticked(), shown: fields.ids(add.foundWhat) }),
  do: (tx, { body: { saidBy, saidByName, noneOfThese, shown, ...asked } }) =>
    addPerson(tx, { facts: draftsOf(asked), told: { saidBy, saidByName }, noneOfThese, shown }),
  words: addRefusals,
  then: ({ id, reference }) => ({
    to: `/people/${id}/details`,
    said: {
      text: add.added(reference),
      links: [
        { text: add.addedNext, href: `/people/${id}/orders/new` },
        { text: add.addedReport, href: `/people/${id}/report-requests/new` },
      ],
    },
  }),
  again: adding,
  api: { answer: z.object({ id: z.string(), reference: z.string() }), of: (value) => value, says: add.api },
})

export const addRoutes = [adding, save]
