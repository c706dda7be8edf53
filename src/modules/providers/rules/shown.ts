import type { OfferData, ProviderData } from './offer.ts'

type Day = Temporal.PlainDate
/** When something is so, and who wrote it down. */
type Keeping = {
  id: string
  version: number
  name: string
  validFrom: Day | null
  validTo: Day | null
  recordedAt: Temporal.Instant
  recordedByName: string
}
export type Provider = Keeping & ProviderData
export type Offer = Keeping &
  OfferData & {
    provider: string
    notice: string | null
    verifiedOn: Day | null
    verifiedByName: string
  }
/** A service beside its provider, and how far it is from where the list is asked from; unknown is said, never left out. */
export type Listed = { offer: Offer; provider: Provider; km: number | undefined }

export type Notice = {
  id: string
  provider: string | null
  title: string
  original: string
  receivedOn: Day
  shownUntil: Day | null
  madeAt: Temporal.Instant
  madeByName: string
  publishedAt: Temporal.Instant | null
  withdrawnAt: Temporal.Instant | null
  withdrawnWhy: string
  state: 'reading' | 'shown' | 'over' | 'withdrawn'
}
export type NoticeLine = Notice & { providerName: string; programs: number }

/** An earlier or the present version of a provider or service: who wrote it when, and why. */
export type Version = { version: number; name: string; why: string; at: Temporal.Instant; byName: string }

/** Where a notice stands on a day: it ends by itself after the last day of its programs. */
export function noticeState(
  { publishedAt, withdrawnAt, shownUntil }: Pick<Notice, 'publishedAt' | 'withdrawnAt' | 'shownUntil'>,
  day: Day,
): Notice['state'] {
  if (withdrawnAt) return 'withdrawn'
  if (!publishedAt || !shownUntil) return 'reading'
  return Temporal.PlainDate.compare(shownUntil, day) < 0 ? 'over' : 'shown'
}

/** What a list of services is asked for. */
export type Ask = {
  need?: string | undefined
  led?: boolean | undefined
  language?: string | undefined
  free?: boolean | undefined
  online?: boolean | undefined
  q?: string | undefined
}

/** Whether a service is what is asked for; words are looked for in its name, its provider's and what it says of itself. */
export function fitsAsk({ offer, provider }: Pick<Listed, 'offer' | 'provider'>, ask: Ask): boolean {
  const said = [offer.name, provider.name, offer.about, offer.places.map(({ address }) => address).join(' ')]
  return (
    (ask.need === undefined || offer.needs.includes(ask.need)) &&
    (!ask.led || provider.aboriginalLed) &&
    (!ask.free || offer.free) &&
    (!ask.online || offer.delivery.includes('online') || offer.delivery.includes('phone')) &&
    (!ask.language || holds(provider.languages, ask.language)) &&
    (!ask.q || holds(said.join(' '), ask.q))
  )
}

const holds = (text: string, part: string) => text.toLowerCase().includes(part.trim().toLowerCase())

/** The nearest first; those whose distance is not known after them, by name. */
export function byDistance(one: Listed, other: Listed): number {
  const far = (km: number | undefined) => km ?? Number.MAX_SAFE_INTEGER
  return far(one.km) - far(other.km) || one.offer.name.localeCompare(other.offer.name, 'en')
}

/** Which provider an e-mail is from: by the domain of the address it came from, else by a name that its words hold. */
export function senderOf(
  { fromEmail, fromName, text }: { fromEmail: string; fromName: string; text: string },
  providers: readonly Pick<Provider, 'id' | 'name' | 'email' | 'web'>[],
): string | undefined {
  const domain = fromEmail.split('@')[1] ?? ''
  const byDomain = providers.find(
    ({ email, web }) => domain !== '' && (email.endsWith(`@${domain}`) || web.includes(domain)),
  )
  if (byDomain) return byDomain.id
  return providers.find(({ name }) => holds(fromName, name) || holds(text, name))?.id
}
