import * as z from 'zod'
import { choice, id, maybeDay, maybeText, maybeTime } from '../../../platform/forms/fields.ts'
import { command } from '../../../platform/http/routes.ts'
import { endUnsuited, holidayWeeks, keepUnsuited, unsuitedKinds } from '../../contacts/index.ts'
import { weekdays } from '../rules.ts'
import { unsuitedNamed as named, unsuitedRefusals as refusals, unsuited as words } from '../words.ts'
import { schedulePage } from './proposal.tsx'

const answer = z.object({ id: z.uuid(), person: z.uuid() })

const keep = command({
  at: '/people/:person/unsuited',
  access: { may: 'book appointments', on: 'person' },
  body: z.object({
    unsuitedKind: choice(named.kind, unsuitedKinds),
    unsuitedDays: z.array(choice(named.days, weekdays)).max(50).default([]),
    unsuitedFrom: maybeTime(named.from),
    unsuitedUntil: maybeTime(named.until),
    unsuitedWeeks: choice(named.weeks, holidayWeeks),
    unsuitedAbout: maybeText(named.about, 200),
    unsuitedFirst: maybeDay(named.first),
    unsuitedLast: maybeDay(named.last),
  }),
  do: (tx, { params: { person = '' }, body }) =>
    keepUnsuited(tx, person, {
      kind: body.unsuitedKind,
      weekdays: [...new Set(body.unsuitedDays)].map((day) => weekdays.indexOf(day) + 1),
      starts: body.unsuitedFrom ?? null,
      ends: body.unsuitedUntil ?? null,
      holidays: body.unsuitedWeeks,
      about: body.unsuitedAbout,
      firstDay: body.unsuitedFirst ?? null,
      lastDay: body.unsuitedLast ?? null,
    }),
  words: refusals,
  then: ({ person }) => ({ to: `/people/${person}/schedule`, said: words.kept }),
  again: schedulePage,
  api: { says: words.api.keep, answer, of: (value) => value },
})

const end = command({
  at: '/people/:person/unsuited/end',
  access: { may: 'book appointments', on: 'person' },
  body: z.object({ hours: id(named.which) }),
  do: (tx, { params: { person = '' }, body: { hours } }) => endUnsuited(tx, person, hours),
  words: refusals,
  then: ({ person }) => ({ to: `/people/${person}/schedule`, said: words.ended }),
  again: schedulePage,
  api: { says: words.api.end, answer, of: (value) => value },
})

export const unsuitedRoutes = [keep, end]
