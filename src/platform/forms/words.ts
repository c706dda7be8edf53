/** What the field types say when a value is wrong; a module gives its own sentence where it can say it better. */
export const words = {
  enter: (what: string) => `Enter ${what}`,
  select: (what: string) => `Select ${what}`,
  tooLong: (what: string, limit: number) =>
    `${capital(what)} must be ${limit.toLocaleString('en-AU')} characters or fewer`,
  day: (what: string) => `Enter ${what} as a date, like 24/11/2026`,
  years: (what: string, { first, last }: { first: number; last: number }) =>
    `${capital(what)} must be a day of a year from ${first} to ${last}. Check the year`,
  length: (what: string) => `Enter ${what} in years, months, weeks and days, like 18 months or 1 year 6 months`,
  noLength: (what: string) => `${capital(what)} must be a day or more`,
  time: (what: string) => `Enter ${what} as a time, like 13:30`,
  between: (what: string, least: number, most: number) =>
    `${capital(what)} must be a whole number from ${least} to ${most}`,
  unreadable: (what: string) => `${capital(what)} holds a character that cannot be kept (a null character)`,
  id: (what: string) => `${capital(what)} is not known`,
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
