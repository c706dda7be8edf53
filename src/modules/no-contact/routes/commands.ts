import * as z from 'zod'
import {
  choice,
  codes,
  day,
  id,
  maybeCode,
  maybeDay,
  maybeId,
  maybeText,
  maybeTime,
  text,
  ticked,
} from '../../../platform/forms/fields.ts'
import { command } from '../../../platform/http/routes.ts'
import { refuse } from '../../../platform/result.ts'
import { toldLink } from '../../contacts/index.ts'
import { noteLimit } from '../../notes/index.ts'
import { promiseShape } from '../../promises/index.ts'
import { answerQuestions, callOff, escalate, foundThem, openChain, recordTry, resume, skipStep } from '../commands.ts'
import { decisions, places, stepKinds, wentOf } from '../rules.ts'
import { api, fields, refusals, said } from '../words.ts'
import { idAnswer, idOut } from './answers.ts'
import { chainPage, personPage } from './look.tsx'

const on = { may: 'record contacts', on: 'chain' } as const
const why = () => text(fields.why, 1000)
const toChain = ({ id: chain }: { id: string }) => `/chains/${chain}`

const open = command({
  at: '/people/:person/no-contact',
  access: { may: 'record contacts', on: 'person' },
  body: z.object({}),
  do: (tx, { params: { person = '' } }) => openChain(tx, { person }),
  words: refusals.open,
  then: (value) => ({ to: toChain(value), said: said.opened }),
  again: personPage,
  api: { says: api.open, answer: idAnswer, of: (value) => idOut(value) },
})

const questions = command({
  at: '/chains/:chain/questions',
  access: on,
  body: z.object({
    looked: codes(fields.looked),
    afraid: choice(fields.afraid, ['yes', 'no']),
    afraidWhy: maybeText(fields.afraidWhy, 1000),
  }),
  do: (tx, { params: { chain = '' }, body }) =>
    answerQuestions(tx, {
      chain,
      afraid: body.afraid === 'yes',
      why: body.afraidWhy,
      looked: places.filter((place) => body.looked.includes(place)),
    }),
  words: refusals.ask,
  then: (value) => ({ to: toChain(value), said: value.afraid ? said.welfare : said.asked }),
  again: chainPage,
  api: { says: api.ask, answer: idAnswer, of: (value) => idOut(value) },
})

const ways = stepKinds.flatMap((step) => wentOf[step].map((went) => ({ value: `${step}.${went}`, step, went })))

const tries = command({
  at: '/chains/:chain/tries',
  access: on,
  body: z.object({
    tried: choice(
      fields.tried,
      ways.map(({ value }) => value),
    ),
    support: maybeId(fields.support),
    otherName: maybeText(fields.otherName, 200),
    otherRelation: maybeCode(fields.otherRelation),
    otherPhone: maybeText(fields.otherPhone, 40),
    eventNumber: maybeText(fields.eventNumber, 60),
    noteText: maybeText(fields.text, noteLimit),
    until: maybeDay(fields.until),
    isAfraid: ticked(),
    noteKept: ticked(),
    noteDay: maybeDay(fields.day),
    noteTime: maybeTime(fields.time),
    ...promiseShape,
  }),
  do: (tx, { params: { chain = '' }, body }) => {
    const way = ways.find(({ value }) => value === body.tried)
    if (!way) return Promise.resolve(refuse('went-does-not-fit', 'tried'))
    return recordTry(tx, {
      chain,
      ...way,
      support: body.support,
      name: body.otherName,
      relation: body.otherRelation,
      phone: body.otherPhone,
      eventNumber: body.eventNumber,
      text: body.noteText,
      until: body.until,
      afraid: body.isAfraid,
      keptFromPerson: body.noteKept,
      promises: body.promises,
      day: body.noteDay,
      time: body.noteTime,
    })
  },
  words: refusals.try,
  then: (value) => ({
    to: toChain(value),
    said: {
      text: value.reached ? said.reached : said.tried,
      links: [
        ...(value.told ? [toldLink(value.person, value.told)] : []),
        { text: said.note, href: `/notes/${value.note}` },
      ],
    },
  }),
  again: chainPage,
  api: {
    says: api.try,
    answer: idAnswer.extend({ note: z.uuid() }),
    of: (value) => ({ ...idOut(value), note: value.note }),
  },
})

const skips = command({
  at: '/chains/:chain/skips',
  access: on,
  body: z.object({ step: choice(fields.step, stepKinds), skipWhy: why() }),
  do: (tx, { params: { chain = '' }, body }) => skipStep(tx, { chain, step: body.step, why: body.skipWhy }),
  words: refusals.skip,
  then: (value) => ({ to: toChain(value), said: said.skipped }),
  again: chainPage,
  api: { says: api.skip, answer: idAnswer, of: (value) => idOut(value) },
})

const found = command({
  at: '/chains/:chain/found',
  access: on,
  body: z.object({
    foundPlace: choice(fields.place, places),
    foundWhere: maybeText(fields.where, 200),
    foundSince: day(fields.since),
    foundFrom: text(fields.from, 200),
  }),
  do: (tx, { params: { chain = '' }, body }) =>
    foundThem(tx, {
      chain,
      place: body.foundPlace,
      where: body.foundWhere,
      since: body.foundSince,
      from: body.foundFrom,
    }),
  words: refusals.found,
  then: (value, { body }) => ({
    to: toChain(value),
    said: {
      text: value.onRecord ? said.found : said.foundElsewhere,
      ...(body.foundPlace === 'moved'
        ? { links: [{ text: said.addressLink, href: `/people/${value.person}/addresses/new` }] }
        : {}),
    },
  }),
  again: chainPage,
  api: { says: api.found, answer: idAnswer, of: (value) => idOut(value) },
})

const decision = command({
  at: '/chains/:chain/decision',
  access: on,
  body: z.object({
    decision: choice(fields.decision, decisions),
    decidedBy: id(fields.decidedBy),
    decideWhy: why(),
  }),
  do: (tx, { params: { chain = '' }, body }) =>
    escalate(tx, { chain, decision: body.decision, by: body.decidedBy, why: body.decideWhy }),
  words: refusals.decide,
  then: (value) => ({ to: toChain(value), said: said.ended }),
  again: chainPage,
  api: { says: api.decide, answer: idAnswer, of: (value) => idOut(value) },
})

const end = command({
  at: '/chains/:chain/end',
  access: on,
  body: z.object({ endWhy: why() }),
  do: (tx, { params: { chain = '' }, body }) => callOff(tx, { chain, why: body.endWhy }),
  words: refusals.callOff,
  then: (value) => ({ to: toChain(value), said: said.ended }),
  again: chainPage,
  api: { says: api.callOff, answer: idAnswer, of: (value) => idOut(value) },
})

const takeUp = command({
  at: '/chains/:chain/resume',
  access: on,
  body: z.object({ resumeWhy: why() }),
  do: (tx, { params: { chain = '' }, body }) => resume(tx, { chain, why: body.resumeWhy }),
  words: refusals.resume,
  then: (value) => ({ to: toChain(value), said: said.resumed }),
  again: chainPage,
  api: { says: api.resume, answer: idAnswer, of: (value) => idOut(value) },
})

export const commandRoutes = [open, questions, tries, skips, found, decision, end, takeUp]
