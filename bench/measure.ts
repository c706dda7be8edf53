import { setTimeout as pause } from 'node:timers/promises'
import { chance } from '../demo/random.ts'
import type { Answer, Ask } from './client.ts'
import type { Operation } from './operations.ts'
import type { Scene } from './scene.ts'

/** `best` is the quickest: on a machine that does other work too, the nearest to what the work itself takes. */
export type Times = { count: number; best: number; p50: number; p95: number; perSecond: number }
const leastCount = 5

/** The middle and the 95th of a hundred, in milliseconds. */
export function timesOf(milliseconds: readonly number[], seconds: number): Times {
  const sorted = milliseconds.toSorted((one, other) => one - other)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { count: sorted.length, best: at(0), p50: at(0.5), p95: at(0.95), perSecond: sorted.length / seconds }
}

/** So many clients, each asking again as soon as it is answered, for so long and at most so many times. */
export async function loop(
  clients: number,
  seconds: number,
  most: number,
  work: (n: number) => Promise<void>,
): Promise<Times> {
  const taken: number[] = []
  let next = 0
  const start = performance.now()
  const client = async () => {
    while (next < most && (performance.now() - start < seconds * 1000 || taken.length < leastCount)) {
      const began = performance.now()
      await work(next++)
      taken.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return timesOf(taken, (performance.now() - start) / 1000)
}

export type Arrived = { operation: Operation; milliseconds: number; right: boolean }

/**
 * Views that arrive at random, whoever is still waiting. The time counts from the moment at which the view arrived, so a
 * service that falls behind cannot hide it.
 */
export async function arrivals(
  operations: readonly Operation[],
  scene: Scene,
  { rate, seconds, ask }: { rate: number; seconds: number; ask: Ask },
): Promise<Arrived[]> {
  const { next, whole } = chance(40)
  const lots = operations.flatMap((operation) => Array.from({ length: operation.share }, () => operation))
  const running: Promise<Arrived>[] = []
  const start = performance.now()
  for (let due = 0; due < seconds * 1000; due += (-Math.log(1 - next()) / rate) * 1000) {
    const wait = start + due - performance.now()
    if (wait > 1) await pause(wait)
    const operation = lots[whole(0, lots.length - 1)] as Operation
    const arrivedAt = start + due
    const view = ask(operation.ask(scene, whole(0, 1_000_000))).then(({ status }: Answer) => ({
      operation,
      milliseconds: performance.now() - arrivedAt,
      right: status === operation.status,
    }))
    running.push(view)
  }
  return Promise.all(running)
}
