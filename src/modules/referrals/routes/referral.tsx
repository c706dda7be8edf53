import * as z from 'zod'
import { versionInForce } from '../../../jurisdictions/index.ts'
import { text } from '../../../platform/forms/fields.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { headOf } from '../../people/index.ts'
import {
  moveReferral,
  recordConsent,
  reportAttendance,
  sendReferral,
  takeBackAttendance,
  tellMore,
  withdrawConsent,
} from '../commands.ts'
import { ReferralPage } from '../pages/one.tsx'
import { SheetPage } from '../pages/sheet.tsx'
import { WhyPage } from '../pages/why.tsx'
import {
  attendanceNamed,
  attendanceOf,
  consentsOf,
  disclosuresOf,
  referral,
  statesOf,
  tellableOf,
  toldOf,
} from '../queries.ts'
import { fields, refusals, says, words } from '../words.ts'
import { idAnswer, referralOut, wholeAnswer } from './answers.ts'
import { attendanceShape, consentShape, moveShape, sendShape, tellingFrom, tellingShape } from './shapes.ts'

const access = { may: 'make referrals', on: 'referral' }

const one = page({
  at: '/referrals/:referral',
  access: { may: 'see people', on: 'referral' },
  trail: 'referral.viewed',
  read: async (tx, { params: { referral: id = '' } }) => {
    const [found, states, consents, disclosures, attendance] = await Promise.all([
      referral(tx, id),
      statesOf(tx, id),
      consentsOf(tx, id),
      disclosuresOf(tx, id),
      attendanceOf(tx, id),
    ])
    const head = found && (await headOf(tx, found.person))
    if (!head) return undefined
    const { disclosureItems, referralEnds } = versionInForce(tx.actor.jurisdiction, tx.today)
    const toTell = found.state === 'drafted' ? await toldOf(tx, found) : []
    const mayRefer = tx.actor.may.has('make referrals')
    return {
      head,
      referral: found,
      states,
      consents,
      disclosures,
      attendance,
      toTell,
      items: disclosureItems,
      ends: referralEnds,
      mayRefer,
    }
  },
  show: (data, ctx, form) => <ReferralPage data={data} ctx={ctx} form={form} />,
  api: {
    answer: wholeAnswer,
    of: ({ referral: found, states, consents, disclosures, attendance }) => ({
      ...referralOut(found),
      states: states.map(({ state, on, reason, words: said, byName }) => ({ state, on, reason, words: said, byName })),
      consents: consents.map(({ givenOn, how, items, withdrawnOn }) => ({ givenOn, how, items, withdrawnOn })),
      told: disclosures.map(({ item, words: said, basis, basisWords }) => ({ item, words: said, basis, basisWords })),
      attendance: attendance.map(({ id, day, attended, saidBy, takenBackAt }) => ({
        id,
        day,
        attended,
        saidBy,
        takenBack: takenBackAt !== null,
      })),
    }),
    says: says.one,
  },
})

const sheet = page({
  at: '/referrals/:referral/sheet',
  access: { may: 'see people', on: 'referral' },
  trail: 'referral.printed',
  read: async (tx, { params: { referral: id = '' } }) => {
    const [found, disclosures] = await Promise.all([referral(tx, id), disclosuresOf(tx, id)])
    const head = found && (await headOf(tx, found.person))
    if (!head) return undefined
    const { disclosureItems } = versionInForce(tx.actor.jurisdiction, tx.today)
    const name = (item: string) => disclosureItems.find(({ code }) => code === item)?.name ?? item
    const today = await tellableOf(tx, found)
    const kept = disclosures.map(({ item, words: said }) => ({ item, name: name(item), words: said }))
    const told = found.state === 'drafted' ? today.told : kept
    return { referral: found, reference: head.reference, told, agreed: today.agreed }
  },
  show: (data, ctx) => <SheetPage data={data} ctx={ctx} />,
})

const telling = command({
  at: '/referrals/:referral/telling',
  access,
  body: z.object({ why: text(fields.why, 4000), ...tellingShape }),
  do: (tx, { params: { referral: id = '' }, body, version = 0 }) =>
    tellMore(tx, id, version, { why: body.why, telling: tellingFrom(body), danger: body.danger }),
  words: refusals.change,
  then: ({ id }) => ({ to: `/referrals/${id}`, said: words.saidChanged }),
  again: one,
  api: { answer: idAnswer, of: ({ id }) => ({ id }), says: says.change },
})

const consent = command({
  at: '/referrals/:referral/consent',
  access,
  body: z.object(consentShape),
  do: async (tx, { params: { referral: id = '' }, body: { consentOn, consentHow, consentWords }, version = 0 }) => {
    const items = (await referral(tx, id))?.telling.map(({ item }) => item) ?? []
    return recordConsent(tx, id, version, { givenOn: consentOn, how: consentHow, words: consentWords, items })
  },
  words: refusals.consent,
  then: ({ id }) => ({ to: `/referrals/${id}`, said: words.saidConsent }),
  again: one,
  api: { answer: idAnswer, of: ({ id }) => ({ id }), says: says.consent },
})

const noConsent = command({
  at: '/referrals/:referral/consent-withdrawal',
  access,
  body: z.object({ withdrawnOn: consentShape.consentOn, withdrawnHow: text(fields.withdrawnHow, 1000) }),
  do: (tx, { params: { referral: id = '' }, body: { withdrawnOn, withdrawnHow }, version = 0 }) =>
    withdrawConsent(tx, id, version, { on: withdrawnOn, how: withdrawnHow }),
  words: refusals.withdrawConsent,
  then: ({ id, toTell }) => ({ to: `/referrals/${id}`, said: toTell ? words.saidTell : words.saidConsentWithdrawn }),
  again: one,
  api: { answer: idAnswer, of: ({ id }) => ({ id }), says: says.withdrawConsent },
})

const send = command({
  at: '/referrals/:referral/sending',
  access,
  body: z.object(sendShape),
  do: (tx, { params: { referral: id = '' }, body: { sentOn, sentHow, followUpOn }, version = 0 }) =>
    sendReferral(tx, id, version, { on: sentOn, how: sentHow, followUpOn }),
  words: refusals.send,
  then: ({ id, provider }) => ({ to: `/referrals/${id}`, said: words.saidSent(provider) }),
  again: one,
  api: { answer: idAnswer, of: ({ id }) => ({ id }), says: says.send },
})

const move = command({
  at: '/referrals/:referral/moves',
  access,
  body: z.object(moveShape),
  do: (
    tx,
    { params: { referral: id = '' }, body: { to, movedOn, reason = '', words: said, followUpOn }, version = 0 },
  ) => moveReferral(tx, id, version, { to, on: movedOn, reason, words: said, followUpOn }),
  words: refusals.move,
  then: ({ id, to }) => ({ to: `/referrals/${id}`, said: words.saidMoved(words.states[to]) }),
  again: one,
  api: { answer: idAnswer, of: ({ id }) => ({ id }), says: says.move },
})

const attend = command({
  at: '/referrals/:referral/attendance',
  access,
  body: z.object(attendanceShape),
  do: (tx, { params: { referral: id = '' }, body: { attendedOn, attended, attendedBy, attendedWords } }) =>
    reportAttendance(tx, id, { day: attendedOn, attended, saidBy: attendedBy, words: attendedWords }),
  words: refusals.attendance,
  then: ({ referral: id }) => ({ to: `/referrals/${id}`, said: words.saidReported }),
  again: one,
  api: { answer: idAnswer, of: ({ id }) => ({ id }), says: says.attendance },
})

const takingBack = page({
  at: '/attendance/:attendance/taking-back',
  access: { may: 'make referrals', on: 'attendance' },
  read: async (tx, { params: { attendance: id = '' } }) => {
    const row = await attendanceNamed(tx, id)
    const head = row && (await headOf(tx, row.person))
    return head && { head, id, about: `${row.service}: ${row.day}`, back: `/referrals/${row.referral}` }
  },
  show: (data, ctx, form) => (
    <WhyPage
      data={data}
      ctx={ctx}
      form={form}
      title={words.takeBack}
      label={fields.takeBackWhy}
      action={`/attendance/${data.id}/taking-back`}
    />
  ),
})

const takeBack = command({
  at: '/attendance/:attendance/taking-back',
  access: { may: 'make referrals', on: 'attendance' },
  body: z.object({ why: text(fields.takeBackWhy, 400) }),
  do: (tx, { params: { attendance: id = '' }, body: { why } }) => takeBackAttendance(tx, id, why),
  words: refusals.takeBack,
  then: ({ referral: id }) => ({ to: `/referrals/${id}`, said: words.saidTakenBack }),
  again: takingBack,
  api: { answer: idAnswer, of: ({ id }) => ({ id }), says: says.takeBack },
})

export const referralRoutes = [one, sheet, telling, consent, noConsent, send, move, attend, takingBack, takeBack]
