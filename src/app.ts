import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import type pg from 'pg'
import {
  acquaintanceSubject,
  cardSubject,
  closedMessage,
  closedRecordsSpeak,
  glassSubject,
  limitJobs,
  routes as limitRoutes,
  limitsFor,
  reviewSubject,
} from './modules/access-limits/index.ts'
import { adviceRoutes, adviceSubject } from './modules/advice/index.ts'
import { calculationRoutes } from './modules/calculations/index.ts'
import { routes as caseloadRoutes } from './modules/caseload/index.ts'
import { checkRoutes, checkSubject } from './modules/checks/index.ts'
import { circumstanceRoutes } from './modules/circumstances/index.ts'
import { routes as closeDayRoutes } from './modules/close-day/index.ts'
import {
  appointmentSubject,
  arrivalSubject,
  contactJobs,
  contactRoutes,
  contactSubject,
  seriesSubject,
} from './modules/contacts/index.ts'
import { awaySubject, coverRoutes } from './modules/cover/index.ts'
import { callsFor, routes as deskRoutes } from './modules/desk/index.ts'
import { explainRoutes } from './modules/explain/index.ts'
import { routes as findRoutes } from './modules/find/index.ts'
import {
  routes as identityProviderRoutes,
  providerWays,
  signInThroughProvider,
} from './modules/identity-provider/index.ts'
import { incidentRoutes, incidentSubject } from './modules/incidents/index.ts'
import { explainedLine, inductionRoutes, inductionSubject } from './modules/inductions/index.ts'
import { intakeRoutes, intakeSubject } from './modules/intake/index.ts'
import { routes as interviewRoutes } from './modules/interviews/index.ts'
import { messageRoutes, messageSubject } from './modules/messages/index.ts'
import { chainSubject, noContactJobs, noContactRoutes, stripFor } from './modules/no-contact/index.ts'
import { breachSubject, noteRoutes, noteSubject } from './modules/notes/index.ts'
import { obligationRoutes } from './modules/obligations/index.ts'
import { offenceMapRoutes, offenceMapSubject } from './modules/offence-maps/index.ts'
import { opportunityJobs, opportunityRoutes, opportunitySubject } from './modules/opportunities/index.ts'
import { routes as orderRoutes, orderSubjects } from './modules/orders/index.ts'
import {
  factSubject,
  keptLikenessSubject,
  routes as peopleRoutes,
  personSubject,
  supervisionSubject,
} from './modules/people/index.ts'
import { permitJobs, permitRoutes, permitSubject } from './modules/permits/index.ts'
import { planRoutes, planSubject, stepSubject } from './modules/plans/index.ts'
import { routes as preparationRoutes } from './modules/preparation/index.ts'
import { promiseRoutes, promiseSubject } from './modules/promises/index.ts'
import { noticeSubject, offerSubject, routes as providerRoutes, providerSubject } from './modules/providers/index.ts'
import { routes as quickNoteRoutes } from './modules/quick-notes/index.ts'
import { aboutPerson, routes as recordRoutes } from './modules/record/index.ts'
import { attendanceSubject, needSubject, routes as referralRoutes, referralSubject } from './modules/referrals/index.ts'
import { reportRoutes, reportSubject } from './modules/reports/index.ts'
import { requestRoutes, requestSubject } from './modules/requests/index.ts'
import { readOwn, rulebookRoutes } from './modules/rulebook/index.ts'
import { scheduleRoutes } from './modules/schedule/index.ts'
import {
  accessOf,
  accessSaid,
  invitationRoutes,
  officeSubject,
  permissions,
  placeSubjects,
  setUpRoutes,
  staffJobs,
  routes as staffRoutes,
  staffSubject,
} from './modules/staff/index.ts'
import { standingJobs } from './modules/standing/index.ts'
import { taskRoutes, taskSubject } from './modules/tasks/index.ts'
import { routes as todayRoutes } from './modules/today/index.ts'
import { lookSubject, trailJobs, routes as trailRoutes } from './modules/trail/index.ts'
import { runsOf, sheetSubject, visitJobs, visitRoutes } from './modules/visits/index.ts'
import { worksheetRoutes, worksheetSubject } from './modules/worksheets/index.ts'
import { homeOf, navigationOf } from './navigation.ts'
import { accountRoutes } from './platform/access/account.ts'
import { confirmRoutes } from './platform/access/confirm.tsx'
import { secondFactorRoutes } from './platform/access/factor/routes.ts'
import type { Clock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import { type Db, makeDb } from './platform/database/run.ts'
import { keptRoutes } from './platform/http/kept-routes.ts'
import { buildServer } from './platform/http/server.ts'
import type { Product } from './platform/http/web.ts'
import { type Job, jobRoutes, upkeep } from './platform/jobs/index.ts'
import { sendMail } from './platform/mail/index.ts'
import type { Assets } from './platform/ui/assets.ts'

/** The modules, in order of dependency: each may use those before it. */
export const modules = [
  'staff',
  'identity-provider',
  'standards',
  'people',
  'orders',
  'contacts',
  'standing',
  'schedule',
  'tasks',
  'promises',
  'notes',
  'access-limits',
  'trail',
  'explain',
  'rulebook',
  'circumstances',
  'intake',
  'inductions',
  'requests',
  'checks',
  'reports',
  'messages',
  'providers',
  'drawings',
  'offence-maps',
  'advice',
  'no-contact',
  'permits',
  'obligations',
  'opportunities',
  'calculations',
  'worksheets',
  'visits',
  'find',
  'incidents',
  'referrals',
  'plans',
  'today',
  'caseload',
  'record',
  'desk',
  'quick-notes',
  'interviews',
  'cover',
  'preparation',
  'close-day',
] as const

/** The work that is done apart from requests, and its schedules. */
export const jobs: readonly Job[] = [
  ...upkeep,
  sendMail,
  ...staffJobs,
  ...contactJobs,
  ...standingJobs,
  ...trailJobs,
  ...limitJobs,
  ...noContactJobs,
  ...visitJobs,
  ...permitJobs,
  ...opportunityJobs,
]

export const product: Product = {
  routes: [
    ...accountRoutes(accessSaid),
    ...confirmRoutes(providerWays),
    ...secondFactorRoutes,
    ...keptRoutes(() => product.routes),
    ...jobRoutes(jobs),
    ...staffRoutes,
    ...identityProviderRoutes,
    ...orderRoutes(explainedLine),
    ...peopleRoutes,
    ...contactRoutes(runsOf),
    ...scheduleRoutes,
    ...promiseRoutes,
    ...noteRoutes,
    ...taskRoutes,
    ...limitRoutes,
    ...explainRoutes(() => product.routes),
    ...rulebookRoutes,
    ...trailRoutes,
    ...circumstanceRoutes,
    ...requestRoutes,
    ...checkRoutes,
    ...reportRoutes,
    ...messageRoutes,
    ...providerRoutes,
    ...offenceMapRoutes,
    ...adviceRoutes,
    ...noContactRoutes,
    ...permitRoutes,
    ...obligationRoutes,
    ...calculationRoutes,
    ...opportunityRoutes,
    ...worksheetRoutes,
    ...intakeRoutes,
    ...inductionRoutes,
    ...visitRoutes,
    ...incidentRoutes,
    ...referralRoutes,
    ...planRoutes,
    ...todayRoutes,
    ...caseloadRoutes,
    ...recordRoutes,
    ...findRoutes,
    ...deskRoutes,
    ...quickNoteRoutes,
    ...interviewRoutes,
    ...coverRoutes,
    ...preparationRoutes,
    ...closeDayRoutes,
  ],
  subjects: {
    staff: staffSubject,
    office: officeSubject,
    ...placeSubjects,
    person: personSubject,
    fact: factSubject,
    supervision: supervisionSubject,
    ...orderSubjects,
    appointment: appointmentSubject,
    contact: contactSubject,
    arrival: arrivalSubject,
    away: awaySubject,
    series: seriesSubject,
    note: noteSubject,
    breach: breachSubject,
    incident: incidentSubject,
    task: taskSubject,
    request: requestSubject,
    permit: permitSubject,
    opportunity: opportunitySubject,
    plan: planSubject,
    step: stepSubject,
    check: checkSubject,
    report: reportSubject,
    message: messageSubject,
    provider: providerSubject,
    offer: offerSubject,
    notice: noticeSubject,
    advice: adviceSubject,
    chain: chainSubject,
    promise: promiseSubject,
    referral: referralSubject,
    need: needSubject,
    attendance: attendanceSubject,
    look: lookSubject,
    map: offenceMapSubject,
    worksheet: worksheetSubject,
    intake: intakeSubject,
    induction: inductionSubject,
    acquaintance: acquaintanceSubject,
    card: cardSubject,
    duplicate: keptLikenessSubject,
    glass: glassSubject,
    review: reviewSubject,
    sheet: sheetSubject,
  },
  permissions: new Set(permissions),
  accessOf,
  unsigned: (web) => {
    setUpRoutes(web)
    invitationRoutes(web)
    signInThroughProvider(web)
  },
  provider: providerWays,
  shell: navigationOf,
  calls: callsFor,
  about: async (tx, person) => {
    const [about, strips] = await Promise.all([aboutPerson(tx, person), stripFor(tx, person)])
    return { ...about, strips }
  },
  limits: limitsFor,
  closed: { speak: closedRecordsSpeak, messageOf: closedMessage },
  offers: { find: 'find', 'quick-note': 'record contacts' },
  home: homeOf,
}

export type Deps = { config: Config; pool: pg.Pool; clock: Clock; log: FastifyBaseLogger; assets: Assets }

/** The one way to the database, for requests and jobs: an agency’s own values are read before its work begins. */
export const openDb = (pool: pg.Pool, clock: Clock): Db => makeDb(pool, clock, readOwn)

/** The whole application on a pool that is logged in as `app`. It reads nothing from the environment. */
export function buildApp(deps: Deps): Promise<FastifyInstance> {
  return buildServer({ ...deps, db: openDb(deps.pool, deps.clock), product })
}
