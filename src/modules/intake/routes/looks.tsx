import * as z from 'zod'
import { command, page } from '../../../platform/http/routes.ts'
import { headOf } from '../../people/index.ts'
import { beginIntake } from '../commands.ts'
import { CopyPage, IntakesPage, OverviewPage } from '../pages.tsx'
import { copyOf, type Intake, intake, intakesOf, knownOf, sectionsOf } from '../queries.ts'
import { progressOf, proposalsOf } from '../rules.ts'
import { said, says } from '../words.ts'

const moment = z.iso.datetime({ offset: true })
const listed = z.object({
  id: z.uuid(),
  begunAt: moment,
  begunBy: z.string(),
  finishedAt: moment.nullable(),
  note: z.uuid().nullable(),
})
const out = ({ id, begunAt, begunBy, finished }: Intake) => ({
  id,
  begunAt,
  begunBy,
  finishedAt: finished?.at ?? null,
  note: finished?.note ?? null,
})

export const mayType = (may: ReadonlySet<string>) => may.has('write notes') && may.has('change people')

/** A person's intakes: the one under way, and those that are finished. */
export const intakesPage = page({
  at: '/people/:person/intakes',
  access: { may: 'see notes', on: 'person' },
  read: async (tx, { params: { person = '' } }) => {
    const [head, intakes] = await Promise.all([headOf(tx, person), intakesOf(tx, person)])
    return head && { head, intakes, mayType: mayType(tx.actor.may) }
  },
  show: (data, ctx) => <IntakesPage data={data} ctx={ctx} />,
  api: { answer: z.array(listed), of: ({ intakes }) => intakes.map(out), says: says.list },
})

export const beginRoute = command({
  at: '/people/:person/intakes',
  access: { may: 'change people', on: 'person' },
  body: z.object({}),
  do: (tx, { params: { person = '' } }) => beginIntake(tx, person),
  words: {},
  then: ({ id, begun }) => ({ to: `/intakes/${id}`, said: begun ? said.begun : said.goesOn }),
  again: intakesPage,
  api: { answer: z.object({ id: z.uuid() }), of: ({ id }) => ({ id }), says: says.begin },
})

const sectionOut = z.object({
  section: z.string(),
  text: z.string(),
  questions: z.array(z.object({ question: z.string(), state: z.string().nullable(), facts: z.array(z.string()) })),
})

/** One intake: how far its sections are, or the copy that it left. */
export const intakePage = page({
  at: '/intakes/:intake',
  access: { may: 'see notes', on: 'intake' },
  trail: 'intake.viewed',
  read: async (tx, { params: { intake: id = '' } }) => {
    const found = await intake(tx, id)
    if (!found) return undefined
    const [head, sections, known, copied] = await Promise.all([
      headOf(tx, found.person),
      sectionsOf(tx, id),
      knownOf(tx, found.person),
      copyOf(tx, id),
    ])
    const lines = sections.map((section) => ({
      section,
      progress: progressOf(section.name, section.answers, section.text),
      changes: proposalsOf(section.answers.rows, known).length,
    }))
    return head && { head, intake: found, lines, copied, mayType: mayType(tx.actor.may) }
  },
  show: (data, ctx) =>
    data.copied ? (
      <CopyPage data={{ ...data, copied: data.copied }} ctx={ctx} />
    ) : (
      <OverviewPage data={data} ctx={ctx} />
    ),
  api: {
    answer: listed.extend({ sections: z.array(sectionOut), waiting: z.int() }),
    of: ({ intake: one, lines, copied }) => ({
      ...out(one),
      waiting: copied ? 0 : lines.reduce((sum, { changes }) => sum + changes, 0),
      sections: copied
        ? copied.map(({ section, text, questions }) => ({
            section,
            text,
            questions: questions.map(({ question, state, facts }) => ({
              question,
              state: state ?? null,
              facts: facts.map(({ words }) => words),
            })),
          }))
        : lines.map(({ section: { name, text, answers } }) => ({
            section: name,
            text,
            questions: Object.entries(answers.states).map(([question, state]) => ({
              question,
              state: state ?? null,
              facts: [],
            })),
          })),
    }),
    says: says.one,
  },
})
