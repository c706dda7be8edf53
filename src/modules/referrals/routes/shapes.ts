import * as z from 'zod'
import {
  choice,
  code,
  codes,
  day,
  id,
  maybeChoice,
  maybeCode,
  maybeDay,
  maybeId,
  maybeText,
  text,
} from '../../../platform/forms/fields.ts'
import { attendances, consentHows, type From, states, type Telling, wordsField } from '../rules.ts'
import { fields, words } from '../words.ts'

/** Where a referral comes from, as an address says it: `plan-step:<id>`. */
export const fromPattern = /^([a-z][a-z-]{0,39}):([0-9a-f]{8}-[0-9a-f-]{27})$/
export function fromIn(text: string | undefined): From | undefined {
  const [, kind, of] = fromPattern.exec(text ?? '') ?? []
  return kind && of ? [kind, of] : undefined
}

export const tellingShape = {
  items: codes(fields.items),
  wordsRisk: maybeText(fields.words, 2000),
  wordsHealth: maybeText(fields.words, 2000),
  wordsOther: maybeText(fields.words, 2000),
  danger: maybeText(fields.danger, 1000),
}
type TellingBody = z.infer<z.ZodObject<typeof tellingShape>>

/** What is told, item by item, with an item's own words where it has such. */
export const tellingFrom = ({ items, ...rest }: TellingBody): Telling[] =>
  items.map((item) => ({ item, words: (rest as Record<string, string>)[wordsField(item)] ?? '' }))

export const consentShape = {
  consentOn: day(fields.consentOn),
  consentHow: choice(fields.consentHow, consentHows),
  consentWords: maybeText(fields.consentWords, 1000),
}

export const draftShape = {
  offer: id(fields.offer),
  from: z.string().regex(fromPattern, { error: fields.from }).optional(),
  why: text(fields.why, 4000),
  basis: choice(fields.basis, ['consent', 'direction']),
  condition: maybeId(fields.condition),
  consent: maybeChoice(fields.consent, ['given', 'not-yet']),
  consentOn: maybeDay(fields.consentOn),
  consentHow: maybeChoice(fields.consentHow, consentHows),
  consentWords: maybeText(fields.consentWords, 1000),
  ...tellingShape,
}

export const sendShape = {
  sentOn: day(fields.sentOn),
  sentHow: choice(fields.sentHow, Object.keys(words.sentHows) as (keyof typeof words.sentHows)[]),
  followUpOn: maybeDay(fields.followUpOn),
}

export const moveShape = {
  to: choice(fields.to, states),
  movedOn: day(fields.movedOn),
  reason: maybeCode(fields.reason),
  words: maybeText(fields.words, 4000),
  followUpOn: maybeDay(fields.followUpOn),
}

export const attendanceShape = {
  attendedOn: day(fields.attendedOn),
  attended: choice(fields.attended, attendances),
  attendedBy: text(fields.attendedBy, 200),
  attendedWords: maybeText(fields.words, 1000),
}

export const needShape = {
  need: code(fields.need),
  needWords: maybeText(fields.needWords, 500),
  saidBy: maybeText(fields.saidBy, 200),
}
