import { type InformationBasis, sourced } from '../policy.ts'
import { seed } from './origins.ts'

/**
 * The grounds on which somebody outside the agency is asked about a person. No provision on sharing information was read, so the
 * agency's own words stand here, unverified, and whoever relies on a law names it.
 */
export const informationBases: readonly InformationBasis[] = sourced<
  Omit<InformationBasis, 'from' | 'source' | 'verified'>
>(seed, [
  { code: 'consent', name: 'The person agreed', asks: 'How they agreed', required: false },
  {
    code: 'order',
    name: 'A condition or direction of the order',
    asks: 'Which condition or direction',
    required: true,
  },
  { code: 'court', name: 'The court asked for it', asks: 'Which court, and what it asked', required: true },
  { code: 'law', name: 'A law allows it', asks: 'Which law', required: true },
  { code: 'nothing-told', name: 'Nothing about the person is told', asks: 'Why that is enough', required: true },
])
