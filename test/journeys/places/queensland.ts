import { addPerson, fillsIntake, goOnToOrder, personOf } from './intake.ts'
import { type Desk, type Service, sitDown } from './service.ts'

/** A probation order over Christmas: leave to travel asked, given and printed, and a change of address told in time. */
export async function goesAway(service: Service): Promise<void> {
  const agency = await service.agencyIn('AU-QLD')
  const officer = await agency.staff('Aurélie', 'officer')
  const before = await sitDown(service, agency, officer, '2026-12-22T09:30')
  await addPerson(before, { 'Given name': 'Aroha', 'Family name or single name': 'Ngata' })
  await goOnToOrder(before, 'Probation order', '2026-12-14')
  await before.fills({ Court: 'Magistrates Court', 'Last day': '2027-12-13' })
  await fillsIntake(before)
  await before.presses('Record the order')
  const person = await personOf(before)
  await asksToTravel(before, person)
  await hasLeave(before)
  await before.close()
  const after = await sitDown(service, agency, officer, '2026-12-29T09:30')
  await moves(after, person)
  await after.close()
}

/** By hand: two working days from Tuesday 22 December are Wednesday 23 and Thursday 24; Christmas comes after them. */
async function asksToTravel(desk: Desk, person: string): Promise<void> {
  await desk.opens(`${person}/permits`)
  await desk.presses('They ask for permission')
  await desk.presses('Travel outside Queensland')
  await desk.reads('Do not leave or stay out of Queensland without permission', 'PSA ss 93, 103, 114', 'unverified')
  await desk.fills({ 'Where to': 'Lismore, New South Wales', Leaves: '2026-12-27', Back: '2026-12-28' })
  await desk.fills({ Why: 'Her grandmother’s ninetieth birthday' })
  await desk.chooses('In person')
  await desk.presses('Record what they ask')
  await desk.reads(/Usually decided by Thu 24 Dec 2026/, 'To be decided')
}

async function hasLeave(desk: Desk): Promise<void> {
  await desk.chooses('Give it')
  await desk.fills({ 'With these conditions': 'Stays with her grandmother at Lismore.' })
  await desk.presses('Save the decision')
  await desk.says('Given.')
  await desk.presses('Print the permit', desk.page.getByRole('status'))
  await desk.reads(
    'Permit: Travel outside Queensland',
    'Aroha Ngata',
    'Lismore, New South Wales',
    'You have permission for what stands here, and for nothing else.',
    'Stays with her grandmother at Lismore.',
    'Signed for the service',
  )
}

/**
 * By hand: she moved on Thursday 24 December. Friday is Christmas, then comes the weekend, and Monday 28 December is a holiday in
 * place of Boxing Day, which is a Saturday; so the two working days are Tuesday 29 and Wednesday 30 December.
 */
async function moves(desk: Desk, person: string): Promise<void> {
  await desk.opens(`${person}/addresses/new`)
  await desk.fills({ 'Kind of address': 'Home', Address: '7 Wharf Street, Mackay', 'Since when': '2026-12-24' })
  await desk.fills({ 'Who said so': 'The person' })
  await desk.presses('Save')
  await desk.opens(`${person}/obligations`)
  await desk.reads(
    /Tell of a change of home or job told or asked of their officer 30 Dec 2026 Done on 29 Dec 2026/,
    /Address changed .{6,20} Told .{6,20} 2 working days .{6,20} counted from the day after/,
    /Permission to leave or stay out of Queensland told or asked of their officer 27 Dec 2026 Done/,
    /Trip begins .{6,20} Permission granted/,
  )
}
