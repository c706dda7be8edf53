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
  right: 'Who is it about, if you know?',
  rightHint: 'What was typed goes on as a draft on them.',
  choose: 'Choose from your caseload',
  reference: 'Or their reference',
  why: 'More about it',
  save: 'Withdraw the note',
  saved: 'Withdrawn. Who wrote it and when stay on the record.',
  savedWrong: 'Withdrawn, and a privacy incident raised for the team leader.',
  carried:
    'Withdrawn from the other record, and a privacy incident raised. The text is here: check it and make it final.',
}

/** One contact, and taking it back with its notes. */
export const contact = {
  title: (kind: string) => `Contact: ${kind}`,
  person: 'On the record of',
  notes: 'Notes saved with it',
  noNotes: 'No note was saved with it.',
  all: 'All contacts',
  now: 'Another outcome was recorded since: open what stands now',
  takeBack: 'Entered in error',
  takeBackTitle: 'Take the contact back',
  says: 'It stays on the record as entered in error, with who recorded it, when, and why it is taken back. It counts for nothing any more: attendance and the day by which they must be seen are worked out without it.',
  opens: 'Its appointment is open again.',
  notesToo: (count: number) =>
    count === 1
      ? 'The note that was saved with it is withdrawn too.'
      : `The ${count} notes saved with it are withdrawn too.`,
  notesLeft: (count: number) =>
    count === 1
      ? 'A note that was saved with it is not open to you and stays: tell the team leader.'
      : `${count} notes that were saved with it are not open to you and stay: tell the team leader.`,
  stays:
    'A next appointment, a follow-up or where the person is, recorded in the same step, stay: change them where they stand.',
  reason: 'Why is it taken back?',
  save: 'Take it back',
  leave: 'Leave it as it is',
  taken: (notes: number) =>
    [
      'Taken back as entered in error.',
      ...(notes > 0 ? [notes === 1 ? 'Its note is withdrawn.' : 'Its notes are withdrawn.'] : []),
    ].join(' '),
  takenToo: 'The contact that it came with is taken back.',
  too: (kind: string, outcome: string, when: string) => `Take back the contact too: ${kind}, ${outcome}, ${when}`,
  tooHint:
    'It then counts for nothing: attendance and the day by which they must be seen are worked out without it, and its appointment is open again. Untick it if they were met and only the note is wrong.',
  again: 'Taken back from the other record. What was typed is here: check it and save it.',
  draft: 'Its note, as a draft',
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
    advice: 'Cultural advice',
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
  promise: 'Mark promises in a note that is written, ours and the person’s',
  list: 'Notes about a person, newest event first; “after” goes on from a note',
  one: 'One note, with its texts, references and withdrawal',
  write: 'Make a note final',
  amend: 'Amend a final note; both texts are kept',
  withdraw: 'Withdraw a note as entered in error',
  contact: 'A contact with every word on it, and the notes saved with it',
  takeBack: 'Take a contact back as entered in error, with the notes saved with it',
  read: 'Mark a note that was brought to you as read',
  drafts: 'Your own unfinished writing',
  draft: 'Keep a draft; answers “kept: false” and the other text when it was changed meanwhile',
  discard: 'Throw a draft away',
  incident: 'One privacy incident',
  incidents: 'Privacy incidents that nobody has settled yet',
  settle: 'Settle a privacy incident',
}
