import { jurisdictionOf } from '../../../jurisdictions/index.ts'
import { useSetUp } from '../../../platform/access/set-up-link.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { done, refuse } from '../../../platform/result.ts'
import { addOffice, addRegion, addStaff, makeAgency } from '../commands.ts'
import { rolesKnown } from '../queries/roles.ts'
import { setFactorRules } from './factor.ts'

export type SetUp = {
  agencyName: string
  agencyShort: string
  jurisdiction: string
  zone: string
  holidayRegion: string
  officeName: string
  officeShort: string
  givenName: string
  familyName: string
  email: string
}

const opens = Temporal.PlainTime.from('08:30')
const closes = Temporal.PlainTime.from('17:00')
/** So long everybody has, from when they first sign in, to set up the second factor that a new agency asks of all. */
const graceDays = 14

/**
 * Makes the agency that the transaction's actor names, its first office and its administrator, and uses the link up. A second
 * factor is asked of every role from the first day on, until an administrator says otherwise (CJIS Security Policy, IA-2). Refuses
 * a link that was used or has run out.
 */
export async function setUpAgency(
  tx: Tx,
  { token, passwordHash, ...given }: SetUp & { token: string; passwordHash: string },
) {
  if (!(await useSetUp(tx, token))) return refuse('link-used')
  const {
    agencyName: name,
    agencyShort: shortName,
    jurisdiction,
    zone,
    holidayRegion,
    officeName,
    officeShort,
    ...person
  } = given
  const place = jurisdictionOf(jurisdiction)
  await makeAgency(tx, { name, shortName, jurisdiction, country: place.holidays.country, zone })
  const regionId = await addRegion(tx, place.name)
  const office = {
    name: officeName,
    shortName: officeShort,
    address: '',
    phone: '',
    zone,
    holidayRegion,
    opens,
    closes,
  }
  const officeId = await addOffice(tx, { regionId, ...office })
  const added = await addStaff(tx, {
    ...person,
    email: person.email.trim(),
    title: '',
    officeId,
    roles: ['administrator'],
    passwordHash,
  })
  if (!added.ok) return added
  const rules = await setFactorRules(tx, { needs: (await rolesKnown(tx)).map(({ code }) => code), graceDays })
  return rules.ok ? done({ staff: added.value.id }) : rules
}
