import * as z from 'zod'
import { audit } from '../../platform/audit/audit.ts'
import type { Tx } from '../../platform/database/tx.ts'
import { file, page } from '../../platform/http/routes.ts'
import { FindPage, scopes } from './pages/find.tsx'
import type { FindData } from './pages/shapes.ts'
import { callersAmong, findNotes, minePeople, mostNotes, type PersonHit, questionOf, searchPeople } from './queries.ts'
import { ofSearches, type Question } from './rules.ts'
import { words } from './words.ts'

const longest = 200
/** Whatever was typed can be looked for, but for what no text in the database can hold. */
const typed = z
  .string()
  .default('')
  .transform((value) => value.replaceAll('\0', '').toWellFormed().trim().slice(0, longest))
const asked = z.object({ q: typed, in: z.enum(scopes).catch('all').default('all') })

const mostPeople = 20
const notesBeside = 5
const hitsInPalette = 8

async function read(tx: Tx, { query: { q, in: scope } }: { query: z.output<typeof asked> }): Promise<FindData> {
  const { may } = tx.actor
  const question = questionOf(tx, q)
  const short = tooShort(q, question)
  const nothing = { q, scope, short, mayAdd: may.has('add people'), seesNotes: may.has('see notes') }
  const none = { unknownNumber: undefined, people: [], morePeople: false, calling: [], notesMine: [], notesOthers: [] }
  if (q === '' || short) return { ...nothing, ...none }
  const mine = await minePeople(tx)
  const [people, notes] = await Promise.all([
    scope === 'notes' ? [] : searchPeople(tx, question, mine, mostPeople),
    scope !== 'people' && nothing.seesNotes ? notesFor(tx, q, mine, scope) : none,
  ])
  const calling = await callersAmong(tx, people)
  const isUnknown = question.phone !== null && calling.length === 0 && may.has('record contacts')
  return {
    ...nothing,
    ...none,
    ...notes,
    people,
    morePeople: people.length >= mostPeople,
    calling,
    unknownNumber: isUnknown ? q : undefined,
  }
}

/** Notes on the asker's own people first. That notes were looked through is on the trail, without what was typed. */
async function notesFor(tx: Tx, q: string, mine: readonly string[], scope: FindData['scope']) {
  const most = scope === 'notes' ? mostNotes : notesBeside
  const notesMine = await findNotes(tx, q, mine, most)
  const all = await findNotes(tx, q, null, most + notesMine.length)
  const notesOthers = all.filter(({ name }) => !mine.includes(name.id)).slice(0, most)
  await audit(tx, 'find.notes-searched')
  return { notesMine, notesOthers }
}

const tooShort = (q: string, { digits, words: names }: Question) =>
  (digits !== '' && digits.length < 3) ||
  [...q].length < 2 ||
  (digits === '' && names.join('').length < 2 && !q.includes('@'))

const reason = z.object({
  how: z.string(),
  text: z.string(),
  over: z.boolean(),
  relation: z.string(),
  whose: z.string(),
})
const name = z.object({ id: z.string(), reference: z.string(), listed: z.string(), spoken: z.string() })
const person = z.object({
  person: z.string(),
  name,
  born: z.string().optional(),
  officer: z.string().optional(),
  supervised: z.boolean(),
  mine: z.boolean(),
  covered: z.boolean(),
  nextAppointmentAt: z.string().nullable(),
  reasons: z.array(reason),
})
const note = z.object({
  id: z.string(),
  name,
  kindName: z.string(),
  at: z.string(),
  authorName: z.string(),
  excerpt: z.array(z.object({ text: z.string(), hit: z.boolean() })),
})
const task = z.object({ id: z.string(), what: z.string(), due: z.string(), ownerName: z.string() })
const careful = z.object({
  safeTimes: z.string().optional(),
  mayLeaveMessage: z.string().optional(),
  sharedWith: z.string().optional(),
  protects: z.string().optional(),
})
const answer = z.object({
  q: z.string(),
  calling: z.array(z.object({ hit: person, by: reason, careful, tasks: z.array(task) })),
  people: z.array(person),
  morePeople: z.boolean(),
  notesMine: z.array(note),
  notesOthers: z.array(note),
})

const findPage = page({
  at: '/find',
  access: { may: 'find' },
  query: asked,
  limit: ofSearches,
  read,
  show: (data, ctx) => FindPage({ data, ctx }),
  api: { answer, of: (data) => data, says: words.says },
})

/** People only, for what is chosen from while typing: the find dialog, and the person of a quick note. */
const hits = file({
  at: '/find.json',
  access: { may: 'find' },
  query: asked,
  limit: ofSearches,
  read: async (tx, { query: { q } }) => {
    const question = questionOf(tx, q)
    const people = tooShort(q, question) ? [] : await searchPeople(tx, question, await minePeople(tx), hitsInPalette)
    return { json: { hits: people.map(hitOf) } }
  },
})

/** One line of the dialog: who, and what tells them from others, with the reason where the name alone does not say it. */
function hitOf({ person: id, name: { listed, reference }, officer, reasons: [why] }: PersonHit) {
  const hint = words.hintLine([reference, officer ?? '', why ? words.reason(why) : ''])
  return { id, label: listed, hint, href: `/people/${id}` }
}

export const routes = [findPage, hits]
