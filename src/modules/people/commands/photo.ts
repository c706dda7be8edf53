import type { Tx } from '../../../platform/database/tx.ts'
import { imageTypeOf, storeFile, type Upload } from '../../../platform/files.ts'
import { refuse } from '../../../platform/result.ts'
import type { Told } from '../rules.ts'
import { recordFact } from './facts.ts'

/** Keeps a photograph of a person; the one before stays in the history. Refuses bytes that are no JPEG, PNG or WebP. */
export async function recordPhotograph(
  tx: Tx,
  person: string,
  { photo, told }: { photo: Upload; told: Partial<Told> },
) {
  const type = imageTypeOf(photo.bytes)
  if (!type) return refuse('not-a-picture', 'photo')
  const sha256 = await storeFile(tx, photo, type)
  return recordFact(tx, person, { kind: 'photograph', data: { sha256, type }, told })
}
