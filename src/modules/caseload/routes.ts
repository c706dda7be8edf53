import * as z from 'zod'
import * as fields from '../../platform/forms/fields.ts'
import { command, file, page, type Route } from '../../platform/http/routes.ts'
import { removeView, saveView } from './commands.ts'
import { LeftPage } from './pages/left.tsx'
import { CaseloadPage } from './pages.tsx'
import { caseload, exported, leftBehind, type Question } from './queries.ts'
import { leftAnswer, listAnswer, viewAnswer } from './routes/answers.ts'
import { caseloadCsv } from './routes/csv.ts'
import { addressOf, flags, type LeftBehind, nobody, planStandings, sorts, visitsWithin } from './rules.ts'
import { says, words } from './words.ts'

const maybe = <Shape extends z.ZodType>(shape: Shape) =>
  z.preprocess((value) => (value === '' ? undefined : value), shape.optional())
const code = z.string().regex(/^[a-z0-9-]{1,64}$/)

const query = z.object({
  officer: maybe(z.union([z.uuid(), z.literal(nobody)])),
  team: maybe(z.uuid()),
  office: maybe(z.uuid()),
  level: maybe(code),
  order: maybe(code),
  where: maybe(code),
  plan: maybe(z.enum(planStandings)),
  visit: maybe(z.enum(visitsWithin)),
  flag: maybe(z.enum(flags)),
  sort: maybe(z.enum(sorts)),
  down: maybe(z.literal('1')),
  after: maybe(z.string().max(1000)),
})

const questionOf = ({ sort = 'name', down, ...asked }: z.output<typeof query>): Question => ({
  ...asked,
  sort,
  down: down === '1',
})

const list = page({
  at: '/caseload',
  access: { may: 'see the caseload' },
  query,
  read: (tx, { query: asked }) => caseload(tx, questionOf(asked)),
  show: (found, ctx, form) => CaseloadPage({ list: found, ctx, form }),
  api: { says, answer: listAnswer, of: (found) => found },
})

const { after: _, ...narrowing } = query.shape

const saving = command({
  at: '/caseload/views',
  access: { may: 'see the caseload' },
  body: z.object({ viewName: fields.text(words.views.what, 60), ...narrowing }),
  do: (tx, { body: { viewName: name, sort = 'name', down, ...asked } }) =>
    saveView(tx, { ...asked, sort, down: down === '1', name }),
  words: words.views.refusals,
  then: ({ name, asked }) => ({ to: addressOf('/caseload', asked), said: words.views.saved(name) }),
  again: list,
  api: { answer: viewAnswer, of: ({ id, name }) => ({ id, name }), says: words.views.apiSave },
})

const removal = command({
  at: '/caseload/views/:view/removal',
  access: { may: 'see the caseload' },
  body: z.object({}),
  do: (tx, { params }) => removeView(tx, params.view ?? ''),
  words: words.views.refusals,
  then: ({ name }) => ({ to: '/caseload', said: words.views.removed(name) }),
  again: list,
  api: { answer: viewAnswer, of: (gone) => gone, says: words.views.apiRemove },
})

const csv = file({
  at: '/caseload.csv',
  access: { may: 'export lists', fresh: true },
  query,
  async read(tx, { query: asked }) {
    const lines = await exported(tx, questionOf(asked))
    return (
      lines && {
        type: 'text/csv; charset=utf-8',
        name: `caseload-${tx.today}.csv`,
        body: caseloadCsv(lines, tx.actor.zone),
      }
    )
  },
})

const left = page({
  at: '/caseload/left',
  access: { may: 'see the caseload' },
  read: (tx) => leftBehind(tx),
  show: (found: LeftBehind, ctx) => LeftPage({ found, ctx }),
  api: { says: words.left.says, answer: leftAnswer, of: (found) => found },
})

export const routes: readonly Route[] = [list, left, saving, removal, csv]
