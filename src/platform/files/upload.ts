import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Verdict } from './scan.ts'
import { words } from './words.ts'

/**
 * A file as it came with a form. As JSON it is its digest and size, so that what compares or keeps a form's body never
 * copies the bytes.
 */
export class Upload {
  readonly name: string
  readonly bytes: Buffer
  /** Cut off, because it was longer than any file may be. */
  readonly cut: boolean
  readonly sha256: string
  /** What the scanner said of it, where the service has one. */
  readonly verdict: Verdict

  constructor(name: string, bytes: Buffer, cut: boolean, verdict: Verdict = 'clean') {
    this.name = name
    this.bytes = bytes
    this.cut = cut
    this.verdict = verdict
    this.sha256 = createHash('sha256').update(bytes).digest('hex')
  }

  toJSON() {
    return { name: this.name, bytes: this.bytes.length, sha256: this.sha256 }
  }
}

export const mostBytes = 5 * 1024 * 1024

/** A file that must be there, not empty and no longer than any may be. What it holds is for the command to say. */
export function uploaded(what: string) {
  return z
    .custom<Upload>((value) => value instanceof Upload && value.bytes.length > 0, {
      error: words.choose(what),
      abort: true,
    })
    .refine((value) => !value.cut, { error: words.tooLarge(what) })
    .refine((value) => value.verdict !== 'bad', { error: words.bad(what) })
    .refine((value) => value.verdict !== 'failed', { error: words.notScanned(what) })
    .meta({ upload: true })
}

/** A file that may be left out; one that is there is held to the same. */
export function maybeUploaded(what: string) {
  return z.preprocess((value) => (value === '' ? undefined : value), uploaded(what).optional()).meta({ upload: true })
}
