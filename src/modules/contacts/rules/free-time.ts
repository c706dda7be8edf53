type Time = Temporal.PlainTime

/** A stretch of one day, its end not in it. */
export type Stretch = { starts: Time; ends: Time }
export type DayOf = {
  /** When the officer works that day; undefined where that is not known, and then any time will do. */
  hours: Stretch | undefined
  /** What is booked with the officer already, and lunch. */
  busy: readonly Stretch[]
}

/** Times are tried a quarter of an hour apart. */
const step = 15
const wholeDay = 24 * 60

/**
 * The time nearest to the one wanted at which the officer has the minutes free within their hours; of two as near the later.
 * The time wanted itself where it is free, whatever the hours, as that is when they always meet. Undefined where nothing is
 * free that day.
 */
export function freeTime(wanted: Time, minutes: number, { hours, busy }: DayOf): Time | undefined {
  const taken = busy.map(minutesOfStretch)
  const [from, until] = hours ? minutesOfStretch(hours) : [0, wholeDay]
  const isFree = (at: number) => taken.every(([starts, ends]) => at + minutes <= starts || at >= ends)
  const at = minutesOf(wanted)
  if (isFree(at)) return wanted
  for (let away = step; away < wholeDay; away += step)
    for (const start of [at + away, at - away])
      if (start >= from && start + minutes <= until && isFree(start)) return timeOf(start)
  return undefined
}

const minutesOf = ({ hour, minute }: Time) => hour * 60 + minute
const timeOf = (minutes: number) => Temporal.PlainTime.from({ hour: Math.floor(minutes / 60), minute: minutes % 60 })
/** What ends at or past midnight ends with its day. */
const minutesOfStretch = ({ starts, ends }: Stretch): [number, number] => {
  const [from, until] = [minutesOf(starts), minutesOf(ends)]
  return [from, until <= from ? wholeDay : until]
}
