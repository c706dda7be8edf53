import * as z from 'zod'
import type { Config } from '../../../platform/config.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { maybeId } from '../../../platform/forms/fields.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { minePeople, ofSearches, questionOf, searchPeople } from '../../find/index.ts'
import { messagesFrom } from '../../messages/index.ts'
import { staffNames } from '../../staff/index.ts'
import { tasksFrom } from '../../tasks/index.ts'
import { tomorrow } from '../commands/send.ts'
import { beginIncident } from '../commands.ts'
import type { IncidentData } from '../pages/shapes.ts'
import { IncidentsPage, SentPage, ToldPage } from '../pages.tsx'
import {
  aboutFor,
  additionsTo,
  incident,
  incidentsSince,
  partsNow,
  relationsIn,
  staffHere,
  supportFor,
} from '../queries.ts'
import { countsOf, type Incident, idsIn } from '../rules.ts'
import { fields, refusals, said, says } from '../words.ts'

const moment = z.iso.datetime({ offset: true })
const answer = z.object({
  id: z.uuid(),
  person: z.uuid().nullable(),
  office: z.string(),
  begunAt: moment,
  begunBy: z.string(),
  sentAt: moment.nullable(),
  closedAt: moment.nullable(),
  parts: z.record(z.string(), z.string()),
  version: z.int(),
})
const out = ({ id, person, office, begunAt, begunByName, sent, closed, parts, version }: Incident) => ({
  id,
  person,
  office,
  begunAt,
  begunBy: begunByName,
  sentAt: sent?.at ?? null,
  closedAt: closed?.at ?? null,
  parts,
  version,
})

const shownMonths = 12

export const incidentsPage = page({
  at: '/incidents',
  access: { may: 'use the account' },
  read: async (tx) => {
    const since = tx.now.toZonedDateTimeISO(tx.actor.zone).subtract({ months: shownMonths }).toInstant()
    const incidents = await incidentsSince(tx, since)
    const counts = tx.actor.may.has('review incidents') ? countsOf(incidents, tx.actor.zone) : undefined
    return { incidents, counts }
  },
  show: (data, ctx) => <IncidentsPage data={data} ctx={ctx} />,
  api: { answer: z.array(answer), of: ({ incidents }) => incidents.map(out), says: says.list },
})

export const beginRoute = command({
  at: '/incidents',
  access: { may: 'use the account' },
  body: z.object({ incidentPerson: maybeId(fields.person), incidentArrival: maybeId(fields.person) }),
  do: (tx, { body: { incidentPerson: person, incidentArrival: arrival } }) => beginIncident(tx, { person, arrival }),
  words: refusals.begin,
  then: ({ id }) => ({ to: `/incidents/${id}`, said: said.begun }),
  again: incidentsPage,
  api: { answer: z.object({ id: z.uuid() }), of: (value) => value, says: says.begin },
})

const asked = z.object({
  q: z
    .string()
    .catch('')
    .default('')
    .transform((typed) => typed.replaceAll('\0', '').toWellFormed().trim().slice(0, 200)),
})

const mostFound = 6

/** Those whom a name, a reference or a number finds, as far as the asker may see them. */
async function foundFor(tx: Tx, q: string): Promise<IncidentData['found']> {
  if ([...q].length < 2) return []
  const hits = await searchPeople(tx, questionOf(tx, q), await minePeople(tx), mostFound)
  return hits.map(({ person, name, officer = '' }) => ({
    id: person,
    name: name.listed,
    hint: [name.reference, officer].filter(Boolean).join(', '),
  }))
}

async function read(
  tx: Tx,
  { params, query: { q }, config }: { params: Record<string, string>; query: z.output<typeof asked>; config: Config },
): Promise<IncidentData | undefined> {
  const id = params['incident'] ?? ''
  const found = await incident(tx, id)
  if (!found) return undefined
  const { person, parts, sent } = found
  const present = idsIn(parts.present)
  const mayFind = tx.actor.may.has('see people')
  const [now, about, staff, next, additions, support, messages, tasks, names, hits] = await Promise.all([
    partsNow(tx, id),
    person && !sent && tx.actor.may.has('see people') ? aboutFor(tx, person, parts) : undefined,
    staffHere(tx, parts.present ?? ''),
    tomorrow(tx),
    additionsTo(tx, id),
    supportFor(tx, id),
    messagesFrom(tx, id),
    tx.actor.may.has('see tasks') ? tasksFrom(tx, id) : [],
    staffNames(tx, present),
    mayFind && !person && !sent ? foundFor(tx, q) : [],
  ])
  return {
    incident: found,
    parts: now,
    about,
    staff,
    q,
    found: hits,
    mayFind,
    relations: relationsIn(tx),
    tomorrow: next,
    additions,
    support,
    present: present.map((one) => names.get(one) ?? ''),
    messages: messages.map((one) => ({ id: one.id, to: says.message(one.to.map(({ name }) => name).join(', ')) })),
    tasks: tasks.map(({ id: task, what }) => ({ id: task, what })),
    me: tx.actor.staff,
    reviews: tx.actor.may.has('review incidents'),
    may: tx.actor.may,
    mails: config.smtpUrl !== undefined,
  }
}

export const incidentPage = page({
  at: '/incidents/:incident',
  access: { may: 'use the account', on: 'incident' },
  trail: 'incident.viewed',
  query: asked,
  limit: ofSearches,
  read,
  show: (data, ctx, form) =>
    data.incident.sent ? (
      <SentPage data={data} ctx={ctx} form={form} />
    ) : (
      <ToldPage data={data} ctx={ctx} form={form} />
    ),
  api: { answer, of: (data) => out(data.incident), says: says.one },
})
