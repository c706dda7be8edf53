import type { talkItems } from '../../people/index.ts'
import type { Barring, Incident, PartNow, Support } from '../rules.ts'

/** What is known of whom it is about, for what is sent. */
export type AboutData = {
  supports: { id: string; name: string; relation: string; phone: string }[]
  officer: { id: string; name: string } | undefined
  barring: Barring[]
  alerts: { name: string; advice: string }[]
  /** How they want to be talked with. */
  talk: Parameters<typeof talkItems>[0] | undefined
}
export type IncidentData = {
  incident: Incident
  parts: ReadonlyMap<string, PartNow>
  about: AboutData | undefined
  staff: { id: string; name: string }[]
  /** What was typed to find whom it is about, and those who were found. */
  q: string
  found: { id: string; name: string; hint: string }[]
  mayFind: boolean
  relations: { value: string; label: string }[]
  tomorrow: Temporal.PlainDate
  additions: { n: number; text: string; at: Temporal.Instant; by: string }[]
  support: Support[]
  /** Names of the staff in it, for what was sent. */
  present: string[]
  messages: { id: string; to: string }[]
  tasks: { id: string; what: string }[]
  me: string | null
  reviews: boolean
  may: ReadonlySet<string>
  mails: boolean
}
