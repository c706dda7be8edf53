import { exclude, restrict } from '../src/modules/access-limits/index.ts'
import { beginSeries, bookAppointment } from '../src/modules/contacts/index.ts'
import { type FactDraft, recordFact } from '../src/modules/people/index.ts'
import { addTask } from '../src/modules/tasks/index.ts'
import { moment, told } from './background.ts'
import { must } from './lane.ts'
import { mobileOf } from './names.ts'
import type { Office } from './office.ts'
import { arrive, ellen, type Order, ordered, seen, supervised, type Told, time } from './telling.ts'

/** What an ordinary office also has on a morning. */
export async function others(scene: Told): Promise<void> {
  const { lane, office, day } = scene
  const by = ellen(scene)
  const extra = async (facts: FactDraft[], order: Omit<Order, 'officer'>, officer = 'ellen') =>
    lane.at(moment(order.madeOn, '10:00'), office.staff[officer] as Office['staff'][string], (tx) =>
      arrive(tx, office, facts, { ...order, officer }),
    )
  const order = (days: number, level = 'medium') => ({
    type: 'cco',
    madeOn: day.subtract({ days }),
    months: 12,
    offence: 'Common assault',
    lawPart: 'Crimes Act 1900 s 61',
    conditions: [supervised],
    level,
  })
  const grace = await extra(
    [
      { kind: 'name', data: { kind: 'legal', given: 'Grażyna', family: 'Wiśniewska' } },
      { kind: 'name', data: { kind: 'preferred', given: 'Grace', family: 'Wiśniewska' } },
      { kind: 'birth', data: { date: '1972-02-29' } },
      { kind: 'sex', data: { code: 'female' } },
      { kind: 'phone', data: { number: mobileOf(71) } },
      { kind: 'address', data: { kind: 'home', where: '3 Quarry Rise, Eastry' } },
      { kind: 'interpreter', data: { needed: 'yes', language: 'Polish', wanted: 'woman' } },
    ],
    order(90),
  )
  await seen(scene, grace, 'ellen', [
    [
      84,
      '11:15',
      'First appointment, with Ms Zielińska interpreting. Conditions gone through one by one; Grace read them back in her own words. Agreed: every fortnight, always with a woman to interpret.',
      'attended',
    ],
    [70, '11:15', 'No interpreter could be had. Showed her the new time and wrote it down.', 'attended'],
    [
      56,
      '11:15',
      'Worried about the cold at Quarry Rise: the heater has not worked since July and the landlord does not answer. Agreed: she brings the lease.',
      'attended',
    ],
    [42, '11:15', 'At a funeral in Narrabone; rang beforehand.', 'acceptable-absence'],
    [
      28,
      '11:15',
      'Brought the lease. Talked about the evening of the offence and what her sister heard. Calm. Agreed: I ring the landlord with her next time.',
      'attended',
    ],
    [
      14,
      '11:15',
      'Landlord rung together: he promised someone for the heater within a week. Agreed: look back over the first three months next time.',
      'attended',
    ],
  ])
  await lane.at(
    moment(day.subtract({ days: 9 }), '10:00'),
    by,
    async (tx) =>
      void must(
        await bookAppointment(tx, {
          person: grace,
          kind: 'office',
          day,
          time: time('11:15'),
          minutes: 30,
          interpreter: 'Polish',
          officerAskedFor: 'woman',
          resources: [office.rooms.four],
          purpose: 'Review of the first three months',
        }),
      ),
  )
  const wayan = await extra(
    [
      { kind: 'name', data: { kind: 'legal', given: 'Wayan' } },
      { kind: 'birth', data: { date: '1990-01-01', estimated: true } },
      { kind: 'sex', data: { code: 'male' } },
      { kind: 'address', data: { kind: 'no-fixed-address' } },
      { kind: 'identity', data: { code: 'did-not-say', askedBy: 'Ellen Marsh' } },
    ],
    order(45, 'high'),
  )
  await seen(scene, wayan, 'ellen', [
    [
      42,
      '15:30',
      'Conditions explained. Uses one name; no family here. Slept at a friend’s in Eastry until last week. Agreed: every week, and a call where he cannot come.',
      'attended',
    ],
    [35, '15:30', 'Two nights at the shelter, the rest by the river. Housing form filled in together.', 'attended'],
    [28, '15:30', 'No bus from Eastry; rang from the depot.', 'acceptable-absence'],
    [21, '15:30', 'Shelter keeps his letters now. Wants work that starts early and asks nothing.', 'attended'],
    [14, '15:30', 'On the housing list since Friday. Agreed: he asks at the packing shed.', 'attended'],
    [
      7,
      '16:00',
      'Rang on a borrowed phone. Started at the packing shed, four mornings. Not sure where he sleeps after this week.',
      'attended',
      'phone',
    ],
  ])
  await lane.at(
    moment(day.subtract({ days: 3 }), '15:00'),
    by,
    async (tx) =>
      void must(
        await beginSeries(
          tx,
          {
            person: wayan,
            kind: 'phone',
            day,
            time: time('16:00'),
            minutes: 15,
            purpose: 'Weekly check-in: where is he staying?',
            companions: [{ name: 'Ngaire Fox', role: 'provider-worker' }],
          },
          { every: 'week', onHoliday: 'after' },
        ),
      ),
  )
  const tuan = await extra(
    [
      { kind: 'name', data: { kind: 'legal', given: 'Văn Tuấn', family: 'Lê', familyFirst: true } },
      { kind: 'birth', data: { date: '1979-05-06' } },
      { kind: 'sex', data: { code: 'male' } },
      { kind: 'address', data: { kind: 'home', where: '9 Depot Road, Wattle Creek' } },
    ],
    order(150, 'low'),
  )
  await seen(scene, tuan, 'ellen', [
    [147, '09:00', 'Order explained. Works nights at the depot; mornings after a shift suit him best.', 'attended'],
    [119, '09:00', 'Steady. His mother’s operation went well.', 'attended'],
    [91, '09:00', 'Steady. Asked how a trip to Cabramatta is applied for; explained.', 'attended'],
    [63, '09:00', '', 'attended'],
    [
      35,
      '09:00',
      'Talked of trouble over a debt, but not of whose it is. Agreed: he rings if anyone comes to the house.',
      'attended',
    ],
  ])
  await lane.at(moment(day.subtract({ days: 10 }), '10:00'), by, async (tx) => {
    await ordered(tx, office, tuan, { ...order(10), type: 'cro', officer: 'ellen' })
    must(
      await recordFact(tx, tuan, {
        kind: 'whereabouts',
        data: { code: 'custody', place: 'Narrabone Correctional Centre' },
        told: { saidBy: 'agency', validFrom: day.subtract({ days: 12 }) },
      }),
    )
  })
  const nadia = await extra(
    [
      { kind: 'name', data: { kind: 'legal', given: 'نادية', family: 'الخطيب' } },
      { kind: 'name', data: { kind: 'preferred', given: 'Nadia', family: 'Al-Khatib' } },
      { kind: 'birth', data: { date: '1993-12-31' } },
      { kind: 'sex', data: { code: 'female' } },
      {
        kind: 'phone',
        data: {
          number: mobileOf(88),
          whose: 'shared',
          sharedWith: 'her husband',
          protects: 'Do not say who is calling',
          safeTimes: 'weekdays before 3 p.m.',
        },
      },
    ],
    order(75),
  )
  await lane.at(
    moment(day.subtract({ days: 70 }), '11:00'),
    by,
    async (tx) =>
      void must(
        await recordFact(tx, nadia, {
          kind: 'alert',
          data: {
            code: 'do-not-disclose',
            severity: 'high',
            what: 'Her husband does not know that she is on an order',
            advice: 'Never leave a message; no letters to the home.',
          },
          told,
        }),
      ),
  )
  await seen(
    scene,
    nadia,
    'ellen',
    [
      [62, '11:00', 'Order explained, the door shut. Rang nobody and posted nothing, as agreed with her.', 'attended'],
      [48, '11:00', 'Comes on her way to the shops. Works through the workbook here; it stays with me.', 'attended'],
      [
        34,
        '11:00',
        'Told of the quarrel that led to the charge. Cried, then went on. Agreed: counselling, by day.',
        'attended',
      ],
      [20, '11:00', 'First session of counselling on Monday. Looks rested.', 'attended'],
      [6, '11:00', 'Counselling suits her. Thinking about telling her sister.', 'attended'],
    ],
    day.add({ days: 8 }),
    '11:00',
  )
  await restricted(scene)
  await work(scene, { grace, wayan })
}

/** A record that only named people may open, and one colleague shut out of another's. */
async function restricted(scene: Told): Promise<void> {
  const { lane, office, day } = scene
  const orla = office.staff.orla as Office['staff'][string]
  const order = {
    type: 'cco',
    madeOn: day.subtract({ days: 30 }),
    months: 12,
    offence: 'Stalk or intimidate',
    lawPart: 'Crimes (Domestic and Personal Violence) Act 2007 s 13(1)',
    conditions: [supervised],
    level: 'medium',
    officer: 'orla',
  }
  const add = (given: string, family: string, alerts: FactDraft[] = []) =>
    lane.at(moment(order.madeOn, '12:00'), orla, (tx) =>
      arrive(
        tx,
        office,
        [
          { kind: 'name', data: { kind: 'legal', given, family } },
          { kind: 'birth', data: { date: '1981-08-08' } },
          { kind: 'sex', data: { code: 'male' } },
          ...alerts,
        ],
        order,
      ),
    )
  const guarded = await add('Conrad', 'Silverthorne', [
    {
      kind: 'alert',
      data: {
        code: 'staff-safety',
        severity: 'high',
        what: 'Has followed staff to their cars',
        advice: 'See him with a second officer, and nobody walks out alone after.',
      },
    },
  ])
  const kin = await add('Joel', 'Marsh')
  await lane.at(moment(order.madeOn, '12:30'), office.staff.ruth as Office['staff'][string], async (tx) => {
    const registry = { reason: 'is-or-was-staff', why: 'Works in the court registry' } as const
    must(await restrict(tx, { person: guarded, ...registry, named: [orla.staff] }))
    const ellen = (office.staff.ellen as Office['staff'][string]).staff
    must(await exclude(tx, { person: kin, staff: ellen, reason: 'family', why: 'A cousin of the officer' }))
  })
  for (const [person, at] of [
    [guarded, '10:00'],
    [kin, '14:00'],
  ] as const)
    await seen(
      scene,
      person,
      'orla',
      [
        [21, at, 'Conditions explained. Quiet; few questions.', 'attended'],
        [7, at, 'Wants to keep his job out of this. Agreed: appointments outside his hours.', 'attended'],
      ],
      day.add({ days: 7 }),
      at,
    )
}

async function work(scene: Told, people: { grace: string; wayan: string }): Promise<void> {
  const { lane, office, day } = scene
  const by = ellen(scene)
  await lane.at(moment(day.subtract({ days: 3 }), '16:20'), by, async (tx) => {
    must(
      await addTask(tx, {
        what: 'Ring the landlord about 3 Quarry Rise',
        due: day.subtract({ days: 1 }),
        person: people.grace,
      }),
    )
    must(await addTask(tx, { what: 'Ask the night shelter whether Wayan stays there', due: day, person: people.wayan }))
    must(await addTask(tx, { what: 'Prepare the hand-over for my leave', due: day.add({ days: 6 }) }))
  })
  await lane.at(
    moment(day.subtract({ days: 1 }), '16:40'),
    office.staff.dana as Office['staff'][string],
    async (tx) => {
      must(
        await addTask(tx, {
          what: 'Rick may ring about his room while I am away: tenancy service is on it',
          due: day,
          owner: by.staff,
        }),
      )
    },
  )
}
