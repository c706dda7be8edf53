import { addPerson, fillsIntake, goOnToOrder, keepsLength, opensDates, personOf } from './intake.ts'
import { type Desk, type Service, sitDown } from './service.ts'

/** A federal sentence and the statutory release from it: how the days come about, and what contact the level asks. */
export async function isReleased(service: Service): Promise<void> {
  const agency = await service.agencyIn('CA-ON')
  const officer = await agency.staff('Mathilde', 'officer')
  const desk = await sitDown(service, agency, officer, '2026-09-09T10:00')
  await addPerson(desk, { 'Given name': 'Étienne', 'Family name or single name': 'Bélanger' })
  await recordsTheSentence(desk)
  const person = await personOf(desk)
  await seesTheRelease(desk)
  await recordsTheRelease(desk, person)
  await setsTheLevel(desk, person)
  await desk.close(1)
}

async function recordsTheSentence(desk: Desk): Promise<void> {
  await goOnToOrder(desk, 'Federal imprisonment', '2024-01-10')
  await desk.fills({ Court: 'Superior Court of Justice', 'Or how long it is': '4 years' })
  await fillsIntake(desk)
  await keepsLength(desk, '4 years from 10 Jan 2024: to 9 Jan 2028.')
}

/**
 * By hand: from 10 January 2024 to 9 January 2028 are four years with one 29 February, 1461 days. Two thirds are 974: 366 days to 9
 * January 2025, 365 to 9 January 2026, and 243 more, to 9 September 2026 (22 in January, 28, 31, 30, 31, 30, 31, 31 and 9). A third
 * is 487: 366 to 9 January 2025 and 121 more, to 10 May 2025 (22, 28, 31, 30 and 10). Six months before it is 10 November 2024.
 */
async function seesTheRelease(desk: Desk): Promise<void> {
  await opensDates(desk)
  await desk.reads(
    'Warrant expiry: 9 Jan 2028',
    'Statutory release: 9 Sep 2026',
    'The whole has 1461 days, the first and the last among them.',
    '2/3 of 1461 days, a part of a day rounded up: 974 days.',
    '974 days that begin with 10 Jan 2024 end with 9 Sep 2026.',
    'CCRA s 127(3)',
    'Full parole eligibility: 10 May 2025',
    '1/3 of 1461 days, a part of a day rounded up: 487 days.',
    '6 months before 10 May 2025: 10 Nov 2024.',
    'A rule that was used was not read in the law itself. Check the day before you rely on it.',
  )
}

async function recordsTheRelease(desk: Desk, person: string): Promise<void> {
  await desk.opens(`${person}/orders`)
  await desk.presses('Record an order')
  await goOnToOrder(desk, 'Statutory release', '2026-09-09')
  await desk.fills({ 'Last day': '2028-01-09' })
  await desk.presses('Record the order')
  await desk.reads('The law itself, without a decision, 9 Sep 2026', 'Go straight home and report at once')
  await opensDates(desk)
  await desk.reads('Released: 9 Sep 2026', 'Warrant expiry: 9 Jan 2028', 'What was ordered')
}

/** By hand: one working day after Wednesday 9 September is Thursday 10 September. */
async function setsTheLevel(desk: Desk, person: string): Promise<void> {
  await desk.opens(`${person}/details`)
  await desk.presses('Set the level')
  await desk.chooses('Level A')
  await desk.fills({ Why: 'Custody rating' })
  await desk.presses('Save')
  await desk.opens(person)
  await desk.reads(
    /Next contact due by .*10 Sep/,
    'First interview within 1 working day of the release, Wed 9 Sep 2026.',
    'CSC Policy Bulletin 364; first day not known, unverified',
  )
  await desk.opens(`${person}/schedule`)
  await desk.reads(/Thu 10 Sep 2026, .*For the .*first interview .*unverified/)
}
