import { askAdvice } from '../src/modules/advice/index.ts'
import { checksOf, openCheck, recordCall } from '../src/modules/checks/index.ts'
import { caseloadOf, namesOf } from '../src/modules/people/index.ts'
import { recordReport } from '../src/modules/reports/index.ts'
import { askFor, remind } from '../src/modules/requests/index.ts'
import { moment } from './background.ts'
import { must } from './lane.ts'
import { mobileOf } from './names.ts'
import type { Office } from './office.ts'
import type { Told } from './telling.ts'

/** What a court asked for, and what others are asked: a partner who knew, police and a housing service who have not answered, Greg who is to. */
export async function inquiries(scene: Told): Promise<void> {
  const { lane, office, day, now } = scene
  const at = (days: number, time: string) => moment(day.subtract({ days }), time)
  const staffOf = (key: string) => office.staff[key] as Office['staff'][string]
  const find = (key: string, spoken: string) =>
    lane.at(at(0, '06:00'), staffOf(key), async (tx) => {
      const people = (await caseloadOf(tx, [staffOf(key).staff ?? ''])).map(({ person }) => person)
      const names = await namesOf(tx, people)
      const found = people.find((person) => names.get(person)?.spoken === spoken)
      if (!found) throw new Error(`${spoken} is not on the caseload`)
      return found
    })
  const ellen = staffOf('ellen')
  const [matthew, andrew, wayan] = [
    await find('ellen', 'Matthew Harding'),
    await find('ellen', 'Andrew Prentice'),
    await find('ellen', 'Wayan'),
  ]
  const rick = await find('dana', 'Rick Vella')

  await lane.at(at(26, '11:20'), ellen, async (tx) => {
    const said = ['Lives with her and their son', 'Works four days a week']
    const asked = { person: matthew, name: 'Kayla Brennan', said, basis: 'consent', due: day.subtract({ days: 25 }) }
    must(await openCheck(tx, { ...asked, relation: 'partner', phone: mobileOf(7) }))
  })
  await lane.at(at(25, '15:40'), ellen, async (tx) => {
    const [check] = await checksOf(tx, matthew)
    const [home, work] = check?.statements ?? []
    if (!check || !home || !work) throw new Error('the check has no statements')
    const findings = [
      { statement: home.id, finding: 'verified' as const, words: '' },
      { statement: work.id, finding: 'contradicted' as const, words: 'Five days since August' },
    ]
    const words = 'Rang after work, as she asked.'
    must(await recordCall(tx, { check: check.id, version: check.version, outcome: 'spoke', words, findings }))
  })

  const hearing = day.add({ days: 22 + ((9 - day.dayOfWeek) % 7) })
  await lane.at(at(6, '09:40'), ellen, async (tx) => {
    const court = 'Wattle Creek Local Court'
    const offence = 'Affray, Crimes Act 1900 s 93C(1)'
    const asked = 'Whether he is suitable for community service work, and what would help with drinking.'
    const received = { receivedOn: day.subtract({ days: 6 }), way: 'e-mail' as const, hearingOn: hearing }
    must(await recordReport(tx, { ...received, person: andrew, kind: 'sentencing-assessment', court, offence, asked }))
  })

  const police = {
    kind: 'police-facts',
    whom: 'Wattle Creek Police',
    contact: 'Front counter, 3 Court Street',
    asked: 'Please send the facts of the offence, the criminal history, and any orders that are in force.',
    basis: 'court',
    basisWords: 'Wattle Creek Local Court asked for a Sentencing Assessment Report',
    way: 'e-mail' as const,
    reference: '',
  }
  const sent = day.subtract({ days: 5 })
  await lane.at(moment(sent, '10:10'), ellen, async (tx) =>
    must(await askFor(tx, { ...police, person: andrew, askedOn: sent, due: day.add({ days: 4 }) })),
  )
  const lodge = {
    ...police,
    kind: 'social-service',
    whom: 'Tenancy Advice Service',
    contact: '',
    asked: 'Please tell us what rooms Rick could be offered before Christmas, and who his worker is.',
    basis: 'consent',
    basisWords: 'Spoken, at the office',
    way: 'phone' as const,
  }
  const rang = day.subtract({ days: 16 })
  const asked = await lane.at(moment(rang, '14:00'), staffOf('dana'), async (tx) =>
    must(await askFor(tx, { ...lodge, person: rick, askedOn: rang, due: day.subtract({ days: 4 }) })),
  )
  await lane.at(at(4, '09:10'), staffOf('dana'), async (tx) =>
    must(await remind(tx, { request: asked.id, version: 1, words: 'Left a message', again: day.add({ days: 1 }) })),
  )
  await lane.at(at(2, '11:40'), staffOf('dana'), async (tx) => {
    const said = ['Could stay with him for some nights, if the lodge puts him out']
    const asked = { person: rick, name: 'Paul Vella', said, basis: 'consent', due: day.add({ days: 2 }) }
    must(await openCheck(tx, { ...asked, relation: 'brother', phone: mobileOf(64) }))
  })
  await lane.at(at(1, '16:20'), ellen, async (tx) => {
    const question = 'He did not want to say who his people are. How can I ask again without pressing him?'
    const greg = staffOf('greg').staff ?? ''
    must(await askAdvice(tx, { person: wayan, adviser: greg, question, due: day.add({ days: 1 }) }))
  })

  const written = moment(day, '10:50')
  if (Temporal.Instant.compare(written, now) > 0) return
  await lane.at(written, ellen, async (tx) => {
    const said = [
      'Lives with his mother at 61 Lagoon Road',
      'She is his closest support',
      'Has not drunk since the charge',
    ]
    const mother = { name: 'Carol Prentice', relation: 'mother', phone: mobileOf(53) }
    must(await openCheck(tx, { ...mother, person: andrew, said, basis: 'consent', due: day }))
  })
}
