import type { Tx } from '../database/tx.ts'
import type { Upload } from './upload.ts'

const chunkBytes = 1_048_576

/** Keeps the bytes in chunks under their SHA-256, once however often they come. Gives the digest, in hexadecimal. */
export async function storeFile(tx: Tx, upload: Upload, type: string): Promise<string> {
  const key = Buffer.from(upload.sha256, 'hex')
  const added = await tx.query(
    'insert into file (sha256, bytes, type, stored_at) values ($1, $2, $3, $4) on conflict do nothing returning sha256',
    [key, upload.bytes.length, type, tx.now],
  )
  for (let at = 0, n = 0; added.length > 0 && at < upload.bytes.length; at += chunkBytes, n++)
    await tx.query('insert into file_chunk (sha256, n, data) values ($1, $2, $3)', [
      key,
      n,
      upload.bytes.subarray(at, at + chunkBytes),
    ])
  return upload.sha256
}

/** The whole file of a digest, where this agency has one. */
export async function readStored(tx: Tx, sha256: string): Promise<{ type: string; body: Buffer } | undefined> {
  const rows = await tx.query<{ type: string; data: Buffer }>(
    'select f.type, c.data from file f join file_chunk c on c.agency_id = f.agency_id and c.sha256 = f.sha256 where f.sha256 = $1 order by c.n',
    [Buffer.from(sha256, 'hex')],
  )
  const [first] = rows
  return first && { type: first.type, body: Buffer.concat(rows.map(({ data }) => data)) }
}
