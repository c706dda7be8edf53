import { beginIntake, feedRecord, finishIntake, keepText, saveSection } from '../src/modules/intake/index.ts'
import { caseloadOf, type FactKind, factsNow, namesOf } from '../src/modules/people/index.ts'
import type { Actor } from '../src/platform/access/actor.ts'
import type { Tx } from '../src/platform/database/tx.ts'
import { moment } from './background.ts'
import { must } from './lane.ts'
import { ellen, type Told } from './telling.ts'

const told = [
  ['identity', 'Everybody says Matt. Has his licence taken; a Medicare card is all he carries.'],
  ['contact', 'At work until three with the phone in the locker. After that he picks up.'],
  ['family', 'Kayla and the little one come first. His mum is in Orange; they talk on Sundays.'],
  ['work', 'Second year at the smash repairs. Reads fine, writes as little as he can.'],
  [
    'alcohol-drugs',
    'Drinks alone after work, mostly on Fridays. Nothing else. He wants to stop before he loses the job.',
  ],
  ['offence', '“It was ten minutes home. I thought I was fine. I was not fine.”'],
  ['strengths', 'Up at five every day. His boss kept his place for him.'],
  ['wants', 'Get his licence back, and a Friday that does not end at the pub.'],
] as const

/** Matthew's intake, as his first visit left it; and one of a colleague's that the day ended before. */
export async function intakes(scene: Told): Promise<void> {
  const { lane, office, day } = scene
  await lane.at(moment(day.subtract({ days: 62 }), '11:10'), ellen(scene), async (tx) => {
    const person = await firstOf(tx, ellen(scene).staff, 'Matthew')
    const { id: intake } = must(await beginIntake(tx, person))
    for (const [section, text] of told) must(await keepText(tx, { intake, section, text, base: 0 }))
    const nothing = { intake, text: '', textBase: 0, states: {}, facts: [], version: 1 }
    must(await saveSection(tx, { ...nothing, section: 'money', states: { money: 'declined' } }))
    for (const [section, text] of told) {
      const facts = await confirmed(tx, person, section)
      if (section !== 'contact') must(await saveSection(tx, { ...nothing, section, text, textBase: 1, facts }))
    }
    const address = { kind: 'email', data: { address: 'matt.harding@mail.example', mayWrite: 'yes' } } as const
    const { waiting } = must(
      await saveSection(tx, {
        ...nothing,
        section: 'contact',
        text: told[1][1],
        textBase: 1,
        facts: [...(await confirmed(tx, person, 'contact')), address],
      }),
    )
    must(await feedRecord(tx, { intake, picks: waiting.map((one) => ({ ...one, take: true })) }))
    must(await finishIntake(tx, { intake, note: undefined }))
  })
  const tevita = office.staff['tevita'] as Actor & { staff: string }
  await lane.at(moment(day.subtract({ days: 1 }), '15:20'), tevita, async (tx) => {
    const { id: intake } = must(await beginIntake(tx, await firstOf(tx, tevita.staff)))
    const keep = (section: string, text: string) => keepText(tx, { intake, section, text, base: 0 })
    must(await keep('work', 'Left school in year nine. Shearing until his back went; would like to drive a truck.'))
    must(await keep('family', 'Two sisters in Dubbo. He has not seen his father since he was twelve.'))
  })
}

const asked: Partial<Record<string, readonly FactKind[]>> = {
  identity: ['name', 'birth'],
  contact: ['address', 'phone'],
  family: ['support'],
  work: ['work', 'education'],
  wants: ['talk'],
}

/** What the record said of a section, each still right. */
async function confirmed(tx: Tx, person: string, section: string) {
  const facts = await factsNow(tx, person, asked[section] ?? ['photograph'])
  return facts.map(({ kind, factId: fact, version, data }) => ({
    kind: kind as 'phone',
    fact,
    version,
    how: 'same' as const,
    data,
  }))
}

/** Whoever stands first on a caseload, or has this given name there. */
async function firstOf(tx: Tx, officer: string, given = ''): Promise<string> {
  const people = (await caseloadOf(tx, [officer])).map(({ person }) => person)
  const names = await namesOf(tx, people)
  const found = people.toSorted().find((person) => names.get(person)?.spoken.startsWith(given))
  if (!found) throw new Error('nobody is there for an intake')
  return found
}
