import type { DeskState, Opening, Visitor } from '../rules.ts'

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
  /** Whether they can cover a colleague's case. */
  covers: boolean
  /** How often it has shown itself again without script. */
  round: number
}
/** What somebody who is found has to do at the desk today. */
type Known = { state: DeskState; time: Temporal.PlainTime | null; officer: string }
export type WalkInData = {
  q: string
  found: { id: string; listed: string; reference: string; today: Known | undefined }[]
  officers: { value: string; label: string }[]
}
