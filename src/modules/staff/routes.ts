import * as z from 'zod'
import { command, page, type Route } from '../../platform/http/routes.ts'
import { nameDutyOfficer } from './commands.ts'
import { DirectoryPage } from './pages/directory.tsx'
import { directory } from './queries.ts'
import { accountsRoutes } from './routes/accounts.ts'
import { directoryAnswer } from './routes/answers.ts'
import { factorRoutes } from './routes/factor.ts'
import { leaveRoutes } from './routes/leave.ts'
import { officeRoutes } from './routes/offices.ts'
import { personRoutes } from './routes/person.ts'
import { placeRoutes } from './routes/places.ts'
import { reviewRoutes } from './routes/reviews.ts'
import { roleRoutes } from './routes/roles.ts'
import { dutyShape } from './routes/shapes.ts'
import { tokenRoutes } from './routes/tokens.ts'
import type { Directory } from './rules/shown.ts'
import { words } from './words.ts'

const directoryPage = page({
  at: '/staff',
  access: { may: 'see staff' },
  query: z.object({ office: z.uuid().optional() }),
  read: (tx, { query }) => directory(tx, query.office),
  show: (data: Directory, ctx, form) => DirectoryPage({ ctx, data, form }),
  api: { says: 'Everyone at an office, with who is away and who covers', answer: directoryAnswer, of: (data) => data },
})

const duty = command({
  at: '/offices/:office/duty',
  access: { may: 'manage leave and cover', on: 'office' },
  body: dutyShape,
  do: (tx, { params, body }) =>
    nameDutyOfficer(tx, { office: params['office'] as string, day: body.day, staff: body.dutyStaff }),
  words: words.refusals,
  then: ({ office }) => ({ to: `/staff?office=${office}`, said: words.directory.dutySaid }),
  again: directoryPage,
  api: { says: 'Names the duty officer of a day', answer: z.object({}), of: () => ({}) },
})

export const routes: readonly Route[] = [
  directoryPage,
  duty,
  ...personRoutes,
  ...leaveRoutes,
  ...officeRoutes,
  ...placeRoutes,
  ...roleRoutes,
  ...accountsRoutes,
  ...factorRoutes,
  ...reviewRoutes,
  ...tokenRoutes,
]
