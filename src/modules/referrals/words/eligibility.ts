import type { Answer, Reason, Verdict } from '../rules.ts'

/** How answers are shown. */
export const fitWords = {
  answers: { eligible: 'Eligible', maybe: 'Maybe', not: 'Not' } satisfies Record<Answer, string>,
  verdicts: { ok: 'fits', missing: 'to be asked', contrary: 'speaks against it', note: 'to know' } satisfies Record<
    Verdict,
    string
  >,
  noneFit: 'Nobody of your caseload is eligible now',
  maybes: (count: number) => (count === 1 ? '1 maybe: what is missing' : `${count} maybe: what is missing`),
  nots: (count: number) => (count === 1 ? '1 not, and why' : `${count} not, and why`),
  why: 'Why',
  task: 'Task: talk with them',
  appointment: 'Appointment',
  step: 'A step of the plan',
  refer: 'Refer',
  dismiss: 'Nothing for them',
  referred: 'referred already',
  dismissed: 'nothing for them',
  km: (km: number) => `${km} km`,
  noKm: 'distance not known',
  forYours: 'For your people',
  saidTask: (what: string) => `Task for today: ${what}`,
  saidDismissed: 'It no longer stands on Today for them.',
}

/** What names a reason's codes: the jurisdiction's lists, and days as they are shown. */
export type Names = {
  need: (code: string) => string
  codes: (of: Reason['of'], codes: readonly string[]) => string
  day: (day: Temporal.PlainDate) => string
}

/** One reason in a sentence: what is asked, what is known, and from when that is. */
export function reasonSaid(reason: Reason, names: Names): string {
  const { on } = reason
  const said = sentences[reason.of](reason, names)
  return on && reason.verdict !== 'missing' && dated.has(reason.of) ? `${said} (${names.day(on)})` : said
}

/** Reasons whose words do not say their day themselves. */
const dated: ReadonlySet<Reason['of']> = new Set([
  'need',
  'sex',
  'age',
  'culture',
  'order',
  'level',
  'alert',
  'away',
  'curfew',
  'work',
  'people',
])

type Say = (reason: Reason, names: Names) => string
const unknown =
  (what: string): Say =>
  (reason, names) => {
    const known = names.codes(reason.of, reason.values)
    if (reason.verdict === 'missing') return `${what}: not recorded`
    return `${what}: ${known || 'none'}`
  }

const sentences: Record<Reason['of'], Say> = {
  need: ({ verdict, values }, { need }) => {
    if (verdict === 'ok') return `Need: ${values.map(need).join(', ')}`
    return verdict === 'missing' ? 'Need: none is recorded' : 'Need: another one is recorded'
  },
  sex: unknown('Sex or gender'),
  age: ({ verdict, number }) => {
    if (number === undefined) return 'Age: no birth date is recorded'
    return verdict === 'missing'
      ? `Age: ${number} when it begins, by an estimated birth date`
      : `Age: ${number} when it begins`
  },
  culture: ({ verdict, values }, { codes }) => {
    if (verdict === 'missing') return 'Culture: they were not asked, or did not say'
    return values.length > 0 ? `Culture: ${codes('culture', values)}` : 'Culture: as they said, another'
  },
  order: unknown('Order'),
  level: unknown('Level'),
  alert: ({ values }, { codes }) => (values.length > 0 ? `Alert: ${codes('alert', values)}` : 'Alert: none of those'),
  other: ({ verdict, wanted }) =>
    verdict === 'missing' && wanted?.how === 'excluded'
      ? `To be judged: not for ${wanted.words}`
      : `To be judged: ${wanted?.words ?? ''}`,
  closed: ({ on }, { day }) => (on ? `Referrals closed on ${day(on)}` : 'Referrals are closed'),
  away: ({ words }) => `They are not here now: ${words}`,
  place: ({ verdict, values, words, number }) => {
    const far = number === undefined ? fitWords.noKm : fitWords.km(number)
    if (verdict === 'note') return `Distance: ${words ? `${far} from ${words}` : far}`
    if (verdict === 'missing') return `Takes people from ${values.join(', ')}: where they live is not known`
    return verdict === 'ok'
      ? `Takes people from ${words}, ${far}`
      : `Takes people from ${values.join(', ')}, not from ${words}`
  },
  curfew: ({ words }) => `Their curfew, ${words}, is at the time of a session`,
  work: ({ verdict, words }) => (verdict === 'missing' ? `Work at the time of a session: ${words}` : `Works: ${words}`),
  people: ({ verdict }) =>
    verdict === 'contrary'
      ? 'Somebody whom an order keeps them from takes part'
      : 'An order keeps them from somebody: ask the provider who takes part',
  'order-ends': ({ on }, { day }) =>
    on ? `Their order ends before the program does: ${day(on)}` : 'Their order ends first',
}
