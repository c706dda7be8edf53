import Holidays from 'date-holidays'

export type HolidayRegion = { code: string; name: string }

/** The places of a country that keep holidays of their own, coded as offices name them: AU-NSW. The country itself is first. */
export function holidayRegions(country: string): HolidayRegion[] {
  const library = new Holidays()
  const name = library.getCountries()[country]
  if (name === undefined) throw new RangeError(`no holidays are known for the country ${country}`)
  const states = Object.entries(library.getStates(country) ?? {})
  const regions = states.map(([code, state]) => ({ code: `${country}-${code}`, name: state }))
  return [{ code: country, name }, ...regions.sort((a, b) => (a.name < b.name ? -1 : 1))]
}

/** The time zones of a country, as IANA names them. */
export const zonesOf = (country: string): string[] => new Holidays(country).getTimezones().sort()
