import * as z from 'zod'
import type { Tx } from '../../../platform/database/tx.ts'
import { page } from '../../../platform/http/routes.ts'
import { PermitPaperPage } from '../pages/paper.tsx'
import { paperNow, permitOne } from '../queries.ts'
import { decisionOf, type Permit, type PermitStep } from '../rules.ts'
import { fields, says } from '../words.ts'

const paperAnswer = z.object({
  decision: z.int(),
  kind: z.string(),
  startsAt: z.string().nullable(),
  endsAt: z.string().nullable(),
  words: z.string(),
  replaced: z.boolean(),
  paper: z.record(z.string(), z.unknown()),
})

async function readPaper(tx: Tx, id: string, number: number | undefined) {
  const permit = await permitOne(tx, id)
  const last = permit && decisionOf(permit)
  const step = permit && stepOf(permit, number)
  if (!permit || !step || !last) return undefined
  const paper = step.paper ?? (await paperNow(tx, permit))
  return { permit, step, paper, replaced: last.number !== step.number }
}

const onPaper: ReadonlySet<string> = new Set(['granted', 'refused', 'cancelled'])

const stepOf = ({ steps }: Permit, number: number | undefined): PermitStep | undefined =>
  steps.findLast((step) => onPaper.has(step.kind) && (number === undefined || step.number === number))

/** The person’s copy of a decision, to print: the last, or the one of a number. */
export const paperPage = page({
  at: '/permits/:permit/paper',
  access: { may: 'see orders', on: 'permit' },
  trail: 'permit.printed',
  query: z.object({
    decision: z.coerce.number().int().positive().optional().catch(undefined).describe(fields.decision),
  }),
  read: (tx, { params: { permit = '' }, query: { decision } }) => readPaper(tx, permit, decision),
  show: (data, ctx) => <PermitPaperPage data={data} ctx={ctx} />,
  api: {
    answer: paperAnswer,
    of: ({ step, paper, replaced }) => ({
      decision: step.number,
      kind: step.kind,
      startsAt: step.startsAt,
      endsAt: step.endsAt,
      words: step.words,
      replaced,
      paper,
    }),
    says: says.paper,
  },
})
