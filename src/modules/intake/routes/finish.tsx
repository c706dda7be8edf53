import * as z from 'zod'
import type { Tx } from '../../../platform/database/tx.ts'
import { maybeChoice, maybeText } from '../../../platform/forms/fields.ts'
import { startWith } from '../../../platform/forms/state.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { noteFormFor, noteFrom, noteLimit, noteRefusals, noteShape } from '../../notes/index.ts'
import { headOf } from '../../people/index.ts'
import { finishIntake } from '../commands.ts'
import { FinishPage } from '../pages.tsx'
import { copyToBe, intake, knownOf, sectionsOf } from '../queries.ts'
import { noteOf, progressOf, proposalsOf, sectionNames, slotOf } from '../rules.ts'
import { fields, questionOf, refusals, said, says, states, sections as titles, finish as words } from '../words.ts'

const at = '/intakes/:intake/finish'
const access = { may: 'write notes', on: 'intake' } as const

/** The kind of note that fits: of supervision, or, for somebody whom nobody supervises yet, of assessment. */
async function noteFor(tx: Tx, id: string, person: string) {
  const head = await headOf(tx, person)
  const kind = head?.supervision?.kind === 'supervision' ? 'supervision-interview' : 'assessment-interview'
  return { head, about: await noteFormFor(tx, person, kind, slotOf(id)) }
}

/** What is still open before an intake ends, and the note that its end makes. */
export const finishPage = page({
  at,
  access,
  trail: 'intake.viewed',
  read: async (tx, { params: { intake: id = '' } }) => {
    const found = await intake(tx, id)
    if (!found || found.finished) return undefined
    const [{ head, about }, sections, known, copied] = await Promise.all([
      noteFor(tx, id, found.person),
      sectionsOf(tx, id),
      knownOf(tx, found.person),
      copyToBe(tx, found),
    ])
    if (!head || !about) return undefined
    const written = Boolean(about.drafts.get(about.slot)?.savedAt)
    const text = noteOf(copied, {
      section: (name) => titles[name as 'contact']?.title ?? name,
      question: questionOf,
      state: (state) => states[state],
    })
    const untouched = sections.filter(({ name, answers, text: own }) => progressOf(name, answers, own).done === 0)
    return {
      head,
      intake: found,
      about,
      waiting: sections.flatMap(({ answers }) => proposalsOf(answers.rows, known)).length,
      untouched: sectionNames.filter((name) => untouched.some((one) => one.name === name)),
      known: written ? {} : { noteText: text },
    }
  },
  show: (data, ctx, form) => <FinishPage data={data} ctx={ctx} form={startWith(form, data.known)} />,
})

export const finishRoute = command({
  at,
  access,
  body: z.object({
    ...noteShape,
    noteKind: noteShape.noteKind.optional(),
    noteText: maybeText(words.note, noteLimit),
    without: maybeChoice(fields.without, ['yes']),
  }),
  do: async (tx, { params: { intake: id = '' }, body: { without, noteKind, ...body } }) => {
    const found = await intake(tx, id)
    if (!found) throw new Error('the intake that the path names is gone')
    const { about } = await noteFor(tx, id, found.person)
    const kind = noteKind ?? about?.kind.code ?? ''
    const note = without === 'yes' ? undefined : noteFrom({ ...body, noteKind: kind })
    return finishIntake(tx, { intake: id, note })
  },
  words: { ...noteRefusals.write, ...refusals.finish },
  then: ({ id, note }) => ({
    to: `/intakes/${id}`,
    said: { text: said.finished, links: note ? [{ text: said.note, href: `/notes/${note}` }] : [] },
  }),
  again: finishPage,
  api: {
    answer: z.object({ id: z.uuid(), note: z.uuid().nullable() }),
    of: ({ id, note }) => ({ id, note: note ?? null }),
    says: says.finish,
  },
})
