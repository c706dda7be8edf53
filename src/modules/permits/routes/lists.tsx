import * as z from 'zod'
import { versionInForce } from '../../../jurisdictions/index.ts'
import { maybeCode } from '../../../platform/forms/fields.ts'
import { startWith } from '../../../platform/forms/state.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { headOf } from '../../people/index.ts'
import { askLeave } from '../commands.ts'
import { AllPermitsPage } from '../pages/all.tsx'
import { PermitsPage } from '../pages/list.tsx'
import { AskPermitPage } from '../pages/new.tsx'
import { aroundOf, kindsOffered, permitLists, permitsOf } from '../queries.ts'
import { fields, refusals, says, form as words } from '../words.ts'
import { askBody, permitAnswer, permitOut } from './shapes.ts'

/** A person’s permissions: what is open or coming, then what is over. */
export const listPage = page({
  at: '/people/:person/permits',
  access: { may: 'see orders', on: 'person' },
  read: async (tx, { params: { person = '' } }) => {
    const [head, permits] = await Promise.all([headOf(tx, person), permitsOf(tx, person)])
    return head && { head, permits, mayAsk: tx.actor.may.has('handle permissions') }
  },
  show: (data, ctx) => <PermitsPage data={data} ctx={ctx} />,
  api: { answer: z.array(permitAnswer), of: ({ permits }) => permits.map(permitOut), says: says.list },
})

/** The open permissions of everybody on the reader’s lists. */
export const allPage = page({
  at: '/permits',
  access: { may: 'see orders' },
  read: async (tx) => {
    const { teamLeader: leader } = versionInForce(tx.actor.jurisdiction, tx.today).terms
    return { lists: await permitLists(tx), leader }
  },
  show: (data, ctx) => <AllPermitsPage data={data} ctx={ctx} />,
  api: {
    answer: z.array(permitAnswer),
    of: ({ lists: { waiting, notBack, given } }) =>
      [...waiting, ...notBack, ...given].map(({ permit }) => permitOut(permit)),
    says: says.all,
  },
})

/** The form of a new question; without a kind, the kinds to choose from. */
export const newPage = page({
  at: '/people/:person/permits/new',
  access: { may: 'handle permissions', on: 'person' },
  query: z.object({ kind: maybeCode(fields.kind) }),
  read: async (tx, { params: { person = '' }, query: { kind: chosen } }) => {
    const [head, around] = await Promise.all([headOf(tx, person), aroundOf(tx, person)])
    const kinds = kindsOffered(tx, around)
    const kind = kinds.find(({ code }) => code === chosen)
    const choices = versionInForce(tx.actor.jurisdiction, tx.today).addressKinds.filter(({ livesThere }) => livesThere)
    return head && { head, kinds, about: kind && { kind, touches: kind.touches, choices }, today: tx.today }
  },
  show: (data, ctx, form) => {
    const { about, head, today } = data
    const known = about && {
      permitKind: about.kind.code,
      askedOn: today.toString(),
      contact: head.phones[0]?.number ?? '',
      addressKind: about.choices[0]?.code ?? '',
    }
    return <AskPermitPage data={data} ctx={ctx} form={startWith(form, known ?? {})} />
  },
})

export const asking = command({
  at: '/people/:person/permits',
  access: { may: 'handle permissions', on: 'person' },
  body: askBody,
  do: (tx, { params: { person = '' }, body: { permitKind: kind, addressKind, whatWork, ...asked } }) => {
    const particulars = { ...(addressKind ? { kind: addressKind } : {}), ...(whatWork ? { what: whatWork } : {}) }
    return askLeave(tx, { ...asked, person, kind, particulars })
  },
  words: refusals.ask,
  then: ({ id }) => ({ to: `/permits/${id}`, said: words.saved }),
  again: newPage,
  api: { answer: z.object({ id: z.uuid() }), of: ({ id }) => ({ id }), says: says.ask },
})
