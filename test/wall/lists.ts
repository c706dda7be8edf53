import { type Ground, marks } from './ground.ts'

/** What an address is asked with; the person named may be one who is not there. */
export type Asked = Pick<Ground, 'agency' | 'colleague' | 'person'> & { reference: string }

const q = encodeURIComponent
const words = [marks.given, marks.family, 'Wilhelmena Quilfeather', marks.phone, marks.street, 'CNI 4471']
const finds = ({ reference }: Asked) => [...words, reference].map((asked) => `?q=${q(asked)}`)
const caseloads = ({ agency, colleague }: Asked) => ['', `?office=${agency.office}`, `?officer=${colleague.id}`]
const alone = () => ['']

/** Addresses that are about no one person, on which those stand whom the asker works with. */
export const lists: Record<string, (asked: Asked) => string[]> = {
  '/today': ({ colleague }) => ['', '?day=2026-11-24', `?for=${colleague.id}`],
  '/today/now': alone,
  '/day/close': ({ colleague }) => ['', `?to=${colleague.id}`],
  '/caseload': caseloads,
  '/caseload.csv': caseloads,
  '/calendar': () => ['', '?week=2026-11-20'],
  '/calendar/to-settle': alone,
  '/no-contact': () => ['', '?show=all'],
  '/opportunities': alone,
  '/permits': alone,
  '/plans': alone,
  '/tasks': () => ['', '?show=handed', '?show=done'],
  '/tasks/new': ({ person }) => [`?person=${person}`],
  '/report-requests': () => ['', '?show=all'],
  '/requests': () => ['', '?show=overdue', '?show=all'],
  '/referrals': alone,
  '/drafts': alone,
  '/incidents': alone,
  '/messages': () => ['', '?show=done'],
  '/messages/new': ({ person }) => [`?person=${person}`],
  '/privacy-incidents': alone,
  '/visits/new': () => ['?day=2026-11-24'],
  '/rulebook/changes': () => ['?day=2018-09-24'],
  '/desk': alone,
  '/desk/now': alone,
  '/desk/calls': alone,
  '/desk/walk-in': () => [`?q=${q(marks.family)}`],
  '/quick-note': (asked) => [`?person=${asked.person}`, `?q=${q(marks.family)}`, `?q=${q(marks.phone)}`],
  '/quick-note/people': () => [`?q=${q(marks.family)}`, `?q=${q(marks.phone)}`],
  '/find': (asked) => [...finds(asked), `?q=${marks.word}`],
  '/find.json': finds,
  '/people/new': () => [`?given=${q(marks.given)}&family=${q(marks.family)}&birth=1990-02-03`],
}

/** Addresses that are about people by their reference alone, for those who keep limited records: tested on their own. */
export const registers = ['/limited-access']

/** Addresses that have no business naming anybody under supervision. */
export const nameless: Record<string, (asked: Asked) => string[]> = {
  '/api': alone,
  '/account': alone,
  '/kept': alone,
  '/kit': alone,
  '/staff': alone,
  '/staff/new': alone,
  '/places': alone,
  '/account/tokens': alone,
  '/account/second-factor': alone,
  '/account/authenticator': alone,
  '/account/passkeys/new': alone,
  '/confirm': alone,
  '/service-accounts': alone,
  '/service-accounts/new': alone,
  '/account/training': alone,
  '/access-review': alone,
  '/visits/settings': alone,
  '/no-contact/settings': alone,
  '/account-rules': alone,
  '/account-rules/second-factor': alone,
  // Nobody has left here: src/modules/caseload/caseload.test.ts hides somebody from it.
  '/caseload/left': alone,
  '/explain': alone,
  '/rulebook/own/new': () => ['', '?list=adviceAnswers&code=usual'],
  '/rulebook': () => ['', '?list=orderTypes', '?q=curfew'],
  '/roles': alone,
  '/roles/new': alone,
  '/offices/new': alone,
  '/regions/new': alone,
  '/jobs': alone,
  '/limited-access/told': alone,
  '/limited-access/settings': alone,
  '/somebody-i-know': alone,
  '/identity-provider': alone,
  '/services': () => ['', '?need=alcohol&led=on'],
  '/providers': alone,
  '/providers/new': alone,
  '/localities': alone,
  '/notices': alone,
  '/notices/new': alone,
  '/break-glass': alone,
  '/in-front-of-me': alone,
  '/staff/:staff': ({ colleague }) => [`/${colleague.id}`],
}

/**
 * What is written down of everything that is done, each look of the test too, so that it is never twice the same: it names the person to
 * those who may know of them, and to nobody else.
 */
export const growing: Record<string, (asked: Asked) => string[]> = {
  // That a colleague is out stays, for their own safety; whom they visit goes.
  '/visits': alone,
  '/trail': ({ reference }) => ['', '?kind=changed', `?reference=${q(reference)}`],
  '/trail.csv': () => ['?kind=changed'],
  '/trail/review': () => ['', '?settled=yes'],
  '/trail/seals': alone,
}
