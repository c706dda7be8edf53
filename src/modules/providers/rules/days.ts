type Day = Temporal.PlainDate

/** A day as somebody wrote it, and where in the text; `doubt` where the weekday written with it is another. */
export type ReadDay = { day: Day; at: number; end: number; doubt: boolean }
export type ReadTimes = { from: string; to: string | null; at: number; end: number }

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const weekday = '(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur|urs)?(?:day)?'
const before = `(?:\\b${weekday}s?[.,]?\\s+(?:the\\s+)?)?`
const year = '(?:[,\\s]+(20\\d\\d))?'

/** Each way of writing a day, and which groups hold weekday, day, month and year. The day comes before the month in figures. */
const ways: readonly { pattern: RegExp; parts: (found: RegExpExecArray) => (string | undefined)[] }[] = [
  {
    pattern: new RegExp(`${before}\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${month}\\b\\.?${year}`, 'gi'),
    parts: ([, name, date, named, when]) => [name, date, named, when],
  },
  {
    pattern: new RegExp(`${before}\\b${month}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?![:.]\\d)${year}`, 'gi'),
    parts: ([, name, named, date, when]) => [name, date, named, when],
  },
  {
    pattern: new RegExp(
      `${before}\\b(\\d{1,2})[/.](\\d{1,2})(?:[/.](20\\d\\d|\\d\\d))?(?![\\d/:]|\\s*(?:am|pm))`,
      'gi',
    ),
    parts: ([, name, date, figure, when]) => [name, date, figure, when],
  },
]

/**
 * The days that a text names, as they come. Without a year it is the next such day from `from` on: who writes to others about
 * what will be leaves the year out. What is no day of the calendar is none.
 */
export function daysIn(text: string, from: Day): ReadDay[] {
  const found = ways.flatMap(({ pattern, parts }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const [name, date, named = '', when] = parts(match as RegExpExecArray)
      const day = dayOf(Number(date), monthOf(named), when, from)
      if (!day) return []
      const said = name ? weekdays.indexOf(name.toLowerCase()) + 1 : day.dayOfWeek
      return [{ day, at: match.index, end: match.index + match[0].length, doubt: said !== day.dayOfWeek }]
    }),
  )
  const inOrder = found.toSorted((a, b) => a.at - b.at || b.end - a.end)
  return inOrder.filter((one, nth) => inOrder.slice(0, nth).every(({ end }) => end <= one.at))
}

const monthOf = (named: string) =>
  /^\d/.test(named) ? Number(named) : months.indexOf(named.slice(0, 3).toLowerCase()) + 1

function dayOf(date: number, inMonth: number, when: string | undefined, from: Day): Day | undefined {
  if (when) return validDay(when.length === 2 ? 2000 + Number(when) : Number(when), inMonth, date)
  const soon = [from.year, from.year + 1, from.year + 2, from.year + 3, from.year + 4]
  return soon
    .map((year) => validDay(year, inMonth, date))
    .find((day) => day !== undefined && Temporal.PlainDate.compare(day, from) >= 0)
}

function validDay(year: number, inMonth: number, date: number): Day | undefined {
  if (inMonth < 1 || inMonth > 12 || date < 1) return undefined
  const day = Temporal.PlainDate.from({ year, month: inMonth, day: date }, { overflow: 'constrain' })
  return day.day === date ? day : undefined
}

const clock = '(\\d{1,2})(?:[:.](\\d{2}))?\\s*(am|pm|a\\.m\\.|p\\.m\\.|noon)?'
const span = new RegExp(`\\b${clock}\\s*(?:-|–|—|to|until|till)\\s*${clock}(?![\\d/])`, 'gi')
const single = /\b(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)/gi

/**
 * The first times of day that a text names. A range needs a morning or afternoon word, or minutes: "5-10 people" is no time. What
 * is said of its end holds for its beginning, as long as that leaves it before the end.
 */
export function timesIn(text: string): ReadTimes | undefined {
  for (const match of text.matchAll(span)) {
    const [whole, h1 = '', m1, half1, h2 = '', m2, half2] = match
    if (!half1 && !half2 && !(m1 && m2)) continue
    const to = timeOf(Number(h2), m2, half2)
    const first = timeOf(Number(h1), m1, half1 ?? (half2 === 'noon' ? 'am' : half2))
    const from = first && to && !half1 && first >= to ? timeOf(Number(h1), m1, 'am') : first
    if (from && to && from < to) return { from, to, at: match.index, end: match.index + whole.length }
  }
  const [match] = text.matchAll(single)
  const from = match && timeOf(Number(match[1]), match[2], match[3])
  return from ? { from, to: null, at: match.index, end: match.index + match[0].length } : undefined
}

function timeOf(hour: number, minutes = '00', half: string | undefined): string | undefined {
  const named = half?.replaceAll('.', '').toLowerCase()
  if (hour > 23 || Number(minutes) > 59 || (named && hour > 12)) return undefined
  const turned = named === 'pm' || named === 'noon' ? (hour % 12) + 12 : named === 'am' ? hour % 12 : hour
  return `${String(turned).padStart(2, '0')}:${minutes}`
}

/** The weekdays that come again, 1 (Monday) to 7: "every Tuesday", "Tuesdays and Thursdays", "Mon–Fri". */
export function weekdaysIn(text: string): number[] {
  const range = new RegExp(`\\b${weekday}\\s*(?:-|–|to)\\s*${weekday}\\b`, 'i').exec(text)
  if (range?.[1] && range[2]) return between(range[1], range[2])
  const named = [...text.matchAll(new RegExp(`\\b(every |each )?${weekday}(s?)\\b`, 'gi'))]
  const repeated = named.some(([whole, every]) => every || /days$/i.test(whole))
  const numbers = named.map(([, , name = '']) => weekdays.indexOf(name.toLowerCase()) + 1)
  return repeated ? [...new Set(numbers)].toSorted((a, b) => a - b) : []
}

function between(first: string, last: string): number[] {
  const [from, to] = [first, last].map((name) => weekdays.indexOf(name.toLowerCase()) + 1)
  return [1, 2, 3, 4, 5, 6, 7].filter((day) => day >= (from ?? 1) && day <= (to ?? 7))
}
