import { by, type Ground } from '../ground.ts'
import { appointmentOf } from './contacts.ts'
import type { Samples } from './sample.ts'

const times = { leaves: '13:00', returns: '17:00', phone: '0491 570 006' }
const elsewhere = { place: 'Local Court', arrives: '14:00' }

/** A running sheet of the owner, with a stop at a place that is nobody's home. */
export const sheetOf = (on: Ground) => on.make('/visits', { ...times, day: '2026-11-24', stops: [elsewhere] })

/** The same with somebody's appointment on it, and the stop that it is. */
async function visitOf(on: Ground) {
  const appointment = await appointmentOf(on, 'home')
  const visit = { appointment, arrives: '14:00' }
  const sheet = await on.make('/visits', { ...times, day: '2026-11-23', stops: [visit] })
  return { sheet, appointment, stop: await on.read(`/visits/${sheet}`, 'stops', 0, 'id') }
}

export const visitSamples: Samples = {
  'POST /visits': async (on) => {
    const appointment = await appointmentOf(on, 'home')
    const body = { ...times, day: '2026-11-23', stops: [{ appointment, arrives: '14:00' }] }
    return { params: {}, body, names: [appointment] }
  },
  'POST /visits/settings': async (on) => {
    const version = Number(await on.read('/visits/settings', 'now', 'version'))
    const body = { graceMinutes: 10, secondMinutes: 5, leaderMinutes: 5, dutyMinutes: 10, reason: 'Long roads' }
    return { params: {}, body: { ...body, ...(version > 0 ? { _version: version } : {}) } }
  },
  'POST /visits/:sheet/changes': async (on) => ({
    params: { sheet: await sheetOf(on) },
    body: { ...times, returns: '18:00', why: 'Traffic', stops: [], _version: 1 },
  }),
  'POST /visits/:sheet/marks': async (on) => ({ params: { sheet: await sheetOf(on) }, body: { mark: 'checked-out' } }),
  'POST /visits/:sheet/help': async (on) => ({ params: { sheet: await sheetOf(on) }, body: {} }),
  'POST /visits/:sheet/alarms': async (on) => {
    const sheet = await sheetOf(on)
    await on.make(`/visits/${sheet}/help`, {})
    const shown = (await on.deputy.browser.json('GET', `/api/v1/visits/${sheet}`)).json()
    return { params: { sheet }, body: { alarm: shown.alarms[0].id, did: 'answered' } }
  },
  'POST /visits/:sheet/waiver': async (on) => {
    const pair = { ...on, ...(await on.another('Paired', 'Visitworth')) }
    const alert = { code: 'visit-in-pairs', severity: 'high', what: 'Go as two', saidBy: 'officer' }
    await on.make(`/people/${pair.person}/alerts`, alert, 'fact')
    const visit = { appointment: await appointmentOf(pair, 'home'), place: '1 Visit Way', arrives: '14:00' }
    const body = { ...times, day: '2026-11-23', ask: true, stops: [visit] }
    return { params: { sheet: await by(on, on.deputy).make('/visits', body) }, body: { why: 'He is away' } }
  },
  'POST /visits/:sheet/not-seen': async (on) => {
    const { sheet, stop } = await visitOf(on)
    return { params: { sheet }, body: { stop, outcome: 'not-seen' } }
  },
}
