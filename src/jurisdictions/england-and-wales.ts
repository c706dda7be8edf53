import { conditions } from './england-and-wales/conditions.ts'
import { dates } from './england-and-wales/dates.ts'
import { dutyLists } from './england-and-wales/duties.ts'
import { orderEvents } from './england-and-wales/life.ts'
import { lists, reportKinds, sealingRules } from './england-and-wales/lists.ts'
import { opportunities } from './england-and-wales/opportunities.ts'
import { orderTypes } from './england-and-wales/orders.ts'
import { permitKinds } from './england-and-wales/permits.ts'
import { schoolHolidays } from './england-and-wales/school-holidays.ts'
import { contactStandards } from './england-and-wales/standards.ts'
import { courts, culturalIdentities, terms } from './england-and-wales/terms.ts'
import type { Jurisdiction } from './policy.ts'

/** England and Wales. Values are added at the end of their lists, with their dates and source; none is edited. */
export const englandAndWales: Jurisdiction = {
  code: 'GB-EAW',
  name: 'England and Wales',
  holidays: { country: 'GB', state: 'ENG' },
  zone: 'Europe/London',
  phoneCountry: 'GB',
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
