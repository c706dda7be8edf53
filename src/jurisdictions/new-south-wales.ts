import { conditions } from './new-south-wales/conditions.ts'
import { dates } from './new-south-wales/dates.ts'
import { dutyLists } from './new-south-wales/duties.ts'
import { orderEvents } from './new-south-wales/life.ts'
import { lists } from './new-south-wales/lists.ts'
import { opportunities } from './new-south-wales/opportunities.ts'
import { orderTypes } from './new-south-wales/orders.ts'
import { permitKinds } from './new-south-wales/permits.ts'
import { reportKinds } from './new-south-wales/reports.ts'
import { schoolHolidays } from './new-south-wales/school-holidays.ts'
import { sealingRules } from './new-south-wales/sealing.ts'
import { contactStandards } from './new-south-wales/standards.ts'
import { courts, terms } from './new-south-wales/terms.ts'
import type { Jurisdiction } from './policy.ts'

/** New South Wales. Values are added at the end of their lists, with their dates and source; none is edited. */
export const newSouthWales: Jurisdiction = {
  code: 'AU-NSW',
  name: 'New South Wales',
  holidays: { country: 'AU', state: 'NSW' },
  zone: 'Australia/Sydney',
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
