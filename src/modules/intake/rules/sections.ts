/**
 * What an intake asks, in the order in which it is offered: the kinds of fact that each section holds. Every section has a text of its
 * own beside them, and some nothing else.
 */
export const sections = {
  identity: ['name', 'birth', 'gender', 'pronouns'],
  contact: ['address', 'phone', 'email'],
  family: ['support'],
  housing: ['housing'],
  work: ['work', 'education'],
  money: ['money'],
  health: ['disability', 'adjustment'],
  'alcohol-drugs': [],
  culture: ['identity', 'language', 'interpreter'],
  offence: [],
  earlier: [],
  strengths: [],
  wants: ['talk'],
} as const
export type SectionName = keyof typeof sections
export type Kind = (typeof sections)[SectionName][number]

export const sectionNames = Object.keys(sections) as SectionName[]
export const isSection = (name: string): name is SectionName => Object.hasOwn(sections, name)
export const kindsIn = (section: SectionName): readonly Kind[] => sections[section]

/** Every kind that an intake asks; none is asked in two sections. */
export const kinds: readonly Kind[] = sectionNames.flatMap((name) => [...kindsIn(name)])

/** The question that every section ends with: what they say of it in their own words. */
export const inWords = 'in-words'

/** What a section asks: each of its kinds, and its text. */
export const questionsIn = (section: SectionName): readonly string[] => [...kindsIn(section), inWords]

/** The section after one; none after the last. */
export const after = (section: SectionName): SectionName | undefined => sectionNames[sectionNames.indexOf(section) + 1]

/** Particulars that are no question to the person: who is protected from them, what is risky there, who asked. They stay as they are. */
export const notAskedHere: readonly string[] = ['protects', 'risk', 'askedBy']

/** Kinds of which it is asked since when it is so. */
export const dated: ReadonlySet<Kind> = new Set<Kind>(['address', 'housing', 'work', 'education', 'money'])

/** Kinds that never become something else: what is said anew puts right what was recorded. */
export const lasting: ReadonlySet<Kind> = new Set<Kind>(['birth'])

/** Kinds that somebody else can be asked about. */
export const checked: ReadonlySet<Kind> = new Set<Kind>([
  'address',
  'housing',
  'work',
  'education',
  'money',
  'disability',
])
