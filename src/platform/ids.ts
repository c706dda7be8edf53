import { randomBytes } from 'node:crypto'
import { systemClock } from './clock.ts'

export { newReference, type ReadReference, type ReferenceRefusal, readReference } from './ids/reference.ts'

type Sequence = { given: number; milliseconds: number; count: number }

const countsInAMillisecond = 0x1000
const ofTheClock: Sequence = { given: -1, milliseconds: -1, count: 0 }
const ofGivenTimes: Sequence = { given: -1, milliseconds: -1, count: 0 }

/**
 * A new identifier: UUID version 7 (RFC 9562), so that ids made later sort later.
 * Without `at` it carries the time of the system's clock, and each id of this process is greater than the one before,
 * even when the clock is put back. With `at` it carries that very time (demonstrations and imports make the past), and
 * ids made for times that do not go back are in order.
 */
export function newId(at?: Temporal.Instant): string {
  const { milliseconds, count } = at ? nextFor(at.epochMilliseconds) : nextOfClock()
  const bytes = randomBytes(16)
  bytes.writeUIntBE(milliseconds, 0, 6)
  bytes.writeUInt16BE(0x7000 | count, 6)
  bytes[8] = 0x80 | (bytes.readUInt8(8) & 0x3f)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** Whether the text is an identifier as `newId` writes them: lower case, version 7. Anything else never reaches SQL. */
export function isId(text: unknown): text is string {
  return typeof text === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text)
}

function nextOfClock(): Sequence {
  const now = systemClock.now().epochMilliseconds
  return advance(ofTheClock, now, now <= ofTheClock.milliseconds)
}

function nextFor(given: number): Sequence {
  if (given < 0) throw new RangeError('an identifier cannot carry a time before 1970')
  return advance(ofGivenTimes, given, given >= ofGivenTimes.given && given <= ofGivenTimes.milliseconds)
}

/** A full count borrows the next millisecond, as RFC 9562 section 6.2 allows, so that order is never lost. */
function advance(sequence: Sequence, given: number, continues: boolean): Sequence {
  sequence.given = given
  sequence.milliseconds = continues ? sequence.milliseconds : given
  sequence.count = continues ? sequence.count + 1 : randomStart()
  if (sequence.count >= countsInAMillisecond) {
    sequence.milliseconds += 1
    sequence.count = randomStart()
  }
  return sequence
}

/** Leaves the upper half of the counts free, so that thousands of ids fit in one millisecond. */
function randomStart(): number {
  return randomBytes(2).readUInt16BE() & 0x7ff
}
