import { recordEvent, recordOrder } from '../src/modules/orders/index.ts'
import { currentSupervision, setLevel } from '../src/modules/people/index.ts'
import { moment } from './background.ts'
import { must } from './lane.ts'
import { mobileOf } from './names.ts'
import type { Office } from './office.ts'
import { arrive, type Order, seen, supervised, type Told } from './telling.ts'

/** Aaron came out on parole, was suspended and taken back for five weeks, and has an order of a court beside it since. */
export async function severalOrders(scene: Told): Promise<void> {
  const { lane, office, day } = scene
  const orla = office.staff.orla as Office['staff'][string]
  const out = day.subtract({ months: 14 })
  const sentence: Order = {
    type: 'imprisonment',
    madeOn: out.subtract({ months: 9 }),
    months: 24,
    offence: 'Break, enter and steal',
    lawPart: 'Crimes Act 1900 s 112(1)',
    court: 'Wattle Creek District Court',
    officer: 'orla',
  }
  const facts = [
    { kind: 'name', data: { kind: 'legal', given: 'Aaron', family: 'Kettle' } },
    { kind: 'birth', data: { date: '1989-05-17' } },
    { kind: 'sex', data: { code: 'male' } },
    { kind: 'phone', data: { number: mobileOf(77), mayText: 'yes' } },
    { kind: 'address', data: { kind: 'home', where: '12 Mill Lane, Wattle Creek', livesWith: 'his father' } },
  ] as const
  const person = await lane.at(moment(out, '09:30'), orla, (tx) => arrive(tx, office, [...facts], sentence))
  const parole = await lane.at(
    moment(out, '09:40'),
    orla,
    async (tx) =>
      must(
        await recordOrder(tx, {
          ...{ person, type: 'parole', madeBy: 'parole-authority', court: 'State Parole Authority', courtFile: '' },
          madeOn: out.subtract({ days: 5 }),
          startsOn: out,
          endsOn: sentence.madeOn.add({ months: 24 }).subtract({ days: 1 }),
          ...{ asOrdered: '', source: 'Order of the State Parole Authority', verified: true },
          offences: [{ what: sentence.offence, lawPart: sentence.lawPart, domesticViolence: false }],
          conditions: [{ asOrdered: 'Live at 12 Mill Lane, Wattle Creek.', code: 'reside-as-directed' }],
          ...{ leftOut: [], coDefendants: [] },
        }),
      ).id,
  )
  await lane.at(moment(out, '09:50'), orla, async (tx) => {
    const period = await currentSupervision(tx, person)
    if (period)
      must(await setLevel(tx, { supervision: period.id, level: 'medium', from: out, why: 'initial assessment' }))
  })
  await seen(scene, person, 'orla', [
    [300, '12:30', 'Works with his father three days. Back at the gym. No trouble at home.', 'attended'],
    [240, '12:30', 'Quiet, short answers. Says he isn’t sleeping. Agreed: sees his doctor this week.', 'attended'],
  ])
  const suspended = day.subtract({ days: 150 })
  const because = 'Left Mill Lane and could not be found'
  const events: readonly Parameters<typeof recordEvent>[2][] = [
    { event: 'breach-started', on: suspended.subtract({ days: 6 }), why: because, decidedBy: 'officer' },
    { event: 'suspended', on: suspended, why: because, decidedBy: 'parole-authority', court: 'State Parole Authority' },
    { event: 'returned-to-custody', on: suspended.add({ days: 16 }), decidedBy: 'officer' },
    { event: 'suspension-lifted', on: suspended.add({ days: 51 }), decidedBy: 'parole-authority' },
    { event: 'breach-settled', on: suspended.add({ days: 51 }), decidedBy: 'parole-authority' },
  ]
  for (const happening of events)
    await lane.at(
      moment(happening.on, '15:00'),
      orla,
      async (tx) => void must(await recordEvent(tx, parole, happening)),
    )
  const made = day.subtract({ days: 84 })
  await lane.at(moment(made, '14:00'), orla, async (tx) => {
    must(
      await recordOrder(tx, {
        ...{ person, type: 'cco', madeBy: 'court', court: 'Wattle Creek Local Court', courtFile: '2026/00061177' },
        ...{ madeOn: made, startsOn: made, endsOn: made.add({ months: 12 }).subtract({ days: 1 }) },
        ...{ asOrdered: '', source: 'Order of the court', verified: true },
        offences: [
          { what: 'Larceny', lawPart: 'Crimes Act 1900 s 117', domesticViolence: false, happenedOn: suspended },
        ],
        conditions: [
          supervised,
          {
            asOrdered: 'Not to go to Railway Parade, Wattle Creek.',
            code: 'place-restriction',
            validTo: made.add({ months: 6 }),
          },
        ],
        ...{ leftOut: [], coDefendants: [] },
      }),
    )
  })
  await seen(
    scene,
    person,
    'orla',
    [
      [96, '12:30', 'Out on Sunday. Lives with his father again; rings every Monday.', 'attended'],
      [81, '12:30', 'Came about the new order. Ashamed of it; his father came along.', 'attended'],
      [
        63,
        '12:30',
        'Both orders gone through again: which ends when, and that Railway Parade is out for him.',
        'attended',
      ],
      [35, '12:30', 'Keeps away from Railway Parade. Back at work with his father.', 'attended'],
      [7, '12:30', 'Sleeps better. Wants to see his daughter before Christmas; will ask her mother.', 'attended'],
    ],
    day.add({ days: 7 }),
    '12:30',
  )
}
