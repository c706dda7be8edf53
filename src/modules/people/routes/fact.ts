import * as z from 'zod'
import * as fields from '../../../platform/forms/fields.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { refuse } from '../../../platform/result.ts'
import { staffNames } from '../../staff/index.ts'
import { endFact } from '../commands.ts'
import { EndFactPage, FactHistoryPage, homeOf } from '../pages.tsx'
import { factNamed, versionsOf } from '../queries.ts'
import { changeRefusals, endForm, history } from '../words.ts'
import { readFact, readForm } from './facts.ts'
import { answerOf, factAnswer, savedAnswer } from './shapes.ts'

const at = '/people/:person/facts/:fact'

const past = page({
  at,
  access: { may: 'see people', on: 'fact' },
  read: async (tx, { params }) => {
    const form = await readForm(tx, params.person)
    const versions = await versionsOf(tx, params.fact ?? '')
    if (!form) return undefined
    return {
      ...form,
      versions,
      names: await staffNames(
        tx,
        versions.map(({ recordedBy }) => recordedBy),
      ),
    }
  },
  show: (data, ctx) => FactHistoryPage({ data, ctx }),
  api: {
    answer: z.object({ versions: z.array(factAnswer) }),
    of: ({ versions }) => ({ versions: versions.map(answerOf) }),
    says: history.api,
  },
})

const ending = page({
  at: `${at}/end`,
  access: { may: 'change people', on: 'fact' },
  read: (tx, { params }) => readFact(tx, params),
  show: (data, ctx, form) => EndFactPage({ data, ctx, form }),
})

const end = command({
  at: `${at}/end`,
  access: { may: 'change people', on: 'fact' },
  body: z.object({ how: fields.choice(endForm.howWhat, ['ended', 'never']), on: fields.maybeDay(endForm.onWhat) }),
  do: async (tx, { params, body: { how, on }, version }) => {
    const fact = params.fact ?? ''
    if (how === 'ended' && !on) return refuse('day-needed', 'on')
    const ended = await endFact(tx, { fact, on: how === 'ended' && on ? on : 'never', version })
    const kind = (await factNamed(tx, fact))?.kind ?? 'name'
    return ended.ok ? { ok: true as const, value: { fact, kind, how } } : ended
  },
  words: { ...changeRefusals, 'day-needed': endForm.dayNeeded },
  then: ({ kind, how }, { params }) => ({
    to: homeOf(params.person ?? '', kind),
    said: how === 'ended' ? endForm.saved : endForm.taken,
  }),
  again: ending,
  api: { answer: savedAnswer, of: ({ fact }) => ({ fact }), says: endForm.api },
})

export const oneFactRoutes = [past, ending, end]
