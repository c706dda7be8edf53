import { conditions } from './new-york/conditions.ts'
import { dates } from './new-york/dates.ts'
import { dutyLists } from './new-york/duties.ts'
import { orderEvents } from './new-york/life.ts'
import { lists, reportKinds, sealingRules } from './new-york/lists.ts'
import { opportunities } from './new-york/opportunities.ts'
import { orderTypes } from './new-york/orders.ts'
import { permitKinds } from './new-york/permits.ts'
import { schoolHolidays } from './new-york/school-holidays.ts'
import { contactStandards } from './new-york/standards.ts'
import { courts, culturalIdentities, terms } from './new-york/terms.ts'
import type { Jurisdiction } from './policy.ts'

/** Federal supervision in the United States, with New York. Values are added at the end of their lists; none is edited. */
export const newYork: Jurisdiction = {
  code: 'US-NY',
  name: 'United States, with New York',
  holidays: { country: 'US', state: 'NY' },
  zone: 'America/New_York',
  phoneCountry: 'US',
  values: {
    ...lists,
    ...dutyLists,
    terms,
    courts,
    orderTypes,
    dateRules: dates,
    conditions,
    orderEvents,
    culturalIdentities,
    sealingRules,
    reportKinds,
    permitKinds,
    contactStandards,
    opportunities,
    schoolHolidays,
  },
}
