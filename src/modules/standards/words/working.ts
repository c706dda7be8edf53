import type { Working, WorkingStep } from '../../../platform/dates.ts'
import { showDay } from '../../../platform/ui/index.ts'
import type { Answer } from '../rules.ts'

const longDay = (text: string) => showDay(Temporal.PlainDate.from(text.slice(0, 10)), 'UTC')

/** A stretch of time as people say it: "fortnight", "4 weeks". */
export function stretch(every: string): string {
  const known: Record<string, string> = {
    P1D: 'day',
    P1W: 'week',
    P2W: 'fortnight',
    P1M: 'month',
    P3M: 'quarter',
    P6M: 'half year',
    P1Y: 'year',
  }
  return known[every] ?? lengthSaid(every)
}

/** A length with its number: "1 week", "7 days", "2 working days", "72 hours". */
export function lengthSaid(length: string): string {
  const working = /^-?W(\d+)D$/.exec(length)
  if (working) return count(Number(working[1]), 'working day')
  const { years, months, weeks, days, hours, minutes } = Temporal.Duration.from(length).abs()
  const units = [
    [years, 'year'],
    [months, 'month'],
    [weeks, 'week'],
    [days, 'day'],
    [hours, 'hour'],
    [minutes, 'minute'],
  ] as const
  const spans = units.flatMap(([many, what]) => (many > 0 ? count(many, what) : []))
  return spans.length > 0 ? spans.join(' and ') : '0 days'
}
const count = (many: number, what: string) => (many === 1 ? `1 ${what}` : `${many} ${what}s`)
const within = (length: string) => (stretch(length) === lengthSaid(length) ? stretch(length) : `a ${stretch(length)}`)

/** What a standard is counted from, as part of a sentence. */
export const triggerWords: Record<string, string> = {
  supervision: 'the beginning of supervision',
  sentence: 'the order',
  release: 'the release',
  assignment: 'the allocation to an officer',
  level: 'the beginning of the level',
  assessment: 'the assessment',
  address: 'the new address',
  'first-contact': 'the first contact',
}

/** What was done, step by step, by the code of the step. */
export const stepWords: Record<string, (step: WorkingStep) => string> = {
  began: ({ to }) => `None counts yet, so it is counted from ${longDay(to)}.`,
  'last-counted': ({ to }) => `The last that counts was on ${longDay(to)}.`,
  within: ({ to, by = 'P0D' }) => `${capital(within(by))} after that is ${longDay(to)}.`,
  elapsed: ({ to, by = 'PT0H' }) => `${capital(lengthSaid(by))} after that is ${longDay(to)}.`,
  'at-once': ({ to }) => `It is wanted at once: ${longDay(to)}.`,
  received: ({ to }) => `What came after hours is taken to come on ${longDay(to)}.`,
  'roll-next': ({ to }) => `That is a day of rest: the next working day is ${longDay(to)}.`,
  'roll-previous': ({ to }) => `That is a day of rest: the last working day before is ${longDay(to)}.`,
  'days-away': ({ to, by = 'P0D' }) => `They were away for ${lengthSaid(by)} of it: ${longDay(to)}.`,
  returned: ({ to }) => `They were away, and it begins anew with their return on ${longDay(to)}.`,
  away: ({ to, by, from }) =>
    by === undefined
      ? 'They are away, and nobody knows until when.'
      : `They were away for ${lengthSaid(by)}: ${to} of ${from} left.`,
  'not-before': ({ to }) => `That is before it was asked: ${longDay(to)}.`,
  stretch: ({ from = '', to }) => `From ${longDay(from)} to ${longDay(to)}.`,
  amount: ({ to }) => `${to} asked in the whole of it.`,
  stub: ({ from, to, by = '' }) => `Of ${by.replace('/', ' of ')} days, ${to} of ${from}.`,
  credit: ({ from, to }) => `With merit credit, ${to} instead of ${from}.`,
  due: ({ to }) => `Due by ${longDay(to)}.`,
  ...Object.fromEntries(
    Object.entries(triggerWords).map(([code, words]) => [
      code,
      ({ to }: WorkingStep) => `Counted from ${words}, ${longDay(to)}.`,
    ]),
  ),
}

/** The facts of a working, by their name. */
export const factWords: Record<string, (value: string) => string> = {
  cadence: (value) => cadences[value] ?? value,
  amount: (value) => `Asks for ${value}.`,
  supervision: (value) => `Supervision began on ${longDay(value)}.`,
  counted: (value) => `Counted: ${longDay(value)}, ${value.slice(11)}.`,
}
const cadences: Record<string, string> = {
  calendar: 'Asked in each stretch of the calendar.',
  blocks: 'Asked in each stretch counted from a day on.',
  rolling: 'Asked so long after the last one.',
  once: 'Asked once.',
}

/** What would move the date, as parts of a sentence. */
export const moveWords: Record<string, string> = {
  ...triggerWords,
  contact: 'a contact that counts',
  level: 'another level',
  order: 'an order that begins, ends or is suspended',
  away: 'time in custody, in hospital or away',
  credit: 'merit credit',
  program: 'a program',
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
/** A name within a sentence; what is written in capitals stays. */
export const small = (name: string) => (/^.[A-Z]/.test(name) ? name : `${name.charAt(0).toLowerCase()}${name.slice(1)}`)

type Said = Pick<Answer, 'name' | 'asked' | 'done' | 'parts' | 'working'> & { from: { toString(): string } }

/** By what a day comes about, in a sentence: "High: contact within a week of the last that counts, on Mon 16 Nov." */
export function whySaid({ name, asked, done, parts, working, from }: Said, level: string | undefined): string {
  const what = level === undefined ? name : `${level}: ${small(name)}`
  const steps = new Map(working.steps.map((step) => [step.code, step]))
  const term = steps.get('within') ?? steps.get('elapsed')
  const said = term?.by === undefined ? '' : within(term.by)
  const stretched = steps.get('stretch')
  const trigger = working.steps.map(({ code }) => triggerWords[code]).find((words) => words !== undefined)
  const rest = ['days-away', 'returned', 'not-before', 'roll-next', 'roll-previous'].flatMap((code) => {
    const step = steps.get(code)
    return step ? [stepWords[code]?.(step) ?? ''] : []
  })
  const main = stretched
    ? `${what}, ${asked} from ${longDay(stretched.from ?? '')} to ${longDay(stretched.to)}, ${done} done${partsSaid(parts)}.`
    : steps.has('last-counted')
      ? `${what} within ${said} of the last that counts, on ${longDay(`${from}`)}.`
      : steps.has('began')
        ? `${what} within ${said} from ${longDay(`${from}`)}, as none counts yet.`
        : `${what} within ${said} of ${trigger ?? 'its day'}, ${longDay(`${from}`)}.`
  return [main, ...rest].join(' ')
}

/** Of which sort some must be: "; 1 home remains". */
export function partsSaid(parts: Said['parts']): string {
  const left = parts.filter(({ remaining }) => remaining > 0)
  return left.map(({ code, remaining }) => `; ${remaining} ${code} to do`).join('')
}

/** Each step in a sentence, what was counted before them. */
export function workingSaid({ facts, steps }: Working): string[] {
  const counted = facts.filter(({ name }) => name === 'counted').map(({ value }) => factWords.counted?.(value) ?? value)
  return [...counted, ...steps.map((step) => stepWords[step.code]?.(step) ?? step.to)]
}

/** What would move the date, in a sentence; empty where nothing would. */
export function movesSaid({ moves }: Pick<Working, 'moves'>): string {
  const named = moves.map((code) => moveWords[code] ?? code)
  return named.length === 0 ? '' : `Moved by: ${named.join('; ')}.`
}
