import type { Ground } from './ground.ts'
import { adviceOf } from './samples/advice.ts'
import { checkOf } from './samples/checks.ts'
import { appointmentOf, contactOf, seriesOf } from './samples/contacts.ts'
import { awayOf } from './samples/cover.ts'
import { mapOf, worksheetOf } from './samples/drawings.ts'
import { incidentOf } from './samples/incidents.ts'
import { inductionOf } from './samples/inductions.ts'
import { intakeOf } from './samples/intake.ts'
import { acquaintanceOf, cardOf, duplicateOf, reviewOf } from './samples/limits.ts'
import { messageOf } from './samples/messages.ts'
import { chainOf } from './samples/no-contact.ts'
import { breachOf, noteOf } from './samples/notes.ts'
import { opportunityOf } from './samples/opportunities.ts'
import {
  chargeOf,
  coDefendantOf,
  conditionOf,
  documentedFactsOf,
  entryOf,
  offenceOf,
  orderEventOf,
  orderOf,
  policeFactsOf,
} from './samples/orders.ts'
import { factOf, facts, photographed } from './samples/people.ts'
import { givenOf, permitOf } from './samples/permits.ts'
import { regionOf, resourceOf, teamOf } from './samples/places.ts'
import { goalOf, planOf, stepOf } from './samples/plans.ts'
import { promiseOf } from './samples/promises.ts'
import { noticeOfProvider, offerOf, providerOf } from './samples/providers.ts'
import { attendanceOf, needOf, referralOf } from './samples/referrals.ts'
import { reportOf } from './samples/reports.ts'
import { answeredOf, requestOf } from './samples/requests.ts'
import { roleOf } from './samples/roles.ts'
import { taskOf } from './samples/tasks.ts'
import { serviceOf } from './samples/tokens.ts'
import { lookOf } from './samples/trail.ts'
import { sheetOf } from './samples/visits.ts'

const makers: Record<string, (on: Ground) => string | Promise<string>> = {
  person: (on) => on.person,
  supervision: (on) => on.supervision,
  staff: (on) => on.owner.id,
  office: (on) => on.agency.office,
  provider: providerOf,
  offer: offerOf,
  referral: referralOf,
  need: needOf,
  attendance: attendanceOf,
  notice: noticeOfProvider,
  role: roleOf,
  service: serviceOf,
  region: regionOf,
  team: teamOf,
  resource: resourceOf,
  order: orderOf,
  orderevent: orderEventOf,
  offence: offenceOf,
  condition: conditionOf,
  codefendant: coDefendantOf,
  entry: entryOf,
  facts: policeFactsOf,
  charge: chargeOf,
  appointment: (on) => appointmentOf(on),
  contact: contactOf,
  series: seriesOf,
  note: (on) => noteOf(on),
  breach: breachOf,
  incident: incidentOf,
  look: lookOf,
  message: messageOf,
  map: mapOf,
  worksheet: worksheetOf,
  induction: inductionOf,
  intake: intakeOf,
  section: () => 'contact',
  task: (on) => taskOf(on),
  report: reportOf,
  request: requestOf,
  permit: (on) => permitOf(on),
  opportunity: opportunityOf,
  plan: planOf,
  step: stepOf,
  item: goalOf,
  list: async (on) => {
    await planOf(on)
    return 'goals'
  },
  check: checkOf,
  advice: adviceOf,
  chain: chainOf,
  promise: promiseOf,
  duplicate: duplicateOf,
  review: reviewOf,
  card: cardOf,
  acquaintance: acquaintanceOf,
  sheet: sheetOf,
  away: awayOf,
}

/** The ids that a path's parameters take when it is only looked at, each made once. Undefined where one is not known. */
export function looking(on: Ground): (path: string) => Promise<Record<string, string> | undefined> {
  const made = new Map<string, Promise<string>>()
  const once = (name: string, make: () => string | Promise<string>) => {
    const known = made.get(name) ?? Promise.resolve(make())
    made.set(name, known)
    return known
  }
  const idOf = (path: string, name: string): Promise<string> | undefined => {
    if (path.endsWith('/:permit/paper')) return once('given', () => givenOf(on))
    if (path.endsWith('/:request/document')) return once('answered', () => answeredOf(on))
    if (path.endsWith('/document')) return once('documented', () => documentedFactsOf(on))
    if (path.endsWith('/photograph')) return once('photographed', () => photographed(on))
    if (name === 'fact') return once(`fact ${kindIn(path)}`, () => factOf(on, kindIn(path)))
    const make = makers[name]
    return make && once(name, () => make(on))
  }
  return async (path) => {
    const names = parametersIn(path)
    const values = await Promise.all(names.map((name) => idOf(path, name)))
    if (values.some((value) => value === undefined)) return undefined
    return Object.fromEntries(names.map((name, nth) => [name, values[nth] ?? '']))
  }
}

export const parametersIn = (path: string) => [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)

/** The kind of fact that a path's pages are of; any will do for those that are of every kind. */
function kindIn(path: string): string {
  const kind = path.split('/')[3] ?? ''
  if (kind === 'circumstances') return 'work'
  return kind in facts ? kind : 'languages'
}
