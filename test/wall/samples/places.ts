import type { Ground } from '../ground.ts'
import type { Samples } from './sample.ts'

let added = 0
const office = (on: Ground) => ({
  name: `Office ${++added}`,
  shortName: `O${added}`,
  regionId: on.agency.region,
  zone: 'Australia/Sydney',
  holidayRegion: 'AU-NSW',
  opens: '08:30',
  closes: '17:00',
})
const named = () => ({ name: `Place ${++added}` })
const room = () => ({ ...named(), kind: 'room' })
const newYear = { day: '2027-01-04', name: 'Stocktaking' }

export const regionOf = (on: Ground) => on.make('/regions', named())
export const officeOf = (on: Ground) => on.make('/offices', office(on))
export const teamOf = (on: Ground) => on.make(`/offices/${on.agency.office}/teams`, named())
export const resourceOf = (on: Ground) => on.make(`/offices/${on.agency.office}/resources`, room())

/** Offices and what is in them. */
export const placeSamples: Samples = {
  'POST /regions': () => ({ params: {}, body: named() }),
  'POST /regions/:region': async (on) => ({
    params: { region: await regionOf(on) },
    body: { ...named(), _version: 1 },
  }),
  'POST /offices': (on) => ({ params: {}, body: office(on) }),
  'POST /offices/:office/details': async (on) => ({
    params: { office: await officeOf(on) },
    body: { ...office(on), _version: 1 },
  }),
  'POST /offices/:office/days': (on) => ({ params: { office: on.agency.office }, body: newYear }),
  'POST /offices/:office/days/:day/removal': async (on) => {
    const own = await officeOf(on)
    await on.make(`/offices/${own}/days`, newYear)
    return { params: { office: own, day: newYear.day }, body: {} }
  },
  'POST /offices/:office/teams': (on) => ({ params: { office: on.agency.office }, body: named() }),
  'POST /teams/:team': async (on) => ({ params: { team: await teamOf(on) }, body: { ...named(), _version: 1 } }),
  'POST /offices/:office/resources': (on) => ({ params: { office: on.agency.office }, body: room() }),
  'POST /resources/:resource': async (on) => ({
    params: { resource: await resourceOf(on) },
    body: { ...named(), retiredOn: '2027-01-04', _version: 1 },
  }),
}
