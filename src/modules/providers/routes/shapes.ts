import * as z from 'zod'
import {
  choice,
  code,
  codes,
  maybeChoice,
  maybeDay,
  maybeId,
  maybeText,
  maybeTime,
  maybeWhole,
  text,
  ticked,
} from '../../../platform/forms/fields.ts'
import type { NewOffer, NewProvider } from '../commands.ts'
import { type Criterion, type Dates, deliveries, hows, type OfferData, type Place, type Provider } from '../rules.ts'
import { fields } from '../words.ts'

const line = (what: string) => maybeText(what, 300)

/** Decimal degrees as typed; empty where none were. */
const degrees = (what: string, most: number) =>
  z
    .string()
    .regex(/^\s*-?\d{1,3}(\.\d{1,8})?\s*$/, { error: what })
    .refine((value) => Math.abs(Number(value)) <= most, { error: what })
    .transform(Number)

export const lat = degrees(fields.lat, 90)
export const lon = degrees(fields.lon, 180)

export const providerShape = {
  name: text(fields.providerName, 200),
  kind: code(fields.kind),
  phone: maybeText(fields.phone, 60),
  email: maybeText(fields.email, 254),
  web: line(fields.web),
  led: maybeChoice(fields.led, ['yes', 'no']),
  ledSaidBy: line(fields.ledSaidBy),
  offers: codes(fields.offers),
  offersAbout: maybeText(fields.offersAbout, 4000),
  languages: line(fields.languages),
  about: maybeText(fields.about, 4000),
  validFrom: maybeDay(fields.validFrom),
  validTo: maybeDay(fields.validTo),
}
export const whyShape = { why: maybeText(fields.why, 400) }

const providerBody = z.object(providerShape)
/** What `addProvider` takes, from its form. */
export const providerFrom = ({ led, ...given }: z.infer<typeof providerBody>): NewProvider => ({
  ...given,
  aboriginalLed: led === 'yes',
})

/** How a provider's form opens on what is known of it. */
export const providerValues = ({ aboriginalLed, ...known }: Provider) => ({
  ...known,
  led: aboriginalLed ? 'yes' : 'no',
})

const place = z.object({
  name: line(fields.placeName),
  address: line(fields.placeAddress),
  lat: lat.optional(),
  lon: lon.optional(),
})

/** What a notice says of a program; a service of the directory says more. */
export const programShape = {
  name: text(fields.serviceName, 200),
  needs: codes(fields.needs),
  about: maybeText(fields.about, 4000),
  sexes: codes(fields.sexes),
  ageFrom: maybeWhole(fields.ageFrom, 0, 120),
  ageTo: maybeWhole(fields.ageTo, 0, 120),
  cultures: codes(fields.cultures),
  keptOut: maybeText(fields.keptOut, 2000),
  cost: line(fields.cost),
  free: ticked(),
  address: line(fields.placeAddress),
  contactPhone: maybeText(fields.contactPhone, 60),
  startsOn: maybeDay(fields.startsOn),
  lastOn: maybeDay(fields.lastOn),
  closesOn: maybeDay(fields.closesOn),
  weekdays: codes(fields.weekdays),
  fromTime: maybeTime(fields.fromTime),
  toTime: maybeTime(fields.toTime),
  spaces: maybeWhole(fields.spaces, 0, 999),
}

const how = (what: string) => maybeChoice(what, hows)
const { address: _, ...ofPrograms } = programShape
export const offerShape = {
  ...ofPrograms,
  sexHow: how(fields.sexHow),
  ageHow: how(fields.ageHow),
  cultureHow: how(fields.cultureHow),
  orderHow: how(fields.orderHow),
  orders: codes(fields.orders),
  levelHow: how(fields.levelHow),
  levels: codes(fields.levels),
  alerts: codes(fields.alerts),
  mustBe: maybeText(fields.mustBe, 2000),
  liked: maybeText(fields.liked, 2000),
  hours: line(fields.hours),
  contactName: line(fields.contactName),
  contactEmail: maybeText(fields.contactEmail, 254),
  places: z.array(place).max(10).default([]),
  serves: line(fields.serves),
  delivery: z.array(choice(fields.delivery, deliveries)).max(4).default([]),
  waitingDays: maybeWhole(fields.waitingDays, 0, 999),
  how: maybeText(fields.how, 2000),
  validFrom: maybeDay(fields.validFrom),
  validTo: maybeDay(fields.validTo),
  verified: ticked(),
}

const offerBody = z.object(offerShape)
const programBody = z.object(programShape)
type OfferBody = z.infer<typeof offerBody>
export type ProgramBody = z.infer<typeof programBody>

const listed = (said: string, by: string | RegExp = '\n') =>
  said
    .split(by)
    .map((one) => one.trim())
    .filter((one) => one !== '')

const none = { values: [], from: null, to: null, words: '' } as const
type Given = Partial<Omit<OfferBody, 'places'>> & Pick<ProgramBody, 'sexes' | 'cultures' | 'keptOut'>

/** A box that was ticked without saying how it counts is what the service is only for. */
function criteriaFrom(given: Given): Criterion[] {
  const { sexHow = 'required', cultureHow = 'required', orderHow = 'required', levelHow = 'required' } = given
  const coded = [
    { of: 'sex', how: sexHow, values: given.sexes },
    { of: 'culture', how: cultureHow, values: given.cultures },
    { of: 'order', how: orderHow, values: given.orders ?? [] },
    { of: 'level', how: levelHow, values: given.levels ?? [] },
    { of: 'alert', how: 'excluded', values: given.alerts ?? [] },
  ] as const
  const said = [
    ...listed(given.mustBe ?? '').map((words) => ({ how: 'required', words }) as const),
    ...listed(given.liked ?? '').map((words) => ({ how: 'preferred', words }) as const),
    ...listed(given.keptOut).map((words) => ({ how: 'excluded', words }) as const),
  ]
  const { ageFrom, ageTo, ageHow = 'required' } = given
  const aged = ageFrom !== undefined || ageTo !== undefined
  return [
    ...coded.filter(({ values }) => values.length > 0).map((one) => ({ ...none, ...one })),
    ...(aged ? [{ ...none, of: 'age', how: ageHow, from: ageFrom ?? null, to: ageTo ?? null } as const] : []),
    ...said.map((one) => ({ ...none, of: 'other', ...one }) as const),
  ]
}

function datesFrom(
  given: Pick<ProgramBody, 'startsOn' | 'lastOn' | 'closesOn' | 'weekdays' | 'fromTime' | 'toTime' | 'spaces'>,
): Dates {
  const { startsOn, lastOn, closesOn, weekdays, fromTime, toTime, spaces } = given
  const clock = (time: Temporal.PlainTime | undefined) => time?.toString().slice(0, 5) ?? null
  return {
    startsOn: startsOn?.toString() ?? null,
    lastOn: lastOn?.toString() ?? null,
    closesOn: closesOn?.toString() ?? null,
    weekdays: weekdays.map(Number).filter((day) => day >= 1 && day <= 7),
    from: clock(fromTime),
    to: clock(toTime),
    spaces: spaces ?? null,
  }
}

/** What `addOffer` takes, from the form of a service. */
export function offerFrom(given: OfferBody): NewOffer {
  const {
    name,
    needs,
    about,
    cost,
    free,
    hours,
    delivery,
    how: refer,
    waitingDays,
    validFrom,
    validTo,
    verified,
  } = given
  return {
    name,
    needs,
    about,
    criteria: criteriaFrom(given),
    cost,
    free,
    hours,
    contact: { name: given.contactName, phone: given.contactPhone, email: given.contactEmail },
    places: given.places.map((one): Place => ({ ...one, lat: one.lat ?? null, lon: one.lon ?? null })),
    serves: listed(given.serves, /[,\n]/),
    delivery: [...new Set(delivery)],
    waitingDays: waitingDays ?? null,
    how: refer,
    dates: datesFrom(given),
    validFrom,
    validTo,
    verified,
  }
}

/** The same from what was read of a program in a notice. What its provider's notice says, the provider has said. */
export function programFrom(given: ProgramBody): NewOffer {
  const { name, needs, about, cost, free, address, contactPhone } = given
  return {
    name,
    needs,
    about,
    criteria: criteriaFrom(given),
    cost,
    free,
    hours: '',
    contact: { name: '', phone: contactPhone, email: '' },
    places: address === '' ? [] : [{ name: '', address, lat: null, lon: null }],
    serves: [],
    delivery: ['in-person'],
    waitingDays: null,
    how: '',
    dates: datesFrom(given),
  }
}

const valuesOf = (criteria: readonly Criterion[], of: Criterion['of']) => criteria.find((one) => one.of === of)
const wordsOf = (criteria: readonly Criterion[], how: Criterion['how']) =>
  criteria.flatMap((one) => (one.of === 'other' && one.how === how ? one.words : [])).join('\n')

/** How the form of a service or program opens on what is known of it, or was read of it. */
export function offerValues(
  known: Pick<OfferData, 'criteria' | 'dates'> & Partial<OfferData> & { name: string },
): Record<string, unknown> {
  const { criteria, dates, contact, places = [], serves = [], ...rest } = known
  const age = valuesOf(criteria, 'age')
  return {
    ...rest,
    ...dates,
    sexHow: valuesOf(criteria, 'sex')?.how,
    sexes: valuesOf(criteria, 'sex')?.values ?? [],
    ageHow: age?.how,
    ageFrom: age?.from,
    ageTo: age?.to,
    cultureHow: valuesOf(criteria, 'culture')?.how,
    cultures: valuesOf(criteria, 'culture')?.values ?? [],
    orderHow: valuesOf(criteria, 'order')?.how,
    orders: valuesOf(criteria, 'order')?.values ?? [],
    levelHow: valuesOf(criteria, 'level')?.how,
    levels: valuesOf(criteria, 'level')?.values ?? [],
    alerts: valuesOf(criteria, 'alert')?.values ?? [],
    mustBe: wordsOf(criteria, 'required'),
    liked: wordsOf(criteria, 'preferred'),
    keptOut: wordsOf(criteria, 'excluded'),
    contactName: contact?.name,
    contactPhone: contact?.phone,
    contactEmail: contact?.email,
    serves: serves.join(', '),
    weekdays: dates.weekdays.map(String),
    fromTime: dates.from,
    toTime: dates.to,
    ...Object.fromEntries(
      places.flatMap((one, nth) => Object.entries(one).map(([part, value]) => [`places.${nth}.${part}`, value])),
    ),
  }
}

export const noticeShape = {
  title: maybeText(fields.title, 200),
  receivedOn: maybeDay(fields.receivedOn),
  original: maybeText(fields.original, 100_000),
}

export const publishShape = {
  title: text(fields.title, 200),
  provider: maybeId(fields.provider),
  newProvider: line(fields.newProvider),
  newPhone: maybeText(fields.phone, 60),
  newEmail: maybeText(fields.email, 254),
  programs: z
    .array(z.object({ ...programShape, name: maybeText(fields.serviceName, 200), leave: ticked() }))
    .max(20)
    .default([]),
}
