import {
  type Chance,
  lookAt,
  openChances,
  putForward,
  refreshChances,
  refuseChance,
} from '../src/modules/opportunities/index.ts'
import { caseloadOf, namesOf } from '../src/modules/people/index.ts'
import type { Tx } from '../src/platform/database/tx.ts'
import { moment } from './background.ts'
import { must } from './lane.ts'
import { ellen, type Told } from './telling.ts'

/** So many of Ellen’s people are gone through for the story; the service goes through everybody as it starts. */
const some = 40

/**
 * Three weeks ago Ellen put one of those who could be looked at off until yesterday, and it came back; another was put forward on Friday. Where
 * nobody can be looked at, Matthew asks.
 */
export async function opportunities(scene: Told): Promise<void> {
  const { lane, day } = scene
  const by = ellen(scene)
  const before = moment(day.subtract({ days: 20 }), '15:10')
  const eligible = async (tx: Tx): Promise<Chance[]> => {
    const people = [...new Set((await caseloadOf(tx, [by.staff])).map(({ person }) => person))].slice(0, some)
    for (const person of people) await refreshChances(tx, person)
    return (await openChances(tx, people)).filter(({ standing, state }) => standing === 'eligible' && state === 'waits')
  }
  const [put] = await lane.at(before, by, eligible)
  if (put)
    await lane.at(before, by, async (tx) => {
      const reason = 'Starts a new job on the third shift this month. We look again once the first roster is through.'
      const backOn = day.subtract({ days: 1 })
      must(await refuseChance(tx, { id: put.id, version: put.version, unwanted: false, reason, backOn }))
    })
  await lane.at(moment(day.subtract({ days: 3 }), '15:40'), by, async (tx) => {
    const next = (await eligible(tx)).find(({ opportunity }) => opportunity.kind === 'level-down')
    const words = 'Every appointment kept for half a year, the program finished, and the last assessment says the same.'
    if (next) must(await putForward(tx, { id: next.id, version: next.version, words }))
  })
  await lane.at(moment(day, '06:10'), by, async (tx) => {
    if (put) return void (await refreshChances(tx, put.person))
    const people = (await caseloadOf(tx, [by.staff])).map(({ person }) => person)
    const names = await namesOf(tx, people)
    const matthew = people.find((person) => names.get(person)?.spoken.startsWith('Matthew'))
    if (matthew) must(await lookAt(tx, { person: matthew, code: 'step-down-medium', order: null }))
  })
}
