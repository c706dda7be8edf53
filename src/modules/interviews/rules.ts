type Instant = Temporal.Instant

/** So many goals can be put into the plan from one interview's form. */
export const goalRows = 2
/** Only so much of what was said is a goal. */
export const goalLimit = 300

/** What a rule needs of an outcome: whether they met, and what not meeting means. */
export type OutcomeMeaning = { attended: boolean; counts: string; noContact: boolean }

const meetings: Record<string, string> = {
  home: 'home-visit',
  phone: 'phone-contact',
  work: 'work-visit',
  'third-party': 'third-party-contact',
}

/**
 * The kind of note that fits a kind of contact. At the office or over video it is the interview: of supervision, or, for
 * somebody on whom only a report was asked for, of assessment.
 */
export function meetingNote(contactKind: string, reportOnly: boolean): string {
  return meetings[contactKind] ?? (reportOnly ? 'assessment-interview' : 'supervision-interview')
}

/** The kind of note where nobody met: who did not come, who was not reached, or what else got in the way. */
export function absenceNote({ counts, noContact }: Pick<OutcomeMeaning, 'counts' | 'noContact'>): string {
  if (counts === 'failed') return 'failure-to-report'
  return noContact ? 'no-contact' : 'case-note'
}

/** What is asked first: of somebody who is here, what was said; of anybody else, how it went. */
export const outcomeComesFirst = ({ arrivedAt }: { arrivedAt: Instant | null }): boolean => arrivedAt === null

type Planned = { startsAt: Instant; marks: readonly { kind: string; at: Instant }[] }

/** When it was: at the moment the officer arrived, else as planned or so much later; never after it was written down. */
export function heldAt({ startsAt, marks }: Planned, minutesLate: number | undefined, now: Instant): Instant {
  const at = marks.find(({ kind }) => kind === 'arrived')?.at ?? startsAt.add({ minutes: minutesLate ?? 0 })
  return Temporal.Instant.compare(at, now) > 0 ? now : at
}

/** What was written under each heading. */
export type Part = { label: string; answer: string }

/**
 * One text of all that was written, for a note that has no such headings: what was typed before somebody was found not to
 * be there is kept to the letter, under the heading it was typed under.
 */
export function wholeText(parts: readonly Part[], text: string): string {
  const filled = parts.filter(({ answer }) => answer.trim() !== '').map(({ label, answer }) => `${label}: ${answer}`)
  return [...filled, ...(text.trim() === '' ? [] : [text])].join('\n\n')
}

/** Whether anything at all was written. */
export const isWritten = (text: string, answers: Readonly<Record<string, string>>): boolean =>
  [text, ...Object.values(answers)].some((one) => one.trim() !== '')

/** The first group in which a look was noted of somebody who was not there, from 0; none where nothing was. */
export function lookOfAbsent(groups: readonly string[], chosen: Readonly<Record<string, string>>): number | undefined {
  const at = groups.findIndex((group) => chosen[group] !== undefined && chosen[group] !== notObserved)
  return at < 0 ? undefined : at
}

const notObserved = 'not-observed'

/** When a follow-up is due unless somebody says otherwise: before they meet again, else in a week. */
export const followUpDue = (next: Temporal.PlainDate | undefined, today: Temporal.PlainDate): Temporal.PlainDate =>
  next && Temporal.PlainDate.compare(next, today) > 0 ? next : today.add({ days: 7 })

type Told = { kind: string; text: string; answers: readonly { label: string; answer: string }[] }

/** What was agreed last: the homework of the newest note that has any, else what the last interview's note says. */
export function agreedLast<Note extends Told>(
  notes: readonly Note[],
  homework: string | undefined,
): { note: Note; text: string } | undefined {
  for (const note of notes) {
    const answer = note.answers.find(({ label }) => label === homework)?.answer
    const text = answer ?? (interviews.includes(note.kind) ? note.text : '')
    if (text !== '') return { note, text }
  }
  return undefined
}

const interviews = ['supervision-interview', 'assessment-interview']
