import type { Tx } from '../../../platform/database/tx.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { refuse } from '../../../platform/result.ts'
import { staffNames } from '../../staff/index.ts'
import { changeFact, recordFact } from '../commands.ts'
import { AddFactPage, ChangeFactPage, homeOf } from '../pages.tsx'
import { factNamed, headOf, listsIn } from '../queries.ts'
import { type FactKind, factKinds, pathOf } from '../rules.ts'
import { changeRefusals, factForm, factRefusals, kindWords } from '../words.ts'
import { changeShapeOf, draftOf, savedAnswer, shapeOf } from './shapes.ts'

/** What a form about a person needs: who it is, and the lists it offers. */
export async function readForm(tx: Tx, person: string | undefined) {
  const head = person === undefined ? undefined : await headOf(tx, person)
  return head && { head, lists: listsIn(tx) }
}

/** A form about one fact, with the fact as it is now and who recorded it so. */
export async function readFact(tx: Tx, params: Record<string, string>, kind?: FactKind) {
  const form = await readForm(tx, params.person)
  const fact = await factNamed(tx, params.fact ?? '')
  if (!form || !fact || (kind && fact.kind !== kind)) return undefined
  const by = (await staffNames(tx, [fact.recordedBy])).get(fact.recordedBy ?? '') ?? ''
  return { ...form, fact, by }
}

const savedOf =
  (kind: FactKind) =>
  (_: unknown, { params }: { params: Record<string, string> }) => ({
    to: homeOf(params.person ?? '', kind),
    said: {
      text: factForm.saved(kindWords[kind].one),
      links: kind === 'whereabouts' ? [{ text: factForm.booked, href: `/people/${params.person}/appointments` }] : [],
    },
  })

/** The pages and commands of one kind of fact: add, and correct or change. */
function routesOf(kind: FactKind) {
  const at = `/people/:person/${pathOf[kind]}`
  const adding = page({
    at: `${at}/new`,
    access: { may: 'change people', on: 'person' },
    read: (tx, { params }) => readForm(tx, params.person),
    show: (data, ctx, form) => AddFactPage({ kind, data, ctx, form }),
  })
  const add = command({
    at,
    access: { may: 'change people', on: 'person' },
    body: shapeOf(kind),
    do: (tx, { params, body }) => recordFact(tx, params.person ?? '', draftOf(kind, body)),
    words: factRefusals,
    then: savedOf(kind),
    again: adding,
    api: { answer: savedAnswer, of: ({ fact }) => ({ fact }), says: factForm.add(kindWords[kind].one) },
  })
  const changing = page({
    at: `${at}/:fact`,
    access: { may: 'change people', on: 'fact' },
    read: (tx, { params }) => readFact(tx, params, kind),
    show: (data, ctx, form) => ChangeFactPage({ data, ctx, form }),
  })
  const change = command({
    at: `${at}/:fact`,
    access: { may: 'change people', on: 'fact' },
    body: changeShapeOf(kind),
    do: async (tx, { params, body, version }) => {
      if ((await factNamed(tx, params.fact ?? ''))?.kind !== kind) return refuse('over')
      const draft = draftOf(kind, body)
      const told = body.how === 'change' ? { ...draft.told, validFrom: body.changedOn ?? tx.today } : draft.told
      return changeFact(tx, {
        fact: params.fact ?? '',
        how: body.how,
        draft: { ...draft, told } as typeof draft,
        version,
      })
    },
    words: { ...factRefusals, ...changeRefusals },
    then: savedOf(kind),
    again: changing,
    api: { answer: savedAnswer, of: ({ fact }) => ({ fact }), says: factForm.change(kindWords[kind].one) },
  })
  return [adding, add, changing, change]
}

/** A photograph is received, not typed: it has routes of its own. */
export const factRoutes = factKinds.filter((kind) => kind !== 'photograph').flatMap(routesOf)
