import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepsCodes } from '../../test/support/codes.ts'
import { codedIn, termsOf, versionInForce, versionOn } from './index.ts'
import { queensland } from './queensland.ts'

keepsCodes(queensland, {
  contactStandards: 'low-contact low-home medium-contact medium-home high-contact high-home plan assessment ico-weekly',
  orderEvents:
    'varied-community breach-started-community breach-settled-community revoked-community discharge-proposed-community discharge-applied-community discharge-refused-community discharged-community completed-community expired-community transferred-out-community varied-parole suspended-parole suspension-lifted-parole breach-started-parole breach-settled-parole revoked-parole returned-to-custody-parole reinstated-parole completed-parole expired-parole transferred-out-parole varied-other breach-started-other breach-settled-other revoked-other completed-other expired-other transferred-out-other revoked-fines completed-fines expired-fines transferred-out-fines expired-custody',
  countings: 'within business-days each-week elapsed',
  duties:
    'first-report notify-changes travel-interstate work-hours-order report-twice-weekly notify-changes-parole work-hours no-offence report-as-directed allow-visits programs-as-directed obey-directions treatment residence-facility test-as-directed reside-as-directed electronic-monitoring curfew abstain-alcohol abstain-drugs non-association place-restriction no-contact-victim',
  curfewRules: 'day-from-noon all-observed',
  clocks: 'parole-application alert-desk alert-police alert-left-home alert-late alert-reminder',
  opportunities: 'step-down-high step-down-medium revoke-early amend-parole',
  permitKinds: 'travel-interstate travel-overseas move work night exception',
  dateRules:
    'bounds reckoning month-end order-starts release-starts service-within order-ends credit parole-release parole-eligibility may-apply',
  levels: 'unassessed low medium high',
  absenceReasons: 'sorry-business culture-religion caring illness no-transport work court custody hospital other',
  providerKinds: 'non-government aboriginal-controlled health government private community',
  culturalOffers: 'yarning on-country elders aboriginal-workers own-language bicultural-workers faith',
  culturalIdentities: 'aboriginal torres-strait-islander both neither did-not-say does-not-know not-asked',
  courts: 'magistrates district supreme appeal childrens murri drug-alcohol mental-health another-state commonwealth',
  orderTypes:
    'probation prison-probation community-service ico suspended-sentence court-ordered-parole board-parole dangerous-prisoner fine-option imprisonment bail-supervision interstate report-only',
  conditions:
    'no-offence report-as-directed allow-visits programs-as-directed notify-changes obey-directions report-first travel-interstate work-hours report-twice-weekly treatment residence-facility supervision test-as-directed reside-as-directed no-contact-victim as-ordered electronic-monitoring curfew abstain-alcohol abstain-drugs non-association place-restriction',
  sealingRules: 'youth-spent youth-came-of-age court-ordered',
  reportKinds: 'pre-sentence updated-pre-sentence other',
  schoolHolidays: 'autumn-2026 winter-2026 spring-2026 summer-2026',
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
