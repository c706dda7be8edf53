import { addPerson, fillsBlanks, fillsIntake, goOnToOrder, keepsLength, opensDates, personOf } from './intake.ts'
import { type Desk, type Service, sitDown } from './service.ts'

/** An intensive correction order, from the court’s paper to the first week’s appointments and what one of them met. */
export async function takesIn(service: Service): Promise<void> {
  const agency = await service.agencyIn('AU-NSW')
  const officer = await agency.staff('Priya', 'officer')
  const monday = await sitDown(service, agency, officer, '2026-11-23T14:00')
  await addPerson(monday, { 'Given name': 'Tāne', 'Family name or single name': "O'Malley" })
  await recordsTheOrder(monday)
  const person = await personOf(monday)
  await setsTheLevel(monday, person)
  await seesWhatIsAsked(monday, person)
  await explains(monday, person)
  await seesTheDates(monday, person)
  await makesTheSchedule(monday, person)
  await monday.close(1)
  const tuesday = await sitDown(service, agency, officer, '2026-11-24T10:10')
  await seesHim(tuesday, person)
  await tuesday.close()
}

async function recordsTheOrder(desk: Desk): Promise<void> {
  await goOnToOrder(desk, 'Intensive correction order', '2026-11-23')
  await desk.reads('Conditions the law puts on every ICO', 'Commit no offence', 'unverified')
  await desk.fills({ Court: 'Local Court', 'Or how long it is': '18 months' })
  await fillsIntake(desk)
  const work = { Kind: 'Community service work', 'The condition, in the words of the order': 'To do 120 hours of work' }
  await desk.fills(work, desk.page.getByRole('group', { name: 'Condition 1', exact: true }))
  await keepsLength(desk, '18 months from 23 Nov 2026: to 22 May 2028. The first and the last day both count.')
  await desk.says('The Intensive correction order is recorded, and supervision is open.')
  await desk.reads('Not filled in: Hours', '13 conditions that every ICO has')
  await fillsBlanks(desk, /To do 120 hours/, { Hours: '120' })
  await desk.reads('Hours: 120')
}

async function setsTheLevel(desk: Desk, person: string): Promise<void> {
  await desk.opens(`${person}/details`)
  await desk.presses('Set the level')
  await desk.chooses('Medium')
  await desk.fills({ Why: 'Assessed at court' })
  await desk.presses('Save')
  await desk.reads('Level Medium')
}

/** By hand: 7 days from Monday 23 November are Monday 30 November; the hours have as long as the order. */
async function seesWhatIsAsked(desk: Desk, person: string): Promise<void> {
  await desk.opens(`${person}/obligations`)
  await desk.reads(
    /First report told or asked of the office 30 Nov 2026 To be done/,
    /Order made .{6,20} 7 days .{6,20} counted from the day after/,
    'CASR 187(1)(a)(ii)',
    'Not verified: check it before relying on it.',
    /Hours of community service work told or asked of the office 120 h ordered 22 May 2028 Hours of work: the records/,
    'Home visits at any time',
  )
}

async function explains(desk: Desk, person: string): Promise<void> {
  await desk.opens(person)
  await desk.presses('Not explained yet')
  await desk.presses('Begin the induction')
  await desk.reads('Hours: 120', 'Tell your officer about a new address, phone or job')
  for (const box of await desk.main.getByRole('checkbox').all()) await box.check()
  await desk.presses('On to the acknowledgement')
  await desk.chooses('On paper')
  await desk.fills({ 'Who saw it signed': 'Priya Tester' })
  await desk.presses('Keep it, and end the induction')
  await desk.says('The induction is kept.')
}

/** By hand: 18 months after 23 November 2026 is 23 May 2028, and the first day counts, so the last is the day before it. */
async function seesTheDates(desk: Desk, person: string): Promise<void> {
  await desk.opens(`${person}/orders`)
  await desk.presses('Open the ICO')
  await opensDates(desk)
  await desk.reads(
    'By the law of New South Wales, as it was from 24 Sep 2018.',
    'Order commences: 23 Nov 2026',
    'Begins on 23 Nov 2026, as ordered.',
    'Order ends: 22 May 2028',
    '23 Nov 2026 and 18 months: 23 May 2028.',
    'The day before 23 May 2028, as the first and the last day both count: 22 May 2028.',
    'A rule that was used was not read in the law itself.',
    'It would move with another first day; another length; a variation of its last day',
  )
}

/** By hand: twice in each week from Monday to Sunday, so two in this week and two in each of the three weeks after it. */
async function makesTheSchedule(desk: Desk, person: string): Promise<void> {
  await desk.opens(`${person}/appointments`)
  await desk.presses('Make a schedule')
  await desk.reads(
    /Tue 24 Nov 2026, 10:00: Office For .*report or visit by 29 Nov 2026 .*first report by 30 Nov 2026/,
    /Fri 27 Nov 2026, 10:00: Office For .*report or visit by 29 Nov 2026/,
    /Tue 1 Dec .*report or visit by 6 Dec .*Fri 4 Dec .*report or visit by 6 Dec/,
  )
  await desk.presses('Book these 8 appointments')
  await desk.says('8 appointments booked.')
  await desk.opens('/calendar')
  await desk.reads(/Tue 24 Nov 2026 10:00 Tāne O'Malley Office Wed 25 .* Fri 27 Nov 2026 10:00 Tāne O'Malley Office/)
}

async function seesHim(desk: Desk, person: string): Promise<void> {
  await desk.opens('/today')
  await desk.presses(/^Start/)
  await desk.chooses('Attended')
  await desk.fills({ Note: 'Came on time, and brought his payslip.' })
  await desk.presses('Save it all')
  await desk.says('report or visit (1 of 2)')
  await desk.opens(`${person}/obligations`)
  await desk.reads(
    /First report told or asked of the office 30 Nov 2026 Done on 24 Nov 2026/,
    /First report for community service work told or asked of the office 30 Nov 2026 Done on 24 Nov 2026/,
  )
}
