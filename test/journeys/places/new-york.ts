import { addPerson, fillsBlanks, fillsIntake, goOnToOrder, keepsLength, opensDates, personOf } from './intake.ts'
import { type Desk, type Service, sitDown } from './service.ts'

/** Somebody released on the Friday before the clocks go back, who must report within 72 hours, and does. */
export async function reportsInTime(service: Service): Promise<void> {
  const agency = await service.agencyIn('US-NY')
  const officer = await agency.staff('Dolores', 'officer')
  const friday = await sitDown(service, agency, officer, '2026-10-30T15:00')
  await addPerson(friday, { 'Given name': 'Marcus', 'Family name or single name': 'Delacroix' })
  await goOnToOrder(friday, 'Supervised release', '2026-10-30')
  await friday.fills({ Court: 'U.S. District Court', 'Or how long it is': '3 years' })
  await fillsIntake(friday)
  await keepsLength(friday, '3 years from 30 Oct 2026: to 29 Oct 2029.')
  const person = await personOf(friday)
  await fillsBlanks(friday, /First report within 72 hours/, { 'Hour of release': '10:00' })
  await seesTheDates(friday)
  await mustReport(friday, person)
  await friday.close(1)
  const monday = await sitDown(service, agency, officer, '2026-11-02T08:50')
  await reports(monday, person)
  await monday.close()
}

/** What begins with 30 October 2026 and lasts three years ends with 29 October 2029. */
async function seesTheDates(desk: Desk): Promise<void> {
  await desk.reads('First report within 72 hours')
  await opensDates(desk)
  await desk.reads('By the law of United States, with New York', 'Ends: 29 Oct 2029', 'not verified', '18 USC')
}

/** By hand: released on Friday at 10:00; the clocks go back on Sunday at 2:00, so 72 hours end on Monday at 9:00. */
async function mustReport(desk: Desk, person: string): Promise<void> {
  await desk.opens(`${person}/obligations`)
  await desk.reads(
    /First report within 72 hours of release told or asked of the office Mon 2 Nov, 09:00 To be done/,
    /Released Today 10:00 72 hours Mon 2 Nov, 09:00, as hours pass/,
    'USSG 5D1.3(c)',
    'Not verified: check it before relying on it.',
    /Drug tests: a first, and at least two more told or asked of their officer 14 Nov 2026/,
  )
}

async function reports(desk: Desk, person: string): Promise<void> {
  await desk.opens(`${person}/contacts/new`)
  for (const said of ['Office', 'The person', 'Attended without an appointment']) await desk.chooses(said)
  await desk.fills({ Time: '08:40' })
  await desk.presses('Save the contact')
  await desk.opens(`${person}/obligations`)
  await desk.reads(/First report within 72 hours of release told or asked of the office Today 09:00 Done on 2 Nov 2026/)
}
