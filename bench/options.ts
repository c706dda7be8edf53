import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

export type Options = {
  people: number
  notes: number
  /** Where the database lies: kept, so that a second run of the same size on the same day need not build it again. */
  dir: string
  /** How long each page is asked for at each number of clients. */
  seconds: number
  /** How long views arrive at random. */
  arrivals: number
  /** Views a second that arrive at random. */
  rate: number
  fresh: boolean
  only: RegExp | undefined
}

export const usage = `npm run bench -- [--people 20000] [--notes 1000000] [--seconds 3] [--arrivals 60] [--rate 40]
               [--dir <where the database lies>] [--fresh] [--only <pattern of names>]`

/** What the command line asks for. Throws on what it does not know and on a number that is none. */
export function readOptions(args: string[]): Options {
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    args,
    options: {
      people: text,
      notes: text,
      seconds: text,
      arrivals: text,
      rate: text,
      dir: text,
      only: text,
      fresh: { type: 'boolean' },
    },
  })
  const people = whole(values.people, 20_000)
  const notes = whole(values.notes, 1_000_000)
  return {
    people,
    notes,
    dir: values.dir ?? join(tmpdir(), `throughcare-bench-${people}-${notes}`),
    seconds: whole(values.seconds, 3),
    arrivals: whole(values.arrivals, 60),
    rate: whole(values.rate, 40),
    fresh: values.fresh ?? false,
    only: values.only === undefined ? undefined : new RegExp(values.only, 'i'),
  }
}

function whole(given: string | undefined, otherwise: number): number {
  const number = given === undefined ? otherwise : Number(given)
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`${given} is not a number of things\n${usage}`)
  return number
}
