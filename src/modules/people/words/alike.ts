/** What is said of records that are alike. */
export const alike = {
  title: 'Possibly the same person',
  settledTitle: 'Records like this one',
  sameAs: 'Possibly the same as',
  act: 'Do',
  different: 'Not the same person',
  takeBack: 'Take this back',
  whom: (name: string) => `: ${name}`,
  settled: (count: number) =>
    count === 1 ? '1 record is said to be of somebody else' : `${count} records are said to be of somebody else`,
  saidBy: (who: string, day: string) => (who ? `said by ${who} on ${day}` : `said on ${day}`),
  saidDifferent: 'Kept: not the same person. It is not offered again.',
  saidOpen: 'Taken back: they may be the same.',
  undo: 'Undo',
  otherWhat: 'the other person',
  apiDifferent: 'Says that two records are of different people',
  apiOpen: 'Takes back that two records are of different people',
}

export const likenessRefusals = { 'unknown-person': 'Select somebody who is on the system' }
