const times = (many: number) => (many === 1 ? 'Once' : many === 2 ? 'Twice' : `${many} times`)

/** A schedule as people say it: each so many minutes, each hour, or each day at a time. */
function rhythm(cron: string, zone: string): string {
  const [minute = '', hour = ''] = cron.split(' ')
  const [, step] = /^\*\/(\d+)$/.exec(minute) ?? []
  if (step) return `Every ${step} minutes`
  return hour === '*' ? 'Each hour' : `Each day at ${hour.padStart(2, '0')}:${minute.padStart(2, '0')} (${zone})`
}

/** What the page of jobs says, and what the service's own jobs are for. */
export const words = {
  title: 'Jobs',
  intro: 'What the service does by itself, apart from what people press. A job that fails is tried again by itself.',
  failing: 'Failing',
  allWell: 'Nothing has failed.',
  allWellMore: 'A job that fails is shown here with what went wrong, until it has gone through.',
  job: 'Job',
  tried: 'Tried',
  since: 'Since',
  times,
  went: 'What went wrong',
  unknownError: 'Unknown',
  next: 'Next try',
  givenUp: 'Given up',
  action: 'Try again',
  again: 'Try again',
  againFor: (job: string) => ` ${job}`,
  saidAgain: 'It will be tried within seconds.',
  notFailed: 'This job is not failing any more: it went through, or runs at this moment.',
  byItself: 'What runs by itself',
  lastDone: 'Last done',
  notYet: 'Not yet',
  runs: 'When',
  atStart: 'and at each start',
  onDemand: 'When it is asked for',
  rhythm,
  says: 'What the service does by itself, what of it fails, and when it is tried next',
  saysAgain: 'Tries a failed job again at once',
  auditMonths: 'Makes room in the audit trail for the months to come',
  clearAway: 'Ends sessions that are too old, and forgets which forms were sent more than 30 days ago',
}
