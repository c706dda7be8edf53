import { caseloadOf, namesOf } from '../src/modules/people/index.ts'
import {
  addOffer,
  addProvider,
  beginNotice,
  directory,
  type NewOffer,
  type NewProvider,
  noDates,
  noticeFrom,
  publishNotice,
  putLocality,
} from '../src/modules/providers/index.ts'
import {
  draftReferral,
  moveReferral,
  recordNeed,
  referralsOf,
  reportAttendance,
  sendReferral,
} from '../src/modules/referrals/index.ts'
import type { Tx } from '../src/platform/database/tx.ts'
import { monthName } from '../src/platform/ui/index.ts'
import { moment } from './background.ts'
import { must } from './lane.ts'
import { landlineOf } from './names.ts'
import { ellen, type Told } from './telling.ts'

/** Towns that no map has, some kilometres from one another. */
const towns: readonly [name: string, lat: number, lon: number][] = [
  ['Wattle Creek', -32.4012, 148.2205],
  ['Eastry', -32.3381, 148.4117],
  ['Kurrajong Flat', -32.5504, 148.1033],
  ['Bindaree', -32.1095, 148.6312],
]

type Service = Pick<NewOffer, 'name' | 'needs' | 'about'> & Partial<NewOffer>
const service = (of: Service, address: string): NewOffer => ({
  criteria: [],
  cost: '',
  free: true,
  hours: 'Monday to Friday, 9:00 to 16:30',
  contact: { name: '', phone: '', email: '' },
  places: [{ name: '', address, lat: null, lon: null }],
  serves: [],
  delivery: ['in-person'],
  waitingDays: null,
  how: '',
  dates: noDates,
  verified: true,
  ...of,
})

type Provider = Partial<NewProvider> & Pick<NewProvider, 'name' | 'kind'>
const providers: readonly [Provider, (readonly [Service, string])[]][] = [
  [
    {
      name: 'Plains Recovery',
      kind: 'non-government',
      phone: landlineOf(4170),
      email: 'office@plainsrecovery.example',
    },
    [
      [
        {
          name: 'Alcohol and other drug counselling',
          needs: ['alcohol', 'drugs', 'counselling'],
          about: 'One to one, an hour a fortnight. First meeting by phone.',
          contact: { name: 'Karen Blythe', phone: landlineOf(4177), email: 'karen.blythe@plainsrecovery.example' },
          waitingDays: 14,
        },
        '22 Jubilee Place, Wattle Creek',
      ],
    ],
  ],
  [
    {
      name: 'Galing Healing Service',
      kind: 'aboriginal-controlled',
      phone: landlineOf(4310),
      email: 'intake@galing.example',
      aboriginalLed: true,
      ledSaidBy: 'its own register entry; Greg Coe',
      offers: ['yarning', 'elders', 'aboriginal-workers'],
      offersAbout: 'Elders sit with the counsellors once a week.',
      languages: 'Wiradjuri',
    },
    [
      [
        {
          name: 'Social and emotional wellbeing counselling',
          needs: ['counselling', 'mental-health', 'cultural'],
          about: 'Counselling and yarning with Aboriginal workers, inside or on a walk.',
          criteria: [
            {
              of: 'culture',
              how: 'preferred',
              values: ['aboriginal', 'torres-strait-islander', 'both'],
              from: null,
              to: null,
              words: '',
            },
          ],
          contact: { name: 'Uncle Ray Simms', phone: landlineOf(4311), email: 'intake@galing.example' },
          delivery: ['in-person', 'outreach'],
          waitingDays: 7,
        },
        '5 Kurrajong Way, Wattle Creek',
      ],
      [
        {
          name: 'Men’s yarning circle',
          needs: ['cultural', 'family'],
          about: 'Wednesday evenings, with a meal.',
          criteria: [{ of: 'sex', how: 'required', values: ['male'], from: null, to: null, words: '' }],
        },
        'The Keeping Place, Bindaree',
      ],
    ],
  ],
  [
    { name: 'Western Plains Community Health', kind: 'health', phone: landlineOf(4400), languages: 'Arabic, Dinka' },
    [
      [
        {
          name: 'Mental health intake',
          needs: ['mental-health', 'counselling'],
          about: 'Phone assessment first.',
          delivery: ['phone', 'in-person'],
        },
        '3 Hospital Road, Eastry',
      ],
      [
        { name: 'Family counselling', needs: ['family', 'counselling'], about: '', waitingDays: 35 },
        '3 Hospital Road, Eastry',
      ],
    ],
  ],
  [
    { name: 'Roof First', kind: 'non-government', phone: landlineOf(4501) },
    [
      [
        {
          name: 'Housing support',
          needs: ['housing'],
          about: 'Temporary beds, and help with a tenancy.',
          delivery: ['in-person', 'phone'],
        },
        '91 Station Street, Wattle Creek',
      ],
    ],
  ],
  [
    { name: 'Steady Men', kind: 'non-government', phone: landlineOf(4620) },
    [
      [
        {
          name: 'Behaviour change group for men',
          needs: ['domestic-violence', 'anger'],
          about: 'Twenty weeks, in a group of ten.',
          criteria: [
            { of: 'sex', how: 'required', values: ['male'], from: null, to: null, words: '' },
            { of: 'age', how: 'required', values: [], from: 18, to: null, words: '' },
          ],
          free: false,
          cost: '$20 a session',
        },
        'Eastry Hall, Eastry',
      ],
    ],
  ],
  [
    { name: 'Plains Skills and Work', kind: 'private', phone: landlineOf(4702) },
    [[{ name: 'Job-ready course', needs: ['employment', 'education'], about: '', free: true }, '2 Mill Lane, Eastry']],
  ],
]

const bare: Omit<NewProvider, 'name' | 'kind'> = {
  phone: '',
  email: '',
  web: '',
  aboriginalLed: false,
  ledSaidBy: '',
  offers: [],
  offersAbout: '',
  languages: '',
  about: '',
}

/** The directory as it was filled over the last months, and the provider's e-mail of the morning. */
export async function services(scene: Told): Promise<void> {
  const { lane, day, now } = scene
  const by = ellen(scene)
  await lane.at(moment(day.subtract({ days: 80 }), '09:30'), by, async (tx) => {
    for (const [name, lat, lon] of towns) must(await putLocality(tx, { name, lat, lon }))
    for (const [provider, offers] of providers) {
      const { id } = must(await addProvider(tx, { ...bare, ...provider }))
      for (const [of, address] of offers) must(await addOffer(tx, id, service(of, address)))
    }
  })
  await referrals(scene)
  const came = moment(day, '08:05')
  const read = Temporal.Instant.compare(came, now) < 0 ? came : moment(day.subtract({ days: 1 }), '16:40')
  await lane.at(read, by, (tx) => morning(tx, day))
}

type Sent = { nth: number; service: string; need: string; ago: number; why: string; waits?: number }
/** People of the caseload who were referred before: one whose provider owes an answer, one who goes there, one who is on a list. */
const sent: readonly Sent[] = [
  {
    nth: 9,
    service: 'Housing support',
    need: 'housing',
    ago: 12,
    why: 'Has to leave the room by the end of the month',
    waits: -1,
  },
  {
    nth: 17,
    service: 'Alcohol and other drug counselling',
    need: 'alcohol',
    ago: 40,
    why: 'Wants to stop before the baby comes',
  },
  {
    nth: 31,
    service: 'Family counselling',
    need: 'family',
    ago: 20,
    why: 'Asked for help to talk with his father',
    waits: 9,
  },
]

/** Those of the day's story, of whom nothing was sent anywhere yet. */
const told = ['Harding', 'Dixon', 'O’Connor', 'Nguyen', 'Prentice']

async function referrals(scene: Told): Promise<void> {
  const { lane, day } = scene
  const by = ellen(scene)
  for (const one of sent) {
    const on = day.subtract({ days: one.ago })
    const made = await lane.at(moment(on, '14:10'), by, (tx) => referred(tx, one, day))
    // A small demonstration has fewer people.
    if (!made) continue
    const { person, id } = made
    if (one.nth === 17) await attended(scene, id, on)
    if (one.nth === 31)
      await lane.at(moment(on.add({ days: 6 }), '11:20'), by, async (tx) => {
        const move = { to: 'waitlisted', on: tx.today, reason: '', words: 'Five weeks, they say' } as const
        must(await moveReferral(tx, id, await versionOf(tx, person), { ...move, followUpOn: day.add({ days: 9 }) }))
      })
  }
}

async function referred(tx: Tx, { nth, service: name, need, why, waits }: Sent, day: Temporal.PlainDate) {
  const people = (await caseloadOf(tx, tx.actor.staff ? [tx.actor.staff] : [])).map((line) => line.person)
  const names = await namesOf(tx, people)
  const others = people.filter((one) => !told.some((family) => names.get(one)?.listed.startsWith(family)))
  const person = others[nth % Math.max(1, others.length)]
  if (!person) return undefined
  const [found] = await directory(tx, { q: name })
  must(await recordNeed(tx, person, { code: need, saidBy: 'they themselves' }))
  const telling = ['name', 'phone', 'officer', 'why'].map((item) => ({ item, words: '' }))
  const consent = { givenOn: tx.today, how: 'in-person', words: 'Yes, ring them' } as const
  const offer = found?.offer.id ?? ''
  const { id } = must(await draftReferral(tx, { person, offer, why, basis: 'consent', telling, consent }))
  const followUpOn =
    waits === undefined ? undefined : tx.today.until(day).days + waits < 0 ? undefined : day.add({ days: waits })
  must(await sendReferral(tx, id, await versionOf(tx, person), { on: tx.today, how: 'phone', followUpOn }))
  return { person, id }
}

const versionOf = async (tx: Tx, person: string) => (await referralsOf(tx, person))[0]?.version ?? 0

/** Two weeks later they begin, and the provider reports back. */
async function attended(scene: Told, id: string, from: Temporal.PlainDate): Promise<void> {
  const { lane } = scene
  const by = ellen(scene)
  const begins = from.add({ days: 14 })
  await lane.at(moment(begins, '10:00'), by, async (tx) => {
    const [row] = await tx.query<{ version: number }>('select version from referral where id = $1', [id])
    must(await moveReferral(tx, id, row?.version ?? 0, { to: 'started', on: tx.today, reason: '', words: '' }))
  })
  for (const [after, how] of [
    [0, 'attended'],
    [7, 'absent'],
    [14, 'attended'],
  ] as const)
    await lane.at(moment(begins.add({ days: after }), '16:00'), by, async (tx) => {
      must(
        await reportAttendance(tx, id, { day: tx.today, attended: how, saidBy: 'Karen Blythe, by phone', words: '' }),
      )
    })
}

async function morning(tx: Tx, day: Temporal.PlainDate): Promise<void> {
  const original = mailOf(day)
  const { id } = must(await beginNotice(tx, { title: 'AOD programs, December intake', original, receivedOn: tx.today }))
  const { provider, programs } = await noticeFrom(tx, original)
  must(await publishNotice(tx, id, { title: 'AOD programs, December intake', provider, programs }))
}

/** The next such weekday after so many days, as an e-mail writes it. */
function written(day: Temporal.PlainDate, weekday: number, after: number): string {
  const from = day.add({ days: after })
  const on = from.add({ days: (weekday - from.dayOfWeek + 7) % 7 })
  return `${on.day} ${monthName(on)} ${on.year}`
}

const mailOf = (day: Temporal.PlainDate) => `---------- Forwarded message ---------
From: Karen Blythe <karen.blythe@plainsrecovery.example>
Subject: AOD programs, December intake
To: Wattle Creek Community Corrections

> Hi all,
>
> Our alcohol and other drug programs for the next intake are below. Please send referrals early.
>
> SMART Recovery group
> Starts Tuesday ${written(day, 2, 12)}, 5.30pm-7.30pm, for 8 weeks
> Venue: Plains Recovery, 22 Jubilee Place, Wattle Creek
> Open to anyone 18+. Free. 8 places left
> Referrals close ${written(day, 5, 8)}
>
> Drink driving program – men only
> Starts Saturday ${written(day, 6, 15)}, 9.30am-12.30pm, for 6 weeks
> Where: Eastry Community Health, 3 Hospital Road, Eastry
> Cost: $40
> Referrals close ${written(day, 5, 8)}
>
> Women's relapse prevention group for alcohol and drugs
> Starts Wednesday ${written(day, 3, 16)}, 1-3pm, for 10 weeks
> Venue: Plains Recovery, 22 Jubilee Place, Wattle Creek
> Free. 6 places left
>
> Call me on ${landlineOf(4177)} with any questions.
>
> Kind regards,
> Karen Blythe
> Program contact officer, Plains Recovery
`
