import { changeSheet, type GivenSheet, lodge, press } from '../src/modules/visits/index.ts'
import type { Actor } from '../src/platform/access/actor.ts'
import { moment } from './background.ts'
import { must } from './lane.ts'
import { type Day, type Told, time } from './telling.ts'

type Officer = Actor & { staff: string }
type Place = { place: string; why: string; arrives: string; minutes: number; kind?: 'overnight' }
type Run = {
  by: string
  second?: string
  leaves: string
  returns: string
  returnsDay?: number
  car: number
  places: Place[]
}

/** A long run in the west with a night away, and an afternoon at the court: what has ended stands on the board. */
const west: Run = {
  by: 'minh',
  second: 'orla',
  leaves: '07:30',
  returns: '16:30',
  returnsDay: 1,
  car: 1,
  places: [
    { place: 'Reporting centre, Gilgai', why: 'Fourteen expected', arrives: '10:30', minutes: 240 },
    { place: 'Coolabah Motor Inn, Gilgai', why: 'The night', arrives: '17:30', minutes: 870, kind: 'overnight' },
  ],
}
const court: Run = {
  by: 'tevita',
  leaves: '13:00',
  returns: '15:30',
  car: 0,
  places: [{ place: 'Wattle Creek Local Court', why: 'Duty at the list', arrives: '13:15', minutes: 120 }],
}

/** Running sheets of the last days, one of them changed on the way, and one lodged for tomorrow. */
export async function visits(scene: Told): Promise<void> {
  const { day } = scene
  const long = await lodged(scene, west, day.subtract({ days: 6 }))
  await changed(scene, west, day.subtract({ days: 6 }), long)
  await ended(scene, west, day.subtract({ days: 6 }), long)
  await ended(scene, court, day.subtract({ days: 3 }), await lodged(scene, court, day.subtract({ days: 3 })))
  await lodged(scene, { ...court, second: 'dana' }, day.add({ days: 1 }), day.subtract({ days: 1 }))
}

const officer = ({ office }: Told, key: string) => office.staff[key] as Officer

function given(scene: Told, { second, leaves, returns, returnsDay = 0, car, places }: Run): GivenSheet {
  return {
    leaves: time(leaves),
    returns: time(returns),
    returnsDay,
    second: second && officer(scene, second).staff,
    vehicle: scene.office.cars[car],
    vehicleOther: '',
    phone: '0491 570 110',
    safeWord: 'The kettle is on',
    ask: false,
    stops: places.map(({ place, why, arrives, minutes, kind }) => ({
      ...{ stop: undefined, appointment: undefined, person: undefined, day: 0, drop: false, dropWhy: '' },
      ...{ place, why, kind, minutes, arrives: time(arrives) },
    })),
  }
}

async function lodged(scene: Told, run: Run, day: Day, on = day): Promise<string> {
  const by = officer(scene, run.by)
  const at = moment(on, on.equals(day) ? '07:10' : '16:00')
  const sheet = { ...given(scene, run), day, officer: by.staff }
  return (await scene.lane.at(at, by, async (tx) => must(await lodge(tx, sheet)))).id
}

/** The road was closed: back an hour later. */
async function changed(scene: Told, run: Run, day: Day, id: string): Promise<void> {
  const change = { ...given(scene, { ...run, returns: '17:30' }), stops: [], why: 'Road works past Gilgai', version: 1 }
  await scene.lane.at(moment(day, '11:40'), officer(scene, run.by), async (tx) =>
    must(await changeSheet(tx, id, change)),
  )
}

async function ended(scene: Told, run: Run, day: Day, id: string): Promise<void> {
  const by = officer(scene, run.by)
  const mark = { stop: null, minutes: null }
  const back = day.add({ days: run.returnsDay ?? 0 })
  await scene.lane.at(moment(day, run.leaves), by, async (tx) =>
    must(await press(tx, id, { ...mark, kind: 'checked-out' })),
  )
  await scene.lane.at(moment(back, run.returns), by, async (tx) =>
    must(await press(tx, id, { ...mark, kind: 'back-safe' })),
  )
}
