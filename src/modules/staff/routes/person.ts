import * as z from 'zod'
import { command, type Params, page } from '../../../platform/http/routes.ts'
import { addStaff, changeStaff, endWork } from '../commands.ts'
import { StaffPersonPage } from '../pages/person.tsx'
import { AddStaffPage, PlacePage } from '../pages/place.tsx'
import { staffChoices, staffPerson } from '../queries.ts'
import type { StaffChoices, StaffPerson } from '../rules/shown.ts'
import { words } from '../words.ts'
import { idAnswer, idOf, personAnswer } from './answers.ts'
import { addShape, placeShape } from './shapes.ts'

const manage = { may: 'manage staff', on: 'staff', fresh: true } as const
const staffIn = (params: Params) => params['staff'] as string

export const personPage = page({
  at: '/staff/:staff',
  access: { may: 'see staff', on: 'staff' },
  read: (tx, { params }) => staffPerson(tx, staffIn(params)),
  show: (person: StaffPerson, ctx, form) => StaffPersonPage({ ctx, person, form }),
  api: { says: 'Somebody who works here: roles, hours, leave and cover', answer: personAnswer, of: (person) => person },
})

const addPage = page({
  at: '/staff/new',
  access: { may: 'manage staff', fresh: true },
  read: (tx) => staffChoices(tx),
  show: (choices: StaffChoices, ctx, form) => AddStaffPage({ ctx, choices, form }),
})

const adding = command({
  at: '/staff',
  access: { may: 'manage staff', fresh: true },
  body: addShape,
  do: async (tx, { body: { teamId, startedOn, ...body } }) => {
    const maybe = { ...(teamId ? { teamId } : {}), ...(startedOn ? { startedOn } : {}) }
    return addStaff(tx, { ...body, ...maybe, email: body.email.trim() })
  },
  words: words.refusals,
  then: ({ id }, { body: { givenName } }) => ({ to: `/staff/${id}/account`, said: words.change.added(givenName) }),
  again: addPage,
  api: {
    says: 'Adds somebody who works here, with an account that they are then invited to',
    answer: idAnswer,
    of: idOf,
  },
})

type PlaceData = { person: StaffPerson; choices: StaffChoices }

const placePage = page({
  at: '/staff/:staff/place',
  access: manage,
  read: async (tx, { params }) => {
    const person = await staffPerson(tx, staffIn(params))
    return person && { person, choices: await staffChoices(tx) }
  },
  show: ({ person, choices }: PlaceData, ctx, form) => PlacePage({ ctx, person, choices, form }),
})

const place = command({
  at: '/staff/:staff/place',
  access: manage,
  body: placeShape,
  do: (tx, { params, body, version }) => changeStaff(tx, { staff: staffIn(params), version, ...body }),
  words: words.refusals,
  then: ({ id }) => ({ to: `/staff/${id}`, said: words.change.said }),
  again: placePage,
  api: {
    says: 'Changes title, phone, office, team and roles; the version goes in `_version`',
    answer: idAnswer,
    of: idOf,
  },
})

const departure = command({
  at: '/staff/:staff/departure',
  access: manage,
  body: z.object({}),
  do: (tx, { params }) => endWork(tx, { staff: staffIn(params) }),
  words: words.refusals,
  then: ({ id }) => ({ to: `/staff/${id}`, said: words.change.leaveSaid }),
  again: placePage,
  api: { says: 'Somebody stops working here: the account is shut', answer: idAnswer, of: idOf },
})

export const personRoutes = [personPage, addPage, adding, placePage, place, departure]
