import { addPerson, fillsBlanks, fillsIntake, goOnToOrder, opensDates, personOf } from './intake.ts'
import { type Desk, type Service, sitDown } from './service.ts'

/** A community order with unpaid work and a curfew whose hours were written down so that they cannot be. */
export async function worksAndStaysIn(service: Service): Promise<void> {
  const agency = await service.agencyIn('GB-EAW')
  const officer = await agency.staff('Bronwen', 'officer')
  const desk = await sitDown(service, agency, officer, '2026-11-20T10:00')
  await addPerson(desk, { 'Given name': 'Siobhán', 'Family name or single name': "O'Neill" })
  await recordsTheOrder(desk)
  const person = await personOf(desk)
  await fillsBlanks(desk, /80 hours of unpaid work/, { Hours: '80' })
  await keepsTheCurfew(desk)
  await seesTheDates(desk)
  await seesWhatIsAsked(desk, person)
  await desk.close(1)
}

async function recordsTheOrder(desk: Desk): Promise<void> {
  await goOnToOrder(desk, 'Community order', '2026-11-20')
  await desk.fills({ 'Court, if it is not in the list': 'Leeds Magistrates’ Court', 'Last day': '2027-11-19' })
  await fillsIntake(desk)
  const requirements = [
    ['Unpaid work', '80 hours of unpaid work'],
    ['Curfew', 'At home from 7 in the evening until 7 in the morning'],
  ] as const
  for (const [at, [kind, ordered]] of requirements.entries()) {
    const condition = desk.page.getByRole('group', { name: `Condition ${at + 1}`, exact: true })
    await desk.fills({ Kind: kind, 'The condition, in the words of the order': ordered }, condition)
  }
  await desk.presses('Record the order')
  await desk.reads('Not filled in: Hours', 'Not filled in: From, To, Address')
}

/** Refused where the hours contradict each other; what was typed stays, and the right hour is saved. */
async function keepsTheCurfew(desk: Desk): Promise<void> {
  await fillsBlanks(desk, /At home from 7/, { From: '19:00', To: '19:00', Address: '4 Mill Lane, Leeds' })
  await desk.reads('There is a problem', /To \(optional\) Error: A curfew cannot end at the hour it starts\./)
  await desk.fills({ To: '07:00' })
  await desk.presses('Save the condition')
  await desk.reads('From: 19:00, To: 07:00, Address: 4 Mill Lane, Leeds')
}

/** The order names its last day itself: a year that begins with 20 November 2026 ends with 19 November 2027. */
async function seesTheDates(desk: Desk): Promise<void> {
  await opensDates(desk)
  await desk.reads(
    'By the law of England and Wales, as it was from 11 May 2026.',
    'The order names 19 Nov 2027 as its last day.',
  )
}

/** By hand: five working days from Friday 20 November are Monday 23 to Friday 27 November. */
async function seesWhatIsAsked(desk: Desk, person: string): Promise<void> {
  await desk.opens(`${person}/obligations`)
  await desk.reads(
    /First appointment after sentence told or asked of the office 27 Nov 2026 To be done/,
    /Order made .{6,20} 5 working days .{6,20} counted from the day after/,
    /Hours of unpaid work told or asked of their officer 80 h ordered 19 Nov 2027/,
    /Curfew every day In force/,
  )
}
