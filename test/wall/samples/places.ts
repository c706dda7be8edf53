import { withConnection } from '../../../src/platform/database/connect.ts'
import { newId } from '../../../src/platform/ids.ts'
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

/** A job of the agency's that was given up. */
async function failedJob({ world, agency }: Ground): Promise<string> {
  const id = newId()
  await withConnection(world.database.superuser, 'test', async (client) => {
    await client.query(`select pgboss.create_queue('wall', '{"policy":"standard"}')`)
    await client.query(
      `insert into pgboss.job (id, name, data, state, completed_on) values ($1, 'wall', $2, 'failed', pgboss.job_now())`,
      [id, JSON.stringify({ agency: agency.id })],
    )
  })
  return id
}

/** Offices and what is in them, and the service's own jobs. */
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
  'POST /jobs/:job/again': async (on) => ({ params: { job: await failedJob(on) }, body: {} }),
}
