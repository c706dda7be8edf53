import { cleanJpeg } from './pictures/jpeg.ts'
import { cleanPng } from './pictures/png.ts'
import { cleanWebp } from './pictures/webp.ts'
import { type ImageType, imageTypeOf } from './sniff.ts'
import { Upload } from './upload.ts'

const cleaned: Record<ImageType, (bytes: Buffer) => Buffer | undefined> = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/webp': cleanWebp,
}

/**
 * A picture as it may be kept: what draws it and which way up it is. Where it was taken, when, with what, and every word
 * that came with it are left out. Refuses what is no JPEG, PNG or WebP, and one that cannot be read to its end.
 */
export function pictureFrom(
  upload: Upload,
): { type: ImageType; picture: Upload } | 'not-a-picture' | 'unreadable-picture' {
  const type = imageTypeOf(upload.bytes)
  if (!type) return 'not-a-picture'
  const bytes = cleaned[type](upload.bytes)
  return bytes ? { type, picture: new Upload(upload.name, bytes, false) } : 'unreadable-picture'
}
