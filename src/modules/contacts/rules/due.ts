export type Day = Temporal.PlainDate

/** How many days a stretch is when appointments are spaced by it: months go by four weeks, so that the weekday stays. */
export function spacing(every: string): number {
  const { years, months, weeks, days } = Temporal.Duration.from(every)
  return (years * 12 + months) * 28 + weeks * 7 + days
}
