import { addPerson, fillsIntake, goOnToOrder, personOf } from './intake.ts'
import { type Desk, type Service, sitDown } from './service.ts'

/** Somebody on a community correction order who is given an intensive one as well, each with work and a curfew. */
export async function hasTwoOrders(service: Service): Promise<void> {
  const agency = await service.agencyIn('AU-NSW')
  const officer = await agency.staff('Wiremu', 'officer')
  const desk = await sitDown(service, agency, officer, '2026-11-23T10:00')
  await addPerson(desk, { 'Given name': 'Keanu', 'Family name or single name': 'Fa’asavalu' })
  await goOnToOrder(desk, 'Community correction order', '2026-11-20')
  await fillsIntake(desk)
  await recordsOrder(desk, { court: 'Local Court', last: '2028-11-19', from: '20:00', to: '06:00', hours: '100' })
  const person = await personOf(desk)
  await desk.opens(`${person}/orders`)
  await desk.presses('Record an order')
  await goOnToOrder(desk, 'Intensive correction order', '2026-11-23')
  await recordsOrder(desk, { court: 'District Court', last: '2027-11-22', from: '21:00', to: '05:00', hours: '150' })
  await seesBothOnOneLine(desk, person)
  await seesWhatBothAsk(desk, person)
  await seesHowOften(desk, person)
  await desk.close(2)
}

type Given = { court: string; last: string; from: string; to: string; hours: string }

async function recordsOrder(desk: Desk, { court, last, from, to, hours }: Given): Promise<void> {
  await desk.fills({ Court: court, 'Last day': last })
  const ordered = [
    ['Curfew', `At home from ${from} to ${to}`],
    ['Community service work', `${hours} hours of work`],
  ] as const
  for (const [at, [kind, words]] of ordered.entries()) {
    const condition = desk.page.getByRole('group', { name: `Condition ${at + 1}`, exact: true })
    await desk.fills({ Kind: kind, 'The condition, in the words of the order': words }, condition)
  }
  await desk.presses('Record the order')
  await desk.reads('Fill in what the order gives, or keep it as it is.')
  await desk.fills({ From: from, To: to, Hours: hours })
  await desk.presses('Record the order')
  await desk.reads(`From: ${from}, To: ${to}`, `Hours: ${hours}`)
}

async function seesBothOnOneLine(desk: Desk, person: string): Promise<void> {
  await desk.opens(`${person}/orders`)
  await desk.presses('On one line of time')
  await desk.reads(
    /Community correction order As ordered 20 Nov 2026 – 19 Nov 2028 How its dates are worked out 1 Made, 20 Nov 2026/,
    /Intensive correction order As ordered 23 Nov 2026 – 22 Nov 2027 How its dates are worked out 1 Made, 23 Nov 2026/,
  )
}

/**
 * By hand: seven days from Friday 20 November are Friday 27 November, and from Monday 23 they are Monday 30. The night from
 * 20:00 to 06:00 has ten hours, and the eight of the other curfew lie within it, under the twelve that the law allows.
 */
async function seesWhatBothAsk(desk: Desk, person: string): Promise<void> {
  await desk.opens(`${person}/obligations`)
  await desk.reads(
    /First report for community service work told or asked of the office 27 Nov 2026 To be done Community service work of the CCO/,
    /First report for community service work told or asked of the office 30 Nov 2026 To be done Community service work of the ICO/,
    /From Mon 23 Nov 2026 to Sun 29 Nov 2026, every night 10 h of 12 h at most 21:00 to 05:00 Curfew, ICO of 23 Nov 2026 20:00 to 06:00 Curfew, CCO of 20 Nov 2026/,
    'Curfews of several orders: CSPA s 17H(3)-(4)',
    /Hours of community service work told or asked of the office 100 h ordered 19 Nov 2028/,
    /Hours of community service work told or asked of the office 150 h ordered 22 Nov 2027/,
  )
}

/** By hand: the intensive order asks for two in each week from Monday to Sunday; the first of them meets the first reports. */
async function seesHowOften(desk: Desk, person: string): Promise<void> {
  await desk.opens(`${person}/schedule`)
  await desk.reads(
    /Wed 25 Nov 2026, 10:00: Office For the first report by 27 Nov 2026, .*report or visit by 29 Nov 2026 .*first report by 30 Nov 2026/,
    /Fri 27 Nov 2026, 10:00: Office For the report or visit by 29 Nov 2026/,
  )
}
