import { type Body, type Ground, marks } from '../ground.ts'
import type { Samples } from './sample.ts'

const asked = {
  reportKind: 'sentencing-assessment',
  court: `${marks.family} Local Court`,
  offence: `Affray, of ${marks.given}`,
  receivedOn: '2026-11-20',
  way: 'e-mail',
  hearingOn: '2026-12-14',
}

/** A report about the person that a court asked for. */
export const reportOf = (on: Ground) => on.make(`/people/${on.person}/report-requests`, asked)

const ofReport = (body: Body) => async (on: Ground) => ({
  params: { report: await reportOf(on) },
  body: { ...body, _version: 1 },
})

export const reportSamples: Samples = {
  'POST /people/:person/report-requests': (on) => ({
    params: { person: on.person },
    body: { ...asked, officer: on.owner.id },
  }),
  'POST /report-requests/:report/hearing': ofReport({ moveOn: '2026-12-21', moveWords: 'Adjourned' }),
  'POST /report-requests/:report/sent': ofReport({ sentWords: 'By the portal' }),
  'POST /report-requests/:report/withdrawal': ofReport({ withdrawWhy: 'Dealt with in court' }),
}
