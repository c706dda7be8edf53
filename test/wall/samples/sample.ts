import type { Body, Ground } from '../ground.ts'

/** What one command is given: the ids of its path, its body, and a file where it takes one. */
export type Sample = {
  params: Record<string, string>
  body: Body
  /** The ids in the body that are of the person, or of something about them. */
  names?: string[]
  file?: { name: string; type: string; bytes: Buffer }
}

/** By method and path, the way to a sample that has not been used before. */
export type Samples = Record<string, (on: Ground) => Sample | Promise<Sample>>
