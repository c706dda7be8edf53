import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepsCodes } from '../../test/support/codes.ts'
import { codedIn, versionInForce, versionOn } from './index.ts'
import { ontario } from './ontario.ts'

keepsCodes(ontario, {
  orderEvents:
    'suspended-release suspension-lifted-release returned-to-custody-release expired-release revoked-release varied-release breach-started-release breach-settled-release suspended-ltso suspension-lifted-ltso returned-to-custody-ltso varied-ltso breach-started-ltso breach-settled-ltso discharge-proposed-ltso discharge-applied-ltso discharge-refused-ltso discharged-ltso expired-ltso suspended-absence suspension-lifted-absence revoked-absence expired-absence varied-ontario-parole suspended-ontario-parole suspension-lifted-ontario-parole breach-started-ontario-parole breach-settled-ontario-parole revoked-ontario-parole returned-to-custody-ontario-parole completed-ontario-parole expired-ontario-parole transferred-out-ontario-parole varied-community suspended-community suspension-lifted-community breach-started-community breach-settled-community revoked-community discharge-proposed-community discharge-applied-community discharge-refused-community discharged-community completed-community expired-community transferred-out-community varied-other breach-started-other breach-settled-other revoked-other completed-other expired-other transferred-out-other expired-custody',
  levels: 'unassessed e d c b a intensive',
  absenceReasons: 'bereavement culture-religion caring illness no-transport work court custody hospital other',
  providerKinds: 'non-government health government private community indigenous',
  culturalOffers: 'elders circles ceremony on-the-land indigenous-workers own-language bicultural-workers faith',
  culturalIdentities: 'first-nations metis inuit several neither did-not-say does-not-know not-asked',
  courts: 'ontario superior appeal supreme youth indigenous drug-treatment mental-health another-province',
  orderTypes:
    'probation conditional-sentence intermittent day-parole full-parole statutory-release ltso unescorted-absence work-release imprisonment ontario-imprisonment ontario-parole bail-supervision report-only',
  conditions:
    'keep-the-peace appear-when-required notify-name-address notify-job report-first stay-in-jurisdiction support-dependants report-as-directed test-as-directed no-weapons no-contact-victim abstain-alcohol abstain-drugs work-hours treatment place-restriction go-straight-home stay-in-country obey-law report-police-contact carry-papers report-to-police notify-changes money-changes notify-affecting return-on-time residence-facility obey-directions reside-as-directed programs-as-directed as-ordered home-detention electronic-monitoring curfew non-association',
  sealingRules:
    'youth-extrajudicial youth-acquitted youth-withdrawn youth-stayed youth-absolute youth-conditional youth-summary youth-indictable court-ordered record-suspended',
  reportKinds: 'pre-sentence updated-pre-sentence gladue other',
  dateRules:
    'bounds reckoning month-end probation-starts probation-together order-starts release-starts ltso-starts order-ends warrant-expiry several-as-one full-parole day-parole day-parole-under-two-years statutory-release statutory-release-revoked statutory-release-new-sentence remission suspension-cancelled ltso-warrant ltso-committed ltso-committal',
  countings: 'within clear day-of elapsed working-days',
  duties:
    'first-report notify-name-address notify-job stay-in-jurisdiction work-hours go-straight-home stay-in-country report-police-contact notify-changes money-changes keep-the-peace obey-law appear-when-required report-as-directed abstain-alcohol abstain-drugs test-as-directed no-weapons treatment obey-directions residence-facility place-restriction non-association no-contact-victim reside-as-directed curfew home-detention electronic-monitoring',
  curfewRules: 'day-from-noon all-observed',
  clocks:
    'suspension-short suspension suspension-board ltso-decide ltso-hold conditional-sentence-hearing decision-copy relief relief-again full-parole-review day-parole-review day-parole-earliest adjourned detention-referral pre-sentence-report victim-notice provide-sample casework-record alert-desk alert-police alert-left-home alert-late alert-reminder',
  opportunities:
    'step-down-intensive step-down-a step-down-b step-down-c step-down-d shorten-probation change-conditional relief-from-condition',
  permitKinds: 'leave-province leave-country move work out-of-bounds night exception',
  contactStandards:
    'intensive-contact a-contact b-contact c-contact d-contact e-contact first-interview plan-half-yearly plan-yearly first-report',
  schoolHolidays: 'christmas-2026 march-2027 summer-2027',
})

const day = (text: string) => Temporal.PlainDate.from(text)
const today = versionInForce('CA-ON', day('2026-11-22'))
const type = (code: string) => {
  const found = codedIn(today.orderTypes, code)
  assert.ok(found, code)
  return found
}

test('two boards decide, each over its own sentences, and statutory release is nobody’s decision', () => {
  const makers = ['full-parole', 'ontario-parole', 'statutory-release', 'work-release'].map((code) => type(code).madeBy)
  assert.deepEqual(makers, [['parole-authority'], ['provincial-parole-authority'], ['statute'], ['government']])
})

test('two years divide the federal sentence from Ontario’s: no length is both, and none is neither', () => {
  const bound = (code: string) =>
    type(code).limits.map(({ atLeast, atMost, unit }) => [atLeast ?? null, atMost ?? null, unit])
  assert.deepEqual(bound('imprisonment'), [[24, null, 'months']])
  assert.deepEqual(bound('ontario-imprisonment'), [[null, 24, 'months-less-a-day']])
})

test('only day parole, absences and work release end at night', () => {
  const back = today.orderTypes.filter(({ conditions }) => conditions.standard.includes('return-on-time'))
  assert.deepEqual(
    back.map(({ code }) => code),
    ['day-parole', 'unescorted-absence', 'work-release'],
  )
})

test('a conditional sentence is there since 1996, and its law was read since 2012', () => {
  const on = (date: string) => codedIn(versionOn(ontario, day(date)).orderTypes, 'conditional-sentence')
  assert.equal(on('1996-09-02'), undefined)
  assert.equal(on('1996-09-03')?.verified, false)
  assert.equal(on('2012-11-20')?.source, 'CC s 742.1, version from 2012-11-20')
  assert.equal(on('2022-11-16')?.source, 'CC s 742.1, version from 2012-11-20')
  assert.equal(on('2022-11-17')?.source, 'CC s 742.1, version from 2022-11-17')
})

test('nothing calls itself after Australia', () => {
  const names = JSON.stringify(ontario, (key, value) => (key === 'source' ? undefined : value))
  assert.doesNotMatch(names, /New South Wales|NSW|Queensland|Australia|Aboriginal|TAFE|Sorry business|State\b/)
})
