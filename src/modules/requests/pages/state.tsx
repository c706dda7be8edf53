import { Tag } from '../../../platform/ui/index.ts'
import type { State } from '../rules.ts'
import { stateNames } from '../words.ts'

const tones = { waiting: undefined, overdue: 'amber', answered: 'green', refused: 'red', withdrawn: undefined } as const

/** Where a request stands, in a word. */
export const StateTag = ({ state }: { state: State }) => <Tag tone={tones[state]}>{stateNames[state]}</Tag>
