import * as z from 'zod'
import { text } from '../../../platform/forms/fields.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { headOf, namesOf } from '../../people/index.ts'
import { choicesOf, NoticePage, notice, offer, ProgramCard, programsOf, provider } from '../../providers/index.ts'
import { dismissOffer, offerTask } from '../commands.ts'
import { Fits } from '../pages/fitting.tsx'
import { MinePage } from '../pages/mine.tsx'
import { WhyPage } from '../pages/why.tsx'
import { fittingFor, openReferrals, staffFor } from '../queries.ts'
import { fields, fitWords, refusals, says } from '../words.ts'
import { fittingAnswer, fittingOut, idAnswer, referralAnswer, referralOut } from './answers.ts'
import { saidFitting } from './said.ts'

/** A notice: its programs, and for whom of the asker's caseload each is; those who lead see their scope's. */
const noticePage = page({
  at: '/notices/:notice',
  access: { may: 'see providers', on: 'notice' },
  read: async (tx, { params: { notice: id = '' } }) => {
    const [found, programs] = await Promise.all([notice(tx, id), programsOf(tx, [id])])
    if (!found) return undefined
    const from = found.provider ? await provider(tx, found.provider) : undefined
    const lists = tx.actor.may.has('see the caseload') && found.state === 'shown'
    const staff = lists ? await staffFor(tx) : []
    const fitting = lists ? await fittingFor(tx, programs, staff) : new Map<string, never[]>()
    const said = programs.map((program) => ({ program, fitting: saidFitting(tx, fitting.get(program.id) ?? []) }))
    const may = { mayChange: tx.actor.may.has('change providers'), mayRefer: tx.actor.may.has('make referrals') }
    return { notice: found, from, programs: said, choices: choicesOf(tx), lists, officers: staff.length > 1, ...may }
  },
  show: ({ notice: found, from, programs, choices, lists, officers, mayChange, mayRefer }, ctx, form) => (
    <NoticePage notice={found} providerName={from?.name ?? ''} mayChange={mayChange} ctx={ctx} form={form}>
      {from &&
        programs.map(({ program, fitting }) => (
          <ProgramCard
            key={program.id}
            offer={program}
            provider={from}
            choices={choices}
            told={found.original !== ''}
            ctx={ctx}
          >
            {lists && (
              <Fits
                fitting={fitting}
                offer={program.id}
                named={program.name}
                notice={found.id}
                mayRefer={mayRefer}
                officers={officers}
              />
            )}
          </ProgramCard>
        ))}
    </NoticePage>
  ),
  api: {
    answer: z.object({
      id: z.string(),
      title: z.string(),
      programs: z.array(z.object({ service: z.string(), name: z.string(), people: z.array(fittingAnswer) })),
    }),
    of: ({ notice: { id, title }, programs }) => ({
      id,
      title,
      programs: programs.map(({ program, fitting }) => ({
        service: program.id,
        name: program.name,
        people: fitting.map(fittingOut),
      })),
    }),
    says: says.notice,
  },
})

const mine = page({
  at: '/referrals',
  access: { may: 'see the caseload' },
  read: async (tx) => {
    const found = await openReferrals(tx, await staffFor(tx))
    const names = await namesOf(
      tx,
      found.map(({ person }) => person),
    )
    return { referrals: found.map((one) => ({ ...one, listed: names.get(one.person)?.listed ?? '' })) }
  },
  show: (data, ctx) => <MinePage data={data} ctx={ctx} />,
  api: { answer: z.array(referralAnswer), of: ({ referrals }) => referrals.map(referralOut), says: says.list },
})

const task = command({
  at: '/services/:offer/people/:person/task',
  access: { may: 'make referrals', on: 'person' },
  body: z.object({}),
  do: (tx, { params: { offer: id = '', person = '' } }) => offerTask(tx, id, person),
  words: refusals.task,
  then: ({ what, notice: from, offer: id }) => ({
    to: from ? `/notices/${from}` : `/services/${id}`,
    said: fitWords.saidTask(what),
  }),
  api: { answer: idAnswer, of: ({ id }) => ({ id }), says: says.task },
})

const dismissForm = page({
  at: '/services/:offer/people/:person/dismissal',
  access: { may: 'make referrals', on: 'person' },
  read: async (tx, { params: { offer: id = '', person = '' } }) => {
    const [head, found] = await Promise.all([headOf(tx, person), offer(tx, id)])
    const back = found?.notice ? `/notices/${found.notice}` : `/services/${id}`
    return head && found && { head, about: found.name, back, action: `/services/${id}/people/${person}/dismissal` }
  },
  show: (data, ctx, form) => (
    <WhyPage
      data={data}
      ctx={ctx}
      form={form}
      title={fitWords.dismiss}
      label={fields.dismissWhy}
      action={data.action}
    />
  ),
})

const dismiss = command({
  at: '/services/:offer/people/:person/dismissal',
  access: { may: 'make referrals', on: 'person' },
  body: z.object({ why: text(fields.dismissWhy, 400) }),
  do: (tx, { params: { offer: id = '', person = '' }, body: { why } }) => dismissOffer(tx, id, person, why),
  words: refusals.dismiss,
  then: ({ id, notice: from }) => ({ to: from ? `/notices/${from}` : `/services/${id}`, said: fitWords.saidDismissed }),
  again: dismissForm,
  api: { answer: idAnswer, of: ({ id }) => ({ id }), says: says.dismiss },
})

export const offerRoutes = [noticePage, mine, task, dismissForm, dismiss]
