import { type ComponentChildren, Fragment } from 'preact'
import { dayOf } from '../../../platform/dates.ts'
import { Muted, Stack, showDate, Tag, Tags } from '../../../platform/ui/index.ts'
import {
  type AnyFact,
  type FactField,
  fieldsOf,
  type Lists,
  nameOfCode,
  ofKind,
  toldKinds,
  wholeName,
} from '../rules.ts'
import { asked, choiceWords, details, frame, kindWords } from '../words.ts'
import { Typed } from './text.tsx'

/** A fact in words: what it says first, and its other particulars, each with its label. */
export function sayingOf(
  fact: AnyFact,
  lists: Lists,
  zone: string,
): { main: string; rest: { label: string; value: string }[] } {
  const { main, used } = mainOf(fact, lists, zone)
  const data = fact.data as Record<string, unknown>
  const others = (fieldsOf[fact.kind] as readonly FactField[]).filter(
    ({ name }) => !used.includes(name) && data[name] !== undefined,
  )
  return {
    main,
    // the kind of a name, number or address says enough without its label
    rest: others.map((field) => ({
      label: field.name === 'kind' ? '' : labelOf(fact.kind, field.name, lists),
      value: shownAs(field, data[field.name], lists, zone),
    })),
  }
}

/** Every particular of a kind with how it reads, or nothing where it was not said: two facts stand beside each other by it. */
export const particularsOf = (kind: AnyFact['kind'], data: object, lists: Lists, zone: string): Particular[] =>
  (fieldsOf[kind] as readonly FactField[]).map((field) => {
    const value = (data as Record<string, unknown>)[field.name]
    return {
      name: field.name,
      label: labelOf(kind, field.name, lists),
      value: value === undefined ? '' : shownAs(field, value, lists, zone),
    }
  })
export type Particular = { name: string; label: string; value: string }

/** What a particular is called: in the place’s own words where it has some. */
export const labelOf = (kind: AnyFact['kind'], field: string, lists: Lists): string =>
  lists.labels[`${kind}.${field}`] ?? (asked[kind] as Record<string, { label: string }>)[field]?.label ?? field

/** How one particular reads. */
export function shownAs(field: FactField, value: unknown, lists: Lists, zone: string): string {
  if (field.as === 'code') return nameOfCode(lists[field.from], String(value))
  if (field.as === 'days') return (value as string[]).map((day) => choiceOf(day, lists)).join(', ')
  if (field.as === 'choice') return choiceOf(String(value), lists)
  if (field.as === 'tick') return choiceOf('yes', lists)
  return field.as === 'day' ? showDate(Temporal.PlainDate.from(String(value)), zone) : String(value)
}

export const choiceOf = (choice: string, lists: Lists) => lists.choices[choice] ?? choiceWords[choice] ?? choice

type Main = { main: string; used: string[] }

function mainOf(fact: AnyFact, lists: Lists, zone: string): Main {
  const [name] = ofKind([fact], 'name')
  if (name) return { main: wholeName(name.data), used: ['given', 'middle', 'family', 'familyFirst', 'notSpoken'] }
  const [address] = ofKind([fact], 'address')
  if (address) return { main: address.data.where ?? details.noPlace, used: ['where'] }
  const [photograph] = ofKind([fact], 'photograph')
  if (photograph) return { main: details.photographShown, used: [] }
  const [talk] = ofKind([fact], 'talk')
  if (talk) return { main: '', used: [] }
  return ofFirstField(fact, lists, zone)
}

/** What stands first where that is not what is asked first; where it is missing, that does. */
const firsts: Partial<Record<AnyFact['kind'], string>> = {
  reference: 'value',
  alert: 'what',
  work: 'what',
  education: 'what',
}

function ofFirstField(fact: AnyFact, lists: Lists, zone: string): Main {
  const fields = fieldsOf[fact.kind] as readonly FactField[]
  const data = fact.data as Record<string, unknown>
  const first = fields.find(({ name }) => name === firsts[fact.kind] && data[name] !== undefined) ?? fields[0]
  const value = first && data[first.name]
  return first && value !== undefined
    ? { main: shownAs(first, value, lists, zone), used: [first.name] }
    : { main: '', used: [] }
}

/** A fact with all its particulars and what must be noticed about it. */
export function FactValue({ fact, lists, zone }: { fact: AnyFact; lists: Lists; zone: string }) {
  const { main, rest } = sayingOf(fact, lists, zone)
  return (
    <Stack tight>
      {main !== '' && (
        <div>
          <b>
            <Typed text={main} />
          </b>{' '}
          <Marks fact={fact} />
        </div>
      )}
      {rest.length > 0 && (
        <p>
          {rest.map(({ label, value }, at) => (
            <Fragment key={label}>
              {at > 0 && details.between}
              {label && <Muted>{details.label(label)} </Muted>}
              <Typed text={value} />
            </Fragment>
          ))}
        </p>
      )}
      {main === '' && <Marks fact={fact} />}
    </Stack>
  )
}

/** Whether we were told on another day than the one it was written down. */
const isOther = ({ kind, toldOn, recordedAt }: AnyFact, zone: string): boolean =>
  toldKinds.includes(kind) && toldOn !== null && !toldOn.equals(dayOf(recordedAt, zone))

function Marks({ fact }: { fact: AnyFact }) {
  const notSpoken = fact.kind === 'name' && fact.data.notSpoken
  if (!notSpoken && !fact.keptFromPerson) return null
  return (
    <Tags>
      {notSpoken && <Tag tone="amber">{details.notSpoken}</Tag>}
      {fact.keptFromPerson && <Tag tone="blue">{details.kept}</Tag>}
    </Tags>
  )
}

/** Who said so, whether it was verified, and since when it is so. */
export function FactSource({ fact, lists, zone }: { fact: AnyFact; lists: Lists; zone: string }) {
  const { validFrom, validTo, toldOn } = fact
  const when = [
    validFrom && details.since(showDate(validFrom, zone)),
    validTo && details.until(showDate(validTo, zone)),
    toldOn && isOther(fact, zone) && details.toldOn(showDate(toldOn, zone)),
  ].filter((part) => part !== null)
  return (
    <div>
      <div>
        <Typed text={details.from(atStart(nameOfCode(lists.factSources, fact.saidBy)), fact.saidByName)} />
      </div>
      <Muted>
        <Typed text={[verifiedWords(fact), ...when].join(', ')} />
      </Muted>
    </div>
  )
}

/** A word that was looked into and found wrong keeps how. */
function verifiedWords({ verified, verifiedHow }: AnyFact): string {
  if (verified) return details.verifiedBy(verifiedHow)
  return verifiedHow ? details.contradicted(verifiedHow) : details.unverified
}

/** A code's name where it begins a line. */
export const atStart = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const kindOne = (kind: AnyFact['kind']): string => kindWords[kind].one

/** The three lines that a person gives of themselves. */
export function talkItems(talk: {
  helps?: string
  setsOff?: string
  callMe?: string
}): { label: string; value: ComponentChildren }[] {
  const lines = [
    { label: frame.talk.helps, text: talk.helps },
    { label: frame.talk.setsOff, text: talk.setsOff },
    { label: frame.talk.callMe, text: talk.callMe },
  ]
  return lines.flatMap(({ label, text }) => (text ? [{ label, value: <Typed text={text} /> }] : []))
}
