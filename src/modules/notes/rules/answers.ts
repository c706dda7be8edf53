/** One thing that a kind of note asks, before its text. */
export type NoteField = {
  code: string
  label: string
  hint?: string
  type: 'text' | 'line' | 'date' | 'time' | 'choice' | 'yes-no'
  required: boolean
  options?: readonly { code: string; name: string }[]
}

/** A kind of note, as the agency's jurisdiction gives it. */
export type NoteKind = {
  code: string
  name: string
  fields: readonly NoteField[]
  /** Whether it asks how the person presented. */
  presentation: boolean
  sensitivity: 'ordinary' | 'restricted'
}

/** A group of words, of which one is chosen or none. */
export type Words = { code: string; name: string; options: readonly { code: string; name: string }[] }

/** What was answered, by the code of what was asked. */
export type Answers = Readonly<Record<string, string>>

export type AnswersRefusal = 'answer-missing' | 'answer-unknown' | 'presentation-unknown'
type Checked = { ok: true; value: Answers } | { ok: false; refusal: AnswersRefusal; at: string }

/** How long a longer answer may be. */
export const answerLimit = 4000
const longest = { text: answerLimit, line: 400 }
const time = /^([01]\d|2[0-3]):[0-5]\d$/

/**
 * The answers to what a kind of note asks; unanswered ones are left out. Refuses an answer that must be there and is
 * not, one that the field cannot hold, and one to what was never asked, naming the form's field (`noteAnswers.2.answer`).
 */
export function checkAnswers(kind: NoteKind, given: Answers): Checked {
  const asked = new Set(kind.fields.map((field) => field.code))
  if (Object.keys(given).some((code) => !asked.has(code))) return refuse('answer-unknown', 'noteKind')
  const value: Record<string, string> = {}
  for (const [index, field] of kind.fields.entries()) {
    const answer = given[field.code] ?? ''
    const at = `noteAnswers.${index}.answer`
    if (answer.trim() === '') {
      if (field.required) return refuse('answer-missing', at)
    } else if (!canHold(field, answer)) return refuse('answer-unknown', at)
    else value[field.code] = answer
  }
  return { ok: true, value }
}

function canHold({ type, options }: NoteField, answer: string): boolean {
  if (type === 'choice') return options?.some((option) => option.code === answer) ?? false
  if (type === 'yes-no') return answer === 'yes' || answer === 'no'
  if (type === 'date') return isDay(answer)
  if (type === 'time') return time.test(answer)
  return answer.length <= longest[type]
}

function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? []
  if (!year || !month || !day || month > 12) return false
  return day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth
}

/** How the person presented, a word of each group or none. Refuses words that the agency does not use. */
export function checkPresentation(kind: NoteKind, groups: readonly Words[], given: Answers): Checked {
  const value: Record<string, string> = {}
  for (const [code, word] of Object.entries(given)) {
    const index = groups.findIndex((group) => group.code === code)
    const known = kind.presentation && groups[index]?.options.some((option) => option.code === word)
    if (!known) return refuse('presentation-unknown', `presentation.${Math.max(index, 0)}.word`)
    value[code] = word
  }
  return { ok: true, value }
}

const refuse = (refusal: AnswersRefusal, at: string): Checked => ({ ok: false, refusal, at })
