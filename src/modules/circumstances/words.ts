export const fields = {
  result: 'what came of it',
  how: 'how you know',
  howMissing: 'Enter how you know',
  ends: 'what is no longer so',
}

export const refusals = {
  stale: 'Somebody changed this while you were writing. It is shown as it reads now; what you typed is still here.',
  over: 'This was changed or taken back meanwhile: go back and look at what is there now',
  'begins-before': 'The day must be on or after the day it began',
  'how-needed': fields.howMissing,
  'not-theirs': 'One of those is not about this person, or is over already',
}

export const page = {
  title: 'Circumstances',
  areas: { work: 'Work', education: 'Education', housing: 'Housing', money: 'Money' },
  add: { work: 'Add work', education: 'Add education', housing: 'Record housing', money: 'Add money' },
  empty: 'Nothing recorded yet',
  emptyText: 'Ask at the next contact, and record who said so.',
  caption: (area: string) => `${area}: what is said to be so`,
  columns: { what: 'How it is', source: 'Who said so', acts: 'Do' },
  newest: 'Newest word, not verified',
  verifiedLast: 'Verified last',
  earlier: (count: number) => (count === 1 ? '1 earlier' : `${count} earlier`),
  earlierCaption: (area: string) => `${area}: what was so before`,
  settle: 'Verify',
  settleOf: (what: string) => `Verify: ${what}`,
  change: 'Change',
  changeOf: (what: string) => `Change: ${what}`,
  ended: 'No longer so',
  endedOf: (what: string) => `No longer so: ${what}`,
  history: 'History',
  historyOf: (what: string) => `History: ${what}`,
  said: 'Somebody told us something',
  on: 'As things were on',
  then: 'As it was known then',
  thenHint: 'Without what was learned later',
  look: 'Look',
  today: 'Back to today',
  asOf: (day: string, then: boolean) =>
    then ? `As it was on ${day}, and as it was known then.` : `As it was on ${day}, by what is known now.`,
  asOfTitle: 'Another day',
  dayWhat: 'the day',
  says: 'How somebody lives: work, education, housing and money, on a day, by what is known now or was known then',
}

export const card = {
  title: 'How things are',
  all: 'All',
  nothing: 'Nothing is recorded of work, housing or money',
  unverified: 'not verified',
  still: (what: string) => `verified last: ${what}`,
}

export const saidForm = {
  title: 'What somebody told us',
  who: 'Who told us',
  whoHint: 'Choose the contact in which it was said: its name and day are filled in for you.',
  noContact: 'Nobody but the person was spoken with lately.',
  recordContact: 'Record the contact',
  chosen: (who: string, when: string) => `${who}, ${when}`,
  what: 'What is it about?',
  anew: (area: string) => `Something new: ${area.toLowerCase()}`,
  noLonger: (what: string) => `No longer so: ${what}`,
  stands: 'What was verified stays as it is beside it, until this is verified too.',
  save: 'Save',
  back: 'Back without saving',
}

export const settleForm = {
  title: 'Is it so?',
  reads: 'It reads now',
  result: 'What came of it',
  verified: 'It is verified',
  contradicted: 'It is not so',
  contradictedHint: 'It is taken back. Who said it, and how it was found not to be so, stay in its history.',
  how: 'How you know',
  howHint: 'For instance: rang the employer, saw the lease',
  ends: 'With that, this is no longer so',
  endsHint: 'Untick what goes on beside it.',
  save: 'Save',
  back: 'Back without saving',
  saidVerified: 'Verified. What it takes the place of is under earlier.',
  saidContradicted: 'Taken back. It stays in its history.',
  says: 'Says that what was said of somebody is verified, or is not so',
}
