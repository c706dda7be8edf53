import type { ContactStandard } from '../../standards/index.ts'
import type { Law } from '../place.ts'
import type { ContactStandardsBody } from '../shapes/contact-standards.ts'
import { twice } from './names.ts'

export type StandardsWrong =
  | 'unknown-standard'
  | 'unknown-level'
  | 'unknown-type'
  | 'unknown-kind'
  | 'unknown-contact'
  | 'same-name-twice'
  | 'ends-before-start'
  | 'too-long'
  | 'too-far-apart'
type Wrong = { refusal: StandardsWrong; at: string }
type Contacts = readonly { id: string; kind: string }[]

/** What of the facts the place does not know, or cannot be: the first of them, at its field. */
export function standardsWrong(
  body: ContactStandardsBody,
  contacts: Contacts,
  standards: readonly ContactStandard[],
  law: Law,
): Wrong | undefined {
  return codesWrong(body, contacts, standards, law) ?? daysWrong(body) ?? namesWrong(body, contacts)
}

function codesWrong(
  body: ContactStandardsBody,
  contacts: Contacts,
  standards: readonly ContactStandard[],
  law: Law,
): Wrong | undefined {
  const { values } = law.place
  const known = {
    standards: new Set(standards.map(({ code }) => code)),
    levels: new Set([...values.levels.map(({ code }) => code), ...standards.flatMap(({ levels = [] }) => levels)]),
    types: new Set([...values.orderTypes.map(({ code }) => code), ...standards.flatMap(({ orders = [] }) => orders)]),
    kinds: new Set([...values.contactKinds.map(({ code }) => code), ...standards.flatMap(kindsIn)]),
  }
  return (
    strange(body.standards, known.standards, 'unknown-standard', (nth) => `standards.${nth}`) ??
    strange(
      body.levels?.map(({ code }) => code),
      known.levels,
      'unknown-level',
      (nth) => `levels.${nth}.code`,
    ) ??
    strange(
      body.orders?.map(({ type }) => type),
      known.types,
      'unknown-type',
      (nth) => `orders.${nth}.type`,
    ) ??
    strange(
      contacts.map(({ kind }) => kind),
      known.kinds,
      'unknown-kind',
      (nth) => `contacts.${nth}.kind`,
    )
  )
}

const kindsIn = ({ accepts, parts = [], understaffed }: ContactStandard): readonly string[] => [
  ...accepts.kinds,
  ...parts.flatMap((part) => part.accepts.kinds),
  ...(understaffed?.kinds ?? []),
]

function strange(
  codes: readonly string[] = [],
  known: ReadonlySet<string>,
  refusal: StandardsWrong,
  at: (nth: number) => string,
): Wrong | undefined {
  const nth = codes.findIndex((code) => !known.has(code))
  return nth < 0 ? undefined : { refusal, at: at(nth) }
}

/** Of what fell due in so many days at most it is asked how it went. */
const mostDays = 732

function daysWrong({ levels = [], orders = [], kept }: ContactStandardsBody): Wrong | undefined {
  const level = endsEarly(levels)
  if (level !== undefined) return { refusal: 'ends-before-start', at: `levels.${level}.to` }
  const order = endsEarly(orders)
  if (order !== undefined) return { refusal: 'ends-before-start', at: `orders.${order}.to` }
  if (!kept) return undefined
  const days = kept.first.until(kept.last).days
  if (days < 0) return { refusal: 'ends-before-start', at: 'kept.last' }
  return days > mostDays ? { refusal: 'too-long', at: 'kept.last' } : undefined
}

type Days = { from: Temporal.PlainDate; to?: Temporal.PlainDate | undefined }
function endsEarly(spans: readonly Days[]): number | undefined {
  const nth = spans.findIndex(({ from, to }) => to && Temporal.PlainDate.compare(to, from) <= 0)
  return nth < 0 ? undefined : nth
}

function namesWrong({ contact }: ContactStandardsBody, contacts: Contacts): Wrong | undefined {
  const same = twice(contacts)
  if (same !== undefined) return { refusal: 'same-name-twice', at: `contacts.${same}.id` }
  const unknown = contact !== undefined && !contacts.some(({ id }) => id === contact)
  return unknown ? { refusal: 'unknown-contact', at: 'contact' } : undefined
}
