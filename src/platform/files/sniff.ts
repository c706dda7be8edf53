export type ImageType = 'image/jpeg' | 'image/png' | 'image/webp'

/** What the bytes are, whatever their name says: a JPEG, PNG or WebP picture, or nothing that is known here. */
export function imageTypeOf(bytes: Buffer): ImageType | undefined {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png'
  const isWebp = bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP'
  return isWebp ? 'image/webp' : undefined
}

export type DocumentType = 'application/pdf' | 'image/jpeg' | 'image/png'

/** What the bytes are, whatever their name says: a PDF, or a JPEG or PNG of a page, or nothing that is taken as a document. */
export function documentTypeOf(bytes: Buffer): DocumentType | undefined {
  if (startsWith(bytes, [...Buffer.from('%PDF-')])) return 'application/pdf'
  const image = imageTypeOf(bytes)
  return image === 'image/webp' ? undefined : image
}

const startsWith = (bytes: Buffer, signature: readonly number[]) =>
  bytes.length > signature.length && signature.every((byte, at) => bytes[at] === byte)
