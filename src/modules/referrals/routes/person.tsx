import * as z from 'zod'
import { nameIn, versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { maybeId } from '../../../platform/forms/fields.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { refuse } from '../../../platform/result.ts'
import { binds, currentOrders, type Order } from '../../orders/index.ts'
import { headOf } from '../../people/index.ts'
import { askFrom, askShape, choicesOf, directory, emptied, localities, offer, provider } from '../../providers/index.ts'
import { draftReferral, endNeed, recordNeed } from '../commands.ts'
import { type ChooseData, ChoosePage } from '../pages/choose.tsx'
import { type DraftData, DraftPage } from '../pages/draft.tsx'
import { PersonReferralsPage } from '../pages/person.tsx'
import { answersFor, needsOf, referralsOf } from '../queries.ts'
import { byAnswer } from '../rules.ts'
import { fields, refusals, says, words } from '../words.ts'
import { fitAnswer, idAnswer, needAnswer, needOut, referralAnswer, referralOut } from './answers.ts'
import { saidOne } from './said.ts'
import { draftShape, fromIn, fromPattern, needShape, tellingFrom } from './shapes.ts'

const list = page({
  at: '/people/:person/referrals',
  access: { may: 'see people', on: 'person' },
  read: async (tx, { params: { person = '' } }) => {
    const [head, referrals, needs] = await Promise.all([
      headOf(tx, person),
      referralsOf(tx, person),
      needsOf(tx, [person]),
    ])
    if (!head) return undefined
    const mayRefer = tx.actor.may.has('make referrals')
    return { head, referrals, needs: needs.get(person) ?? [], choices: choicesOf(tx), mayRefer }
  },
  show: (data, ctx, form) => <PersonReferralsPage data={data} ctx={ctx} form={form} />,
  api: {
    answer: z.object({ referrals: z.array(referralAnswer), needs: z.array(needAnswer) }),
    of: ({ referrals, needs }) => ({ referrals: referrals.map(referralOut), needs: needs.map(needOut) }),
    says: says.of,
  },
})

const asked = z.preprocess(
  emptied,
  z.object({ ...askShape, offer: maybeId(fields.offer), from: z.string().regex(fromPattern).optional() }),
)
type Asked = z.infer<typeof asked>

/** Services for the person where none is named yet, else the form of the referral to it. */
const newPage = page({
  at: '/people/:person/referrals/new',
  access: { may: 'make referrals', on: 'person' },
  query: asked,
  read: async (
    tx,
    { params: { person = '' }, query },
  ): Promise<{ choose: ChooseData } | { draft: DraftData } | undefined> => {
    if (query.offer) {
      const draft = await drafting(tx, person, query.offer, query)
      return draft && { draft }
    }
    const choose = await choosing(tx, person, query)
    return choose && { choose }
  },
  show: (data, ctx, form) =>
    'draft' in data ? (
      <DraftPage data={data.draft} ctx={ctx} form={form} />
    ) : (
      <ChoosePage data={data.choose} ctx={ctx} />
    ),
  api: {
    answer: z.array(fitAnswer),
    of: (data) =>
      'choose' in data
        ? data.choose.listed.map(({ offer: of, fit }) => ({
            service: of.id,
            name: of.name,
            answer: fit.answer,
            km: fit.km ?? null,
            reasons: fit.reasons,
          }))
        : [],
    says: says.services,
  },
})

async function choosing(tx: Tx, person: string, query: Asked): Promise<ChooseData | undefined> {
  const { offer: _, from, ...given } = query
  const ask = askFrom(given)
  const [head, offers, places] = await Promise.all([headOf(tx, person), directory(tx, ask), localities(tx)])
  if (!head) return undefined
  const { known, answers } = await answersFor(
    tx,
    person,
    head.supervision?.officerId ?? null,
    offers.map((one) => one.offer),
    query.need,
  )
  const listed = offers.flatMap((one) => {
    const fit = answers.get(one.offer.id)
    return fit ? [{ ...one, fit: saidOne(tx, fit) }] : []
  })
  const sorted = listed.toSorted((one, other) =>
    byAnswer({ ...one.fit, name: one.offer.name }, { ...other.fit, name: other.offer.name }),
  )
  return { head, listed: sorted, choices: choicesOf(tx), localities: places, ask, place: known?.locality ?? '', from }
}

async function drafting(
  tx: Tx,
  person: string,
  id: string,
  { from, need: sought }: Pick<Asked, 'from' | 'need'>,
): Promise<DraftData | undefined> {
  const [head, found, orders] = await Promise.all([headOf(tx, person), offer(tx, id), currentOrders(tx, [person])])
  const of = found && (await provider(tx, found.provider))
  if (!head || !of) return undefined
  const { known, answers } = await answersFor(tx, person, head.supervision?.officerId ?? null, [found], sought)
  const fit = answers.get(id)
  const { disclosureItems, needs } = versionInForce(tx.actor.jurisdiction, tx.today)
  const met = (known?.needList ?? []).filter(({ code }) => found.needs.includes(code))
  const looked = met.length === 0 && sought ? [{ code: sought, words: '' }] : met
  const why = [
    ...new Set(looked.map(({ code, words: said }) => [nameIn(needs, code), said].filter(Boolean).join(': '))),
  ].join('\n')
  return {
    head,
    offer: found,
    provider: of,
    choices: choicesOf(tx),
    fit: fit && saidOne(tx, fit),
    items: disclosureItems,
    conditions: directing(orders.get(person) ?? []),
    asked: { offer: id, ...(from ? { from } : {}), ...(sought ? { need: sought } : {}) },
    known: { offer: id, from, why, items: ['name', 'phone', 'officer', 'why'], consentOn: tx.today },
  }
}

/** Conditions that may direct somebody to a service: those in force that are about treatment, programs or supervision. */
const directing = (orders: readonly Order[]) =>
  orders.flatMap((order) =>
    order.conditions
      .filter((one) => binds(one) && ['treatment', 'program', 'supervision', 'other', ''].includes(one.kind))
      .map(({ id, asOrdered }) => ({ id, asOrdered, order: order.typeName })),
  )

const draft = command({
  at: '/people/:person/referrals',
  access: { may: 'make referrals', on: 'person' },
  body: z.object(draftShape),
  do: async (tx, { params: { person = '' }, body }) => {
    const { offer: of, why, basis, condition, danger, consent, consentOn, consentHow, consentWords } = body
    if (consent === 'given' && !consentOn) return refuse('consent-when', 'consentOn')
    if (consent === 'given' && !consentHow) return refuse('consent-how', 'consentHow')
    const agreed =
      consent === 'given' && consentOn && consentHow
        ? { consent: { givenOn: consentOn, how: consentHow, words: consentWords } }
        : {}
    const from = fromIn(body.from)
    return draftReferral(tx, {
      person,
      offer: of,
      why,
      basis,
      condition,
      telling: tellingFrom(body),
      danger,
      from,
      ...agreed,
    })
  },
  words: refusals.draft,
  then: ({ id, service }) => ({ to: `/referrals/${id}`, said: words.saidDrafted(service) }),
  again: newPage,
  api: { answer: idAnswer, of: ({ id }) => ({ id }), says: says.draft },
})

const need = command({
  at: '/people/:person/needs',
  access: { may: 'make referrals', on: 'person' },
  body: z.object(needShape),
  do: (tx, { params: { person = '' }, body: { need: code, needWords, saidBy } }) =>
    recordNeed(tx, person, { code, words: needWords, saidBy }),
  words: refusals.need,
  then: ({ person }) => ({ to: `/people/${person}/referrals`, said: words.saidNeed }),
  again: list,
  api: { answer: idAnswer, of: ({ id }) => ({ id }), says: says.need },
})

const noNeed = command({
  at: '/needs/:need/end',
  access: { may: 'make referrals', on: 'need' },
  body: z.object({}),
  do: (tx, { params: { need: id = '' } }) => endNeed(tx, id),
  words: refusals.endNeed,
  then: ({ person }) => ({ to: `/people/${person}/referrals`, said: words.saidNeedEnded }),
  api: { answer: idAnswer, of: ({ id }) => ({ id }), says: says.endNeed },
})

export const personRoutes = [list, newPage, draft, need, noNeed]
