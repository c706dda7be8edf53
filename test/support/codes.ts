import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Jurisdiction } from '../../src/jurisdictions/index.ts'

/** By list, the codes that records of any place name for ever: one may be added here, and none taken away. */
export type Codes = Readonly<Record<string, string>>

/** Those of the lists that every place takes as they are. */
const ofEveryPlace: Codes = {
  noteKinds:
    'supervision-interview assessment-interview home-visit phone-contact walk-in work-visit message program drug-test court third-party-contact third-party-check police service-provider victim cultural-advice case-conference supervisor-review case-note failure-to-report no-contact incident child-protection monitoring letter administration',
  presentation: 'punctuality dress mood sobriety',
  contactKinds: 'office home phone video work third-party other',
  outcomes:
    'attended attended-late attended-unbooked attended-did-not-comply sent-away not-seen no-answer phone-off message-left spoke-to-another in-custody in-hospital acceptable-absence unacceptable-absence evidence-awaited cancelled-by-us rescheduled',
  sentAwayReasons: 'behaviour affected too-late unwell nobody-free office-closed',
  cancelReasons: 'officer-away emergency office-closed weather no-car staff-safety other',
  alertKinds:
    'staff-safety self-harm medical domestic-violence children-at-risk registrable victim-conditions arson weapons visit-in-pairs dog address associates do-not-disclose other',
  relations:
    'mother father step-parent foster-parent sister brother partner spouse former-partner daughter son step-child grandmother grandfather grandchild aunt uncle cousin niece nephew in-law guardian carer kin elder friend neighbour housemate employer workmate teacher school doctor counsellor psychologist support-worker housing-worker lawyer service personal-guardian mentor sponsor religious-leader coach landlord other',
  supportStrengths: 'strong some weak lost-touch strained harmful',
  sexes: 'female male another-term not-stated',
  genders: 'woman man non-binary different-term did-not-say',
  pronouns: 'she he they other',
  addressKinds: 'home temporary no-fixed-address postal family work other',
  whereabouts: 'community police-cells custody hospital treatment interstate absconded deceased',
  factSources: 'person third-party officer document court police agency contact old-record unknown',
  closeReasons:
    'completed discharged-early supervision-ended revoked set-aside returned-to-custody moved-interstate report-delivered deceased entered-in-error',
  needs:
    'alcohol drugs thinking anger domestic-violence associates family parenting employment education housing financial leisure gambling driving mental-health health counselling cultural legal',
  closedRecords: 'as-if-not-there',
  searches: 'usual',
  adviceAnswers: 'usual',
  inductionTexts: 'not-kept ring next complain privacy acknowledged',
  disclosureItems: 'name birth phone address interpreter culture order condition officer why risk health other',
  informationBases: 'consent order court law nothing-told',
  needWords:
    'alcohol drugs anger domestic-violence driving gambling mental-health counselling housing employment education financial family parenting cultural legal',
  referralEnds:
    'full not-eligible not-reached provider-other changed-mind consent-withdrawn left-early moved custody not-needed entered-in-error',
  requestKinds:
    'police-facts police-events employer health child-protection social-service court correctional-centre other',
}

/** Every code that a place ever gave out is still there, and no list is forgotten: those of every place, and its own. */
export function keepsCodes({ values: { terms: _, ...lists } }: Jurisdiction, own: Codes): void {
  test('every code that was ever given out is still there, and no list is forgotten', () => {
    const given = Object.entries(lists).map(([list, values]) => [
      list,
      [...new Set(values.map(({ code }) => code))].join(' '),
    ])
    assert.deepEqual(Object.fromEntries(given), { ...ofEveryPlace, ...own })
  })
}
