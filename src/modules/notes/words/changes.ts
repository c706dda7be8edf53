export const amend = {
  title: 'Amend the note',
  says: 'What stands here is read from now on. What the note said before is kept with it.',
  text: 'The note from now on',
  why: 'Why it is amended',
  theirs: (by: string, when: string) => `What ${by} saved ${when}`,
  save: 'Save the amendment',
  saved: 'Amended. The earlier text is kept.',
}

export const withdraw = {
  title: 'Withdraw the note',
  says: 'The note stays on the record as withdrawn, with who wrote it and when. Its words are kept, open only to those who may see withdrawn notes.',
  reason: 'Why is it withdrawn?',
  reasons: {
    'wrong-person': 'It is about somebody else',
    twice: 'It was entered twice',
    other: 'Another reason',
  },
  wrongHint: 'A privacy incident is raised for the team leader.',
  right: 'Who is it about?',
  rightHint: 'The text is carried over as a draft on them.',
  choose: 'Choose from your caseload',
  reference: 'Or their reference',
  why: 'More about it',
  save: 'Withdraw the note',
  saved: 'Withdrawn. Who wrote it and when stay on the record.',
  savedWrong: 'Withdrawn, and a privacy incident raised for the team leader.',
  carried:
    'Withdrawn from the other record, and a privacy incident raised. The text is here: check it and make it final.',
}

export const reasonSaid: Record<string, string> = {
  'wrong-person': 'it was about somebody else',
  twice: 'it was entered twice',
  other: 'for another reason',
}

export const drafts = {
  title: 'Unfinished writing',
  sub: 'What you began and have not made final. Only you can read it.',
  none: 'Nothing unfinished',
  noneHint: 'What you write is kept here as you type, until you make it final.',
  goOn: 'Go on',
  discard: 'Throw away',
  discarded: 'Thrown away.',
  kept: 'Kept',
  about: 'About',
  begins: 'It begins',
  what: 'What',
  unknown: 'Somebody whose record is not open to you',
  slots: {
    note: 'Note',
    amendment: 'Amendment of a note',
    interview: 'Interview',
    outcome: 'Outcome',
    quick: 'Quick note',
  } as Record<string, string>,
  other: 'Writing',
}

export const incidents = {
  title: 'Privacy incidents',
  sub: 'Notes that lay on the wrong person’s record until they were withdrawn.',
  open: 'To settle',
  none: 'No privacy incidents to settle',
  noneHint: 'When a note is withdrawn from the wrong person’s record, it appears here.',
  whose: 'On the record of',
  by: 'Withdrawn by',
  when: 'When',
  what: (name: string) => `A note about somebody else was on the record of ${name}`,
  raised: (by: string, when: string) => `Withdrawn by ${by}, ${when}`,
  done: 'What was done about it',
  settle: 'Settle',
  settled: 'Settled.',
  settledBy: (by: string, when: string, what: string) => `Settled by ${by}, ${when}: ${what}`,
  note: 'The withdrawn note',
}

/** What the interface's description says of each operation. */
export const says = {
  list: 'Notes about a person, newest event first; “after” goes on from a note',
  one: 'One note, with its texts, references and withdrawal',
  write: 'Make a note final',
  amend: 'Amend a final note; both texts are kept',
  withdraw: 'Withdraw a note as entered in error',
  read: 'Mark a note that was brought to you as read',
  drafts: 'Your own unfinished writing',
  draft: 'Keep a draft; answers “kept: false” and the other text when it was changed meanwhile',
  discard: 'Throw a draft away',
  incident: 'One privacy incident',
  incidents: 'Privacy incidents that nobody has settled yet',
  settle: 'Settle a privacy incident',
}
