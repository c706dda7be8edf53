import type { Opening, Visitor } from '../rules.ts'

export type DeskData = {
  desk:
    | {
        office: string
        opening: Opening
        duty: { name: string; phone: string } | undefined
        visitors: Visitor[]
      }
    | undefined
  /** Whoever looks at it. */
  me: string | null
  /** How often it has shown itself again without script. */
  round: number
}
export type WalkInData = {
  q: string
  found: { id: string; listed: string; reference: string }[]
  officers: { value: string; label: string }[]
}
