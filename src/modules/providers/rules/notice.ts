import { daysIn, timesIn, weekdaysIn } from './days.ts'
import { type Line, linesOf, readLetter } from './letter.ts'
import { type Criterion, type Dates, noDates } from './offer.ts'

type Day = Temporal.PlainDate
/** What a jurisdiction calls its needs in writing: a code and the words that name it. */
export type Vocabulary = readonly { code: string; words: readonly string[] }[]

export type ReadProgram = {
  name: string
  needs: string[]
  about: string
  criteria: Criterion[]
  cost: string
  place: string
  dates: Dates
  phone: string
  /** A weekday was written that the day does not fall on. */
  doubt: boolean
}
export type ReadNotice = {
  fromName: string
  fromEmail: string
  title: string
  phone: string
  programs: ReadProgram[]
}

const phoneIn = (text: string) => /(?:\+61|\(?0\d\)?|1[38]00)[\d ()-]{6,14}\d/.exec(text)?.[0].trim() ?? ''
const fieldLine =
  /^(?:(?:starts?|starting|begins?|beginning|commenc\w+|when|times?|dates?|where|venue|location|at|costs?|fees?|who|for|eligib\w*|open|suit\w*|not|exclu\w*|referrals?|closing|closes?|places?|spaces|spots|contact|call|ring|phone|runs?|sessions?|every|duration|ages?|aged|must|no|preference|limited|enquir\w*)\b|(?:wo)?men only)/i
const named =
  /\b(?:program(?:me)?|group|course|workshop|counselling|class|circle|clinic|recovery|training|support|meeting|detox|rehab)/i

/**
 * What an e-mail of a provider says of its programs, for somebody to correct: nothing of it is kept unread. A program begins with
 * a line that names one; the lines after it, until the next, are of it. Days without a year are the next such days from `today`.
 */
export function readNotice(pasted: string, today: Day, vocabulary: Vocabulary, cultures: Vocabulary = []): ReadNotice {
  const letter = readLetter(pasted)
  const lines = linesOf(letter.lines)
  const blocks = blocksIn(lines, today, vocabulary)
  return {
    fromName: letter.fromName,
    fromEmail: letter.fromEmail,
    title: letter.subject || lines[0]?.text.slice(0, 200) || '',
    phone: phoneIn(letter.signature.join('\n')),
    programs: blocks.map((block) => programIn(block, today, { vocabulary, cultures })),
  }
}

/** Lines by the program they are of: those before the first one, such as a greeting, are of none. */
function blocksIn(lines: readonly Line[], today: Day, vocabulary: Vocabulary): string[][] {
  const blocks: string[][] = []
  for (const [nth, line] of lines.entries()) {
    const rest = lines.slice(nth, nth + 6)
    if (begins(line, rest, today, vocabulary)) blocks.push([line.text])
    else blocks.at(-1)?.push(line.text)
  }
  return blocks
}

function begins(line: Line, rest: readonly Line[], today: Day, vocabulary: Vocabulary): boolean {
  const { text, bulleted, afterGap } = line
  if (fieldLine.test(text) || !(named.test(text) || needsIn(text, vocabulary).length > 0)) return false
  if (!bulleted && !afterGap) return false
  const prose = /[.!:]$/.test(text) && text.split(/\s+/).length > 7
  const dated = daysIn(text, today).length > 0 || timesIn(text) !== undefined
  return dated || (!prose && rest.slice(1).some((one) => saysWhen(one.text, today)))
}

const saysWhen = (text: string, today: Day) =>
  daysIn(text, today).length > 0 ||
  timesIn(text) !== undefined ||
  weekdaysIn(text).length > 0 ||
  /^(?:where|venue)/i.test(text)

/** The codes of the needs that a text speaks of. */
export function needsIn(text: string, vocabulary: Vocabulary): string[] {
  const said = ` ${text.toLowerCase().replaceAll(/\s+/g, ' ')}`
  const found = ({ words }: Vocabulary[number]) =>
    words.some((word) => new RegExp(`[^\\p{L}\\p{N}]${word}`, 'u').test(said))
  return vocabulary.filter(found).map(({ code }) => code)
}

type Read = { vocabulary: Vocabulary; cultures: Vocabulary }

function programIn(block: readonly string[], today: Day, { vocabulary, cultures }: Read): ReadProgram {
  const [title = ''] = block
  const text = block.map((line) => line.replaceAll(/(?<!\d\s?)\b(?:noon|midday)\b/gi, '12pm')).join('\n')
  const { dates, doubt } = datesIn(text, today)
  return {
    name: nameIn(title, today),
    needs: needsIn(title, vocabulary).length > 0 ? needsIn(title, vocabulary) : needsIn(text, vocabulary),
    about: block.slice(1).join('\n'),
    criteria: criteriaIn(text, cultures),
    cost:
      /^.*(?:\b(?:free|no cost|gold coin)\b|\$\d).*$/im
        .exec(text)?.[0]
        .replace(/^(?:cost|fee)s?\s*:\s*/i, '')
        .trim()
        .slice(0, 200) ?? '',
    place: placeIn(block, today),
    dates,
    phone: phoneIn(text),
    doubt,
  }
}

/** The title up to what is said of its days: "AOD group – starts Tue 8 Dec" is "AOD group". */
function nameIn(title: string, today: Day): string {
  const [first] = daysIn(title, today)
  const at = Math.min(first?.at ?? title.length, timesIn(title)?.at ?? title.length)
  const words = title
    .slice(0, at)
    .replace(/\b(?:starts?|starting|begins?|commenc\w+|from|on|every|each|\w+days?)\s*$/i, '')
  const name = words.replace(/[\s:,;(–—-]+(?:starts?|starting|begins?|commenc\w+)?[\s:,;(–—-]*$/i, '').trim()
  return (name === '' ? title : name).slice(0, 200)
}

const closing = /\b(?:clos(?:e|es|ing)|due|referrals? by|apply by|rsvp)\b/i
const weeksLong = /\b(?:for\s+)?(\d{1,2})[\s-]*(?:x\s*)?(?:weekly\s+)?(week|session)s?\b/i

function datesIn(text: string, today: Day): { dates: Dates; doubt: boolean } {
  const parts = text.split(/\n|(?<=[.;])\s+|,\s*(?=referrals?\b|clos)/i)
  const closes = parts.filter((part) => closing.test(part)).flatMap((part) => daysIn(part, today))
  const runs = parts.filter((part) => !closing.test(part)).flatMap((part) => daysIn(part, today))
  const [starts, ...later] = runs.map(({ day }) => day)
  const times = timesIn(text)
  const repeated = weekdaysIn(text)
  const weeks = Number(weeksLong.exec(text)?.[1] ?? 0)
  const spaces = /(\d{1,3})\s*(?:places|spaces|spots|vacanc)|(?:places|spaces|spots|vacancies)\s*:\s*(\d{1,3})/i.exec(
    text,
  )
  const last = later.at(-1) ?? (starts && weeks > 1 ? starts.add({ weeks: weeks - 1 }) : undefined)
  return {
    dates: {
      ...noDates,
      startsOn: starts?.toString() ?? null,
      lastOn: last?.toString() ?? null,
      closesOn: closes[0]?.day.toString() ?? null,
      weekdays: repeated.length > 0 ? repeated : starts && weeks > 1 ? [starts.dayOfWeek] : [],
      from: times?.from ?? null,
      to: times?.to ?? null,
      spaces: spaces ? Number(spaces[1] ?? spaces[2]) : null,
    },
    doubt: [...closes, ...runs].some((one) => one.doubt),
  }
}

/** What follows "where" or "venue"; else what follows the time on a line that has both. */
function placeIn(block: readonly string[], today: Day): string {
  const said = block.flatMap((line) => /^(?:where|venue|location|at)\s*:?\s+(.+)$/i.exec(line)?.[1] ?? [])
  if (said[0]) return said[0].slice(0, 300)
  const after = block.flatMap((line) => {
    const end = Math.max(daysIn(line, today)[0]?.end ?? 0, timesIn(line)?.end ?? 0)
    const rest = end === 0 ? '' : line.slice(end).replace(/^\s*(?:[,;–—-]|\bat\b|\s)+/i, '')
    const place =
      rest.split(/[.;(]|,\s*(?=referrals?\b|clos|free|\d+\s*(?:places|spaces|weeks|sessions))/i)[0]?.trim() ?? ''
    return /^\p{Lu}/u.test(place) && !closing.test(line.slice(0, 20)) && !/^(?:for|free|every|weekly)\b/i.test(place)
      ? [place]
      : []
  })
  return (after[0] ?? '').slice(0, 300)
}

const aBlank = { values: [], from: null, to: null, words: '' } as const

/** For whom: men or women, ages, people of a culture, and in words what keeps somebody out. */
function criteriaIn(text: string, cultures: Vocabulary): Criterion[] {
  const found: Criterion[] = []
  const sex = sexIn(text)
  if (sex) found.push({ ...aBlank, of: 'sex', how: 'required', values: [sex] })
  const [, low, high] = /\b(?:ages?d?|for)\s*:?\s*(\d{2})\s*(?:-|–|to)\s*(\d{2})\b/i.exec(text) ?? []
  const [, least] =
    /\b(1[68]|2[15])\s*(?:\+|years (?:and|or) (?:over|older))|\b(?:over|aged?)\s+(1[68]|2[15])\b/i.exec(text) ?? []
  if (low && high) found.push({ ...aBlank, of: 'age', how: 'required', from: Number(low), to: Number(high) })
  else if (least) found.push({ ...aBlank, of: 'age', how: 'required', from: Number(least) })
  const meant = culturesIn(text, cultures)
  if (meant.length > 0) found.push({ ...aBlank, of: 'culture', how: 'required', values: meant })
  for (const line of text.split(/\n|(?<=\.)\s+/))
    if (/^\s*(?:not suitab|not for|exclu|no (?:current|people|one|person)|sorry)/i.test(line))
      found.push({ ...aBlank, of: 'other', how: 'excluded', words: line.trim().slice(0, 300) })
  return found
}

/** Those whose words follow a `for` or `open to` in the same sentence. */
function culturesIn(text: string, cultures: Vocabulary): string[] {
  const named = [...text.matchAll(/\b(?:for|open to)\b([^.\n]*)/gi)].map(([, after = '']) =>
    after.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' '),
  )
  const names = (word: string) => named.some((after) => ` ${after}`.includes(` ${word}`))
  return cultures.filter(({ words }) => words.some(names)).map(({ code }) => code)
}

/** Both are named where both may come. */
function sexIn(text: string): string | undefined {
  const men = /\b(?:men only|men['’]s|for men|males? only|male participants)\b/i.test(text)
  const women = /\b(?:women only|women['’]s|for women|females? only)\b/i.test(text)
  return men === women ? undefined : men ? 'male' : 'female'
}
