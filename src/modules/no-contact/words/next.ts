import { showDay, showTime } from '../../../platform/ui/index.ts'
import type { Chain, Next, StepKind } from '../rules.ts'

const doing: Record<StepKind, string> = {
  phone: 'ring them',
  text: 'send a text',
  'third-party': 'ask somebody close to them',
  employer: 'ask the employer',
  police: 'ask the police',
  letter: 'send a letter',
}

const inOrder = (steps: readonly StepKind[]) =>
  steps
    .map((step) => doing[step])
    .join(', ')
    .replace(/, ([^,]+)$/, ' or $1')

/** A day in a sentence: "today", "Wed 25 Nov". */
function dayText(day: Temporal.PlainDate, today: Temporal.PlainDate, zone: string): string {
  const away = today.until(day, { largestUnit: 'days' }).days
  if (away === 0) return 'today'
  if (away === 1) return 'tomorrow'
  const said = showDay(day, zone).slice(0, -5)
  return away < 0 ? `since ${said}` : said
}

const dueText = (next: Next, today: Temporal.PlainDate, zone: string) => `due ${dayText(next.due, today, zone)}`

const said: Record<Next['do'], (next: Next, due: string) => string> = {
  welfare: () => 'Somebody is afraid for them: ask the police to look in on them today.',
  steps: ({ steps }, due) => `Next: ${inOrder(steps)}, ${due}.`,
  wait: (_, due) => `Waiting to be rung back; else ring again, ${due}.`,
  decide: (_, due) => `Everything was tried: decide what follows, ${due}.`,
}

/** Where a search stands and what comes next, in a line. */
export function nextText({ next, asked, afraid }: Chain, today: Temporal.PlainDate, zone: string): string {
  if (!next) return ''
  if (!asked && !afraid) return 'First: where may they be, and is anyone afraid for them?'
  const text = said[next.do](next, dueText(next, today, zone))
  return afraid && next.do !== 'welfare' ? `The police were asked. ${text}` : text
}

export const matters = {
  lead: (day: number) => `No contact, day ${day}`,
  welfare: 'Welfare check',
  officer: (name: string) => `Officer: ${name}.`,
  act: 'Follow up',
}

export const strip = {
  lead: (day: number) => `No contact, day ${day}`,
  act: 'Follow up',
  notReached: 'Not reached',
  offer: (outcome: string, last: Temporal.Instant, tries: number, zone: string) =>
    `${outcome}, ${showDay(last, zone)} ${showTime(last, zone)}${tries > 1 ? `; ${tries} tries in vain` : ''}. Nobody is looking for them yet.`,
  open: 'Follow up until they are found',
}
