import { type Case, dated, type Facts, named } from './asked.ts'

/** Lengths laid on a first day: the type, then a line for each with its start, its length, its last day and the working. */
export function lengthsOf(
  type: string,
  lines: readonly (readonly [string, string, string, string])[],
  also: Partial<Facts> = {},
): Case[] {
  return lines.map(([start, term, end, source]) => ({
    name: `${type}: ${term} from ${start}`,
    source,
    from: 'hand',
    ask: (place) => {
      const answer = dated({ ...also, type, made: start, term })(place)
      return answer && typeof answer === 'object' && 'expiry' in answer ? answer.expiry : answer
    },
    expected: end,
  }))
}

/** Each of these types begins on a day and has a length of a year: where each begins and ends. */
export function typesOf(
  types: string,
  facts: Omit<Facts, 'type'>,
  expected: Record<string, string>,
  source: string,
): Case {
  const each = types.split(' ')
  return {
    name: `each type: ${each.slice(0, 3).join(', ')}${each.length > 3 ? ' …' : ''}`,
    source,
    from: 'hand',
    ask: (place) => Object.fromEntries(each.map((type) => [type, dated({ ...facts, type })(place)])),
    expected: Object.fromEntries(each.map((type) => [type, expected])),
  }
}

/** Days that cannot be, and the first day for which the place has rules. */
export function limitsOf(type: string, first: string): Case[] {
  const before = Temporal.PlainDate.from(first).subtract({ days: 1 }).toString()
  const source = `days from 1900-01-01 to 2200-12-31 are taken; rules from ${first}`
  const one = (name: string, facts: Omit<Facts, 'type'>, expected: string): Case => ({
    name,
    source,
    from: 'hand',
    ask: (place) => {
      const answer = dated({ ...facts, type })(place)
      return typeof answer === 'string' ? answer : 'dates'
    },
    expected,
  })
  return [
    one('made in 1899', { made: '1899-12-31', term: 'P1Y' }, 'out-of-bounds orders.0.madeOn'),
    one('made on 1 January 1900', { made: '1900-01-01', term: 'P1Y' }, 'no-law orders.0.madeOn'),
    one('ends on 31 December 2200', { made: '2026-03-02', endsOn: '2200-12-31' }, 'dates'),
    one('ends on 1 January 2201', { made: '2026-03-02', endsOn: '2201-01-01' }, 'out-of-bounds orders.0.endsOn'),
    one('ends in 2999', { made: '2026-03-02', endsOn: '2999-01-01' }, 'out-of-bounds orders.0.endsOn'),
    one('a term into 2999', { made: '2026-03-02', term: 'P973Y' }, 'out-of-bounds orders.0.term'),
    one('made on the first day of the rules', { made: first, term: 'P1Y' }, 'dates'),
    one('made the day before the rules', { made: before, term: 'P1Y' }, 'no-law orders.0.madeOn'),
    one('a term of nothing', { made: '2026-03-02', term: 'P0D' }, 'term-of-nothing orders.0.term'),
    one('ends before it starts', { made: '2026-03-02', endsOn: '2026-03-01' }, 'ends-before-start orders.0.endsOn'),
    one('ends the day it starts', { made: '2026-03-02', endsOn: '2026-03-02' }, 'dates'),
  ]
}

/** What the rules are called, and from which day to which. */
export const namesOf = (source: string, expected: readonly string[]): Case => ({
  name: 'the rules, their names and days',
  source,
  from: 'hand',
  ask: named,
  expected,
})

/** A case worked by hand. */
export const hand = (name: string, source: string, ask: Case['ask'], expected: unknown): Case => ({
  name,
  source,
  from: 'hand',
  ask,
  expected,
})
/** A case that the source itself works. */
export const sourced = (name: string, source: string, ask: Case['ask'], expected: unknown): Case => ({
  ...hand(name, source, ask, expected),
  from: 'source',
})
