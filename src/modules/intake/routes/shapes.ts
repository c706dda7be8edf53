import * as z from 'zod'
import {
  maybeChoice,
  maybeCode,
  maybeDay,
  maybeId,
  maybeText,
  maybeWhole,
  text,
  whole,
} from '../../../platform/forms/fields.ts'
import { type FactKind, factData, factShape } from '../../people/index.ts'
import { hows, type Kind, kinds, type State, states, type Typed } from '../rules.ts'
import { fields } from '../words.ts'

const most = 30
const mostVersions = 2 ** 31 - 1
const textLimit = 200_000

/** What is said of one fact of a kind. */
const rowShape = (kind: FactKind) =>
  z.object({
    fact: maybeId(fields.fact),
    version: maybeWhole(fields.version, 1, mostVersions),
    how: maybeChoice(fields.how, hows),
    since: maybeDay(fields.since),
    ...factShape(kind),
  })

type RowBody = Record<string, unknown> & {
  fact?: string
  version?: number
  how?: (typeof hows)[number]
  since?: Temporal.PlainDate
}
export type SectionBody = {
  text: string
  textBase: number
  to?: string | undefined
  mine?: { version: number; textBase: number } | undefined
  states: { question: string; state?: State | undefined }[]
} & Partial<Record<Kind, RowBody[]>>

/** The versions of what is replaced, as the press that says so has them; nothing where it was another press. */
function readMine(value: string) {
  const [, version, textBase] = /^(\d{1,10})\.(\d{1,10})$/.exec(value) ?? []
  return version && textBase ? { version: Number(version), textBase: Number(textBase) } : undefined
}

/** The body of a section: its text, how each question was answered, and the facts of its kinds, each as its form has it. */
export const sectionBody = z.object({
  text: maybeText(fields.text, textLimit),
  textBase: whole(fields.base, 0, mostVersions).default(0),
  to: maybeCode(fields.section),
  mine: maybeText(fields.base, 24).transform(readMine),
  states: z
    .array(z.object({ question: text(fields.question, 60), state: maybeChoice(fields.state, states) }))
    .max(most)
    .default([]),
  ...Object.fromEntries(kinds.map((kind) => [kind, z.array(rowShape(kind)).max(most).default([])])),
}) as unknown as z.ZodObject & z.ZodType<SectionBody>

/** The facts of a body, in the order of the form. */
export const typedIn = (body: SectionBody): Typed[] =>
  kinds.flatMap((kind) =>
    (body[kind] ?? []).map((row) => ({
      kind,
      fact: row.fact,
      version: row.version,
      how: row.how,
      since: row.since?.toString(),
      data: factData(kind, row),
    })),
  )

export const statesIn = (body: SectionBody): Partial<Record<string, State>> =>
  Object.fromEntries(body.states.flatMap(({ question, state }) => (state ? [[question, state]] : [])))
