import { conditions } from './ontario/conditions.ts'
import { dates } from './ontario/dates.ts'
import { dutyLists } from './ontario/duties.ts'
import { orderEvents } from './ontario/life.ts'
import { lists } from './ontario/lists.ts'
import { opportunities } from './ontario/opportunities.ts'
import { orderTypes } from './ontario/orders.ts'
import { permitKinds } from './ontario/permits.ts'
import { reportKinds, sealingRules } from './ontario/records.ts'
import { schoolHolidays } from './ontario/school-holidays.ts'
import { contactStandards } from './ontario/standards.ts'
import { courts, terms } from './ontario/terms.ts'
import type { Jurisdiction } from './policy.ts'

/**
 * Ontario: orders of its courts and parole board, and releases from the federal sentences served there. Values are added at the end of
 * their lists, with their dates and source; none is edited.
 */
export const ontario: Jurisdiction = {
  code: 'CA-ON',
  name: 'Canada, with Ontario',
  holidays: { country: 'CA', state: 'ON' },
  zone: 'America/Toronto',
  phoneCountry: 'CA',
  values: {
    ...lists,
    ...dutyLists,
    terms,
    courts,
    orderTypes,
    dateRules: dates,
    conditions,
    orderEvents,
    sealingRules,
    reportKinds,
    permitKinds,
    contactStandards,
    opportunities,
    schoolHolidays,
  },
}
