import { closedRecords, sealingRules } from './new-south-wales/closed-records.ts'
import { conditions } from './new-south-wales/conditions.ts'
import { absenceReasons, cancelReasons, contactKinds, outcomes, sentAwayReasons } from './new-south-wales/contacts.ts'
import { informationBases, requestKinds } from './new-south-wales/inquiries.ts'
import { levels } from './new-south-wales/levels.ts'
import { needs } from './new-south-wales/needs.ts'
import { noteKinds } from './new-south-wales/notes.ts'
import { orderTypes } from './new-south-wales/orders.ts'
import {
  addressKinds,
  culturalIdentities,
  factSources,
  genders,
  pronouns,
  relations,
  sexes,
  supportStrengths,
} from './new-south-wales/people.ts'
import { presentation } from './new-south-wales/presentation.ts'
import { culturalOffers, disclosureItems, needWords, providerKinds, referralEnds } from './new-south-wales/providers.ts'
import { adviceAnswers, reportKinds } from './new-south-wales/reports.ts'
import { alertKinds, closeReasons, searches, whereabouts } from './new-south-wales/standing.ts'
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
    terms,
    courts,
    orderTypes,
    conditions,
    levels,
    noteKinds,
    presentation,
    contactKinds,
    outcomes,
    absenceReasons,
    sentAwayReasons,
    cancelReasons,
    alertKinds,
    relations,
    supportStrengths,
    culturalIdentities,
    sexes,
    genders,
    pronouns,
    addressKinds,
    whereabouts,
    factSources,
    closeReasons,
    needs,
    sealingRules,
    closedRecords,
    informationBases,
    requestKinds,
    reportKinds,
    needWords,
    providerKinds,
    culturalOffers,
    disclosureItems,
    referralEnds,
    searches,
    adviceAnswers,
  },
}
