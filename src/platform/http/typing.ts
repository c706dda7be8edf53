import * as z from 'zod'
import { maybeText, whole } from '../forms/fields.ts'

/** More than a final text may hold: what is too long is said when it is made final, and never lost before. */
const longest = 200_000

/** What a box that keeps its words as they are typed sends: the text, and the version of what it began with. */
export const typingShape = (label: string) => ({
  text: maybeText(label, longest),
  base: whole(label, 0, 2_000_000_000).default(0),
})

type Kept = { kept: true; version: number } | { kept: false; text: string; version: number }

/** Kept: its version. Changed meanwhile elsewhere: 409 with the text that is kept, so that the box can show both. */
export const typingReplies = (saved: Kept) =>
  saved.kept
    ? { status: 200, json: { version: saved.version } }
    : { status: 409, json: { text: saved.text, version: saved.version } }

export const typingAnswer = z.object({ kept: z.boolean(), version: z.int(), text: z.string().optional() })
