import * as z from 'zod'
import {
  choice,
  code,
  codes,
  day,
  ids,
  maybeCode,
  maybeDay,
  maybeText,
  maybeTime,
  text,
} from '../../../platform/forms/fields.ts'
import { askedHows, type Permit, tellWays } from '../rules.ts'
import { fields } from '../words.ts'

const line = 300
const long = 4000

export const askBody = z.object({
  permitKind: code(fields.kind),
  whereTo: text(fields.where, line, fields.whereMissing),
  addressKind: maybeCode(fields.address),
  whatWork: maybeText(fields.particular, 200),
  address: maybeText(fields.address, line),
  fromDay: day(fields.from, fields.fromMissing),
  fromTime: maybeTime(fields.fromTime),
  untilDay: maybeDay(fields.until),
  untilTime: maybeTime(fields.untilTime),
  why: text(fields.why, long),
  withWhom: maybeText(fields.withWhom, line),
  contact: maybeText(fields.contact, line),
  opinion: maybeText(fields.opinion, long),
  askedOn: day(fields.askedOn),
  askedHow: choice(fields.askedHow, askedHows, fields.askedHowMissing),
})

export const decideBody = z.object({
  decision: choice(fields.decision, ['grant', 'refuse'], fields.decisionMissing),
  givenFrom: maybeDay(fields.from),
  givenFromTime: maybeTime(fields.fromTime),
  givenUntil: maybeDay(fields.until),
  givenUntilTime: maybeTime(fields.untilTime),
  conditions: maybeText(fields.conditions, long),
  reason: maybeText(fields.reason, long),
  callOff: ids(fields.callOff),
  decidedBy: maybeText(fields.decidedBy, 200),
  reference: maybeText(fields.reference, 200),
  decidedOn: day(fields.decidedOn),
})

export const sendBody = z.object({
  sentWords: maybeText(fields.words, 2000),
  sentReference: maybeText(fields.reference, 200),
})
export const withdrawBody = z.object({ withdrawWords: maybeText(fields.words, 2000) })
export const toldBody = z.object({
  whom: codes(fields.whom),
  toldWay: choice(fields.way, tellWays, fields.wayMissing),
  toldWords: maybeText(fields.words, 2000),
  toldOn: day(fields.toldOn),
})
export const backBody = z.object({ backDay: maybeDay(fields.backDay), backTime: maybeTime(fields.backTime) })
export const movedBody = z.object({ movedOn: day(fields.movedOn) })

const moment = z.string().nullable()

/** A permission as the interface gives it. */
export const permitAnswer = z.object({
  id: z.uuid(),
  person: z.uuid(),
  kind: z.string(),
  sort: z.string(),
  decides: z.string(),
  whereTo: z.string(),
  address: z.string(),
  withWhom: z.string(),
  why: z.string(),
  contact: z.string(),
  askedOn: z.iso.date(),
  askedFrom: z.string(),
  askedUntil: moment,
  startsAt: z.string(),
  endsAt: moment,
  zone: z.string(),
  standing: z.string(),
  telling: z.array(z.string()),
  closed: z.boolean(),
  steps: z.array(
    z.object({
      number: z.int(),
      kind: z.string(),
      on: z.iso.date(),
      words: z.string(),
      decidedBy: z.string(),
      reference: z.string(),
      startsAt: moment,
      endsAt: moment,
      whom: moment,
      way: moment,
    }),
  ),
  version: z.int(),
})

export const permitOut = (permit: Permit) => ({
  id: permit.id,
  person: permit.person,
  kind: permit.kind,
  sort: permit.sort,
  decides: permit.decides,
  whereTo: permit.whereTo,
  address: permit.address,
  withWhom: permit.withWhom,
  why: permit.why,
  contact: permit.contact,
  askedOn: permit.askedOn,
  askedFrom: permit.askedFrom,
  askedUntil: permit.askedUntil,
  startsAt: permit.startsAt,
  endsAt: permit.endsAt,
  zone: permit.zone,
  standing: permit.standing,
  telling: permit.telling,
  closed: permit.closed,
  steps: permit.steps.map(({ number, kind, on, words, decidedBy, reference, startsAt, endsAt, whom, way }) => ({
    number,
    kind,
    on,
    words,
    decidedBy,
    reference,
    startsAt,
    endsAt,
    whom,
    way,
  })),
  version: permit.version,
})
