const seenOrSpokenWith = { kinds: ['office', 'home', 'work', 'other', 'phone', 'video'], withPerson: true }
const thirtyDays = { count: 30, unit: 'days' }
const rhythm = (within: string) => ({ kind: 'rolling', within, carries: true, away: 'restart' })
const soon = { kind: 'once', after: 'supervision', within: thirtyDays, away: 'restart' }

/** The neutral set as it is written, from a first day on. */
export const neutralValues = (from: string) => {
  const contact = (level: string, within: string) => ({
    code: `${level}-contact`,
    name: 'Contact',
    from,
    levels: [level],
    accepts: seenOrSpokenWith,
    amount: 1,
    cadence: rhythm(within),
  })
  const visit = (level: string, cadence: object) => ({
    code: `${level}-home`,
    name: 'Home visit',
    from,
    levels: [level],
    accepts: { kinds: ['home'] },
    amount: 1,
    cadence,
  })
  const task = (code: string, name: string, cadence: object) => ({
    code,
    name,
    from,
    levels: ['low', 'medium', 'high'],
    accepts: { kinds: [code] },
    amount: 1,
    cadence,
  })
  return [
    contact('low', 'P1M'),
    visit('low', soon),
    contact('medium', 'P2W'),
    visit('medium', { ...rhythm('P2M'), first: thirtyDays }),
    contact('high', 'P1W'),
    visit('high', { ...rhythm('P1M'), first: thirtyDays }),
    task('plan', 'Plan', soon),
    task('assessment', 'Assessment', rhythm('P6M')),
  ]
}
