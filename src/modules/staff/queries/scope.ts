import type { Tx } from '../../../platform/database/tx.ts'
import { fullName } from '../rules.ts'

export type InScope = {
  id: string
  name: string
  teamId: string | null
  officeId: string
  /** Whether the asker covers them on that day. */
  covered: boolean
}

type Row = Omit<InScope, 'name'> & { givenName: string; familyName: string }

/**
 * Whose work the asker's lists may show on a day: their own, that of those they cover, and as far as their roles reach,
 * that of their team, office, region or the whole agency. The asker stands first, then those covered, then the rest by family name.
 */
export async function staffInScope(tx: Tx, day = tx.today): Promise<InScope[]> {
  const me = tx.actor.staff
  if (!me) return []
  const { team, office, region } = placesInReach(tx)
  const everywhere = tx.actor.reach === 'agency'
  const rows = await tx.query<Row>(
    `select s.id, s.given_name, s.family_name, s.team_id, s.office_id, c.covered
     from staff s join office o on o.agency_id = s.agency_id and o.id = s.office_id
       cross join lateral (select exists (select from cover c where c.agency_id = s.agency_id and c.covering_id = $1
         and c.absent_id = s.id and c.first_day <= $2 and c.last_day >= $2 and c.cancelled_at is null) as covered) c
     where (s.left_on is null or s.left_on > $3) and not s.service
       and (s.id = $1 or c.covered or s.team_id = $4 or s.office_id = $5 or o.region_id = $6 or $7)
     order by s.id <> $1, not c.covered, s.family_name, s.given_name`,
    [me, day, tx.today, team, office, region, everywhere],
  )
  return rows.map(({ givenName, familyName, ...row }) => ({ ...row, name: fullName({ givenName, familyName }) }))
}

/**
 * Those who have left, of the places that the asker's lists reach over: whose people somebody else must take. Nobody where the
 * asker's lists reach only their own work.
 */
export async function leftInScope(tx: Tx): Promise<{ id: string; name: string; leftOn: Temporal.PlainDate }[]> {
  const { team, office, region } = placesInReach(tx)
  const everywhere = tx.actor.reach === 'agency'
  if (!everywhere && !team && !office && !region) return []
  const rows = await tx.query<{ id: string; givenName: string; familyName: string; leftOn: Temporal.PlainDate }>(
    `select s.id, s.given_name, s.family_name, s.left_on
     from staff s join office o on o.agency_id = s.agency_id and o.id = s.office_id
     where s.left_on <= $1 and not s.service and (s.team_id = $2 or s.office_id = $3 or o.region_id = $4 or $5)
     order by s.left_on desc limit 1000`,
    [tx.today, team, office, region, everywhere],
  )
  return rows.map(({ givenName, familyName, ...row }) => ({ ...row, name: fullName({ givenName, familyName }) }))
}

/** The one place that the asker's roles reach over, as an id; none where they reach nobody else. */
function placesInReach({ actor }: Tx): Record<'team' | 'office' | 'region', string | null> {
  const none = { team: null, office: null, region: null }
  switch (actor.reach) {
    case 'team':
      return actor.team === null ? { ...none, office: actor.office } : { ...none, team: actor.team }
    case 'office':
      return { ...none, office: actor.office }
    case 'region':
      return { ...none, region: actor.region }
    default:
      return none
  }
}
