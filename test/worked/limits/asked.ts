import { codedIn, type Jurisdiction, type OrderType, versionOn } from '../../../src/jurisdictions/index.ts'
import { type CaseFacts, doubtsOf } from '../../../src/modules/orders/rules/doubts.ts'
import type { WorkedCase } from '../case.ts'

type Asked = Omit<WorkedCase, 'place'>
const day = (text: string) => Temporal.PlainDate.from(text)

/** The type that a place has on a day. Throws where it has none. */
function typeOn(place: Jurisdiction, type: string, on: string): OrderType {
  const found = codedIn(versionOn(place, day(on)).orderTypes, type)
  if (!found) throw new RangeError(`${place.code} has no ${type} on ${on}`)
  return found
}

/** An order of a type, and what is doubted of its length or its conditions. */
export const doubted =
  (
    type: string,
    [startsOn, endsOn]: readonly [string, string],
    conditions: readonly string[] = [],
    facts: CaseFacts = {},
  ) =>
  (place: Jurisdiction): string[] =>
    doubtsOf(
      { startsOn: day(startsOn), endsOn: day(endsOn) },
      typeOn(place, type, startsOn),
      conditions.map((code) => ({ code, name: code })),
      facts,
    ).map((doubt) =>
      doubt.kind === 'not-on-this-type'
        ? `not on it: ${doubt.name}`
        : `${doubt.kind === 'longer-than-limit' ? 'longer' : 'shorter'} than ${doubt.name}`,
    )

/** A limit of a type on a day, in words: nothing where the type has no such limit. */
export const limitOf =
  (type: string, code: string, on: string) =>
  (place: Jurisdiction): string[] =>
    typeOn(place, type, on)
      .limits.filter((limit) => limit.code === code)
      .map(({ atLeast, atMost, unit }) => `${atLeast ?? 'none'} to ${atMost ?? 'none'} ${unit}`)

/** Whether there are such orders on a day, and whether what is said of them was read. */
export const standing =
  (type: string, on: string) =>
  (place: Jurisdiction): string => {
    const found = codedIn(versionOn(place, day(on)).orderTypes, type)
    if (!found) return 'no such order'
    return found.verified ? 'read' : 'unread'
  }

/** Who makes an order of a type on a day, and what it has and cannot have. */
export const made =
  (type: string, on: string) =>
  (place: Jurisdiction): string[] => {
    const { madeBy, supervised, conditions } = typeOn(place, type, on)
    const { standard, excluded } = conditions
    return [madeBy.join(' '), supervised, standard.join(' '), excluded.join(' ')]
  }

/** Two cases of a length: the last day that keeps it and the first that does not, or the first that reaches it and the last before. */
export function atAndPast(
  type: string,
  name: string,
  source: string,
  { from, kept, passed, says }: { from: string; kept: string; passed: string; says: string },
): Asked[] {
  const about = (end: string) => `${type} from ${from} to ${end}: ${name}`
  return [
    { name: about(kept), source, from: 'hand', ask: doubted(type, [from, kept]), expected: [] },
    { name: about(passed), source, from: 'hand', ask: doubted(type, [from, passed]), expected: [says] },
  ]
}

/** Who makes each type and what it has: a case a type. */
export const madeOf = (on: string, types: Record<string, readonly [source: string, ...said: string[]]>): Asked[] =>
  Object.entries(types).map(([type, [source, ...expected]]) => ({
    name: `${type} on ${on}: who makes it, how it is supervised, what it has and cannot have`,
    source,
    from: 'source',
    ask: made(type, on),
    expected,
  }))

/** A limit that is no length of the order: a case a limit. */
export const numbersOf = (
  on: string,
  limits: readonly (readonly [type: string, code: string, source: string, said: string])[],
): Asked[] =>
  limits.map(([type, code, source, said]) => ({
    name: `${type} on ${on}: ${code}`,
    source,
    from: 'source',
    ask: limitOf(type, code, on),
    expected: [said],
  }))

/** The day before a change and the day itself: a case each. */
export const aroundDay = (
  type: string,
  source: string,
  [[dayBefore, was], [onDay, is]]: readonly [readonly [string, string], readonly [string, string]],
): Asked[] => [
  {
    name: `${type} on ${dayBefore}, the day before`,
    source,
    from: 'source',
    ask: standing(type, dayBefore),
    expected: was,
  },
  { name: `${type} on ${onDay}, the day itself`, source, from: 'source', ask: standing(type, onDay), expected: is },
]
