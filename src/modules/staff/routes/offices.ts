import * as z from 'zod'
import type { Tx } from '../../../platform/database/tx.ts'
import { command, type Params, page, type Route } from '../../../platform/http/routes.ts'
import { refuse } from '../../../platform/result.ts'
import { changeOffice, dropOfficeDay, keepOfficeDay, openOffice } from '../commands.ts'
import { AddDayPage, AddOfficePage, ChangeOfficePage } from '../pages/places/forms.tsx'
import { PlacesPage } from '../pages/places/list.tsx'
import { OfficePage } from '../pages/places/office.tsx'
import { officeChoices, officePlaces, placesOf } from '../queries.ts'
import type { OfficeChoices, OfficePlaces, OfficeShown, Places } from '../rules/places.ts'
import { placeWords as words } from '../words.ts'
import { idAnswer, idOf } from './answers.ts'
import { dayShape, officeAnswer, officeShape, placesAnswer } from './place-shapes.ts'

export const manage = { may: 'manage staff', on: 'office' }
export const officeIn = (params: Params) => params['office'] as string
const toOffice = (office: string, said: string) => ({ to: `/offices/${office}`, said })

const placesPage = page({
  at: '/places',
  access: { may: 'manage staff' },
  read: (tx) => placesOf(tx),
  show: (data: Places, ctx, form) => PlacesPage({ ctx, data, form }),
  api: { says: 'Every office of the agency, and its regions', answer: placesAnswer, of: (data) => data },
})

const officePage = page({
  at: '/offices/:office',
  access: manage,
  read: (tx, { params }) => officePlaces(tx, officeIn(params)),
  show: (data: OfficePlaces, ctx, form) => OfficePage({ ctx, data, form }),
  api: { says: 'An office with its teams, rooms, cars and days of its own', answer: officeAnswer, of: (data) => data },
})

const addPage = page({
  at: '/offices/new',
  access: { may: 'manage staff' },
  read: officeChoices,
  show: (choices: OfficeChoices, ctx, form) => AddOfficePage({ ctx, choices, form }),
})

const adding = command({
  at: '/offices',
  access: { may: 'manage staff' },
  body: officeShape,
  do: (tx, { body }) => openOffice(tx, body),
  words: words.refusals,
  then: ({ id }, { body }) => toOffice(id, words.added(body.name)),
  again: addPage,
  api: { says: 'Opens an office', answer: idAnswer, of: idOf },
})

type Changing = { office: OfficeShown; choices: OfficeChoices }

const changePage = page({
  at: '/offices/:office/details',
  access: manage,
  read: async (tx, { params }): Promise<Changing | undefined> => {
    const office = await officeNamed(tx, { params })
    return office && { office, choices: await officeChoices(tx) }
  },
  show: (data: Changing, ctx, form) => ChangeOfficePage({ ctx, form, ...data }),
})

/** The office that the path names, for a form about it. */
export const officeNamed = async (tx: Tx, { params }: { params: Params }) =>
  (await officePlaces(tx, officeIn(params)))?.office

const change = command({
  at: '/offices/:office/details',
  access: manage,
  body: officeShape,
  do: (tx, { params, body, version }) => changeOffice(tx, { office: officeIn(params), version, ...body }),
  words: words.refusals,
  then: ({ id }) => toOffice(id, words.saved),
  again: changePage,
  api: { says: 'Changes what is known of an office; the version goes in `_version`', answer: idAnswer, of: idOf },
})

const dayPage = page({
  at: '/offices/:office/days',
  access: manage,
  read: officeNamed,
  show: (office: OfficeShown, ctx, form) => AddDayPage({ ctx, office, form }),
})

const dayKept = command({
  at: '/offices/:office/days',
  access: manage,
  body: dayShape,
  do: (tx, { params, body: { closesAt, ...body } }) =>
    keepOfficeDay(tx, { officeId: officeIn(params), ...body, ...(closesAt ? { closesAt } : {}) }),
  words: words.refusals,
  then: ({ id }) => toOffice(id, words.daySaid),
  again: dayPage,
  api: { says: 'Keeps a day of the office’s own: closed, or closing early', answer: idAnswer, of: idOf },
})

const dayDropped = command({
  at: '/offices/:office/days/:day/removal',
  access: manage,
  texts: ['day'],
  body: z.object({}),
  do: async (tx, { params }) => {
    const day = z.iso.date().safeParse(params['day'])
    if (!day.success) return refuse('not-there')
    return dropOfficeDay(tx, { officeId: officeIn(params), day: Temporal.PlainDate.from(day.data) })
  },
  words: words.refusals,
  then: ({ id }) => toOffice(id, words.dayDropped),
  again: officePage,
  api: { says: 'Takes a day of the office’s own back', answer: idAnswer, of: idOf },
})

export const officeRoutes: readonly Route[] = [
  placesPage,
  officePage,
  addPage,
  adding,
  changePage,
  change,
  dayPage,
  dayKept,
  dayDropped,
]
