import { done, type Result, refuse } from '../../../platform/result.ts'
import { type Answer, adherence, type ContactStandard, type Facts, metBy, standingOn } from '../../standards/index.ts'
import { calendarFor } from '../calendar.ts'
import { type Law, lawAsked, type PlaceRefusal } from '../place.ts'
import { standardCodes } from '../said/standards.ts'
import { type Asker, saidOf } from '../said/working.ts'
import type { ContactStandardsBody } from '../shapes/contact-standards.ts'
import { spanOf } from '../shapes/fields.ts'
import { words } from '../words.ts'
import { namedBy, tooFarApart } from './names.ts'
import { type StandardsWrong, standardsWrong } from './standards-checks.ts'

export type ContactStandardsRefusal = PlaceRefusal | StandardsWrong
export type ContactStandardsAnswer = {
  place: string
  now: ReturnType<typeof shown>[]
  next: ReturnType<typeof shown>[]
  contact?: { parts: readonly string[]; surplus: boolean; after: ReturnType<typeof shown> }[]
  kept?: ReturnType<typeof adherence>
}

/**
 * What standards of a place ask of somebody on a day, how each stands and what comes next; and, where it is asked, what one contact counted
 * toward and how what fell due in a stretch went. Each value goes by its own days, so that a past day is answered by what was in force then.
 */
export function contactStandards(
  body: ContactStandardsBody,
  by: Asker,
): Result<ContactStandardsAnswer, ContactStandardsRefusal> {
  const law = lawAsked(body, by)
  if (!law.ok) return law
  const all = standardsOf(law.value)
  const named = namedBy(body.contacts ?? [])
  const wrong = standardsWrong(body, named, all, law.value)
  if (wrong) return refuse(wrong.refusal, wrong.at)
  const days = daysIn(body)
  if (tooFarApart(days)) return refuse('too-far-apart', 'on')
  const facts = factsOf(body, named, calendarFor(law.value.place, days, body, reach))
  const asked = body.standards ? all.filter(({ code }) => body.standards?.includes(code)) : all
  return done(answered(body, asked, facts, law.value))
}

/** What standards ask lies within so many years of the days that are named. */
const reach = 3

/** Those of a version, where one or its day was named, else those of every day. */
function standardsOf({ place, day, on }: Law): readonly ContactStandard[] {
  return (day && on(day)?.contactStandards) ?? place.values.contactStandards
}

function answered(
  body: ContactStandardsBody,
  standards: readonly ContactStandard[],
  facts: Facts,
  law: Law,
): ContactStandardsAnswer {
  const version = law.on(body.on)?.id
  const { now, next } = standingOn(standards, facts, body.on)
  const { contact, kept } = body
  return {
    place: law.place.code,
    now: now.map((one) => shown(one, version)),
    next: next.map((one) => shown(one, version)),
    ...(contact === undefined
      ? {}
      : {
          contact: metBy(standards, facts, contact).map(({ parts, surplus, after }) => ({
            parts,
            surplus,
            after: shown(after, version),
          })),
        }),
    ...(kept ? { kept: adherence(standards, facts, { ...kept, today: body.on }) } : {}),
  }
}

function factsOf(
  body: ContactStandardsBody,
  named: ReturnType<typeof namedBy<Contact>>,
  calendar: Facts['calendar'],
): Facts {
  const { supervision, levels = [], happened = [], away = [], program, credit, surname } = body
  return {
    supervision: spanOf(supervision),
    levels: levels.map(({ code, ...span }) => ({ code, ...spanOf(span) })),
    orders: namedBy(body.orders ?? []).map(({ id, type, ...span }) => ({ id, type, ...spanOf(span) })),
    happened: happened.map(({ at, order, ...one }) => ({
      ...one,
      ...(at && { at }),
      ...(order !== undefined && { order }),
    })),
    away: away.map(spanOf),
    events: named.map(({ id, day, kind, result = 'done', withPerson = true, program: by }) => ({
      ...{ id, day, kind, result, withPerson },
      ...(by === undefined ? {} : { program: by }),
    })),
    ...(program ? { program: spanOf(program) } : {}),
    ...(credit ? { credit: spanOf(credit) } : {}),
    ...(surname === undefined ? {} : { understaffed: { surname } }),
    calendar,
  }
}
type Contact = NonNullable<ContactStandardsBody['contacts']>[number]

function daysIn({ on, supervision, contacts = [], happened = [], levels = [] }: ContactStandardsBody) {
  return [
    on,
    supervision.from,
    ...contacts.map(({ day }) => day),
    ...happened.map(({ day }) => day),
    ...levels.map(({ from }) => from),
  ]
}

const shown = ({ working, ...one }: Answer, version: string | undefined) => ({
  ...one,
  due: one.due ?? null,
  dueAt: one.dueAt ?? null,
  says: words.states[one.state],
  working: saidOf({ ...working, ...(version === undefined ? {} : { version }) }, standardCodes, one.name),
})
