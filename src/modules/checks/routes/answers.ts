import * as z from 'zod'
import type { Task } from '../../tasks/index.ts'
import type { CheckView } from '../rules.ts'

const moment = z.iso.datetime({ offset: true })

/** A check as the interface gives it. */
export const checkAnswer = z.object({
  id: z.uuid(),
  person: z.uuid(),
  whom: z.object({ name: z.string(), relation: z.string(), phone: z.string() }),
  basis: z.object({ code: z.string(), name: z.string(), words: z.string() }),
  questions: z.string(),
  madeAt: moment,
  madeBy: z.string(),
  due: z.iso.date().nullable(),
  closed: z.object({ at: moment, by: z.string(), how: z.string(), why: z.string() }).nullable(),
  statements: z.array(
    z.object({
      id: z.uuid(),
      words: z.string(),
      about: z.object({ kind: z.string(), id: z.uuid() }).nullable(),
      finding: z.string().nullable(),
      theirWords: z.string(),
    }),
  ),
  calls: z.array(
    z.object({ at: moment, outcome: z.string(), words: z.string(), note: z.uuid().nullable(), by: z.string() }),
  ),
  version: z.int(),
})

export const checkOut = (check: CheckView, task: Task | undefined) => ({
  id: check.id,
  person: check.person,
  whom: { name: check.name, relation: check.relation, phone: check.phone },
  basis: { code: check.basis, name: check.basisName, words: check.basisWords },
  questions: check.questions,
  madeAt: check.madeAt,
  madeBy: check.madeBy,
  due: task?.due ?? null,
  closed: check.closed ?? null,
  statements: check.statements.map(({ id, words, about, said }) => ({
    id,
    words,
    about: about ? { kind: about.kind, id: about.id } : null,
    finding: said?.finding ?? null,
    theirWords: said?.words ?? '',
  })),
  calls: check.calls.map(({ at, outcome, words, note, by }) => ({ at, outcome, words, note, by })),
  version: check.version,
})
