import { bookAppointment, recordContact } from '../src/modules/contacts/index.ts'
import { writeNote } from '../src/modules/notes/index.ts'
import { endOrder, ordersOf, recordHistoryEntry, recordPoliceFacts } from '../src/modules/orders/index.ts'
import {
  addPerson,
  allocate,
  closeSupervision,
  currentSupervision,
  openSupervision,
  recordFact,
} from '../src/modules/people/index.ts'
import { moment } from './background.ts'
import { colleagues } from './colleagues.ts'
import { drawMatthew } from './drawings.ts'
import { inductions } from './inductions.ts'
import { inquiries } from './inquiries.ts'
import { intakes } from './intakes.ts'
import { type Lane, must } from './lane.ts'
import { landlineOf, mobileOf } from './names.ts'
import type { Office } from './office.ts'
import { opportunities } from './opportunities.ts'
import { severalOrders } from './orders.ts'
import { others } from './others.ts'
import { permits } from './permits.ts'
import { planOfMatthew, planOfRoy, planOfSally, plansOfOthers } from './plans.ts'
import { promised } from './promises.ts'
import { searches } from './searches.ts'
import { services } from './services.ts'
import { arrive, ellen, happened, ordered, seen, supervised, type Told, time } from './telling.ts'
import { visits } from './visits.ts'

type Day = Temporal.PlainDate

/** The people of the day's story, each as the morning finds them. */
export async function tellTheDay(lane: Lane, office: Office, day: Day, now: Temporal.Instant): Promise<void> {
  const scene = { lane, office, day, now }
  await matthew(scene)
  await roy(scene)
  await sally(scene)
  await jackie(scene)
  await andrew(scene)
  await rick(scene)
  await others(scene)
  await colleagues(scene)
  await services(scene)
  await searches(scene)
  await visits(scene)
  await inquiries(scene)
  await permits(scene)
  await severalOrders(scene)
  await plansOfOthers(scene)
  await intakes(scene)
  await inductions(scene)
  await opportunities(scene)
}

/** Two months in: his plan was finished yesterday; he will want to hear of the program. */
async function matthew(scene: Told): Promise<void> {
  const { lane, office, day } = scene
  const began = day.subtract({ days: 62 })
  const person = await lane.at(moment(began, '10:00'), ellen(scene), (tx) =>
    arrive(
      tx,
      office,
      [
        { kind: 'name', data: { kind: 'legal', given: 'Matthew', family: 'Harding' } },
        { kind: 'birth', data: { date: '1995-03-19' } },
        { kind: 'sex', data: { code: 'male' } },
        {
          kind: 'address',
          data: { kind: 'home', where: '27 Wattle Street, Wattle Creek', livesWith: 'his partner and their son' },
        },
        {
          kind: 'phone',
          data: {
            number: mobileOf(6),
            whose: 'own',
            mayText: 'yes',
            mayLeaveMessage: 'yes',
            safeTimes: 'after 2 p.m.',
          },
        },
        { kind: 'identity', data: { code: 'neither', askedBy: 'the officer' } },
        {
          kind: 'work',
          data: {
            state: 'employed',
            what: 'Apprentice panel beater',
            employer: 'Eastry Smash Repairs',
            where: '9 Foundry Street, Eastry',
            hoursWeek: 38,
            days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
            from: '07:00',
            until: '15:00',
          },
          told: {
            saidBy: 'document',
            saidByName: 'Payslip',
            verified: true,
            verifiedHow: 'Payslip of last month seen',
          },
        },
        {
          kind: 'education',
          data: { state: 'enrolled', what: 'Certificate III in panel beating', school: 'TAFE Eastry' },
        },
        { kind: 'housing', data: { kind: 'rents', livesWith: 'Kayla Brennan' } },
        { kind: 'money', data: { kind: 'fines', amount: '$1,240, on a payment plan' } },
        { kind: 'talk', data: { helps: 'Straight talk; a whiteboard', setsOff: 'Being kept waiting', callMe: 'Matt' } },
        {
          kind: 'support',
          data: { name: 'Kayla Brennan', relation: 'partner', strength: 'strong', mayTalk: 'yes', phone: mobileOf(7) },
        },
      ],
      {
        type: 'cco',
        madeOn: began,
        months: 18,
        offence: 'Drive with high range alcohol',
        lawPart: 'Road Transport Act 2013 s 110(5)(a)',
        conditions: [
          supervised,
          { asOrdered: 'Complete alcohol and other drug counselling as directed.', code: 'programs-as-directed' },
        ],
        level: 'medium',
        officer: 'ellen',
      },
    ),
  )
  await seen(
    scene,
    person,
    'ellen',
    [
      [
        28,
        '10:00',
        'Went through what led to the drink driving. Matt drinks alone after work, most on Fridays. He wants to be able to say no without losing his mates. Agreed: keep a diary of one week.',
        'attended',
      ],
      [
        14,
        '10:00',
        'Diary done, five of seven days. We looked at what the two bad days had in common: both began with a row at work. Agreed: finish the case plan together next time.',
        'attended',
      ],
      [
        1,
        '15:00',
        'Finished the case plan together. Matt chose the first goal himself: get through a working week without a drink. He is eligible for a program if one opens. Agreed: he brings his roster; I look for a program near him.',
        'attended',
      ],
    ],
    day.add({ days: 13 }),
    '15:00',
  )
  await drawMatthew(scene, person)
  await promised(scene, person, { by: 'ellen', days: 1, at: '15:50' }, [
    { whose: 'us', what: 'Look for a program near him', due: day.add({ days: 3 }) },
    { whose: 'them', what: 'Bring his roster' },
  ])
  await planOfMatthew(scene, person)
}

/** New to her today at one o'clock; seen twice by the officer before. */
async function roy(scene: Told): Promise<void> {
  const { lane, office, day } = scene
  const began = day.subtract({ days: 36 })
  const person = await lane.at(moment(began, '11:00'), office.staff.minh as Office['staff'][string], (tx) =>
    arrive(
      tx,
      office,
      [
        { kind: 'name', data: { kind: 'legal', given: 'Roy', family: 'Dixon' } },
        { kind: 'birth', data: { date: `${day.subtract({ years: 23, days: 77 })}` } },
        { kind: 'sex', data: { code: 'male' } },
        { kind: 'identity', data: { code: 'aboriginal', words: 'Wiradjuri', askedBy: 'Minh Tran' } },
        { kind: 'address', data: { kind: 'home', where: '8/3 Kurrajong Way, Wattle Creek', livesWith: 'nobody' } },
        { kind: 'phone', data: { number: mobileOf(20), whose: 'own', mayText: 'yes', mayLeaveMessage: 'no' } },
        {
          kind: 'talk',
          data: {
            helps: 'A yarn first, no desk between',
            setsOff: 'Being talked at; forms straight away',
            callMe: 'Roy',
          },
        },
        {
          kind: 'support',
          data: {
            name: 'Aunty Joan Dixon',
            relation: 'aunt',
            strength: 'lost-touch',
            about: 'Raised him; not seen for two years',
          },
        },
        { kind: 'adjustment', data: { what: 'Reads slowly: go through forms aloud' } },
        { kind: 'work', data: { state: 'looking' } },
        { kind: 'housing', data: { kind: 'rents', livesWith: 'nobody', securedUntil: `${day.add({ months: 2 })}` } },
        { kind: 'money', data: { kind: 'benefit', amount: 'JobSeeker, each fortnight' } },
      ],
      {
        type: 'cco',
        madeOn: began,
        months: 15,
        offence: 'Break and enter dwelling, steal',
        lawPart: 'Crimes Act 1900 s 112(1)(a)',
        conditions: [supervised, { asOrdered: 'Not to use any prohibited drug.', code: 'stop-drugs-as-directed' }],
        level: 'medium',
        officer: 'minh',
      },
    ),
  )
  await seen(scene, person, 'minh', [
    [
      28,
      '13:00',
      'First appointment. Conditions explained in plain words. Roy said little. Agreed: come every fortnight; bring the letter from the clinic.',
      'attended',
    ],
    [
      14,
      '13:00',
      'Brought the clinic’s letter: clear for five weeks. Lives alone, has lost touch with family since the drug use began. Agreed: think about who he would like back in his life. I told him that Ellen Marsh takes over from next time.',
      'attended',
    ],
  ])
  await promised(scene, person, { by: 'minh', days: 14, at: '13:50', kept: 1 }, [
    { whose: 'us', what: 'Tell the clinic that its letter is here', due: day.subtract({ days: 12 }) },
    { whose: 'them', what: 'Think about who he would like back in his life', due: day },
  ])
  await planOfRoy(scene, person)
  await lane.at(
    moment(day.subtract({ days: 8 }), '09:20'),
    office.staff.ruth as Office['staff'][string],
    async (tx) => {
      const period = await currentSupervision(tx, person)
      if (period)
        must(
          await allocate(tx, {
            supervision: period.id,
            staff: ellen(scene).staff,
            from: day.subtract({ days: 7 }),
            why: 'Balance of caseloads',
          }),
        )
    },
  )
  await lane.at(moment(day.subtract({ days: 5 }), '11:30'), ellen(scene), async (tx) => {
    must(
      await bookAppointment(tx, {
        person,
        kind: 'office',
        day,
        time: time('13:00'),
        minutes: 45,
        resources: [office.rooms.art],
        purpose: 'First appointment with me: get to know him, explain my role',
      }),
    )
  })
  const morning = moment(day, '08:50')
  if (Temporal.Instant.compare(morning, scene.now) < 0)
    await lane.at(moment(day, '08:58'), office.staff.greg as Office['staff'][string], async (tx) => {
      must(
        await writeNote(tx, {
          person,
          kind: 'cultural-advice',
          at: morning,
          fields: {
            'advised-by': 'Greg Coe',
            question: 'How best to engage with Roy?',
            advice: 'Use the art room. Yarn before business; ask where his people are from.',
          },
          text: 'Talked with Ellen about Roy before his first appointment with her. Suggested the art room, a cup of tea, and to ask about country and family when he is ready, not before. I can join for ten minutes if he wants. @Ellen Marsh',
        }),
      )
    })
}

/** Home visit at 13:45; she has not answered her phone this week. */
async function sally(scene: Told): Promise<void> {
  const { lane, office, day } = scene
  const began = day.subtract({ days: 120 })
  const person = await lane.at(moment(began, '10:30'), ellen(scene), async (tx) => {
    const id = await arrive(
      tx,
      office,
      [
        { kind: 'name', data: { kind: 'legal', given: 'Sally', family: 'O’Connor' } },
        { kind: 'birth', data: { date: '2001-09-02' } },
        { kind: 'sex', data: { code: 'female' } },
        {
          kind: 'address',
          data: {
            kind: 'home',
            where: '14 Mill Lane, Eastry',
            livesWith: 'her mother',
            risk: 'Low front gate; park on the street side',
          },
        },
        { kind: 'phone', data: { number: mobileOf(31), whose: 'own', mayText: 'yes', mayLeaveMessage: 'yes' } },
        { kind: 'identity', data: { code: 'neither', askedBy: 'the officer' } },
        {
          kind: 'work',
          data: { state: 'casual', what: 'Checkout operator', employer: 'Eastry Foodstore', hoursWeek: 25 },
          told: { saidBy: 'document', saidByName: 'Roster', verified: true, verifiedHow: 'Roster seen' },
        },
        { kind: 'housing', data: { kind: 'with-family', livesWith: 'her mother' } },
        {
          kind: 'support',
          data: {
            name: 'Margaret O’Connor',
            relation: 'mother',
            strength: 'strong',
            emergency: true,
            mayTalk: 'yes',
            phone: landlineOf(2214),
          },
        },
        {
          kind: 'talk',
          data: { helps: 'Humour; a walk round the block', setsOff: 'Talk of her father', callMe: 'Sal' },
        },
      ],
      {
        type: 'ico',
        madeOn: began,
        months: 14,
        offence: 'Larceny',
        lawPart: 'Crimes Act 1900 s 117',
        level: 'high',
        officer: 'ellen',
      },
    )
    must(
      await recordFact(tx, id, {
        kind: 'alert',
        data: {
          code: 'dog',
          severity: 'medium',
          what: 'Dog at the address',
          advice: 'A kelpie; ring ahead and ask her mother to shut it in.',
        },
        told: { saidBy: 'officer' },
      }),
    )
    return id
  })
  await seen(scene, person, 'ellen', [
    [
      21,
      '14:00',
      'At the office. Still working at the Foodstore, five shifts. Some talk of moving out with a friend. Agreed: a home visit next time, her mother to be there.',
      'attended',
    ],
    [14, '14:00', 'Home visit put off: Sal rang, had a shift.', 'acceptable-absence'],
    [7, '14:00', '', 'unacceptable-absence'],
  ])
  await planOfSally(scene, person)
  await lane.at(moment(day.subtract({ days: 6 }), '09:40'), ellen(scene), async (tx) => {
    must(
      await bookAppointment(tx, {
        person,
        kind: 'home',
        day,
        time: time('13:45'),
        minutes: 45,
        place: '14 Mill Lane, Eastry',
        resources: [office.cars[0] as string],
        purpose: 'Missed last week: see how she is',
      }),
    )
  })
  await lane.at(moment(day.subtract({ days: 2 }), '16:05'), ellen(scene), async (tx) => {
    must(
      await recordContact(tx, {
        person,
        kind: 'phone',
        at: moment(day.subtract({ days: 2 }), '16:00'),
        direction: 'out',
        outcome: 'phone-off',
      }),
    )
  })
}

/** Starts tomorrow at nine; was here before. */
async function jackie(scene: Told): Promise<void> {
  const { lane, office, day } = scene
  const before = day.subtract({ years: 3, days: 40 }).add({ days: 60 })
  const minh = office.staff.minh as Office['staff'][string]
  const person = await lane.at(moment(before, '10:00'), minh, (tx) =>
    arrive(
      tx,
      office,
      [
        { kind: 'name', data: { kind: 'legal', given: 'Jacqueline', family: 'Nguyen' } },
        { kind: 'name', data: { kind: 'preferred', given: 'Jackie', family: 'Nguyen' } },
        { kind: 'birth', data: { date: '1989-02-28' } },
        { kind: 'sex', data: { code: 'female' } },
        { kind: 'address', data: { kind: 'home', where: '5 Palm Court, Wattle Creek' } },
        { kind: 'phone', data: { number: mobileOf(44), mayText: 'yes' } },
        { kind: 'identity', data: { code: 'neither', askedBy: 'Minh Tran' } },
        { kind: 'language', data: { language: 'English, Vietnamese', reads: 'well' } },
      ],
      {
        type: 'cco',
        madeOn: before,
        months: 12,
        offence: 'Possess prohibited drug',
        lawPart: 'Drug Misuse and Trafficking Act 1985 s 10(1)',
        conditions: [supervised],
        level: 'medium',
        officer: 'minh',
      },
    ),
  )
  for (const [after, text] of [
    [
      30,
      'Settled well. Keeps every appointment. Shifts at the bakery begin at four in the morning, so afternoons are best.',
    ],
    [120, 'Relapse at the funeral of her uncle; told me herself. Back with her counsellor the next day.'],
    [
      330,
      'Last appointment. What helped: mornings with a purpose, her sister, honesty about slips. What to look out for: funerals, old flatmates.',
    ],
  ] as const)
    await lane.at(moment(before.add({ days: after }), '15:30'), minh, async (tx) => {
      must(
        await writeNote(tx, {
          person,
          kind: 'supervision-interview',
          at: moment(before.add({ days: after }), '15:00'),
          text,
          presentation: { punctuality: 'on-time', mood: 'open' },
        }),
      )
      const at = moment(before.add({ days: after }), '15:00')
      must(await recordContact(tx, { person, kind: 'office', outcome: 'attended-unbooked', at }))
    })
  await lane.at(moment(before.add({ months: 12 }), '09:00'), minh, async (tx) => {
    const [period, [order]] = await Promise.all([currentSupervision(tx, person), ordersOf(tx, person)])
    const ended = { endedOn: before.add({ months: 12 }).subtract({ days: 1 }), how: 'completed', court: '', why: '' }
    if (order) must(await endOrder(tx, { order: order.id, ...ended }))
    if (period)
      must(
        await closeSupervision(tx, { supervision: period.id, closedOn: before.add({ months: 12 }), why: 'completed' }),
      )
  })
  await lane.at(moment(day.subtract({ days: 1 }), '16:10'), ellen(scene), async (tx) => {
    await ordered(tx, office, person, {
      type: 'cco',
      madeOn: day.subtract({ days: 1 }),
      months: 18,
      offence: 'Larceny',
      lawPart: 'Crimes Act 1900 s 117',
      conditions: [
        supervised,
        { asOrdered: 'Attend counselling as directed by your officer.', code: 'programs-as-directed' },
      ],
      level: 'unassessed',
      officer: 'ellen',
    })
    const entry = {
      offence: 'Possess prohibited drug',
      court: 'Wattle Creek Local Court',
      source: 'Police record',
      verified: true,
    }
    must(
      await recordHistoryEntry(tx, person, {
        ...entry,
        decidedOn: before,
        outcome: 'Community correction order, 12 months: completed',
      }),
    )
    must(
      await recordHistoryEntry(tx, person, {
        ...entry,
        decidedOn: before.subtract({ years: 4 }),
        offence: 'Drive while disqualified',
        outcome: 'Fine $600',
      }),
    )
    must(
      await recordPoliceFacts(tx, person, {
        text: 'On three days in August the accused took goods worth $412 in all from a pharmacy in Station Street. She stopped when spoken to, gave back what she had, and told police that she had been using again since her sister moved away.',
        source: 'Police facts sheet',
        receivedOn: day.subtract({ days: 1 }),
        sensitivity: 'ordinary',
      }),
    )
    must(
      await bookAppointment(tx, {
        person,
        kind: 'office',
        day: day.add({ days: 1 }),
        time: time('09:00'),
        minutes: 60,
        resources: [office.rooms.two],
        purpose: 'First appointment: order explained and signed',
      }),
    )
  })
}

/** A court has asked for a report; he has no order. Interview at half past nine. */
async function andrew(scene: Told): Promise<void> {
  const { lane, office, day } = scene
  const person = await lane.at(moment(day.subtract({ days: 6 }), '14:00'), ellen(scene), async (tx) => {
    const { id } = must(
      await addPerson(tx, {
        told: { saidBy: 'court' },
        noneOfThese: true,
        facts: [
          { kind: 'name', data: { kind: 'legal', given: 'Andrew', family: 'Prentice' } },
          { kind: 'birth', data: { date: '1998-07-30' } },
          { kind: 'sex', data: { code: 'male' } },
          { kind: 'address', data: { kind: 'home', where: '61 Lagoon Road, Wattle Creek', livesWith: 'his mother' } },
          { kind: 'phone', data: { number: mobileOf(52), mayText: 'yes' } },
        ],
      }),
    )
    must(
      await openSupervision(tx, {
        person: id,
        kind: 'report-only',
        openedOn: day.subtract({ days: 6 }),
        openedWhy: 'report',
        officeId: office.office,
        officerId: ellen(scene).staff,
      }),
    )
    must(
      await bookAppointment(tx, {
        person: id,
        kind: 'office',
        day,
        time: time('09:30'),
        minutes: 60,
        resources: [office.rooms.four],
        purpose: 'Interview for the Sentencing Assessment Report',
      }),
    )
    return id
  })
  await happened(
    scene,
    person,
    '09:30',
    'assessment-interview',
    'The process was explained. We went through the intake together and drew the offence map. He lives with his mother, whom he calls his closest support. On time, well dressed, positive about the order that he hopes for.',
  )
}

/** Whose usual officer is away today. */
async function rick(scene: Told): Promise<void> {
  const { lane, office, day } = scene
  const dana = office.staff.dana as Office['staff'][string]
  const began = day.subtract({ days: 200 })
  const person = await lane.at(moment(began, '10:00'), dana, async (tx) => {
    const id = await arrive(
      tx,
      office,
      [
        { kind: 'name', data: { kind: 'legal', given: 'Rick', family: 'Vella' } },
        { kind: 'birth', data: { date: '1984-11-12' } },
        { kind: 'sex', data: { code: 'male' } },
        { kind: 'address', data: { kind: 'temporary', where: 'Room 6, Gipps Lodge, 40 Gipps Crescent, Wattle Creek' } },
        { kind: 'phone', data: { number: mobileOf(63), mayText: 'yes' } },
        {
          kind: 'talk',
          data: {
            helps: 'Time, a glass of water, one person talking',
            setsOff: 'Crowds; not knowing where he sleeps',
            callMe: 'Rick',
          },
        },
        {
          kind: 'support',
          data: { name: 'Paul Vella', relation: 'brother', strength: 'some', mayTalk: 'yes', phone: mobileOf(64) },
        },
      ],
      {
        type: 'cco',
        madeOn: began,
        months: 24,
        offence: 'Affray',
        lawPart: 'Crimes Act 1900 s 93C(1)',
        conditions: [supervised],
        level: 'medium',
        officer: 'dana',
      },
    )
    must(
      await recordFact(tx, id, {
        kind: 'alert',
        data: {
          code: 'staff-safety',
          severity: 'medium',
          what: 'Shouts when anxious; has not been violent',
          advice: 'Quiet room with two doors; one person talks.',
        },
        told: { saidBy: 'officer' },
      }),
    )
    return id
  })
  await seen(
    scene,
    person,
    'dana',
    [
      [
        20,
        '11:00',
        'Housing is shaky: the lodge wants him out of the cheap room by Christmas. Agreed: I ring the tenancy service; he keeps receipts.',
        'attended',
      ],
      [6, '11:00', 'Still at the lodge. Calm today. Receipts in order.', 'attended'],
    ],
    day.add({ days: 8 }),
    '11:00',
  )
}
