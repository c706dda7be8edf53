import { type Body, by, type Ground, marks } from '../ground.ts'
import type { Samples } from './sample.ts'

const note = {
  noteKind: 'case-note',
  noteText: `${marks.given} rang about her mother`,
  noteDate: '2026-11-23',
  noteTime: '09:10',
}

/** A new note of the owner's. */
export const noteOf = (on: Ground, more: Body = {}, person = on.person) =>
  on.make(`/people/${person}/notes`, { ...note, ...more })

/** A privacy incident: a note that was written about the wrong person, and withdrawn. */
export async function breachOf(on: Ground): Promise<string> {
  const written = await noteOf(on)
  const right = (await on.another('Wilhelmina Right')).person
  await on.make(`/notes/${written}/withdrawal`, { reason: 'wrong-person', rightPerson: right })
  const all = (await on.owner.browser.json('GET', '/api/v1/privacy-incidents')).json<{ id: string; note: string }[]>()
  return all.find(({ note }) => note === written)?.id ?? ''
}

const ofNote = (body: Body) => async (on: Ground) => ({
  params: { note: await noteOf(on) },
  body: { ...body, _version: 1 },
})

let used = 0

export const noteSamples: Samples = {
  'POST /people/:person/notes': async (on) => {
    const before = await noteOf(on)
    const body = { ...note, noteReferences: [before], noteMentions: [on.owner.id] }
    return { params: { person: on.person }, body, names: [before] }
  },
  'POST /notes/:note/seen': async (on) => ({
    params: { note: await noteOf(by(on, on.deputy), { noteMentions: [on.owner.id] }) },
    body: {},
  }),
  'POST /notes/:note/amendment': ofNote({ noteText: 'She rang about her aunt', why: 'Misheard' }),
  'POST /notes/:note/withdrawal': async (on) => {
    const right = (await on.another('Wilhelmina Right')).person
    const body = { reason: 'wrong-person', rightPerson: right }
    return { params: { note: await noteOf(on) }, body, names: [right] }
  },
  'PUT /people/:person/drafts/:slot': (on) => ({
    params: { person: on.person, slot: `note.kind-${++used}` },
    body: { text: `${marks.given} says that`, base: 0 },
  }),
  'POST /people/:person/drafts/:slot/discard': (on) => ({
    params: { person: on.person, slot: 'note.case-note' },
    body: {},
  }),
  'POST /privacy-incidents/:breach/settlement': async (on) => ({
    params: { breach: await breachOf(on) },
    body: { whatWasDone: 'Told the team leader', _version: 1 },
  }),
}
