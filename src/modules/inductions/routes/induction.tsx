import * as z from 'zod'
import { code, maybeChoice, maybeText, once } from '../../../platform/forms/fields.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { noteLimit } from '../../notes/index.ts'
import { keepInduction } from '../commands.ts'
import { CopyPage, DonePage, InductionPage } from '../pages.tsx'
import { helps, interpreterHows } from '../rules.ts'
import { fields, refusals, said, says } from '../words.ts'
import { listed, listedOf, oneOf, partOut, partsIn, toAcknowledge } from './read.ts'

const at = '/inductions/:induction'

/** One induction: the form of one under way, or what one that ended left. */
export const onePage = page({
  at,
  access: { may: 'see notes', on: 'induction' },
  trail: 'induction.viewed',
  read: (tx, { params: { induction = '' } }) => oneOf(tx, induction),
  show: (data, ctx, form) =>
    data.induction.ended ? (
      <DonePage data={data} ended={data.induction.ended} ctx={ctx} />
    ) : (
      <InductionPage data={data} ctx={ctx} form={form} />
    ),
  api: {
    answer: listed.extend({ version: z.int(), parts: z.array(partOut), said: z.string(), language: z.string() }),
    of: (data) => {
      const { induction, order } = data
      const { said: words, held } = induction.ended?.copy ?? induction
      return {
        ...listedOf({ ...induction, order: order.id }),
        version: induction.version,
        parts: partsIn(data),
        said: words,
        language: held.language,
      }
    },
    says: says.one,
  },
})

const most = 200
const line = 200

export const keepRoute = command({
  at,
  access: { may: 'write notes', on: 'induction' },
  body: z.object({
    gone: z.array(code(fields.gone)).max(most).overwrite(once).default([]),
    language: maybeText(fields.language, line),
    interpreter: maybeText(fields.interpreter, line),
    interpreterHow: maybeChoice(fields.interpreterHow, interpreterHows),
    withoutWhy: maybeText(fields.withoutWhy, 500),
    helps: z.array(z.enum(helps)).max(helps.length).overwrite(once).default([]),
    supportPerson: maybeText(fields.supportPerson, line),
    said: maybeText(fields.said, noteLimit),
    to: maybeChoice(fields.to, ['acknowledgement']),
  }),
  do: (tx, { params: { induction = '' }, body: { gone, said: words, to, interpreterHow = null, ...held }, version }) =>
    keepInduction(tx, {
      ...{ induction, version, gone, said: words },
      held: { ...held, interpreterHow },
      ends: to !== undefined,
    }),
  words: refusals.keep,
  then: ({ id, ends }) => ({ to: ends ? `/inductions/${id}/acknowledgement` : `/inductions/${id}`, said: said.kept }),
  again: onePage,
  api: { answer: z.object({ id: z.uuid() }), of: ({ id }) => ({ id }), says: says.keep },
})

/** The order in plain words on paper, to be signed or taken home. */
export const copyPage = page({
  at: `${at}/copy`,
  access: { may: 'see notes', on: 'induction' },
  trail: 'induction.copied',
  read: (tx, { params: { induction = '' } }) => toAcknowledge(tx, induction),
  show: (data, ctx) => <CopyPage data={data} ctx={ctx} />,
})
