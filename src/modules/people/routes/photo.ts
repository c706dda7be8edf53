import * as z from 'zod'
import { uploaded } from '../../../platform/files.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { recordPhotograph } from '../commands.ts'
import { PhotoPage } from '../pages.tsx'
import { factRefusals, photo, photoRefusals } from '../words.ts'
import { readForm } from './facts.ts'
import { sourceShape } from './shapes.ts'

const choosing = page({
  at: '/people/:person/photograph/new',
  access: { may: 'change people', on: 'person' },
  read: (tx, { params }) => readForm(tx, params.person),
  show: (data, ctx, form) => PhotoPage({ data, ctx, form }),
})

const receive = command({
  at: '/people/:person/photograph',
  access: { may: 'change people', on: 'person' },
  upload: true,
  body: z.object({ photo: uploaded(photo.fileWhat), ...sourceShape }),
  do: (tx, { params, body: { photo, ...source } }) =>
    recordPhotograph(tx, params.person ?? '', { photo, told: source }),
  words: { ...factRefusals, ...photoRefusals },
  then: (_, { params }) => ({ to: `/people/${params.person}/details`, said: photo.saved }),
  again: choosing,
})

export const photoRoutes = [choosing, receive]
