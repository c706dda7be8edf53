import { Tag } from '../../../platform/ui/index.ts'
import type { Finding } from '../rules.ts'
import { findingNames } from '../words.ts'

const tones = { verified: 'green', contradicted: 'red', 'not-known': undefined } as const

/** What was said of a statement, in a word. */
export const FindingTag = ({ finding }: { finding: Finding }) => (
  <Tag tone={tones[finding]}>{findingNames[finding]}</Tag>
)
