import type { Ground } from '../ground.ts'
import { orderOf } from './orders.ts'
import { noticeOfProvider, offerOf } from './providers.ts'
import type { Samples } from './sample.ts'

const telling = { items: ['name', 'phone', 'why'] }
const agreed = { basis: 'consent', consent: 'given', consentOn: '2026-11-20', consentHow: 'in-person' }
const why = 'Drinks alone after work'

const draft = async (on: Ground, basis: object = agreed) => ({ offer: await offerOf(on), why, ...basis, ...telling })
export const referralOf = async (on: Ground) => on.make(`/people/${on.person}/referrals`, await draft(on))
export const referralTo = (on: Ground, offer: string) =>
  on.make(`/people/${on.person}/referrals`, { offer, why, ...agreed, ...telling })
const undiscussed = async (on: Ground) =>
  on.make(`/people/${on.person}/referrals`, await draft(on, { basis: 'consent' }))
const sending = { sentOn: '2026-11-23', sentHow: 'phone', followUpOn: '2026-12-01' }

/** A referral of which the provider was told, at its second version. */
async function sentOf(on: Ground): Promise<string> {
  const referral = await referralOf(on)
  const version = Number(await on.read(`/referrals/${referral}`, 'version'))
  await on.make(`/referrals/${referral}/sending`, { ...sending, _version: version })
  return referral
}
const versionOf = async (on: Ground, referral: string) => Number(await on.read(`/referrals/${referral}`, 'version'))
const at = (made: (on: Ground) => Promise<string>, body: object) => async (on: Ground) => {
  const referral = await made(on)
  return { params: { referral }, body: { ...body, _version: await versionOf(on, referral) } }
}

export const attendanceOf = async (on: Ground) =>
  on.make(`/referrals/${await sentOf(on)}/attendance`, {
    attendedOn: '2026-11-23',
    attended: 'absent',
    attendedBy: 'Karen',
  })

const codes = [
  'housing',
  'anger',
  'drugs',
  'family',
  'legal',
  'financial',
  'education',
  'employment',
  'parenting',
  'gambling',
]
let used = 0
const aNeed = () => ({ need: codes[used++ % codes.length], needWords: 'Said so', saidBy: 'They did' })
/** A need of somebody new, who has none yet. */
export async function needOf(on: Ground): Promise<string> {
  return on.make(`/people/${on.person}/needs`, aNeed())
}

/** A service that a notice told of, which nobody was asked about yet. */
async function programOf(on: Ground): Promise<string> {
  const notice = await noticeOfProvider(on)
  return on.read(`/notices/${notice}`, 'programs', 0, 'service')
}

export const referralSamples: Samples = {
  'POST /people/:person/referrals': async (on) => {
    const order = await orderOf(on)
    const condition = await on.read(`/orders/${order}`, 'conditions', 0, 'id')
    const body = { ...(await draft(on, { basis: 'direction', condition })) }
    return { params: { person: on.person }, body, names: [condition] }
  },
  'POST /people/:person/needs': async (on) => ({
    params: { person: (await on.another('Needy')).person },
    body: aNeed(),
  }),
  'POST /needs/:need/end': async (on) => {
    const { person } = await on.another('Needless')
    return { params: { need: await on.make(`/people/${person}/needs`, aNeed()) }, body: {} }
  },
  'POST /referrals/:referral/telling': at(referralOf, { why: 'Asks for help himself', items: ['name', 'address'] }),
  'POST /referrals/:referral/consent': at(undiscussed, {
    consentOn: '2026-11-23',
    consentHow: 'phone',
    consentWords: 'Go ahead',
  }),
  'POST /referrals/:referral/consent-withdrawal': at(referralOf, { withdrawnOn: '2026-11-23', withdrawnHow: 'Rang' }),
  'POST /referrals/:referral/sending': at(referralOf, sending),
  'POST /referrals/:referral/moves': at(sentOf, { to: 'accepted', movedOn: '2026-11-23', words: 'From Tuesday' }),
  'POST /referrals/:referral/attendance': async (on) => ({
    params: { referral: await sentOf(on) },
    body: { attendedOn: '2026-11-23', attended: 'attended', attendedBy: 'Karen' },
  }),
  'POST /attendance/:attendance/taking-back': async (on) => ({
    params: { attendance: await attendanceOf(on) },
    body: { why: 'It was somebody else' },
  }),
  'POST /services/:offer/people/:person/task': async (on) => ({
    params: { offer: await programOf(on), person: on.person },
    body: {},
  }),
  'POST /services/:offer/people/:person/dismissal': async (on) => ({
    params: { offer: await programOf(on), person: on.person },
    body: { why: 'Works on Tuesdays' },
  }),
}
