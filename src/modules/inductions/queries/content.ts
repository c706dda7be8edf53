import { createHash } from 'node:crypto'
import { type InductionText, versionInForce, versionNamed } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { showLongDay, showTime } from '../../../platform/ui/index.ts'
import type { Order } from '../../orders/index.ts'
import type { PersonHead } from '../../people/index.ts'
import { reachOf } from '../../staff/index.ts'
import type { Facts, Part } from '../rules.ts'
import { parts as words } from '../words.ts'

type Condition = Order['conditions'][number]
type Day = Temporal.PlainDate

/** Everything that an induction of an order goes through, in plain words: the order, its conditions that hold or will, what everybody is told. */
export async function partsOf(tx: Tx, order: Order, head: PersonHead): Promise<Part[]> {
  const { officerId } = head.supervision ?? {}
  const officer = officerId ? await reachOf(tx, officerId) : undefined
  return [...orderParts(order, tx.actor.zone), ...aboutParts(tx, head, officer)]
}

/** What an induction of the order itself goes through. */
export function orderParts(order: Order, zone: string): Part[] {
  const conditions = order.conditions.filter(({ state }) => state !== 'over')
  const own = conditions.filter(({ imposedBy }) => imposedBy !== 'law')
  const law = conditions.filter(({ imposedBy }) => imposedBy === 'law')
  return [orderPart(order, zone), ...[...own, ...law].map((condition) => conditionPart(condition, order, zone))]
}

/** What an order asks, in a fingerprint: another one wherever something of it would have to be explained anew. */
export function fingerprintOf(order: Order, zone: string): string {
  const asked = orderParts(order, zone).map(({ key, facts }) => [key, Object.entries(facts).sort()])
  return createHash('sha256').update(JSON.stringify(asked)).digest('hex')
}

function orderPart({ typeName, court, madeOn, startsOn, endsOn }: Order, zone: string): Part {
  const long = (day: Day) => showLongDay(day, zone)
  return {
    key: 'order',
    kind: 'order',
    title: words.made(typeName, court, long(madeOn)),
    lines: endsOn
      ? [words.runs(long(startsOn), long(endsOn), long(endsOn.add({ days: 1 })))]
      : [words.open(long(startsOn))],
    asOrdered: '',
    facts: kept({ typeName, court, madeOn: `${madeOn}`, startsOn: `${startsOn}`, endsOn: endsOn ? `${endsOn}` : '' }),
  }
}

function conditionPart(condition: Condition, order: Order, zone: string): Part {
  const { id, plain, name, asOrdered, code, inputs, validFrom, validTo } = condition
  const long = (day: Day) => showLongDay(day, zone)
  const later = Temporal.PlainDate.compare(validFrom, order.startsOn) > 0
  const blanks = blanksOf(condition, order.jurisdictionVersion, zone)
  return {
    key: id,
    kind: 'condition',
    title: plain || asOrdered,
    lines: [
      ...blanks.map(({ label, value }) => words.blank(label, value)),
      ...(later ? [words.from(long(validFrom))] : []),
      ...(validTo ? [words.until(long(validTo))] : []),
    ],
    asOrdered: plain !== '' && asOrdered !== name ? asOrdered : '',
    facts: kept({
      asOrdered,
      code: code ?? '',
      from: `${validFrom}`,
      until: validTo ? `${validTo}` : '',
      ...Object.fromEntries(Object.entries(inputs).map(([blank, value]) => [`blank.${blank}`, value])),
    }),
  }
}

/** What the order fills in, as people say it. */
function blanksOf({ code, inputs }: Condition, version: string, zone: string): { label: string; value: string }[] {
  const coded = versionNamed(version).conditions.find((one) => one.code === code)
  return (coded?.inputs ?? []).flatMap(({ code: blank, label, type, options }) => {
    const given = inputs[blank]
    if (!given) return []
    if (type === 'choice') return [{ label, value: options?.find((one) => one.code === given)?.name ?? given }]
    if (type === 'date') return [{ label, value: showLongDay(Temporal.PlainDate.from(given), zone) }]
    return [{ label, value: type === 'time' ? showTime(Temporal.PlainTime.from(given), zone) : given }]
  })
}

/** Only what says something, so that a name that comes in later without a value changes nothing. */
const kept = (facts: Facts): Facts => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== ''))

const textsToday = (tx: Tx): readonly InductionText[] => versionInForce(tx.actor.jurisdiction, tx.today).inductionTexts

/** What the person acknowledges, in the agency's words of today. */
export const acknowledgedWords = (tx: Tx): string => textsToday(tx).find(({ signed }) => signed)?.words ?? ''

type Reach = { name: string; phone: string } | undefined

const aboutParts = (tx: Tx, { standing }: PersonHead, officer: Reach): Part[] =>
  textsToday(tx)
    .filter(({ signed }) => !signed)
    .map(({ code, name, words: said, adds }) => ({
      key: code,
      kind: 'about',
      title: name,
      lines: [
        said,
        ...(adds === 'officer' && officer ? [words.officer(officer.name, officer.phone)] : []),
        ...(adds === 'appointment' ? [words.next(when(standing.nextAppointmentAt, tx.actor.zone))] : []),
      ],
      asOrdered: '',
      facts: {},
    }))

const when = (at: Temporal.Instant | null, zone: string) =>
  at ? `${showLongDay(at, zone)}, ${showTime(at, zone)}` : undefined
