import { addCondition, currentOrders } from '../src/modules/orders/index.ts'
import { caseloadOf, namesOf } from '../src/modules/people/index.ts'
import { askLeave, decide, tellOfPermit } from '../src/modules/permits/index.ts'
import { moment } from './background.ts'
import { must } from './lane.ts'
import { mobileOf } from './names.ts'
import type { Told } from './telling.ts'

const time = Temporal.PlainTime.from
const leftOut = { reason: 'left-out', court: '' } as const

/** Wayan asks to go to a wedding in Queensland; Rick has leave for a weekend with his brother, and knows it. */
export async function permits({ lane, office, day }: Told): Promise<void> {
  const staffOf = (key: string) => {
    const found = office.staff[key]
    if (!found) throw new Error(`nobody is called ${key}`)
    return found
  }
  const find = (key: string, spoken: string) =>
    lane.at(moment(day, '06:00'), staffOf(key), async (tx) => {
      const people = (await caseloadOf(tx, [staffOf(key).staff ?? ''])).map(({ person }) => person)
      const names = await namesOf(tx, people)
      return people.find((person) => names.get(person)?.spoken === spoken)
    })
  const [wayan, rick] = [await find('ellen', 'Wayan'), await find('dana', 'Rick Vella')]
  const saturday = day.add({ days: 14 - day.dayOfWeek + 6 })

  if (wayan)
    await lane.at(moment(day.subtract({ days: 1 }), '15:10'), staffOf('ellen'), async (tx) => {
      const [order] = (await currentOrders(tx, [wayan])).get(wayan) ?? []
      const asOrdered = 'Not to leave New South Wales without the permission of a Community Corrections Officer.'
      if (order) must(await addCondition(tx, order.id, { asOrdered, code: 'travel-interstate' }, leftOut))
      must(
        await askLeave(tx, {
          person: wayan,
          kind: 'travel-interstate',
          askedOn: day.subtract({ days: 1 }),
          askedHow: 'phone',
          fromDay: saturday.subtract({ days: 1 }),
          fromTime: time('07:00'),
          untilDay: saturday.add({ days: 2 }),
          untilTime: time('20:00'),
          whereTo: 'Coolangatta, Queensland',
          address: '14 Dune Street, Coolangatta',
          withWhom: 'His sister Ketut and her children',
          why: 'His cousin’s wedding on the Saturday. They drive up on the Friday and come back on the Monday.',
          contact: mobileOf(31),
          opinion: '',
          particulars: {},
        }),
      )
    })
  if (!rick) return
  const asked = day.subtract({ days: 3 })
  const friday = day.add({ days: 12 - day.dayOfWeek })
  await lane.at(moment(asked, '10:30'), staffOf('dana'), async (tx) => {
    const { id } = must(
      await askLeave(tx, {
        person: rick,
        kind: 'night',
        askedOn: asked,
        askedHow: 'in-person',
        fromDay: friday,
        fromTime: time('16:00'),
        untilDay: friday.add({ days: 2 }),
        untilTime: time('18:00'),
        whereTo: 'His brother Paul’s, Orange',
        address: '9 Summer Lane, Orange',
        withWhom: 'Paul Vella',
        why: 'To help him move house.',
        contact: '',
        opinion: '',
        particulars: {},
      }),
    )
    const given = { permit: id, version: 1, grant: true, words: 'Ring on Saturday morning from Paul’s phone.' }
    must(await decide(tx, { ...given, decidedBy: '', reference: '', on: asked, callOff: [] }))
    must(await tellOfPermit(tx, { permit: id, version: 2, whom: ['person'], way: 'in-person', words: '', on: asked }))
  })
}
