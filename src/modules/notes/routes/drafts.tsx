import * as z from 'zod'
import { command, page } from '../../../platform/http/routes.ts'
import { typingAnswer, typingReplies, typingShape } from '../../../platform/http/typing.ts'
import { done, refuse } from '../../../platform/result.ts'
import { clearDraft, saveDraft } from '../commands.ts'
import { DraftsPage } from '../pages.tsx'
import { myDrafts } from '../queries.ts'
import { isSlot } from '../rules.ts'
import { fields, refusals, says, drafts as words } from '../words.ts'

/** Keeps a draft as it is typed. Changed meanwhile elsewhere: 409 with the text that is kept. */
export const saveDraftRoute = command({
  at: '/people/:person/drafts/:slot',
  method: 'PUT',
  access: { may: 'write notes', on: 'person' },
  texts: ['slot'],
  body: z.object(typingShape(fields.text)),
  do: (tx, { params: { person = '', slot = '' }, body: { text, base } }) => saveDraft(tx, { person, slot, text, base }),
  words: refusals.draft,
  then: (_, { params: { person = '' } }) => ({ to: `/people/${person}` }),
  replies: typingReplies,
  api: { answer: typingAnswer, of: (saved) => saved, says: says.draft },
})

/** Throws a draft away. */
export const discardRoute = command({
  at: '/people/:person/drafts/:slot/discard',
  access: { may: 'write notes', on: 'person' },
  texts: ['slot'],
  body: z.object({}),
  do: async (tx, { params: { person = '', slot = '' } }) => {
    if (!isSlot(slot)) return refuse('slot-unknown')
    await clearDraft(tx, person, slot)
    return done({ slot })
  },
  words: refusals.draft,
  then: () => ({ to: '/drafts', said: words.discarded }),
  api: { answer: z.object({ slot: z.string() }), of: (value) => value, says: says.discard },
})

/** The reader's unfinished writing. */
export const draftsPage = page({
  at: '/drafts',
  access: { may: 'write notes' },
  read: (tx) => myDrafts(tx),
  show: (drafts, ctx, form) => <DraftsPage drafts={drafts} ctx={ctx} form={form} />,
  api: {
    answer: z.array(
      z.object({ person: z.string(), slot: z.string(), text: z.string(), savedAt: z.string(), href: z.string() }),
    ),
    of: (drafts) => drafts,
    says: says.drafts,
  },
})
