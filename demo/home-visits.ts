import { recordContact } from '../src/modules/contacts/index.ts'
import { caseloadOf, namesOf } from '../src/modules/people/index.ts'
import { moment } from './background.ts'
import { caseloads } from './cast.ts'
import { type Lane, must } from './lane.ts'
import type { Office } from './office.ts'

/** Of those with a story, who was seen at home in the last weeks; Wayan where he then stayed. */
const families = ['Al-Khatib', 'Harding', 'O’Connor', 'Vella', 'Wayan', 'Wiśniewska']

/** The visits that standards ask for, of the people whose stories do not tell of one; written up late. */
export async function seenAtHome(
  lane: Lane,
  office: Office,
  { day, now }: { day: Temporal.PlainDate; now: Temporal.Instant },
): Promise<void> {
  const on = day.subtract({ days: 25 })
  const at = moment(on.dayOfWeek > 5 ? on.subtract({ days: 2 }) : on, '15:40')
  for (const key of caseloads) {
    const by = office.staff[key] as Office['staff'][string]
    await lane.at(now, by, async (tx) => {
      const people = (await caseloadOf(tx, [by.staff])).map(({ person }) => person)
      const names = await namesOf(tx, people)
      for (const person of people)
        if (families.includes(names.get(person)?.listed.split(',')[0] ?? ''))
          must(await recordContact(tx, { person, kind: 'home', outcome: 'attended-unbooked', at }))
    })
  }
}
