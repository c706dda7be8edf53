import { by, type Ground, marks } from '../ground.ts'
import { noteOf } from './notes.ts'
import type { Samples } from './sample.ts'

/** A message about the person: from the deputy to the owner. */
export const messageOf = (on: Ground) =>
  by(on, on.deputy).make('/messages', {
    messagePerson: on.person,
    messageTo: on.owner.id,
    messageText: `${marks.given} rang`,
  })

const ofMessage = (body: object) => async (on: Ground) => ({
  params: { message: await messageOf(on) },
  body: { ...body },
})

export const messageSamples: Samples = {
  'POST /messages': async (on) => {
    const note = await noteOf(on)
    const body = {
      messagePerson: on.person,
      messageTo: on.deputy.id,
      messageText: `${marks.given} rang`,
      messageNotes: [note],
    }
    return { params: {}, body, names: [on.person, note] }
  },
  'POST /messages/:message/answers': ofMessage({ messageText: 'I will ring back' }),
  'POST /messages/:message/done': ofMessage({}),
  'POST /messages/:message/undone': async (on) => {
    const message = await messageOf(on)
    await on.make(`/messages/${message}/done`, {})
    return { params: { message }, body: {} }
  },
}
