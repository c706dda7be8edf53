import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codedIn, termsOf, versionInForce, versionOn } from './index.ts'
import { queensland } from './queensland.ts'

/** Records name these for ever: one may be added here, and none taken away. */
const codes: Record<string, string> = {
  contactStandards: 'low-contact low-home medium-contact medium-home high-contact high-home plan assessment ico-weekly',
  orderEvents:
    'varied-community breach-started-community breach-settled-community revoked-community discharge-proposed-community discharge-applied-community discharge-refused-community discharged-community completed-community expired-community transferred-out-community varied-parole suspended-parole suspension-lifted-parole breach-started-parole breach-settled-parole revoked-parole returned-to-custody-parole reinstated-parole completed-parole expired-parole transferred-out-parole varied-other breach-started-other breach-settled-other revoked-other completed-other expired-other transferred-out-other revoked-fines completed-fines expired-fines transferred-out-fines expired-custody',
  countings: 'within business-days each-week elapsed',
  duties:
    'first-report notify-changes travel-interstate work-hours-order report-twice-weekly notify-changes-parole work-hours no-offence report-as-directed allow-visits programs-as-directed obey-directions treatment residence-facility test-as-directed reside-as-directed electronic-monitoring curfew abstain-alcohol abstain-drugs non-association place-restriction no-contact-victim',
  curfewRules: 'day-from-noon all-observed',
  clocks: 'parole-application alert-desk alert-police alert-left-home alert-late alert-reminder',
  permitKinds: 'travel-interstate travel-overseas move work night exception',
  dateRules:
    'bounds reckoning month-end order-starts release-starts service-within order-ends credit parole-release parole-eligibility may-apply',
  levels: 'unassessed low medium high',
  noteKinds:
    'supervision-interview assessment-interview home-visit phone-contact walk-in work-visit message program drug-test court third-party-contact third-party-check police service-provider victim cultural-advice case-conference supervisor-review case-note failure-to-report no-contact incident child-protection monitoring letter administration',
  presentation: 'punctuality dress mood sobriety',
  contactKinds: 'office home phone video work third-party other',
  outcomes:
    'attended attended-late attended-unbooked attended-did-not-comply sent-away not-seen no-answer phone-off message-left spoke-to-another in-custody in-hospital acceptable-absence unacceptable-absence evidence-awaited cancelled-by-us rescheduled',
  absenceReasons: 'sorry-business culture-religion caring illness no-transport work court custody hospital other',
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
  informationBases: 'consent order court law nothing-told',
  requestKinds:
    'police-facts police-events employer health child-protection social-service court correctional-centre other',
  needWords:
    'alcohol drugs anger domestic-violence driving gambling mental-health counselling housing employment education financial family parenting cultural legal',
  providerKinds: 'non-government aboriginal-controlled health government private community',
  culturalOffers: 'yarning on-country elders aboriginal-workers own-language bicultural-workers faith',
  disclosureItems: 'name birth phone address interpreter culture order condition officer why risk health other',
  referralEnds:
    'full not-eligible not-reached provider-other changed-mind consent-withdrawn left-early moved custody not-needed entered-in-error',
  searches: 'usual',
  adviceAnswers: 'usual',
  inductionTexts: 'not-kept ring next complain privacy acknowledged',
  culturalIdentities: 'aboriginal torres-strait-islander both neither did-not-say does-not-know not-asked',
  courts: 'magistrates district supreme appeal childrens murri drug-alcohol mental-health another-state commonwealth',
  orderTypes:
    'probation prison-probation community-service ico suspended-sentence court-ordered-parole board-parole dangerous-prisoner fine-option imprisonment bail-supervision interstate report-only',
  conditions:
    'no-offence report-as-directed allow-visits programs-as-directed notify-changes obey-directions report-first travel-interstate work-hours report-twice-weekly treatment residence-facility supervision test-as-directed reside-as-directed no-contact-victim as-ordered electronic-monitoring curfew abstain-alcohol abstain-drugs non-association place-restriction',
  sealingRules: 'youth-spent youth-came-of-age court-ordered',
  reportKinds: 'pre-sentence updated-pre-sentence other',
}

test('every code that was ever given out is still there, and no list is forgotten', () => {
  const { terms: _, ...lists } = queensland.values
  const given = Object.entries(lists).map(([list, values]) => [
    list,
    [...new Set(values.map(({ code }) => code))].join(' '),
  ])
  assert.deepEqual(Object.fromEntries(given), codes)
})

const day = (text: string) => Temporal.PlainDate.from(text)
const today = versionInForce('AU-QLD', day('2026-11-22'))

test('probation lasts six months to three years, and nine months at least after prison', () => {
  const lengths = (type: string) =>
    codedIn(today.orderTypes, type)?.limits.flatMap(({ code, atLeast, atMost }) =>
      code === 'term' ? [[atLeast, atMost]] : [],
    )
  assert.deepEqual(lengths('probation'), [[6, 36]])
  assert.deepEqual(lengths('prison-probation'), [[9, 36]])
})

test('what is written of a law before the oldest copy that was read says that it is unverified', () => {
  const before = versionOn(queensland, day('2019-01-07'))
  const probation = codedIn(before.orderTypes, 'probation')
  assert.equal(probation?.verified, false)
  assert.deepEqual(
    probation?.limits.map(({ verified }) => verified),
    [false],
  )
  assert.equal(codedIn(today.orderTypes, 'probation')?.verified, true)
})

test('levels of the service were not found, and say so', () => {
  assert.ok(today.levels.every(({ verified }) => !verified))
})

test('nothing calls itself after another State', () => {
  assert.equal(termsOf('AU-QLD', day('2026-11-22')).paroleAuthority, 'Parole Board Queensland')
  const { source: _, ...shown } = { source: '', ...queensland }
  const names = JSON.stringify(shown, (key, value) => (key === 'source' ? undefined : value))
  assert.doesNotMatch(names, /New South Wales|NSW|Sentencing Assessment/)
})
