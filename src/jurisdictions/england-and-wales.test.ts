import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepsCodes } from '../../test/support/codes.ts'
import { englandAndWales } from './england-and-wales.ts'
import { codedIn, versionInForce } from './index.ts'

keepsCodes(englandAndWales, {
  levels: 'unassessed low medium high very-high',
  absenceReasons: 'bereavement culture-religion caring illness no-transport work court custody hospital other',
  providerKinds: 'non-government health government private community',
  culturalOffers: 'own-language bicultural-workers faith',
  courts: 'magistrates crown criminal-appeal youth court-martial scotland northern-ireland',
  orderTypes:
    'community-order suspended-sentence-order licence hdc-licence post-sentence-supervision supervision-default-order imprisonment bail-supervision report-only',
  conditions:
    'no-offence allow-visits good-behaviour live-as-approved nights-elsewhere work-approval leave-country report-as-directed other-names contact-details passport unpaid-work rehabilitation-activity programme prohibited-activity curfew electronic-monitoring exclusion-zone reside-as-directed foreign-travel mental-health-treatment drug-rehabilitation alcohol-treatment alcohol-monitoring attendance-centre trail-monitoring probation-requirement activities-as-directed drug-test drug-appointments who-lives-there non-association place-restriction no-contact-victim test-as-directed possession disclosure report-at-times conduct extremism polygraph organised-crime terrorist-search bespoke as-ordered',
  culturalIdentities:
    'bangladeshi chinese indian pakistani other-asian african caribbean other-black white-and-asian white-and-black-african white-and-black-caribbean other-mixed british irish traveller roma other-white arab other did-not-say does-not-know not-asked',
  sealingRules: 'retention youth-came-of-age court-ordered',
  countings: 'within elapsed term working-days by-two received-by-one',
  duties:
    'first-report-licence first-report-community nights-elsewhere move work-approval leave-country contact-details other-names unpaid-work no-offence good-behaviour allow-visits report-as-directed programme curfew exclusion-zone reside-as-directed electronic-monitoring trail-monitoring alcohol-monitoring non-association no-contact-victim place-restriction test-as-directed activities-as-directed',
  curfewRules: 'day-from-noon all-observed hours-before hours-since',
  clocks:
    'breach-started letter explanation recall-request psr-oral psr-short psr-standard psr-custody victim-referral victim-contact premises-emergency premises-short premises-standard licence-hard-stop licence-warning late-allocation referral-assessment referral-report alert-desk alert-police alert-left-home alert-late alert-reminder',
  opportunities: 'revoke-for-progress review-licence',
  permitKinds: 'leave-country night move work exception',
  dateRules:
    'bounds reckoning first-of-month sentence-ends release-point curfew-eligibility curfew-day-off fixed-recall order-starts licence-starts supervision-starts order-ends release-day-off credit at-large work-by ends-when-done',
  reportKinds: 'oral short standard other',
  orderEvents:
    'breach-started-community-order varied-community-order breach-settled-community-order revoked-community-order discharge-proposed-community-order discharge-applied-community-order discharge-refused-community-order discharged-community-order completed-community-order expired-community-order transferred-out-community-order breach-started-suspended-sentence-order varied-suspended-sentence-order breach-settled-suspended-sentence-order revoked-suspended-sentence-order discharge-proposed-suspended-sentence-order discharge-applied-suspended-sentence-order discharge-refused-suspended-sentence-order discharged-suspended-sentence-order completed-suspended-sentence-order expired-suspended-sentence-order transferred-out-suspended-sentence-order varied-licence breach-started-licence breach-settled-licence revoked-licence returned-to-custody-licence reinstated-licence completed-licence expired-licence transferred-out-licence varied-supervision breach-started-supervision breach-settled-supervision revoked-supervision completed-supervision expired-supervision transferred-out-supervision varied-bail breach-started-bail breach-settled-bail revoked-bail completed-bail expired-custody',
  contactStandards: 'first-of-order first-of-release plan monthly',
  schoolHolidays: 'christmas-2026 summer-2027',
})

const on = (day: string) => versionInForce('GB-EAW', Temporal.PlainDate.from(day))
const types = (day: string) => on(day).orderTypes.map(({ code }) => code)

test('supervision after a sentence is there from its first day to its last', () => {
  for (const [day, there] of [
    ['2015-01-31', false],
    ['2015-02-01', true],
    ['2026-05-10', true],
    ['2026-05-11', false],
  ] as const)
    for (const type of ['post-sentence-supervision', 'supervision-default-order'])
      assert.equal(types(day).includes(type), there, `${type} on ${day}`)
})

test('a licence asks for names, contact details and passport from the policy that added them', () => {
  const standard = (day: string) => codedIn(on(day).orderTypes, 'licence')?.conditions.standard ?? []
  assert.ok(!standard('2025-12-31').includes('passport'))
  for (const added of ['other-names', 'contact-details', 'passport']) assert.ok(standard('2026-01-01').includes(added))
})

test('what was not read of the Act of 2026 says so', () => {
  const order = codedIn(on('2026-11-22').orderTypes, 'community-order')
  assert.equal(order?.verified, false)
  assert.equal(codedIn(on('2026-05-10').orderTypes, 'community-order')?.verified, true)
})
