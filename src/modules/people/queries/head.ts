import { nameIn, versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { ageOn } from '../../../platform/dates.ts'
import { staffNames } from '../../staff/index.ts'
import {
  type AnyFact,
  emptyStanding,
  isSoOn,
  mainPeriod,
  ofKind,
  type PersonHead,
  type Standing,
  type Supervision,
  shownName,
  wholeName,
} from '../rules.ts'
import { factsOf } from './facts.ts'
import { addressesFrom, alertsFrom, phonesFrom, supportsFrom, whereFrom } from './lists.ts'
import { periodColumns, periodJoins } from './periods.ts'
import { standingColumns, standingJoins } from './standing.ts'

type PeriodWithStanding = Supervision & Standing & { reference: string }

/** Who this is, for the head of every page about them, in three queries. Nothing where the asker may not see them. */
export async function headOf(tx: Tx, person: string): Promise<PersonHead | undefined> {
  const [periods, known] = await Promise.all([periodsWithStanding(tx, person), factsOf(tx, [person])])
  const [first] = periods
  if (!first) return undefined
  const facts = known.filter((fact) => isSoOn(fact, tx.today))
  const period = mainPeriod(periods.filter(({ id }) => id !== null))
  const officers = await staffNames(tx, [period?.officerId ?? null])
  return { ...headFrom(tx, person, first.reference, facts), ...supervisionIn(tx, periods, period, officers) }
}

/** One row a period, or a single row without one. */
function periodsWithStanding(tx: Tx, person: string): Promise<PeriodWithStanding[]> {
  return tx.query<PeriodWithStanding>(
    `select p.reference, ${periodColumns}, ${standingColumns}
     from person p left join supervision s on s.agency_id = p.agency_id and s.person_id = p.id and s.closed_on is null
       ${periodJoins} ${standingJoins('$3')}
     where p.id = $1`,
    [person, tx.today, tx.now],
  )
}

function supervisionIn(
  tx: Tx,
  periods: readonly PeriodWithStanding[],
  period: Supervision | undefined,
  officers: Map<string, string>,
) {
  const standing = period ? periods.find(({ id }) => id === period.id) : undefined
  if (!period || !standing) return { supervision: undefined, standing: emptyStanding }
  const { levels } = versionInForce(tx.actor.jurisdiction, tx.today)
  const levelName = period.level ? nameIn(levels, period.level) : undefined
  return {
    supervision: { ...period, officer: officers.get(period.officerId ?? ''), levelName },
    standing,
  }
}

function headFrom(tx: Tx, id: string, reference: string, facts: readonly AnyFact[]) {
  const version = versionInForce(tx.actor.jurisdiction, tx.today)
  const [birth] = ofKind(facts, 'birth')
  const [photo] = ofKind(facts, 'photograph')
  const [pronouns] = ofKind(facts, 'pronouns')
  const [where] = ofKind(facts, 'whereabouts')
  const identities = ofKind(facts, 'identity').map(({ data }) => [
    nameIn(version.culturalIdentities, data.code),
    data.words,
  ])
  return {
    id,
    reference,
    ...namesIn(id, reference, facts),
    birth: birth && bornOn(birth.data, tx.today),
    photo: photo && `/people/${id}/photograph?v=${photo.id}`,
    pronouns: pronouns && (pronouns.data.words || nameIn(version.pronouns, pronouns.data.code)),
    identity: identities.flat().filter(Boolean).join(', ') || undefined,
    languages: ofKind(facts, 'language').map(({ data }) => data.language),
    interpreter: ofKind(facts, 'interpreter')[0]?.data,
    adjustments: ofKind(facts, 'adjustment').map(({ data }) => data.what),
    talk: ofKind(facts, 'talk')[0]?.data,
    where: where && whereFrom(tx, where),
    alerts: alertsFrom(tx, ofKind(facts, 'alert')),
    addresses: addressesFrom(tx, ofKind(facts, 'address')),
    phones: phonesFrom(facts),
    supports: supportsFrom(tx, facts),
    kept: keptIn(facts),
  }
}

function namesIn(id: string, reference: string, facts: readonly AnyFact[]) {
  const names = ofKind(facts, 'name')
  const legal = names.find(({ data }) => data.kind === 'legal' && !data.notSpoken)
  const name = shownName(id, reference, names)
  const legalName = legal && wholeName(legal.data)
  return { name, legalName: legalName === name.spoken ? undefined : legalName }
}

function bornOn({ date, estimated }: { date: string; estimated?: true }, today: Temporal.PlainDate) {
  const day = Temporal.PlainDate.from(date)
  return { date: day, estimated: estimated ?? false, age: ageOn(day, today) }
}

function keptIn(facts: readonly AnyFact[]) {
  const protects = facts
    .map(({ data }) => ('protects' in data ? data.protects : undefined))
    .filter((name) => name !== undefined)
  return { facts: facts.filter((fact) => fact.keptFromPerson).length, protects }
}
