import * as z from 'zod'
import { ids, maybeChoice, maybeCode, maybeDay, maybeId, maybeText, ticked } from '../../../platform/forms/fields.ts'
import { command } from '../../../platform/http/routes.ts'
import { typingAnswer, typingReplies, typingShape } from '../../../platform/http/typing.ts'
import { keepPart, saveParts, sendIncident } from '../commands.ts'
import { agitations, type Parts } from '../rules.ts'
import { fields, parts as labels, refusals, said, says, sendRefusals } from '../words.ts'
import { incidentPage } from './looks.tsx'

const access = { may: 'use the account', on: 'incident' }
const longest = 12_000
const long = (label: string) => maybeText(label, longest)
const line = (label: string) => maybeText(label, 400)

const shape = {
  who: maybeId(fields.reference),
  reference: line(fields.reference),
  what: long(labels.what),
  place: line(labels.place),
  present: ids(labels.present),
  public: line(labels.public),
  agitation: maybeChoice(labels.agitation, agitations),
  calming: long(labels.calming),
  injury: long(labels.injury),
  weapons: long(labels.weapons),
  called: long(labels.called),
  toldTo: long(labels.toldTo),
  property: long(labels.property),
  noteText: long(labels.noteText),
  otherWho: maybeId(labels.otherWho),
  otherName: line(labels.otherName),
  otherRelation: maybeCode(labels.otherRelation),
  otherPhone: maybeText(labels.otherPhone, 40),
  otherText: long(labels.otherText),
  addressWhere: line(labels.addressWhere),
  addressWith: line(labels.addressWith),
  addressWithOther: ticked(),
  housing: ticked(),
  taskWhat: maybeText(labels.taskWhat, 300),
  taskDue: maybeDay(labels.taskDue),
  alertReview: ticked(),
  messageText: maybeText(labels.messageText, 4000),
}
const body = z.object(shape)

/** The parts as they are kept: ids parted by spaces, days as ISO has them, ticks as a word. */
function partsOf({
  who: _,
  reference: __,
  present,
  taskDue,
  addressWithOther,
  housing,
  alertReview,
  ...rest
}: z.output<typeof body>): Parts {
  const texts = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, value ?? '']))
  return {
    ...texts,
    present: present.join(' '),
    taskDue: taskDue?.toString() ?? '',
    addressWithOther: addressWithOther ? 'yes' : '',
    housing: housing ? 'yes' : '',
    alertReview: alertReview ? 'yes' : '',
  }
}

/** Keeps one part as it is typed. Changed meanwhile elsewhere: 409 with the text that is kept. */
export const partRoute = command({
  at: '/incidents/:incident/parts/:part',
  method: 'PUT',
  access,
  texts: ['part'],
  body: z.object(typingShape(fields.text)),
  do: (tx, { params: { incident = '', part = '' }, body: { text, base } }) =>
    keepPart(tx, { incident, part, text, base }),
  words: refusals.part,
  then: (_, { params: { incident = '' } }) => ({ to: `/incidents/${incident}` }),
  replies: typingReplies,
  api: { answer: typingAnswer, of: (saved) => saved, says: says.part },
})

/** Keeps all parts of the form, to be gone on with. */
export const saveRoute = command({
  at: '/incidents/:incident/parts',
  access,
  body,
  do: (tx, { params: { incident = '' }, body: given }) =>
    saveParts(tx, { incident, parts: partsOf(given), who: given.who, reference: given.reference }),
  words: refusals.save,
  then: ({ id, toFind }) =>
    toFind === ''
      ? { to: `/incidents/${id}`, said: said.saved }
      : { to: `/incidents/${id}?q=${encodeURIComponent(toFind)}`, said: said.looked },
  again: incidentPage,
  api: { answer: z.object({ id: z.uuid() }), of: ({ id }) => ({ id }), says: says.save },
})

/** Sends all of it, or nothing. */
export const sendRoute = command({
  at: '/incidents/:incident/sending',
  access,
  body: z.object({ ...shape, anyway: ticked() }),
  do: (tx, { params: { incident = '' }, body: { anyway, ...given }, config }) =>
    sendIncident(tx, {
      incident,
      parts: partsOf(given),
      who: given.who,
      reference: given.reference,
      anyway,
      mail: config.smtpUrl !== undefined,
    }),
  words: sendRefusals,
  then: (sent) => ({
    to: `/incidents/${sent.id}`,
    said: {
      text: said.sent(sent),
      ...(sent.person ? { links: [{ text: said.record, href: `/people/${sent.person}` }] } : {}),
    },
  }),
  again: incidentPage,
  api: {
    answer: z.object({ id: z.uuid(), notes: z.int(), tasks: z.int() }),
    of: ({ id, notes, tasks }) => ({ id, notes, tasks }),
    says: says.send,
  },
})
