import * as z from 'zod'
import type { Tx } from '../../platform/database/tx.ts'
import { choice, maybeCode, maybeDay, maybeText, maybeTime, text, ticked } from '../../platform/forms/fields.ts'
import { safePath } from '../../platform/http/guards.ts'
import { command, file, type Notice, page, type Route } from '../../platform/http/routes.ts'
import { recordedNotice, saidOf } from '../contacts/index.ts'
import { ofSearches } from '../find/index.ts'
import { noteLimit } from '../notes/index.ts'
import { promiseShape } from '../promises/index.ts'
import { recordQuickNote, type SavedQuickNote } from './commands.ts'
import { Found } from './pages/found.tsx'
import { QuickNotePage } from './pages/page.tsx'
import type { QuickNoteData } from './pages/shapes.ts'
import { choicesAbout, choicesFor, knownAgain, personAt, relationsIn } from './queries.ts'
import { readWho, ways } from './rules.ts'
import { fields, refusals, said, says } from './words.ts'

const typed = z.string().catch('').default('')
const asked = z.object({
  from: typed,
  q: typed,
  part: z.literal('form').optional().catch(undefined),
  person: z.uuid().optional().catch(undefined),
  /** Who was chosen from those found, without script. */
  chosen: typed,
  /** `yes` where the note is not about whom the page it was opened from is about. */
  other: typed,
  /** What it was, and the number it was on, where the link to it knows. */
  what: z.enum(ways).optional().catch(undefined),
  number: typed,
  /** A contact that was taken back from another record, to be begun again. */
  again: z.uuid().optional().catch(undefined),
})

async function read(
  tx: Tx,
  { query: { from, q, part, person, chosen, other, what, number, again } }: { query: z.output<typeof asked> },
): Promise<QuickNoteData> {
  const wanted = person ?? readWho(chosen)?.person ?? (other === 'yes' ? undefined : await personAt(tx, from))
  const about = wanted === undefined ? undefined : await choicesAbout(tx, wanted)
  const home = about ? `/people/${about.id}/contacts` : '/today'
  return {
    from: safePath(from) === '/' ? home : from,
    q,
    part: part !== undefined,
    what,
    number: number.slice(0, 40),
    relations: relationsIn(tx),
    chosen: about?.choices.find(({ value }) => value === chosen)?.value,
    about,
    known: about && again ? await knownAgain(tx, again) : {},
    found: about ? [] : await choicesFor(tx, q),
  }
}

const quickNotePage = page({
  at: '/quick-note',
  access: { may: 'record contacts' },
  query: asked,
  limit: ofSearches,
  read,
  show: (data, ctx, form) => <QuickNotePage data={data} ctx={ctx} form={form} />,
})

/** Those whom the dialog finds while a name or a number is typed. */
const people = file({
  at: '/quick-note/people',
  access: { may: 'record contacts' },
  query: z.object({ q: typed }),
  limit: ofSearches,
  read: async (tx, { query: { q } }) => {
    const choices = await choicesFor(tx, q)
    return { part: () => <Found choices={choices} typed={q} form={{ values: {}, errors: {} }} /> }
  },
})

const body = z.object({
  who: maybeText(fields.who, 80),
  what: choice(fields.what, ways),
  noteText: text(fields.text, noteLimit, fields.textMissing),
  otherName: maybeText(fields.otherName, 200),
  otherRelation: maybeCode(fields.relation),
  otherPhone: maybeText(fields.phone, 40),
  noteKept: ticked(),
  noteDay: maybeDay(fields.day),
  noteTime: maybeTime(fields.time),
  ...promiseShape,
  from: maybeText(fields.q, 2000),
})

const save = command({
  at: '/quick-note',
  access: { may: 'record contacts' },
  body,
  do: (tx, { body: given }) =>
    recordQuickNote(tx, {
      who: given.who,
      way: given.what,
      text: given.noteText,
      other: { name: given.otherName, relation: given.otherRelation, phone: given.otherPhone },
      keptFromPerson: given.noteKept,
      promises: given.promises,
      noteDay: given.noteDay,
      noteTime: given.noteTime,
    }),
  words: refusals,
  then: (saved, { body: { from } }, { zone }) => ({
    to: safePath(from) === '/' ? `/people/${saved.recorded.person}/contacts` : safePath(from),
    said: noticeOf(saved, zone),
  }),
  again: quickNotePage,
  api: {
    says,
    answer: z.object({ contact: z.uuid(), note: z.uuid(), person: z.uuid(), said: z.string() }),
    of: ({ recorded, note }) => ({ contact: recorded.id, note, person: recorded.person, said: saidOf(recorded) }),
  },
})

function noticeOf({ recorded, note, name }: SavedQuickNote, zone: string): Notice {
  const { text: told, links = [] } = recordedNotice((counts) => said.saved(name, counts), recorded, zone)
  const task = `/tasks/new?person=${recorded.person}&fromKind=note&from=${note}`
  return { text: told, links: [...links, { text: said.note, href: `/notes/${note}` }, { text: said.task, href: task }] }
}

export const routes: readonly Route[] = [quickNotePage, people, save]
