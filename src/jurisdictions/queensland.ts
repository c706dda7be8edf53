import type { Jurisdiction } from './policy.ts'
import { conditions } from './queensland/conditions.ts'
import { dates } from './queensland/dates.ts'
import { dutyLists } from './queensland/duties.ts'
import { orderEvents } from './queensland/life.ts'
import { lists, reportKinds, sealingRules } from './queensland/lists.ts'
import { opportunities } from './queensland/opportunities.ts'
import { orderTypes } from './queensland/orders.ts'
import { permitKinds } from './queensland/permits.ts'
import { schoolHolidays } from './queensland/school-holidays.ts'
import { contactStandards } from './queensland/standards.ts'
import { courts, terms } from './queensland/terms.ts'

/** Queensland. Values are added at the end of their lists, with their dates and source; none is edited. */
export const queensland: Jurisdiction = {
  code: 'AU-QLD',
  name: 'Queensland',
  holidays: { country: 'AU', state: 'QLD' },
  zone: 'Australia/Brisbane',
  phoneCountry: 'AU',
  values: {
    ...lists,
    ...dutyLists,
    terms,
    courts,
    orderTypes,
    conditions,
    orderEvents,
    dateRules: dates,
    sealingRules,
    reportKinds,
    permitKinds,
    contactStandards,
    opportunities,
    schoolHolidays,
  },
}
