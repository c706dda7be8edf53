import type { ComponentChildren } from 'preact'
import { KeyValues, type PageContext, Stack, showWhen, Tag, Time } from '../../../platform/ui/index.ts'
import type { ShownContact } from '../rules.ts'
import { evidenceText, lateText, spokenText, takenBackText, pageWords as words } from '../words.ts'
import { toneOf } from './look.ts'

/** Every word on one event, the newest first: what was recorded, by whom and when, and what became of it. */
export const ContactWords = ({ contacts, ctx }: { contacts: readonly ShownContact[]; ctx: PageContext }) => (
  <Stack>
    {contacts.map((word) => (
      <KeyValues key={word.id} items={contactItems(word, ctx)} />
    ))}
  </Stack>
)

type Item = { label: string; value: ComponentChildren }
const written = (label: string, text: string): Item[] =>
  text === '' ? [] : [{ label, value: <span dir="auto">{text}</span> }]

function contactItems(one: ShownContact, ctx: PageContext) {
  const { takenBack } = one
  const label = one.supersededAt ? `${words.outcome}, ${takenBack ? words.inError : words.before}` : words.outcome
  const note = words.writtenDown(showWhen(one.recordedAt, ctx), one.recordedByName)
  return [
    { label, value: <Tag tone={takenBack ? undefined : toneOf(one.counts)}>{one.outcomeName}</Tag>, note },
    { label: words.when, value: <Time at={one.at} ctx={ctx} /> },
    { label: words.with, value: one.staffName },
    ...(one.minutesLate ? [{ label: words.late, value: lateText(one.minutesLate) }] : []),
    ...written(words.reasonLabel, one.reasonName),
    ...written(words.notDone, one.notDone),
    ...written(words.spokenTo, spokenText(one.spokenTo, one.relationName, one.phone)),
    ...written(words.place, one.place),
    ...(one.evidence ? [{ label: words.evidence, value: evidenceText[one.evidence] }] : []),
    ...(one.evidenceDue ? [{ label: words.evidenceDue, value: <Time at={one.evidenceDue} ctx={ctx} as="day" /> }] : []),
    ...written(words.note, one.note),
    ...written(words.changedBecause, one.changeReason),
    ...(takenBack ? written(words.takenBack, takenBackText(takenBack, showWhen(takenBack.at, ctx))) : []),
  ]
}
