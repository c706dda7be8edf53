import * as z from 'zod'
import { timeOf } from '../../../platform/dates.ts'
import { maybeCode } from '../../../platform/forms/fields.ts'
import { startWith } from '../../../platform/forms/state.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { done } from '../../../platform/result.ts'
import { headOf } from '../../people/index.ts'
import { writeNote } from '../commands.ts'
import { NewNotePage } from '../pages.tsx'
import { noteFormFor, noteKinds } from '../queries.ts'
import { noteSlot } from '../rules.ts'
import { fields, refusals, says, form as words } from '../words.ts'
import { noteFrom, noteShape, whenFrom, whenShape } from './shapes.ts'

/** The form of a new note; without a kind, the kinds to choose from. `at` is when it happened, where that is known. */
export const newNotePage = page({
  at: '/people/:person/notes/new',
  access: { may: 'write notes', on: 'person' },
  query: z.object({ kind: maybeCode(fields.kind), at: z.iso.datetime().optional() }),
  read: async (tx, { params: { person = '' }, query }) => {
    const head = await headOf(tx, person)
    if (!head) return undefined
    const at = query.at ? Temporal.Instant.from(query.at) : tx.now
    return {
      head,
      kinds: noteKinds(tx).map(({ code, name }) => ({ code, name })),
      about: query.kind === undefined ? undefined : await noteFormFor(tx, person, query.kind),
      at,
    }
  },
  show: (data, ctx, form) => {
    const { zone } = ctx
    const when = {
      noteDate: data.at.toZonedDateTimeISO(zone).toPlainDate(),
      noteTime: timeOf(data.at, zone).toString({ smallestUnit: 'minute' }),
    }
    return <NewNotePage data={data} ctx={ctx} form={startWith(form, when)} />
  },
})

/** Makes a note final. */
export const writeRoute = command({
  at: '/people/:person/notes',
  access: { may: 'write notes', on: 'person' },
  body: z.object({ ...noteShape, ...whenShape }),
  do: async (tx, { params: { person = '' }, body }) => {
    const draft = { slot: noteSlot(body.noteKind) }
    const written = await writeNote(tx, { person, at: whenFrom(body, tx.actor.zone), draft, ...noteFrom(body) })
    if (!written.ok) return written
    const kind = noteKinds(tx).find(({ code }) => code === body.noteKind)
    return done({ ...written.value, kindName: kind?.name ?? body.noteKind })
  },
  words: refusals.write,
  then: ({ id, kindName, sensitivity, uncalled }, { params: { person = '' } }) => ({
    to: `/people/${person}/notes`,
    said: {
      text: [
        sensitivity === 'restricted' ? words.savedRestricted(kindName) : words.saved(kindName),
        ...(uncalled.length > 0 ? [words.uncalled(uncalled)] : []),
      ].join(' '),
      links: [
        { text: words.open, href: `/notes/${id}` },
        { text: words.another, href: `/people/${person}/notes/new` },
        { text: words.task, href: `/tasks/new?person=${person}&fromKind=note&from=${id}` },
      ],
    },
  }),
  again: newNotePage,
  api: {
    answer: z.object({ id: z.string(), sensitivity: z.string() }),
    of: ({ id, sensitivity }) => ({ id, sensitivity }),
    says: says.write,
  },
})
