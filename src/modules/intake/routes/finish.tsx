import * as z from 'zod'
import type { Tx } from '../../../platform/database/tx.ts'
import { maybeChoice, maybeText } from '../../../platform/forms/fields.ts'
import { startWith } from '../../../platform/forms/state.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { done, refuse } from '../../../platform/result.ts'
import { appointmentsOf } from '../../contacts/index.ts'
import {
  carriedOver,
  draftOf,
  interviewSlot,
  noteFormFor,
  noteFrom,
  noteLimit,
  noteRefusals,
  noteShape,
  saveDraft,
} from '../../notes/index.ts'
import { headOf } from '../../people/index.ts'
import { finishIntake } from '../commands.ts'
import { FinishPage } from '../pages.tsx'
import { copyToBe, intake, knownOf, sectionsOf } from '../queries.ts'
import { noteOf, progressOf, proposalsOf, sectionNames, slotOf } from '../rules.ts'
import {
  fields,
  particular,
  questionOf,
  refusals,
  said,
  says,
  states,
  sections as titles,
  finish as words,
} from '../words.ts'

const at = '/intakes/:intake/finish'
const access = { may: 'write notes', on: 'intake' } as const

/** The kind of note that fits: of supervision, or, for somebody whom nobody supervises yet, of assessment. */
async function noteFor(tx: Tx, id: string, person: string) {
  const head = await headOf(tx, person)
  const kind = head?.supervision?.kind === 'supervision' ? 'supervision-interview' : 'assessment-interview'
  return { head, about: await noteFormFor(tx, person, kind, slotOf(id)) }
}

/** Today's appointment with the person that nobody has recorded yet, which is then the interview that this intake is of. */
async function interviewToday(tx: Tx, person: string): Promise<string | undefined> {
  if (!tx.actor.may.has('record contacts')) return undefined
  const { coming, past } = await appointmentsOf(tx, person, { limit: 4 })
  return [...past.toReversed(), ...coming].find(({ day, state }) => day.equals(tx.today) && state === 'planned')?.id
}

const textOf = async (tx: Tx, of: { id: string; person: string }) =>
  noteOf(await copyToBe(tx, of), {
    section: (name) => titles[name as 'contact']?.title ?? name,
    state: (state) => states[state],
    line: (question, said) => particular(questionOf(question), said),
  })

/** What is still open before an intake ends, and the note that its end makes. */
export const finishPage = page({
  at,
  access,
  trail: 'intake.viewed',
  read: async (tx, { params: { intake: id = '' } }) => {
    const found = await intake(tx, id)
    if (!found || found.finished) return undefined
    const [{ head, about }, sections, known, text, interview] = await Promise.all([
      noteFor(tx, id, found.person),
      sectionsOf(tx, id),
      knownOf(tx, found.person),
      textOf(tx, found),
      interviewToday(tx, found.person),
    ])
    if (!head || !about) return undefined
    const written = Boolean(about.drafts.get(about.slot)?.savedAt)
    const untouched = sections.filter(({ name, answers, text: own }) => progressOf(name, answers, own).done === 0)
    return {
      head,
      intake: found,
      about,
      interview,
      waiting: sections.flatMap(({ answers }) => proposalsOf(answers.rows, known)).length,
      untouched: sectionNames.filter((name) => untouched.some((one) => one.name === name)),
      known: written ? {} : { noteText: text },
    }
  },
  show: (data, ctx, form) => <FinishPage data={data} ctx={ctx} form={startWith(form, data.known)} />,
})

/** Ends it with a note of its own, without one, or with its text in the note of today's interview. */
export const finishRoute = command({
  at,
  access,
  body: z.object({
    ...noteShape,
    noteKind: noteShape.noteKind.optional(),
    noteText: maybeText(words.note, noteLimit),
    finishAs: maybeChoice(fields.finishAs, ['without', 'interview']),
  }),
  do: async (tx, { params: { intake: id = '' }, body: { finishAs, noteKind, ...body } }) => {
    const found = await intake(tx, id)
    if (!found) throw new Error('the intake that the path names is gone')
    const interview = finishAs === 'interview' ? await interviewToday(tx, found.person) : undefined
    if (finishAs === 'interview' && !interview) return refuse('no-interview')
    const text = finishAs === undefined ? '' : await textOf(tx, found)
    const kind = noteKind ?? (await noteFor(tx, id, found.person)).about?.kind.code ?? ''
    const note = finishAs === undefined ? noteFrom({ ...body, noteKind: kind }) : undefined
    const finished = await finishIntake(tx, { intake: id, note })
    if (!finished.ok) return finished
    if (interview) await intoInterview(tx, { person: found.person, interview, text })
    return done({ ...finished.value, interview, mayBook: tx.actor.may.has('book appointments') })
  },
  words: { ...noteRefusals.write, ...refusals.finish },
  then: ({ id, person, note, interview, mayBook }) => ({
    to: interview ? `/appointments/${interview}/interview` : `/intakes/${id}`,
    said: interview
      ? { text: said.inInterview, links: [{ text: said.open, href: `/intakes/${id}` }] }
      : {
          text: said.finished,
          links: [
            ...(note ? [{ text: said.note, href: `/notes/${note}` }] : []),
            ...(mayBook ? [{ text: said.schedule, href: `/people/${person}/schedule` }] : []),
          ],
        },
  }),
  again: finishPage,
  api: {
    answer: z.object({ id: z.uuid(), note: z.uuid().nullable() }),
    of: ({ id, note }) => ({ id, note: note ?? null }),
    says: says.finish,
  },
})

/** Puts the text into the note that is being written of the interview, beneath what stands there. */
async function intoInterview(tx: Tx, { person, interview, text }: { person: string; interview: string; text: string }) {
  const slot = interviewSlot(interview)
  const draft = await draftOf(tx, person, slot)
  await saveDraft(tx, { person, slot, text: carriedOver(draft?.text ?? '', text), base: draft?.version ?? 0 })
}
