import * as z from 'zod'
import { maybeCode } from '../../../platform/forms/fields.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { typingAnswer, typingReplies, typingShape } from '../../../platform/http/typing.ts'
import { headOf, listsIn } from '../../people/index.ts'
import { keepText, saveSection } from '../commands.ts'
import { SectionPage } from '../pages.tsx'
import { factsKnown, intake, knownOf, sectionsOf } from '../queries.ts'
import { after, isSection, kindsIn, progressOf } from '../rules.ts'
import { fields, refusals, said, says, sections as titles } from '../words.ts'
import { sectionBody, statesIn, typedIn } from './shapes.ts'

const access = { may: 'write notes', on: 'intake' } as const
const at = '/intakes/:intake/sections/:section'

/** One section: what the record says of it with what is to be said of that, what is new, and their own words. */
export const sectionPage = page({
  at,
  access,
  texts: ['section'],
  trail: 'intake.viewed',
  read: async (tx, { params: { intake: id = '', section: name = '' } }) => {
    const found = await intake(tx, id)
    if (!found || found.finished || !isSection(name)) return undefined
    const [head, all, facts, known] = await Promise.all([
      headOf(tx, found.person),
      sectionsOf(tx, id),
      factsKnown(tx, found.person),
      knownOf(tx, found.person, kindsIn(name)),
    ])
    const section = all.find((one) => one.name === name)
    if (!head || !section) return undefined
    const progress = all.map((one) => ({ name: one.name, ...progressOf(one.name, one.answers, one.text) }))
    return { head, intake: found, section, facts, known, progress, lists: listsIn(tx), me: tx.actor.staff }
  },
  show: (data, ctx, form) => <SectionPage data={data} ctx={ctx} form={form} />,
  api: {
    answer: z.object({
      section: z.string(),
      text: z.string(),
      textVersion: z.int(),
      version: z.int(),
      states: z.record(z.string(), z.string()),
      facts: z.array(z.object({ fact: z.uuid(), version: z.int(), kind: z.string() })),
    }),
    of: ({ section: { name, text, textVersion, version, answers }, known }) => ({
      section: name,
      text,
      textVersion,
      version,
      states: answers.states,
      facts: known.map(({ fact, version: seen, kind }) => ({ fact, version: seen, kind })),
    }),
    says: says.section,
  },
})

/** Keeps the text of a section as it is typed. Changed meanwhile elsewhere: 409 with the text that is kept. */
export const textRoute = command({
  at: `${at}/text`,
  method: 'PUT',
  access,
  texts: ['section'],
  body: z.object(typingShape(fields.text)),
  do: (tx, { params: { intake: id = '', section = '' }, body: { text, base } }) =>
    keepText(tx, { intake: id, section, text, base }),
  words: refusals.text,
  then: (_, { params }) => ({ to: `/intakes/${params['intake']}/sections/${params['section']}` }),
  replies: typingReplies,
  api: { answer: typingAnswer, of: (kept) => kept, says: says.text },
})

/** Keeps a section, then shows what would change in the record, or opens the section that was asked for or comes next. */
export const saveRoute = command({
  at,
  access,
  texts: ['section'],
  body: sectionBody,
  do: (tx, { params: { intake: id = '', section = '' }, body: { mine, ...body }, version }) =>
    saveSection(tx, {
      intake: id,
      section,
      text: body.text,
      textBase: mine?.textBase ?? body.textBase,
      states: statesIn(body),
      facts: typedIn(body),
      version: mine?.version ?? version,
    }),
  words: refusals.section,
  then: ({ id, section, waiting }, { body: { to } }) => {
    if (to !== undefined && isSection(to))
      return { to: `/intakes/${id}/sections/${to}`, said: said.saved(titles[section].title) }
    if (to === 'overview') return { to: `/intakes/${id}`, said: said.saved(titles[section].title) }
    if (waiting.length > 0) return { to: `/intakes/${id}/changes?section=${section}` }
    const next = after(section)
    return { to: next ? `/intakes/${id}/sections/${next}` : `/intakes/${id}`, said: said.saved(titles[section].title) }
  },
  again: sectionPage,
  api: {
    answer: z.object({ id: z.uuid(), section: z.string(), changes: z.int() }),
    of: ({ id, section, waiting }) => ({ id, section, changes: waiting.length }),
    says: says.save,
  },
})

export const sectionAsked = z.object({ section: maybeCode(fields.section).catch(undefined) })
