import * as z from 'zod'
import type { Tx } from '../../../platform/database/tx.ts'
import { maybeCode, maybeId } from '../../../platform/forms/fields.ts'
import { page } from '../../../platform/http/routes.ts'
import { factsNow, headOf } from '../../people/index.ts'
import { type DrawingKind, DrawingPage, DrawingsPage, VersionsPage } from '../pages.tsx'
import { drawing, drawingsOf, keptOf } from '../queries.ts'
import { calledBy, type Drawing, differenceOf, type Kept } from '../rules.ts'
import { fields, says, versions as words } from '../words.ts'
import { drawingAnswer, drawingOut, keptAnswer, keptOut, listedAnswer, listedOut } from './shapes.ts'

/** A drawing, whose it is, and how they want to be called. */
export async function readDrawing(tx: Tx, id: string) {
  const found = await drawing(tx, id)
  if (!found) return undefined
  const [head, names] = await Promise.all([headOf(tx, found.person), factsNow(tx, found.person, ['name'])])
  if (!head) return undefined
  const called = calledBy(
    names.flatMap((fact) => (fact.kind === 'name' ? [fact.data] : [])),
    head.talk?.callMe,
  )
  const may = { people: tx.actor.may.has('change people'), tasks: tx.actor.may.has('manage tasks') }
  return { head, drawing: found, called, mayChange: tx.actor.may.has('write notes'), may }
}

/** What a drawing may be about, as the record has it: the form that begins one opens with the first, and offers the others. */
export type Suggest = (tx: Tx, person: string) => Promise<string[]>

const nothing: Suggest = async () => []

/** A person's drawings of a kind. */
export const listPage = (kind: DrawingKind, suggest = nothing) =>
  page({
    at: `/people/:person${kind.path}`,
    access: { may: 'see notes', on: 'person' },
    query: z.object({ which: z.coerce.number().int().min(0).max(99).catch(0).default(0).describe(fields.about) }),
    read: async (tx, { params: { person = '' }, query: { which } }) => {
      const [head, drawings, suggested] = await Promise.all([
        headOf(tx, person),
        drawingsOf(tx, person, kind.code),
        suggest(tx, person),
      ])
      return head && { head, drawings, suggested, which, mayChange: tx.actor.may.has('write notes') }
    },
    show: (data, ctx, form) => <DrawingsPage kind={kind} data={data} ctx={ctx} form={form} />,
    api: { answer: z.array(listedAnswer), of: ({ drawings }) => drawings.map(listedOut), says: kind.words.api },
  })

/** One drawing, to look at and to change; the address may say what its form is about. */
export const onePage = (kind: DrawingKind) =>
  page({
    at: `${kind.path}/:${kind.param}`,
    access: { may: 'see notes', on: kind.param },
    turned: true,
    query: z.object({
      item: maybeId(fields.text),
      area: maybeCode(fields.area),
      kind: maybeCode(fields.kind),
      print: z.literal('yes').optional(),
    }),
    trailFor: ({ print }) => (print ? 'drawing.printed' : 'person.viewed'),
    read: async (tx, { params, query: { print, ...asked } }) => {
      const found = await readDrawing(tx, params[kind.param] ?? '')
      return found && { ...found, asked, print: print === 'yes' }
    },
    show: (data, ctx, form) => <DrawingPage kind={kind} data={data} ctx={ctx} form={form} />,
    api: {
      answer: drawingAnswer,
      of: ({ drawing: one }) => drawingOut(one),
      says: says.one(kind.words.one),
    },
  })

/** The versions that were kept; the address may name one to look at, or two to compare. */
export const versionsPage = (kind: DrawingKind) =>
  page({
    at: `${kind.path}/:${kind.param}/versions`,
    access: { may: 'see notes', on: kind.param },
    query: z.object({
      one: maybeId(fields.version).or(z.literal('')),
      other: maybeId(fields.version).or(z.literal('')),
    }),
    read: async (tx, { params, query: { one, other } }) => {
      const id = params[kind.param] ?? ''
      const [found, kept] = await Promise.all([readDrawing(tx, id), keptOf(tx, id)])
      return (
        found && {
          ...found,
          kept,
          one: one || undefined,
          other: other || undefined,
          ...lookedAt(found.drawing, kept, one, other),
        }
      )
    },
    show: (data, ctx, form) => <VersionsPage kind={kind} data={data} ctx={ctx} form={form} />,
    api: {
      answer: z.array(keptAnswer),
      of: ({ kept }) => kept.map(keptOut),
      says: says.versions(kind.words.one),
    },
  })

function lookedAt({ items }: Drawing, kept: readonly Kept[], one: string | undefined, other: string | undefined) {
  const now = { name: words.now, items }
  const named = (id: string | undefined) => kept.find((version) => version.id === id)
  const [earlier, later] = [named(one), other ? named(other) : now]
  const compared =
    earlier && later ? { earlier, later, difference: differenceOf(earlier.items, later.items) } : undefined
  return { compared, looked: compared || other ? later : undefined }
}
