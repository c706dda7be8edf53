import { Stack, showDate, Tag, type Tone } from '../../../platform/ui/index.ts'
import type { Chance, Standing, State, Stood, Test } from '../rules.ts'
import { missingText, standingNames, stateNames } from '../words.ts'

const tones: Record<Standing, Tone | undefined> = { eligible: 'green', almost: 'amber', 'not-yet': undefined }

/** Whether the tests are met, in a word. */
export const StandingTag = ({ standing }: { standing: Standing }) => (
  <Tag tone={tones[standing]}>{standingNames[standing]}</Tag>
)

const stateTones: Partial<Record<State, Tone>> = { forward: 'blue', granted: 'green' }

/** What was done with it; while it waits, how the tests stand. */
export const ChanceTag = ({ chance: { state, standing } }: { chance: Pick<Chance, 'state' | 'standing'> }) =>
  state === 'waits' ? <StandingTag standing={standing} /> : <Tag tone={stateTones[state]}>{stateNames[state]}</Tag>

export type Conditions = readonly { code: string; name: string }[]
type Missing = { missing: readonly Stood[]; conditions: Conditions; zone: string }

/** A day of a working, as people read it. */
export const dayIn = (zone: string) => (text: string) => showDate(Temporal.PlainDate.from(text), zone)

/** Exactly what is missing, each with how it stands. */
export const MissingList = ({ missing, conditions, zone }: Missing) => (
  <Stack tight>
    {missing.map((one) => (
      <span key={keyOf(one.test)}>{missingText(one, conditions, dayIn(zone))}</span>
    ))}
  </Stack>
)

export const keyOf = (test: Test): string => JSON.stringify(test)
