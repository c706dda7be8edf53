import { addPerson, fillsBlanks, fillsIntake, goOnToOrder, keepsLength, opensDates, personOf } from './intake.ts'
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
  await isNotInTwoPlaces(desk)
  await seesTheDates(desk)
  await seesWhatIsAsked(desk, person)
  await desk.close(3)
}

async function recordsTheOrder(desk: Desk): Promise<void> {
  await goOnToOrder(desk, 'Community order', '2026-11-20')
  await desk.fills({ 'Court, if it is not in the list': 'Leeds Magistrates’ Court', 'Or how long it is': '12 months' })
  await fillsIntake(desk)
  const requirements = [
    ['Unpaid work', '80 hours of unpaid work'],
    ['Curfew', 'At home from 7 in the evening until 7 in the morning'],
  ] as const
  for (const [at, [kind, ordered]] of requirements.entries()) {
    const condition = desk.page.getByRole('group', { name: `Condition ${at + 1}`, exact: true })
    await desk.fills({ Kind: kind, 'The condition, in the words of the order': ordered }, condition)
  }
  await keepsLength(desk, '12 months from 20 Nov 2026: to 19 Nov 2027.')
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

/** A second curfew at the same hours somewhere else is refused at its field, and taken off as entered in error. */
async function isNotInTwoPlaces(desk: Desk): Promise<void> {
  await desk.presses('Add a condition')
  await desk.fills({ 'The condition, in the words of the order': 'At night at the home of her sister', Kind: 'Curfew' })
  await desk.chooses('To record what was ordered: it was left out or written down wrong')
  await desk.presses('Save the condition')
  const elsewhere = { From: '22:00', To: '06:00', Address: '9 Harbour Road, Hull' }
  await fillsBlanks(desk, /At night at the home/, elsewhere)
  await desk.reads(/Error: Another curfew of this order is at another address at the same hours\./)
  await desk.chooses('This is not on the order: it was entered in error')
  await desk.presses('Save the condition')
  await desk.reads('At home from 7 in the evening')
}

/** By hand: a year that begins with 20 November 2026 ends with 19 November 2027. */
async function seesTheDates(desk: Desk): Promise<void> {
  await opensDates(desk)
  await desk.reads('By the law of England and Wales, as it was from 11 May 2026.', 'Length: 12 months', /19 Nov 2027/)
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
