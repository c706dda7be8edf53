import type { Desk } from './service.ts'

/** Adds somebody of whom a court has told, and goes on to their first order. */
export async function addPerson(desk: Desk, names: Record<string, string>): Promise<void> {
  await desk.opens('/people/new')
  await desk.fills(names)
  await desk.presses('Check the system')
  await desk.reads('Nobody like this is on the system')
  await desk.fills({ 'Who said so': 'A court' })
  await desk.presses('Add this person')
  await desk.presses('Record the order', desk.page.getByRole('status'))
}

/** The first step of recording an order, which asks of what type it is and when it was made. */
export async function goOnToOrder(desk: Desk, type: string, madeOn: string): Promise<void> {
  await desk.fills({ 'Type of order': type, 'The day it was made': madeOn })
  await desk.presses('Go on')
}

/** The address of the record whose page is open. */
export async function personOf({ page }: Desk): Promise<string> {
  const link = page.getByRole('link', { name: 'Overview', exact: true })
  return (await link.getAttribute('href')) ?? ''
}

/** Who supervises somebody whom nobody supervises yet. */
export const fillsIntake = (desk: Desk): Promise<void> =>
  desk.fills({ Office: 'Dubbo Community Corrections', Officer: `${desk.staff.actor.givenName} Tester` })

/** Records the order with the length that was typed: the last day it gives is shown first, and kept with a second press. */
export async function keepsLength(desk: Desk, says: string): Promise<void> {
  await desk.presses('Record the order')
  await desk.reads(says)
  await desk.presses(/^(Keep it|Record the order)$/)
}

/** Opens how the dates of the order are worked out, from the page of the order. */
export const opensDates = (desk: Desk): Promise<void> => desk.presses('How it is worked out')

/** Fills in the blanks of a condition of the order whose page is open, which was written down without them. */
export async function fillsBlanks(
  desk: Desk,
  asOrdered: string | RegExp,
  blanks: Record<string, string>,
): Promise<void> {
  await desk.presses('Change', desk.page.getByRole('row', { name: asOrdered }))
  await desk.fills(blanks)
  await desk.chooses('To record what was ordered: it was left out or written down wrong')
  await desk.presses('Save the condition')
}
