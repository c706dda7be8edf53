import { nameIn, type Version, versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { namesOf } from '../../people/index.ts'
import { colleaguesWho, resourcesOf, staffNames } from '../../staff/index.ts'
import {
  type Appointment,
  type Contact,
  fits,
  type OutcomeChoice,
  type OutcomeOptions,
  type Shown,
  type ShownContact,
  type WhenOptions,
} from '../rules.ts'
import { besideText } from '../words.ts'
import { companionChoices } from './companions.ts'
import { contact, takenBackOf } from './contacts.ts'

/** What a form offers where it asks how a contact of this kind went, booked or not; without a kind, of any. */
export function outcomeOptions(tx: Tx, kind?: string, booked = true): OutcomeOptions {
  const { outcomes, absenceReasons, sentAwayReasons, cancelReasons, relations } = versionNow(tx)
  const fitting = outcomes.filter((outcome) => fits(outcome, { kind, booked }))
  return {
    outcomes: fitting.map(
      ({ code, name, asks, counts, whereabouts }): OutcomeChoice => ({ code, name, asks, counts, whereabouts }),
    ),
    all: outcomes.map(({ code, asks }) => ({ code, asks })),
    absenceReasons: absenceReasons.map(option),
    sentAwayReasons: sentAwayReasons.map(option),
    cancelReasons: cancelReasons.map(option),
    relations: relations.map(option),
    mayPlace: tx.actor.may.has('change people'),
  }
}

/**
 * Who may have seen them at an appointment, the likeliest first: as recorded before, else whoever is recording it, and the officer
 * whom it was booked with. One alone where these are the same, so that nothing need be asked.
 */
export async function seersOf(tx: Tx, { staff, contact: recorded }: Appointment): Promise<WhenOptions['staff']> {
  const before = recorded === null ? undefined : await contact(tx, recorded)
  const ids = [...new Set([before?.staff, tx.actor.staff, staff].filter((id) => typeof id === 'string'))]
  const names = await staffNames(tx, ids)
  return ids.map((id) => ({ value: id, label: names.get(id) ?? '' }))
}

/** What a form offers where it asks when, where and with whom to meet. */
export async function whenOptions(tx: Tx, office: string | null, person?: string): Promise<WhenOptions> {
  const [rooms, cars, staff, known] = await Promise.all([
    office ? resourcesOf(tx, office, 'room') : [],
    office ? resourcesOf(tx, office, 'car') : [],
    colleaguesWho(tx, 'record contacts', office ?? undefined),
    person ? companionChoices(tx, person) : [],
  ])
  return {
    kinds: versionNow(tx).contactKinds.map(option),
    rooms: rooms.map(({ id, name }) => ({ value: id, label: name })),
    cars: cars.map(({ id, name }) => ({ value: id, label: name })),
    staff: staff.map(({ id, givenName, familyName }) => ({ value: id, label: `${givenName} ${familyName}` })),
    known,
  }
}

const option = ({ code, name }: { code: string; name: string }) => ({ value: code, label: name })
const versionNow = (tx: Tx): Version => versionInForce(tx.actor.jurisdiction, tx.today)

/** Appointments with the names that a page shows: of the person, the officer, the kind and the outcome. */
export async function shownAppointments(tx: Tx, list: readonly Appointment[]): Promise<Shown[]> {
  const version = versionNow(tx)
  const [staff, people] = await Promise.all([
    staffNames(
      tx,
      list.flatMap(({ staff, madeBy, attendees }) => [staff, madeBy, ...attendees]),
    ),
    namesOf(
      tx,
      list.map(({ person }) => person),
    ),
  ])
  return list.map((one) => {
    const kind = version.contactKinds.find(({ code }) => code === one.kind)
    return {
      ...one,
      kindName: kind?.name ?? one.kind,
      goesOut: kind?.goesOut ?? false,
      outcomeName: one.outcome === null ? null : nameIn(version.outcomes, one.outcome),
      staffName: staff.get(one.staff) ?? '',
      besideNames: one.beside.map((who) => besideText(who, staff)),
      madeByName: staff.get(one.madeBy ?? '') ?? '',
      personName: people.get(one.person)?.spoken ?? '',
    }
  })
}

/** Contacts with the names that a page shows. */
export async function shownContacts(tx: Tx, list: readonly Contact[]): Promise<ShownContact[]> {
  const version = versionNow(tx)
  const ended = list.flatMap(({ id, supersededAt }) => (supersededAt ? [id] : []))
  const [staff, takenBack] = await Promise.all([
    staffNames(
      tx,
      list.flatMap(({ staff, recordedBy }) => [staff, recordedBy]),
    ),
    takenBackOf(tx, ended),
  ])
  const reasons = [...version.absenceReasons, ...version.sentAwayReasons, ...version.cancelReasons]
  return list.map((one) => ({
    ...one,
    kindName: nameIn(version.contactKinds, one.kind),
    outcomeName: nameIn(version.outcomes, one.outcome),
    reasonName: one.reason === null ? '' : nameIn(reasons, one.reason),
    relationName: one.relation === null ? '' : nameIn(version.relations, one.relation),
    staffName: staff.get(one.staff ?? '') ?? '',
    recordedByName: staff.get(one.recordedBy ?? '') ?? '',
    takenBack: takenBack.get(one.id),
  }))
}
