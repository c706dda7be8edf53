/** A day or moment within a sentence: "Yesterday 13:45" is then "yesterday 13:45". */
const within = (when: string) => when.replace(/^(Today|Tomorrow|Yesterday)/, (near) => near.toLowerCase())

export const fields = {
  to: 'whom it goes to',
  text: 'the message',
  textMissing: 'Write the message',
  person: 'the person it is about',
  notes: 'a note',
  back: 'the page to go back to',
}

const cannot = {
  'nobody-named': 'Choose whom it goes to',
  'person-unknown': 'Nobody has that record, or it is not open to you',
  'staff-unknown': 'Choose colleagues who work here now',
  'cannot-open': (names = '') => `${names} cannot open this record`,
  'note-unknown': 'Only notes about the same person can go with it',
}

export const refusals = {
  send: cannot,
  answer: cannot,
  settle: { 'not-theirs': 'This message was not sent to you' },
}

export const list = {
  title: 'Messages',
  show: 'Which messages',
  shows: { open: 'To me', sent: 'Sent', done: 'Done' },
  none: { open: 'No messages wait', sent: 'Nothing sent yet', done: 'None done yet' },
  noneHint: 'Messages from colleagues come here and to Today, until you are done with them.',
  write: 'Write a message',
  nobody: 'About nobody',
  from: (name: string) => `From ${name}`,
  to: (names: string) => `To ${names}`,
  forWhom: (name: string) => `for ${name}`,
  fresh: (name: string) => `New, from ${name}`,
  seen: 'seen',
  unseen: 'not seen yet',
  carries: (many: number) => (many === 1 ? 'with 1 note' : `with ${many} notes`),
}

export const write = {
  title: 'Write a message',
  about: (name: string) => `About ${name}`,
  nobody: 'About nobody’s case. To write about somebody, open their record first.',
  to: 'To',
  more: 'Also to',
  text: 'Message',
  notes: 'Notes that go with it',
  notesHint: 'Each reader sees of a note what they may.',
  send: 'Send',
  mail: 'Whoever wants it is told by e-mail too: a link, without names or details.',
  noMail: 'No mail server is set up here: they see it when they next open Throughcare.',
}

export const one = {
  title: (name: string) => `Message about ${name}`,
  plain: 'Message',
  answer: 'Answer',
  answerHint: (names: string) => `Goes to ${names}.`,
  send: 'Send the answer',
  done: 'Done with it',
  undone: 'Not done after all',
  seenBy: (name: string, when: string) => `${name}: seen ${within(when)}`,
  doneBy: (name: string, when: string) => `${name}: done ${within(when)}`,
  unseenBy: (name: string) => `${name}: not seen yet`,
  record: 'Open the record',
  incident: 'The incident that it came with',
}

export const said = {
  sent: (to: number, mailed: number) =>
    `Sent${to > 1 ? ` to ${to} colleagues` : ''}${mailed === 0 ? '.' : mailed === to ? ', and told by e-mail.' : `; ${mailed} told by e-mail.`}`,
  open: 'Open it',
  done: 'Done with.',
  undo: 'Undo',
  undone: 'It waits again.',
}

/** What the interface's description says of each operation. */
export const says = {
  list: 'Messages from colleagues: those that wait, those sent, those done',
  one: 'One message with all that answer it',
  send: 'Send a message to colleagues, about somebody or nobody, with notes',
  answer: 'Answer a message',
  done: 'Say that one is done with a message',
  undone: 'Take back that one is done with a message',
}
