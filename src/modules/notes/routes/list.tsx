import * as z from 'zod'
import type { Tx } from '../../../platform/database/tx.ts'
import { endOfDay, startOfDay } from '../../../platform/dates.ts'
import { maybeCode, maybeDay, maybeId } from '../../../platform/forms/fields.ts'
import { page } from '../../../platform/http/routes.ts'
import { headOf } from '../../people/index.ts'
import { NotesPage } from '../pages.tsx'
import { authorsOf, noteKinds, notesOf } from '../queries.ts'
import { fields, says } from '../words.ts'
import { noteAnswer, noteOut } from './answers.ts'

const pageful = 30
const wholeRecord = 1000

/** An empty field of the filter's form is one that was left alone. */
const left = <Type extends z.ZodType>(type: Type) => z.preprocess((value) => (value === '' ? undefined : value), type)

const query = z.object({
  kind: left(maybeCode(fields.kind)),
  author: left(maybeId(fields.mentions)),
  from: left(maybeDay(fields.day)),
  until: left(maybeDay(fields.day)),
  after: left(maybeId(fields.references)),
  print: z.literal('yes').optional(),
})
type Query = z.infer<typeof query>

/** A person's notes, with filters, to read and to print. */
export const notesPage = page({
  at: '/people/:person/notes',
  access: { may: 'see notes', on: 'person' },
  query,
  trailFor: ({ print }) => (print ? 'notes.printed' : 'notes.viewed'),
  read: async (tx, { params: { person = '' }, query: asked }) => {
    const print = asked.print === 'yes'
    const limit = print ? wholeRecord : pageful
    const [head, found, authors] = await Promise.all([
      headOf(tx, person),
      notesOf(tx, person, { ...filterOf(tx, asked), limit: limit + 1 }),
      authorsOf(tx, person),
    ])
    if (!head) return undefined
    const notes = found.slice(0, limit)
    return {
      head,
      notes,
      kinds: noteKinds(tx).map(({ code, name }) => ({ code, name })),
      authors,
      filter: { kind: asked.kind, author: asked.author, from: asked.from?.toString(), until: asked.until?.toString() },
      older: found.length > limit ? olderOf(person, asked, notes.at(-1)?.id) : undefined,
      print,
      mayWrite: tx.actor.may.has('write notes'),
    }
  },
  show: (data, ctx) => <NotesPage data={data} ctx={ctx} />,
  api: {
    answer: z.object({ notes: z.array(noteAnswer), next: z.string().nullable() }),
    of: ({ notes, older }) => ({ notes: notes.map(noteOut), next: older ? (notes.at(-1)?.id ?? null) : null }),
    says: says.list,
  },
})

const filterOf = (tx: Tx, { kind, author, from, until, after }: Query) => ({
  kind,
  author,
  after,
  from: from && startOfDay(from, tx.actor.zone),
  until: until && endOfDay(until, tx.actor.zone),
})

function olderOf(person: string, { kind, author, from, until }: Query, after: string | undefined): string {
  const asked = { kind, author, from: from?.toString(), until: until?.toString(), after }
  const given = Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return `/people/${person}/notes?${new URLSearchParams(given)}`
}
