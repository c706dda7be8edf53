import type { Tx } from '../../../platform/database/tx.ts'
import { type Colleague, colleagues, colleaguesWho } from '../../staff/index.ts'

/** Who decides what is not an officer’s: those who may in the officer’s team, else at their office, else in the agency; never the officer. */
export async function leadersOf(tx: Tx, officer: string | null): Promise<Colleague[]> {
  const [everybody, able] = await Promise.all([colleagues(tx), colleaguesWho(tx, 'decide permissions')])
  const who = everybody.find(({ id }) => id === officer)
  const all = able.filter(({ id }) => id !== officer)
  const nearest = [
    all.filter(({ teamId }) => teamId !== null && teamId === who?.teamId),
    all.filter(({ officeId }) => officeId === who?.officeId),
    all,
  ].find((some) => some.length > 0)
  return nearest ?? []
}
