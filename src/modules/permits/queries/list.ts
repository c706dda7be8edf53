import type { Tx } from '../../../platform/database/tx.ts'
import { caseloadOf, namesOf, type ShownName } from '../../people/index.ts'
import { staffInScope } from '../../staff/index.ts'
import { isLeaders, type Permit } from '../rules.ts'
import { openPermits } from './permits.ts'

export type PermitLine = { permit: Permit; name: ShownName; officer: string }
export type PermitLists = Record<'waiting' | 'notBack' | 'given', PermitLine[]>

/**
 * The open permissions of everybody on the asker’s lists: those to be decided, what is for the asker to decide first; those not back, who
 * is longest so first; then those away, to come or to be told.
 */
export async function permitLists(tx: Tx): Promise<PermitLists> {
  const officers = new Map((await staffInScope(tx)).map(({ id, name }) => [id, name]))
  const owners = new Map((await caseloadOf(tx, [...officers.keys()])).map(({ person, staff }) => [person, staff]))
  const open = await openPermits(tx, [...owners.keys()])
  const names = await namesOf(tx, [...new Set(open.map(({ person }) => person))])
  const lines = open.flatMap((permit): PermitLine[] => {
    const name = names.get(permit.person)
    return name ? [{ permit, name, officer: officers.get(owners.get(permit.person) ?? '') ?? '' }] : []
  })
  const leads = tx.actor.may.has('decide permissions')
  const others = ({ permit: { decides, withLeader } }: PermitLine) => Number(isLeaders(decides, withLeader) !== leads)
  return {
    waiting: lines
      .filter(({ permit }) => permit.state === 'asked')
      .toSorted((one, other) => others(one) - others(other)),
    notBack: lines.filter(({ permit }) => permit.standing === 'not-back').toSorted(byDue),
    given: lines.filter(({ permit }) => permit.state !== 'asked' && permit.standing !== 'not-back'),
  }
}

const byDue = ({ permit: one }: PermitLine, { permit: other }: PermitLine): number =>
  Temporal.Instant.compare(one.endsAt ?? one.startsAt, other.endsAt ?? other.startsAt)
