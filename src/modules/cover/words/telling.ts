/** Who is told what changed while an officer is away. */
export const tellWords = {
  title: (name: string) => `To tell: ${name} is away`,
  says: 'Whom the changes of an officer’s day concern: numbers, what changed, and whether they were told',
  saysTold: 'Records that somebody was told what changed, or that a message was left',
  back: (name: string) => `${name} is away`,
  sub: (day: string, left: number) => (left === 0 ? `${day}. Everybody is told.` : `${day}. ${left} still to tell.`),
  none: 'Nobody has to be told',
  noneText: 'No appointment of the day was changed.',
  caption: 'Who is told',
  columns: { who: 'Who', numbers: 'Numbers', what: 'What to say', told: 'Told' },
  noNumber: 'No number is recorded',
  interpreter: (language: string) => (language ? `Interpreter: ${language}` : 'Interpreter needed'),
  talk: 'How to talk with me',
  changed: {
    colleague: ({ at, kind, name, officer }: Said) =>
      `${at}, ${kind}: as planned, with ${name} in place of ${officer}.`,
    phone: ({ at, name }: Said) => `${at}: ${name} rings at that time. No need to come.`,
    moved: ({ at, kind, now }: Said) => `${at}, ${kind}: moved to ${now}.`,
    cancelled: ({ at, kind }: Said) => `${at}, ${kind}: we have called it off. It counts as nothing against them.`,
    back: ({ at, kind, officer }: Said) => `${at}, ${kind}: as planned at first, with ${officer}.`,
  },
  book: 'Book the next one',
  press: { told: 'Told', 'message-left': 'Message left' },
  of: (name: string) => ` ${name}`,
  was: { told: 'Told', 'message-left': 'Message left' },
  by: (when: string, name: string) => `${when}, ${name}`,
  said: (left: number) => (left === 0 ? 'Saved. Everybody is told.' : `Saved. ${left} still to tell.`),
  refusals: { 'nothing-to-tell': 'Nothing of that day concerns them' },
}

type Said = { at: string; kind: string; name: string; officer: string; now: string }
