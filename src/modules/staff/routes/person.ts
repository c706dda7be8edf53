import * as z from 'zod'
import { hashPassword } from '../../../platform/access/password.ts'
import { passwordRefusal } from '../../../platform/access/password-rules.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { command, type Params, page } from '../../../platform/http/routes.ts'
import { refuse } from '../../../platform/result.ts'
import { addStaff, changeStaff, endWork, setPassword } from '../commands.ts'
import { StaffPersonPage } from '../pages/person.tsx'
import { AddStaffPage, PlacePage } from '../pages/place.tsx'
import { staffChoices, staffPerson } from '../queries.ts'
import type { StaffChoices, StaffPerson } from '../rules/shown.ts'
import { passwordWords, words } from '../words.ts'
import { personAnswer } from './answers.ts'
import { addShape, passwordShape, placeShape } from './shapes.ts'

const manage = { may: 'manage staff', on: 'staff', fresh: true } as const
const staffIn = (params: Params) => params['staff'] as string
const idAnswer = z.object({ id: z.uuid() })
const idOf = ({ id }: { id: string }) => ({ id })

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

type AddBody = z.output<typeof addShape> & { hash?: string }

const adding = command({
  at: '/staff',
  access: { may: 'manage staff', fresh: true },
  body: addShape,
  prepare: async ({ password: chosen, ...body }: AddBody): Promise<AddBody> =>
    chosen === undefined ? body : { ...body, password: chosen, hash: await hashPassword(chosen) },
  do: async (tx, { body: { password: chosen, hash, teamId, startedOn, ...body } }: { body: AddBody }) => {
    if (chosen !== undefined && !hash) throw new Error('the password was not prepared')
    const maybe = { ...(teamId ? { teamId } : {}), ...(startedOn ? { startedOn } : {}) }
    return addStaff(tx, { ...body, ...maybe, email: body.email.trim(), ...(hash ? { passwordHash: hash } : {}) })
  },
  words: words.refusals,
  then: ({ id }, { body: { givenName, password: chosen } }) =>
    chosen === undefined
      ? { to: `/staff/${id}/account`, said: words.change.addedToInvite(givenName) }
      : { to: `/staff/${id}`, said: words.change.added(givenName) },
  again: addPage,
  api: { says: 'Adds somebody who works here, with an account', answer: idAnswer, of: idOf },
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

type PasswordBody = { password: string; hash?: string }

const password = command({
  at: '/staff/:staff/password',
  access: manage,
  body: passwordShape,
  prepare: async (body: PasswordBody): Promise<PasswordBody> => ({ ...body, hash: await hashPassword(body.password) }),
  do: (tx, { params, body }) => setAnothersPassword(tx, staffIn(params), body),
  words: { ...words.refusals, ...passwordWords },
  then: ({ id }) => ({ to: `/staff/${id}`, said: words.change.newPasswordSaid }),
  again: placePage,
  api: { says: 'Gives somebody a new password, and signs them out everywhere', answer: idAnswer, of: idOf },
})

async function setAnothersPassword(tx: Tx, staff: string, { password: typed, hash }: PasswordBody) {
  const person = await staffPerson(tx, staff)
  if (!person || !hash) return refuse('not-there')
  const refusal = passwordRefusal(typed, {
    email: person.email,
    names: person.name.split(' '),
    service: tx.actor.agencyName,
  })
  if (refusal) return refuse(refusal, 'password')
  return setPassword(tx, { staff, passwordHash: hash })
}

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

export const personRoutes = [personPage, addPage, adding, placePage, place, password, departure]
