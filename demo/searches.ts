import { noContactWith } from '../src/modules/contacts/index.ts'
import { answerQuestions, openChain, recordTry } from '../src/modules/no-contact/index.ts'
import { caseloadOf } from '../src/modules/people/index.ts'
import { moment } from './background.ts'
import { must } from './lane.ts'
import type { Office } from './office.ts'
import type { Told } from './telling.ts'

/** A colleague's people who did not come and cannot be reached: one has been looked for since two days ago. */
export async function searches({ lane, office, day }: Told): Promise<void> {
  for (const key of ['minh', 'dana']) {
    const by = office.staff[key] as Office['staff'][string]
    const at = (days: number, time: string) => moment(day.subtract({ days }), time)
    const chain = await lane.at(at(2, '09:20'), by, async (tx) => {
      const people = (await caseloadOf(tx, [by.staff ?? ''])).map(({ person }) => person)
      const [sought] = (await noContactWith(tx, people)).filter(({ failed }) => failed)
      return sought && must(await openChain(tx, { person: sought.person })).id
    })
    if (!chain) continue
    await lane.at(at(2, '09:24'), by, async (tx) =>
      must(await answerQuestions(tx, { chain, afraid: false, why: '', looked: ['custody', 'hospital'] })),
    )
    const nobody = { name: '', phone: '', eventNumber: '', text: '', afraid: false, keptFromPerson: false }
    await lane.at(at(2, '09:30'), by, async (tx) =>
      must(await recordTry(tx, { ...nobody, chain, step: 'phone', went: 'no-answer' })),
    )
    await lane.at(at(1, '16:10'), by, async (tx) =>
      must(await recordTry(tx, { ...nobody, chain, step: 'text', went: 'message-left' })),
    )
  }
}
