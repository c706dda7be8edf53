import { versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import type { Vocabulary } from '../rules.ts'

/** How the jurisdiction's needs are written about. */
export const vocabularyOf = ({ actor, today }: Pick<Tx, 'actor' | 'today'>): Vocabulary =>
  versionInForce(actor.jurisdiction, today).needWords

/** By which words a notice says that it is for people of a culture. */
export const culturesOf = ({ actor, today }: Pick<Tx, 'actor' | 'today'>): Vocabulary =>
  versionInForce(actor.jurisdiction, today).culturalIdentities.map(({ code, words = [] }) => ({ code, words }))
