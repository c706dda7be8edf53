import type { Tx } from '../../../platform/database/tx.ts'
import { pictureFrom, storeFile, type Upload } from '../../../platform/files.ts'
import { refuse } from '../../../platform/result.ts'
import type { Told } from '../rules.ts'
import { recordFact } from './facts.ts'

/**
 * Keeps a photograph of a person without what its camera wrote into it; the one before stays in the history. Refuses
 * bytes that are no JPEG, PNG or WebP, and a picture that cannot be read to its end.
 */
export async function recordPhotograph(
  tx: Tx,
  person: string,
  { photo, told }: { photo: Upload; told: Partial<Told> },
) {
  const read = pictureFrom(photo)
  if (typeof read === 'string') return refuse(read, 'photo')
  const sha256 = await storeFile(tx, read.picture, read.type)
  return recordFact(tx, person, { kind: 'photograph', data: { sha256, type: read.type }, told })
}
