import type { Agitation, PartName } from './rules.ts'

/** A day or moment within a sentence: "Yesterday 13:45" is then "yesterday 13:45". */
const within = (when: string) => when.replace(/^(Today|Tomorrow|Yesterday)/, (near) => near.toLowerCase())

export const agitations: Record<Agitation, string> = {
  calm: 'Calm',
  unsettled: 'Unsettled',
  agitated: 'Agitated: loud, pacing, not listening',
  threatening: 'Threatening: in words or by coming close',
  violent: 'Violent: hurt somebody or broke something',
}

export const parts: Record<PartName, string> = {
  what: 'What happened',
  place: 'Where',
  present: 'Colleagues who were there',
  public: 'How many others were there',
  agitation: 'How the person was, at the worst',
  calming: 'What was done to calm it',
  injury: 'Who was hurt, and first aid',
  weapons: 'Weapons, or what was used as one',
  called: 'Police or ambulance: when, reference',
  toldTo: 'Who was told, and when',
  property: 'What was damaged',
  noteText: 'The talk with them',
  otherWho: 'Who else was spoken to',
  otherName: 'Somebody else',
  otherRelation: 'Who they are to the person',
  otherPhone: 'Their phone',
  otherText: 'What was said',
  addressWhere: 'Where they stay for now',
  addressWith: 'With whom',
  addressWithOther: 'With whoever else was spoken to',
  housing: 'Housing stays open: a task for their own officer',
  taskWhat: 'What their own officer does next',
  taskDue: 'By',
  alertReview: 'Their alerts are to be looked at again',
  messageText: 'Message to their own officer',
}

export const fields = {
  text: 'the text',
  addition: 'what is to be added',
  additionMissing: 'Write what is to be added',
  lessons: 'what was learned',
  lessonsMissing: 'Write what was learned, or that there is nothing to learn',
  reference: 'whom it is about',
  answer: 'the answer',
  answerMissing: 'Say whether you want it',
  note: 'the line about it',
  person: 'the person',
}

const open = { 'sent-already': 'This incident was sent already: add to it instead' }

export const refusals = {
  begin: {
    'no-office': 'You work in no office: an incident is recorded where it happens',
    'person-unknown': 'Nobody has that record, or it is not open to you',
  },
  part: { ...open, 'part-unknown': 'There is no such part' },
  save: { ...open, 'person-unknown': 'Nobody is chosen by that: press Find and then who it was, or leave it empty' },
  after: {
    'not-sent': 'This incident is still being told: send it first',
    stale: 'Somebody changed this incident after you opened it. What you typed is still here.',
    'not-in-it': 'That colleague was not in it',
  },
}

export const sendRefusals = {
  ...refusals.save,
  'what-missing': 'Write what happened',
  'agitation-missing': 'Select how the person was',
  'due-missing': 'Enter the day by which it is done',
  'spoken-to-missing': 'Select who was spoken to, or write their name',
  'not-permitted': 'You may not record this: leave it empty, and the team leader sees to it',
  'person-missing': 'Say whom it is about: notes, address and tasks are somebody’s',
  'address-barred': (what = '') =>
    `A condition bars this address: ${what} Read it; to save the address all the same, tick the box beneath it.`,
  'unknown-relation': 'Select one of the relations listed',
  'support-unknown': 'That person is not in the support network any more',
  'long-past': 'That day is more than a year past: enter another',
  'nobody-named': 'Nobody has this case: there is no one to send it to',
  'staff-unknown': 'Their own officer does not work with records now: write to somebody else',
  'cannot-open': (names = '') => `${names} cannot open this record`,
  'note-unknown': 'Only notes about the same person can go with it',
}

export const page = {
  title: (name: string) => `Incident: ${name}`,
  nobody: 'Incident',
  begunAt: (when: string, office: string, by: string) => `Begun ${within(when)} at ${office} by ${by}.`,
  all: 'Incidents',
  keeps: 'Every text is kept as you type. Fill in any part in any order; leave it and come back.',
  who: 'Whom it is about',
  whoHint:
    'A name, a reference or a phone number; then press Find. Leave it empty for somebody who has no record here.',
  referenceHint: 'Their reference, if known. Leave it empty for somebody who has no record here.',
  find: 'Find',
  found: 'Press who it was. All that you wrote stays.',
  foundNobody:
    'Nobody was found. Try part of the name or another spelling; leave it empty for somebody who has no record here.',
  told: 'What happened',
  sending: 'When it is over: all that is sent with one press',
  sendingHint: 'Only what you fill in is sent. Nothing is typed a second time.',
  noteHint: 'Becomes the note of the talk, with the contact recorded.',
  otherHint: 'Becomes a third-party contact and its note.',
  somebody: 'Somebody else, named beneath',
  anyway: 'I have read the conditions. Save this address all the same',
  barring: 'Conditions about where they live or whom they meet',
  bars: 'Bars this address',
  messageHint: (name: string) => `Goes to ${name} with the notes attached.`,
  ownCase: 'You have this case yourself, so no message is sent.',
  nobodyHas: 'Nobody has this case.',
  mail: 'A link without details goes by e-mail too, to whoever wants it.',
  save: 'Save for now',
  send: 'Send everything',
  sends: 'Notes, address, tasks and the message go at once.',
  worse: 'Injury, weapons, police, damage',
  kept: (when: string) => `Kept ${within(when)}`,
  careful: 'To know now',
}

export const sentPage = {
  sentBy: (when: string, by: string) => `Sent ${within(when)} by ${by}.`,
  additions: 'Added afterwards',
  add: 'Add to it',
  addButton: 'Add',
  by: (name: string, when: string) => `${name}, ${when}`,
  went: 'What went with it',
  support: 'Debrief and support',
  supportHint: 'Seen by each for themselves and by team leaders only.',
  states: {
    none: 'Not offered yet',
    offered: (when: string, by: string) => `Offered ${within(when)} by ${by}`,
    wanted: 'Wanted',
    'not-wanted': 'Not wanted',
    done: (when: string, note: string) => `Given ${within(when)}${note ? `: ${note}` : ''}`,
  },
  offer: 'Offer it',
  want: 'I want it',
  dont: 'No, thank you',
  given: 'It was given',
  givenNote: 'A line about it',
  review: 'Review and close',
  lessons: 'What was learned',
  close: 'Close',
  closedBy: (when: string, by: string) => `Closed ${within(when)} by ${by}.`,
}

export const list = {
  title: 'Incidents',
  sub: 'The last twelve months.',
  begin: 'Begin an incident',
  none: 'No incidents',
  noneHint: 'One is begun with a single press: from the desk, from Today or from somebody’s record.',
  when: 'When',
  who: 'About',
  where: 'Office',
  how: 'How they were',
  by: 'Begun by',
  state: 'State',
  states: { told: 'Being told', sent: 'Sent', closed: 'Closed' },
  nobody: 'Nobody on record',
  counts: 'By month and office',
  month: 'Month',
  count: 'Incidents',
  hurt: 'With injury',
  violent: 'Threatening or violent',
}

export const matters = { lead: 'Incident', text: 'begun, not sent yet', act: 'Go on' }
export const tasks = {
  housing: 'Find somewhere more permanent to live',
  alertReview: 'Look at the alerts again after the incident',
}

export const said = {
  begun: 'Begun. Time and place are kept. Write when you can; every text is kept as you type.',
  saved: 'Kept. It stays on Today until it is sent.',
  looked: 'Kept, all that you wrote.',
  sent: ({ notes, tasks: many, told, mailed }: { notes: number; tasks: number; told: string; mailed: number }) =>
    [
      'Sent',
      notes > 0 && (notes === 1 ? '1 note' : `${notes} notes`),
      many > 0 && (many === 1 ? '1 task' : `${many} tasks`),
      told && `message to ${told}${mailed > 0 ? ' and by e-mail' : ''}`,
    ]
      .filter(Boolean)
      .join(', ')
      .concat('.'),
  record: 'Their record',
  added: 'Added.',
  closed: 'Closed.',
  support: 'Kept.',
}

/** What the interface's description says of each operation. */
export const says = {
  list: 'Incidents of the last twelve months that the asker may read',
  one: 'One incident with its parts',
  message: (to: string) => `Message to ${to}`,
  begin: 'Begin an incident',
  part: 'Keep one part of an incident as it is typed',
  save: 'Keep all parts of an incident',
  send: 'Send an incident: notes, address, tasks and message in one',
  add: 'Add to an incident that was sent',
  close: 'Close an incident with what was learned',
  offer: 'Offer support to somebody who was in it',
  answer: 'Say whether one wants the support',
  given: 'Say that support was given',
}
