import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepsCodes } from '../../test/support/codes.ts'
import { codedIn, type Outcome, versionInForce } from './index.ts'
import { newSouthWales } from './new-south-wales.ts'

keepsCodes(newSouthWales, {
  courts:
    'local district supreme criminal-appeal land-environment industrial-relations childrens drug another-state commonwealth',
  orderTypes:
    'home-detention-order community-service-order bond-s9 bond-s10 suspended-sentence ico-2010 parole-court ico cco cro parole parole-statutory rhd imprisonment interstate commonwealth-recognisance bail-supervision eso fines-community-service report-only wdo',
  conditions:
    'no-offence court-if-called supervision report-as-directed reside-as-directed programs-as-directed activities-as-directed stop-drugs-as-directed alcohol-as-directed test-as-directed consent-to-information obey-directions allow-visits notify-changes travel-interstate travel-overseas home-detention electronic-monitoring curfew work-hours treatment abstain-alcohol abstain-drugs non-association place-restriction report-on-release no-contact-victim as-ordered',
  orderEvents:
    'breach-started-ico breach-settled-ico reinstated-ico varied-ico suspended-ico suspension-lifted-ico revoked-ico returned-to-custody-ico discharge-proposed-ico discharge-applied-ico discharge-refused-ico discharged-ico completed-ico expired-ico transferred-out-ico varied-community breach-started-community breach-settled-community revoked-community discharge-proposed-community discharge-applied-community discharge-refused-community discharged-community completed-community expired-community transferred-out-community varied-parole suspended-parole suspension-lifted-parole breach-started-parole breach-settled-parole revoked-parole returned-to-custody-parole reinstated-parole completed-parole expired-parole transferred-out-parole varied-other breach-started-other breach-settled-other revoked-other discharge-proposed-other discharge-applied-other discharge-refused-other discharged-other completed-other expired-other transferred-out-other varied-work revoked-work completed-work expired-work transferred-out-work expired-custody',
  levels: 'unassessed low medium high',
  absenceReasons: 'sorry-business culture-religion caring illness no-transport work court custody hospital other',
  culturalIdentities: 'aboriginal torres-strait-islander both neither did-not-say does-not-know not-asked',
  sealingRules: 'youth-spent youth-came-of-age court-ordered',
  countings: 'within working-days elapsed',
  duties:
    'first-report-monitored first-report-ico first-report-community first-report-work report-on-release notify-changes travel-interstate travel-overseas work-hours report-as-directed allow-visits reside-as-directed programs-as-directed activities-as-directed test-as-directed obey-directions no-offence court-if-called home-detention electronic-monitoring curfew treatment abstain-alcohol abstain-drugs non-association place-restriction no-contact-victim',
  curfewRules: 'day-from-noon several-orders curfew-cco',
  clocks:
    'sar-full sar-home-detention sar-home-detention-only sar-specific sar-work sar-update sar-court-duty alert-desk alert-police alert-left-home alert-late alert-reminder',
  opportunities: 'step-down-high step-down-medium vary-conditions suspend-supervision ease-monitoring',
  permitKinds: 'travel-interstate travel-overseas move work night exception',
  contactStandards:
    'low-contact low-home medium-contact medium-home high-contact high-home plan assessment ico-weekly ico-first community-first release-first',
  dateRules:
    'bounds reckoning month-end sentence-starts order-starts parole-starts order-ends parole-ends at-large ico-revoked backdating sentence-ends non-parole-period balance no-non-parole statutory-parole',
  culturalOffers: 'yarning on-country elders aboriginal-workers own-language bicultural-workers faith',
  providerKinds: 'non-government aboriginal-controlled health government private community',
  reportKinds: 'sentencing-assessment updated-assessment other',
  schoolHolidays: 'summer-2026 autumn-2027 winter-2027 spring-2027',
})

const today = versionInForce('AU-NSW', Temporal.PlainDate.from('2026-11-21'))
const outcome = (code: string): Outcome => {
  const found = codedIn(today.outcomes, code)
  assert.ok(found, code)
  return found
}

const counted: [string, boolean, string, string[]][] = [
  ['attended', true, 'complied', []],
  ['attended-late', true, 'complied', ['minutes-late']],
  ['attended-did-not-comply', true, 'failed', ['what-was-not-done']],
  ['not-seen', false, 'failed', []],
  ['no-answer', false, 'neutral', []],
  ['spoke-to-another', false, 'neutral', ['spoken-to']],
  ['in-custody', false, 'excused', ['custody-place']],
  ['acceptable-absence', false, 'excused', ['absence-reason', 'evidence', 'new-time']],
  ['unacceptable-absence', false, 'failed', ['absence-reason']],
  ['evidence-awaited', false, 'neutral', ['absence-reason', 'evidence-due']],
  ['cancelled-by-us', false, 'neutral', ['cancel-reason', 'new-time']],
  ['rescheduled', false, 'neutral', ['new-time']],
]
for (const [code, attended, counts, asks] of counted)
  test(`${code} counts as ${counts} and asks only what it needs`, () => {
    const { attended: was, counts: as, asks: asked } = outcome(code)
    assert.deepEqual([was, as, asked], [attended, counts, asks])
  })

test('nobody is looked for who was seen, is held, is excused, or whom we put off', () => {
  const looked = today.outcomes.filter(({ noContact }) => noContact).map(({ code }) => code)
  assert.deepEqual(looked, [
    'not-seen',
    'no-answer',
    'phone-off',
    'message-left',
    'spoke-to-another',
    'unacceptable-absence',
  ])
})

test('a phone call has no outcome of a visit, and a visit to the office none of a call', () => {
  const of = (kind: string) => today.outcomes.filter(({ kinds }) => kinds.includes(kind)).map(({ code }) => code)
  assert.ok(!of('phone').includes('not-seen'))
  assert.ok(!of('office').includes('phone-off'))
  assert.ok(of('home').includes('not-seen'))
  for (const kind of today.contactKinds) assert.ok(of(kind.code).includes('attended'), kind.code)
})

test('sorry business and cultural duty are never asked for evidence', () => {
  for (const code of ['sorry-business', 'culture-religion'])
    assert.equal(codedIn(today.absenceReasons, code)?.evidence, 'not-asked')
})

test('a community correction order runs for three years, has no home detention and twelve hours of curfew', () => {
  const order = codedIn(today.orderTypes, 'cco')
  const atMost = (code: string) => order?.limits.find((limit) => limit.code === code)?.atMost
  assert.deepEqual([atMost('term'), atMost('curfew'), atMost('work-hours'), atMost('first-report')], [36, 12, 500, 7])
  assert.deepEqual(order?.conditions.excluded, ['home-detention', 'electronic-monitoring'])
})

test('an intensive correction order with home detention or monitoring is reported on its first day', () => {
  const order = codedIn(today.orderTypes, 'ico')
  assert.equal(order?.limits.find(({ code }) => code === 'first-report-monitored')?.atMost, 0)
  assert.equal(order?.limits.find(({ code }) => code === 'first-report')?.atMost, 7)
})

test('levels of the service were not found, and say so', () => {
  assert.ok(today.levels.every(({ verified }) => !verified))
  assert.deepEqual(
    today.levels.map(({ rank }) => rank),
    [0, 1, 2, 3],
  )
})

test('the front desk sees what keeps people safe, and not what a record holds', () => {
  const shown = today.alertKinds.filter(({ atTheDesk }) => atTheDesk).map(({ code }) => code)
  assert.deepEqual(shown, ['staff-safety', 'weapons', 'associates'])
})

test('what matters on a visit alone is no matter of safety at the desk', () => {
  const only = today.alertKinds.filter(({ onlyVisits }) => onlyVisits)
  assert.deepEqual(
    only.map(({ code, atTheDesk, beforeVisit }) => [code, atTheDesk, beforeVisit]),
    [
      ['visit-in-pairs', false, true],
      ['dog', false, true],
      ['address', false, true],
    ],
  )
})

test('the dead are written to no more', () => {
  const deceased = codedIn(today.whereabouts, 'deceased')
  assert.ok(deceased?.final)
  assert.deepEqual([...(deceased?.stops ?? [])].sort(), [
    'clocks',
    'no-contact-follow-up',
    'schedule',
    'texts',
    'visits',
  ])
})
