import { beginIncident, closeIncident, offerSupport, sendIncident } from '../src/modules/incidents/index.ts'
import { sendMessage } from '../src/modules/messages/index.ts'
import { caseloadOf, namesOf } from '../src/modules/people/index.ts'
import type { Actor } from '../src/platform/access/actor.ts'
import type { Tx } from '../src/platform/database/tx.ts'
import { moment } from './background.ts'
import { must } from './lane.ts'
import type { Told } from './telling.ts'

type Staff = Actor & { staff: string }

/** What colleagues wrote to each other yesterday, and what happened at the counter in the weeks before. */
export async function colleagues(scene: Told): Promise<void> {
  await messages(scene)
  await incidents(scene)
}

const staffIn = ({ office }: Told, key: string) => office.staff[key] as Staff

/** Whoever of somebody's caseload has this given name: those of the story have theirs alone. */
async function called(tx: Tx, officer: Staff, given: string): Promise<string> {
  const people = (await caseloadOf(tx, [officer.staff])).map(({ person }) => person)
  const names = await namesOf(tx, people)
  const found = [...names].find(([, { spoken }]) => spoken.startsWith(`${given} `))
  if (!found) throw new Error(`nobody on the caseload is called ${given}`)
  return found[0]
}

async function messages(scene: Told): Promise<void> {
  const { lane, day } = scene
  const [ellen, ruth, greg] = [staffIn(scene, 'ellen'), staffIn(scene, 'ruth'), staffIn(scene, 'greg')]
  const yesterday = (time: string) => moment(day.subtract({ days: 1 }), time)
  const plain = { mail: false }
  await lane.at(yesterday('15:50'), ruth, async (tx) => {
    const person = await called(tx, ellen, 'Matthew')
    const text =
      'His plan is signed off, thank you. He is eligible for one of the new programs: talk it over with him first.'
    must(await sendMessage(tx, { to: [ellen.staff], text, person }, plain))
  })
  await lane.at(yesterday('16:20'), greg, async (tx) => {
    const person = await called(tx, ellen, 'Roy')
    const text = 'I am in from 8:30 tomorrow. Come by before you see him, and I tell you about the informal room.'
    must(await sendMessage(tx, { to: [ellen.staff], text, person }, plain))
  })
}

async function incidents(scene: Told): Promise<void> {
  const { lane, day } = scene
  const [lyn, ruth, tevita] = [staffIn(scene, 'lyn'), staffIn(scene, 'ruth'), staffIn(scene, 'tevita')]
  const happened = async (days: number, time: string, parts: Record<string, string>) => {
    const at = moment(day.subtract({ days }), time)
    const incident = await lane.at(at, lyn, async (tx) => must(await beginIncident(tx, {})).id)
    const sending = { incident, parts, reference: '', anyway: false, mail: false }
    await lane.at(at.add({ minutes: 40 }), lyn, async (tx) => must(await sendIncident(tx, sending)))
    return { incident, at }
  }
  const early = await happened(38, '11:10', {
    what: 'A visitor hit the glass of the counter with his fist when he was told that he had to wait. He left by himself.',
    agitation: 'violent',
    place: 'Counter',
    present: tevita.staff,
    public: '2',
    injury: 'He cut his hand; he was offered first aid and did not want it.',
    property: 'The glass is cracked.',
    toldTo: 'Ruth, at once',
  })
  await lane.at(early.at.add({ hours: 26 }), ruth, async (tx) => {
    must(await offerSupport(tx, { incident: early.incident, staff: lyn.staff }))
    must(await offerSupport(tx, { incident: early.incident, staff: tevita.staff }))
    const lessons = 'The glass was replaced. Whoever waits longer than ten minutes is told how long it will be.'
    must(await closeIncident(tx, { incident: early.incident, lessons, version: 2 }))
  })
  await happened(4, '14:20', {
    what: 'Two people who were waiting shouted at each other about a place to sit. One was asked to wait outside, and did.',
    agitation: 'agitated',
    place: 'Waiting room',
    present: staffIn(scene, 'ellen').staff,
    public: '6',
    calming: 'Both were spoken to apart from each other, one by one.',
  })
}
