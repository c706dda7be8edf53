import type { PersonHead } from '../../people/index.ts'
import type { Chain, SettingShown, ShownStep } from '../rules.ts'

/** What the page of one search shows. */
export type ChainData = {
  head: PersonHead
  chain: Chain
  story: ShownStep[]
  setting: SettingShown
  deciders: { id: string; name: string }[]
  relations: { value: string; label: string }[]
  /** Where what is being written is kept, and what is there. */
  slot: string
  draft: { text: string; version: number; savedAt: Temporal.Instant | null } | undefined
  mayRecord: boolean
}

/** What could be followed up: what failed last, and how often. */
export type OfferShown = { tries: number; last: Temporal.Instant; outcome: string }

export type PersonData = {
  head: PersonHead
  chains: Chain[]
  offer: OfferShown | undefined
  mayRecord: boolean
  key: string
}
