import { versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import type { Vocabulary } from '../rules.ts'

/** How the jurisdiction's needs are written about. */
export const vocabularyOf = ({ actor, today }: Pick<Tx, 'actor' | 'today'>): Vocabulary =>
  versionInForce(actor.jurisdiction, today).needWords
