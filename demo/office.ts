import {
  accessOf,
  addOffice,
  addRegion,
  addResource,
  addStaff,
  addTeam,
  asBuilt,
  hashPassword,
  makeAgency,
  nameDutyOfficer,
  recordLeave,
  setAccountRule,
  setHours,
} from '../src/modules/staff/index.ts'
import { type Actor, systemOf } from '../src/platform/access/actor.ts'
import { newId } from '../src/platform/ids.ts'
import { absent, colleagues, emailOf, officer, password } from './cast.ts'
import { type Lane, must } from './lane.ts'
import { landlineOf } from './names.ts'

export const zone = 'Australia/Sydney'
export const agencyName = 'Western Plains Community Corrections'
const officeName = 'Wattle Creek'

export type Office = {
  agency: string
  office: string
  rooms: { art: string; two: string; four: string }
  cars: string[]
  /** Everybody who works there, by key. */
  staff: Record<string, Actor & { staff: string }>
  founder: Actor
}

/** Makes the agency with its office, rooms, cars and people, who all began well before the day. */
export async function makeOffice(lane: Lane, day: Temporal.PlainDate): Promise<Office> {
  const founder = systemOf(newId(), 'AU-NSW', zone)
  const began = day.subtract({ years: 3 }).toZonedDateTime({ timeZone: zone, plainTime: '09:00' }).toInstant()
  const passwordHash = await hashPassword(password)
  return lane.at(began, founder, async (tx) => {
    await makeAgency(tx, { name: agencyName, shortName: 'Western Plains', jurisdiction: 'AU-NSW', country: 'AU', zone })
    const regionId = await addRegion(tx, 'Western Plains')
    const office = await addOffice(tx, {
      regionId,
      name: `${officeName} Community Corrections`,
      shortName: officeName,
      address: '14 Jubilee Place, Wattle Creek',
      phone: landlineOf(100),
      zone,
      holidayRegion: 'AU-NSW',
      opens: Temporal.PlainTime.from('08:30'),
      closes: Temporal.PlainTime.from('17:00'),
    })
    // Whoever tries the demonstration comes back after a month, too.
    const reason = 'The demonstration waits for whoever tries it'
    const rule = { inactiveDays: null, reviewMonths: 12, warnDays: 30, reason }
    must(await setAccountRule(tx, { version: undefined, ...rule }))
    const room = (name: string, note = '') => addResource(tx, { officeId: office, kind: 'room', name, note })
    const car = (name: string) => addResource(tx, { officeId: office, kind: 'car', name })
    const rooms = {
      art: await room('The art room', 'Armchairs, and paintings by local Aboriginal artists'),
      two: await room('Room 2'),
      four: await room('Room 4'),
    }
    const cars = [await car('Pool car 1'), await car('Pool car 2')]
    const teams = {
      first: await addTeam(tx, { officeId: office, name: 'Team one' }),
      second: await addTeam(tx, { officeId: office, name: 'Team two' }),
      support: await addTeam(tx, { officeId: office, name: 'Office and programs' }),
    }
    const staff: Office['staff'] = {}
    for (const [n, { key, team, ...who }] of colleagues.entries()) {
      const { id } = must(
        await addStaff(tx, {
          ...who,
          officeId: office,
          teamId: teams[team],
          email: emailOf(key),
          passwordHash,
          phone: landlineOf(101 + n),
          startedOn: tx.today,
        }),
      )
      must(await setHours(tx, { staff: id, from: tx.today, days: week }))
      staff[key] = {
        ...founder,
        kind: 'staff',
        agencyName,
        staff: id,
        givenName: who.givenName,
        familyName: who.familyName,
        roles: who.roles,
        ...accessOf(who.roles.map(asBuilt)),
        team: teams[team],
        office,
        officeName,
        region: regionId,
      }
    }
    return { agency: founder.agency, office, rooms, cars, staff, founder }
  })
}

const at = (text: string) => Temporal.PlainTime.from(text)
const week = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  starts: at('08:30'),
  ends: at('16:30'),
  lunchStarts: at('12:00'),
  lunchEnds: at('12:45'),
}))

/** Who is away today, who covers, and who the duty officer is. Known since last week. */
export async function arrangeToday(lane: Lane, office: Office, day: Temporal.PlainDate): Promise<void> {
  const lastWeek = day.subtract({ days: 6 }).toZonedDateTime({ timeZone: zone, plainTime: '10:00' }).toInstant()
  const away = office.staff[absent] as Actor & { staff: string }
  const covering = (office.staff[officer] as Actor & { staff: string }).staff
  await lane.at(lastWeek, office.staff.ruth as Actor, async (tx) => {
    const span = { firstDay: day, lastDay: day }
    must(
      await recordLeave(tx, {
        staff: away.staff,
        kind: 'annual',
        ...span,
        cover: [{ covering, ...span, note: 'Rick may ring' }],
      }),
    )
    must(
      await nameDutyOfficer(tx, {
        office: office.office,
        day,
        staff: (office.staff.tevita as Actor & { staff: string }).staff,
      }),
    )
    must(await nameDutyOfficer(tx, { office: office.office, day: day.add({ days: 1 }), staff: covering }))
  })
}
