import * as z from 'zod'
import { heldBy } from '../../../platform/access/factor/held.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { codes, text, whole } from '../../../platform/forms/fields.ts'
import { command, type Params, page, type Route } from '../../../platform/http/routes.ts'
import { removeFactors, setFactorRules } from '../commands.ts'
import { type ColleagueFactors, ColleagueFactorsPage, type FactorRules, FactorRulesPage } from '../pages/factor.tsx'
import { rolesKnown } from '../queries/roles.ts'
import { staffPerson } from '../queries.ts'
import { factorWords as words } from '../words.ts'

const manage = { may: 'manage staff', fresh: true } as const
const colleague = { ...manage, on: 'staff' } as const
const staffIn = (params: Params) => params['staff'] as string
const usualGrace = 14

const rulesPage = page({
  at: '/account-rules/second-factor',
  access: manage,
  read: readRules,
  show: (data: FactorRules, ctx, form) => FactorRulesPage({ ctx, data, form }),
  api: {
    says: 'Which roles need a second factor, and the days to set it up',
    answer: z.object({ needs: z.array(z.string()), graceDays: z.int() }),
    of: ({ needs, graceDays }) => ({ needs, graceDays }),
  },
})

async function readRules(tx: Tx): Promise<FactorRules> {
  const [known, rules] = await Promise.all([
    rolesKnown(tx),
    tx.query<{ role: string; graceDays: number }>(
      'select role, grace_days from factor_rule where ended_at is null order by role',
    ),
  ])
  return {
    roles: known.filter(({ retired }) => !retired),
    needs: rules.map(({ role }) => role),
    graceDays: rules[0]?.graceDays ?? usualGrace,
  }
}

const ruleSet = command({
  at: '/account-rules/second-factor',
  access: manage,
  body: z.object({ needs: codes(words.fieldRoles), graceDays: whole(words.fieldGrace, 0, 90) }),
  do: (tx, { body }) => setFactorRules(tx, body),
  words: { 'unknown-role': words.refusals['unknown-role'] },
  then: () => ({ to: '/account-rules/second-factor', said: words.saved }),
  again: rulesPage,
  api: { says: 'Says which roles need a second factor', answer: z.object({}), of: () => ({}) },
})

const colleaguePage = page({
  at: '/staff/:staff/second-factor',
  access: colleague,
  read: readColleague,
  show: (data: ColleagueFactors, ctx, form) => ColleagueFactorsPage({ ctx, data, form }),
})

async function readColleague(tx: Tx, { params }: { params: Params }): Promise<ColleagueFactors | undefined> {
  const staff = staffIn(params)
  const [person, held] = await Promise.all([staffPerson(tx, staff), heldBy(tx, staff)])
  const { passkeys, app, codesLeft } = held
  return person && { id: staff, name: person.name, passkeys: passkeys.length, app: app !== null, codesLeft }
}

const removal = command({
  at: '/staff/:staff/second-factor/removal',
  access: colleague,
  body: z.object({ reason: text(words.reason, 500, words.missingReason) }),
  do: (tx, { params, body }) => removeFactors(tx, { staff: staffIn(params), reason: body.reason }),
  words: { 'not-there': words.refusals['not-there'], yourself: words.refusals.yourself },
  then: ({ id }) => ({ to: `/staff/${id}/second-factor`, said: words.taken }),
  again: colleaguePage,
})

/** Who needs a second factor, and taking a lost one away. */
export const factorRoutes: readonly Route[] = [rulesPage, ruleSet, colleaguePage, removal]
