import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepsCodes } from '../../test/support/codes.ts'
import { codedIn, versionInForce } from './index.ts'
import { newYork } from './new-york.ts'

keepsCodes(newYork, {
  levels:
    'unassessed low medium high greatest release-i youth-low youth-medium youth-high washington-minimum washington-medium washington-maximum washington-intensive',
  absenceReasons: 'bereavement culture-religion caring illness no-transport work court custody hospital other',
  providerKinds: 'non-government health government private community',
  culturalOffers: 'own-language bicultural-workers faith',
  courts:
    'magistrate-judge us-district us-appeals town-village city nyc-criminal state-district county supreme appellate-division court-of-appeals family youth-part treatment another-state',
  orderTypes:
    'federal-probation supervised-release pretrial-release state-probation conditional-release state-parole interstate imprisonment report-only',
  conditions:
    'no-offence test-as-directed no-drugs give-dna pay-restitution register report-first report-as-directed leave-district answer-truthfully live-as-approved notify-changes allow-visits full-time-work no-known-offenders report-police-contact no-weapons no-informing third-party-risk obey-directions money-changes curfew home-detention electronic-monitoring work-hours treatment abstain-alcohol non-association place-restriction no-contact-victim programs-as-directed appear-when-required residence-facility support-dependants search leave-country report-on-release stay-in-jurisdiction no-absconding notify-job abstain-drugs supervision as-ordered',
  culturalIdentities:
    'american-indian asian black hispanic middle-eastern pacific-islander white more-than-one did-not-say does-not-know not-asked',
  sealingRules: 'sealed-by-law youthful-offender court-ordered',
  reportKinds: 'presentence addendum state-presentence pretrial other',
  countings: 'within business-days elapsed court-days court-days-before',
  duties:
    'first-report first-report-probation notify-changes leave-district report-police-contact money-changes drug-tests drug-tests-probation stay-in-jurisdiction notify-job work-hours no-offence report-as-directed allow-visits curfew home-detention electronic-monitoring obey-directions appear-when-required live-as-approved full-time-work no-known-offenders no-weapons programs-as-directed treatment abstain-alcohol abstain-drugs non-association no-contact-victim place-restriction residence-facility',
  curfewRules: 'day-from-noon all-observed',
  clocks:
    'reporting-instructions instructions-answer travel-permit transfer-forms expedited-answer expedited-request sex-offence-answer victim-comment acceptance arrival investigation return warrant violation-report violation-answer progress-report presentence-report presentence-objections presentence-addendum provide-sample provide-oral-fluid bracelet-download alert-desk alert-police alert-left-home alert-late alert-reminder',
  opportunities:
    'step-down-greatest step-down-high step-down-medium end-supervised-release end-federal-probation end-state-probation merit-termination',
  permitKinds: 'leave-district leave-country move work night exception interstate-permit',
  orderEvents:
    'varied-federal-probation breach-started-federal-probation breach-settled-federal-probation revoked-federal-probation discharge-proposed-federal-probation discharge-applied-federal-probation discharge-refused-federal-probation discharged-federal-probation completed-federal-probation expired-federal-probation transferred-out-federal-probation varied-release suspended-release suspension-lifted-release breach-started-release breach-settled-release revoked-release discharge-proposed-release discharge-applied-release discharge-refused-release discharged-release completed-release expired-release transferred-out-release varied-pretrial breach-started-pretrial breach-settled-pretrial revoked-pretrial completed-pretrial transferred-out-pretrial varied-state-probation breach-started-state-probation breach-settled-state-probation revoked-state-probation discharge-proposed-state-probation discharge-applied-state-probation discharge-refused-state-probation discharged-state-probation completed-state-probation expired-state-probation transferred-out-state-probation varied-parole suspended-parole suspension-lifted-parole breach-started-parole breach-settled-parole revoked-parole returned-to-custody-parole reinstated-parole discharge-proposed-parole discharge-applied-parole discharge-refused-parole discharged-parole completed-parole expired-parole transferred-out-parole breach-started-interstate breach-settled-interstate revoked-interstate completed-interstate expired-interstate transferred-out-interstate expired-custody',
  dateRules: 'bounds reckoning month-end order-starts order-ends release-starts imprisoned power-kept credit',
  contactStandards:
    'greatest-month greatest-week greatest-collateral greatest-home high-week high-collateral high-home-first high-home-month high-home-quarter release-personal release-home release-collateral youth-high-week youth-high-collateral youth-high-home-first youth-high-home youth-high-home-half youth-medium-month youth-medium-collateral youth-medium-home youth-low-month youth-program washington-intensive washington-maximum washington-medium washington-minimum washington-minimum-field washington-assessment washington-pending-office washington-pending-collateral washington-pending-home washington-pending-employment',
  schoolHolidays: 'winter-2026 summer-2027',
})

const today = versionInForce('US-NY', Temporal.PlainDate.from('2026-11-22'))

test('a supervised release has the mandatory conditions and the standard ones', () => {
  const { standard, additional } = codedIn(today.orderTypes, 'supervised-release')?.conditions ?? {}
  for (const code of ['no-offence', 'no-drugs', 'report-first', 'leave-district', 'report-police-contact'])
    assert.ok(standard?.includes(code), code)
  assert.ok(additional?.includes('curfew'))
})

test('what New York State orders is not what federal courts order', () => {
  for (const type of ['state-probation', 'conditional-release', 'state-parole'])
    assert.ok(codedIn(today.orderTypes, type)?.conditions.excluded.includes('leave-district'), type)
})
