import * as z from 'zod'
import { choice, maybeText, text } from '../../../platform/forms/fields.ts'
import { exclusionReasons } from '../rules.ts'
import { closed, fields } from '../words.ts'

export const idAnswer = z.object({ id: z.string() })
export const whyShape = { why: text(fields.why, 2000, fields.whyMissing) }
/** Left empty, or not asked for as closed records say nothing: the usual sentence. */
export const messageShape = maybeText(closed.field, 500)
export const excludeReason = { reason: choice(fields.reason, exclusionReasons) }
/** Who keeps limited records, on a record that they may open, having proved lately who they are. */
export const keeping = { may: 'limit access', on: 'person', fresh: true } as const
export const limitsAt = '/people/:person/limited-access'
