import {
  datesOfChange,
  type Jurisdiction,
  jurisdictionCodes,
  jurisdictionOf,
  ownCount,
  placeIn,
  type Version,
  versionInForce,
  versionNamed,
} from '../../jurisdictions/index.ts'
import { done, type Result, refuse } from '../../platform/result.ts'

type Day = Temporal.PlainDate

/** Whose values are asked: of a place and a day, of a version by its name, or the agency’s own where neither is named. */
export type Which = { place?: string | undefined; day?: Day | undefined; version?: string | undefined }
export type Law = {
  place: Jurisdiction
  /** The values of a day: always the same where a day or a version was named; undefined before the first of the place. */
  on(day: Day): Version | undefined
  /** The day whose values were named. */
  day: Day | undefined
}
export type PlaceRefusal = 'unknown-place' | 'unknown-version' | 'version-and-more' | 'no-values'

/**
 * The values that are asked. Refuses a place or version that is not known, a version beside a place or a day, and a day before the first
 * values. A version of another agency’s own values is as one that does not exist.
 */
export function lawAsked(
  { place, day, version }: Which,
  by: { agency: string; jurisdiction: string },
): Result<Law, PlaceRefusal> {
  if (version !== undefined)
    return place !== undefined || day ? refuse('version-and-more', 'version') : named(version, by)
  if (place !== undefined && !jurisdictionCodes.includes(place)) return refuse('unknown-place', 'place')
  const law = lawOf(place ?? by.jurisdiction, day)
  return day && !law.on(day) ? refuse('no-values', 'day') : done(law)
}

function named(version: string, { agency, jurisdiction }: { agency: string; jurisdiction: string }) {
  const [code = '', from = ''] = version.split('/')
  const known = jurisdictionCodes.includes(code) || isTheirs(code, agency, jurisdiction)
  if (!known || !datesOfChange(jurisdictionOf(code).values).includes(from)) return refuse('unknown-version', 'version')
  const { id } = versionNamed(version)
  return id === version ? done(lawOf(code, Temporal.PlainDate.from(from))) : refuse('unknown-version', 'version')
}

/** Whether a code is of the agency’s own values, as many as it has or had. */
function isTheirs(code: string, agency: string, jurisdiction: string): boolean {
  const [, count = ''] = code.split(`+${agency}.`)
  const has = ownCount(jurisdiction)
  return code === `${placeIn(jurisdiction)}+${agency}.${count}` && /^[1-9]\d{0,8}$/.test(count) && Number(count) <= has
}

function lawOf(code: string, day: Day | undefined): Law {
  const place = jurisdictionOf(code)
  const first = datesOfChange(place.values)[0] ?? ''
  const inForce = (on: Day) => (first <= on.toString() ? versionInForce(code, on) : undefined)
  return { place, day, on: (on) => inForce(day ?? on) }
}
