import { taskRefusals } from '../../tasks/index.ts'
import type { PermitSort } from '../rules.ts'

/** What errors call the fields. */
export const fields = {
  kind: 'what they ask for',
  askedOn: 'the day they asked',
  askedHow: 'how they asked',
  askedHowMissing: 'Select how they asked',
  from: 'the day they leave',
  fromMissing: 'Enter the day it begins',
  fromTime: 'the time they leave',
  until: 'the day they are back',
  untilTime: 'the time they are back',
  where: 'where to',
  whereMissing: 'Enter where',
  address: 'the address there',
  withWhom: 'with whom',
  why: 'the reason they give',
  contact: 'how to reach them on the way',
  opinion: 'what you recommend',
  particular: 'this',
  decision: 'the decision',
  decisionMissing: 'Select what was decided',
  conditions: 'the conditions',
  reason: 'the reason',
  decidedBy: 'who decided',
  reference: 'the reference',
  decidedOn: 'the day it was decided',
  callOff: 'what is called off',
  words: 'what was said',
  way: 'how they were told',
  wayMissing: 'Select how they were told',
  whom: 'who was told',
  toldOn: 'the day they were told',
  backDay: 'the day they came back',
  backTime: 'the time they came back',
  movedOn: 'the day of the move',
}

const changed = {
  stale:
    'Somebody recorded something of this permission after you opened it. It is shown as it stands now; what you typed is still here.',
}

export const refusals = {
  ask: {
    'kind-unknown': 'Select what they ask for',
    'asked-later': 'That day is still to come',
    'no-end': 'Enter the day they are back',
    'ends-before-start': 'They cannot be back before they leave',
    ...taskRefusals.add,
  },
  send: {
    ...changed,
    'decided-already': 'It was decided already',
    'nobody-leads': 'Nobody here can decide it: hand its task to a colleague',
  },
  decide: {
    ...changed,
    'over-already': 'This permission is over',
    'not-yours': 'This is for the team leader to decide: send it up',
    'days-missing': 'Enter the day they are back',
    'ends-before-start': 'They cannot be back before they leave',
    'too-long': 'That is longer than one permission may be',
    'reason-missing': 'Give the reason: it stands in the person’s copy',
    'decider-missing': 'Say who decided',
    'in-future': 'That day is still to come',
    'appointment-changed': 'An appointment in that time was changed meanwhile: look again',
  },
  withdraw: { ...changed, 'over-already': 'This permission is over' },
  told: {
    ...changed,
    'told-already': 'They were told already',
    'nobody-named': 'Tick who was told',
    'in-future': 'That day is still to come',
  },
  back: {
    ...changed,
    'not-away': 'They are not away with this permission',
    'in-future': 'That is still to come',
    'before-leaving': 'That is before they left',
  },
  moved: {
    ...changed,
    'not-away': 'There is no such move to record',
    'in-future': 'That day is still to come',
    'fact-refused': 'This cannot be put on their record as it is: record it with their details',
  },
}

type Asked = { where: string; whereHint?: string; address: string; from: string; withWhom: string }
const travel: Asked = {
  where: 'Where to',
  whereHint: 'Town and State or country',
  address: 'Address there',
  from: 'Leaves',
  withWhom: 'With whom',
}

/** What each sort calls what it asks. */
export const askedOf: Record<PermitSort, Asked> = {
  travel,
  overseas: travel,
  move: { where: 'New address', address: 'Anything else about it', from: 'Moves on', withWhom: 'Lives there with' },
  work: { where: 'Employer or school', address: 'Where it is', from: 'Begins on', withWhom: 'Who to ask for' },
  night: { ...travel, where: 'Where they stay', whereHint: 'Whose home, and the town' },
  exception: { ...travel, where: 'Where, or for what', whereHint: 'The place, or what is on' },
}

export const form = {
  title: 'Ask for permission',
  titleOf: (kind: string) => `Permission: ${kind}`,
  which: 'What do they ask for?',
  other: 'Another kind',
  decides: (who: string, days: number) =>
    `${who} decides, usually within ${days === 1 ? '1 working day' : `${days} working days`}.`,
  source: (source: string) => `Where this is from: ${source}.`,
  asksIt: 'These conditions ask for it',
  asksNone: 'No condition on their record asks for it. It can be recorded all the same.',
  fromTime: 'at',
  until: 'Back',
  untilTime: 'by',
  timeHint: 'On the office’s clock. Without a time, the whole day.',
  why: 'Why',
  contact: 'How to reach them on the way',
  opinion: 'What you recommend',
  askedOn: 'Asked on',
  askedHow: 'How they asked',
  kind: 'Kind of address',
  what: 'What they would do',
  save: 'Record what they ask',
  saved: 'Recorded. It can be decided here.',
}

export const decideForm = {
  title: 'Decide',
  change: 'If something changes',
  again: 'Decide anew',
  againHint: 'What was given stays in the story; the new decision takes its place, with a new paper.',
  decision: 'Decision',
  grant: 'Give it',
  refuse: 'Refuse it',
  cancel: 'Take it back',
  conditions: 'With these conditions',
  conditionsHint: 'As the person reads them, one a line. Leave it empty if there are none.',
  reason: 'The reason, as the person reads it',
  reasonHint: 'In plain words. Their copy also says how they can ask again.',
  decidedBy: 'Who decided',
  reference: 'Their reference',
  decidedOn: 'Decided on',
  callOff: 'Booked in that time: tick what is called off',
  openIt: 'open it',
  callOffHint: 'What is not ticked stays booked. To move one, open it first.',
  save: 'Save the decision',
  notYours: 'The team leader decides this one. It is on their Today.',
  send: 'Send it up to the team leader',
  sendHint: 'For what you do not want to decide alone.',
  sendWords: 'What they should know',
  sendSave: 'Send it up',
  sent: 'It was sent to be decided outside',
  sentWords: 'To whom, and how',
  sentSave: 'Record that it was sent',
  withdraw: 'They do not ask any more, or do not go',
  withdrawWords: 'What they said',
  withdrawSave: 'Withdraw it',
}

export const said = {
  granted: (off: number) =>
    off === 0
      ? 'Given.'
      : off === 1
        ? 'Given, and 1 appointment called off.'
        : `Given, and ${off} appointments called off.`,
  notGranted: 'The decision is recorded.',
  paper: 'Print the permit',
  sentUp: 'Sent up to the team leader.',
  sentOut: 'Recorded that it was sent.',
  withdrawn: 'Withdrawn.',
  told: (left: number) => (left === 0 ? 'Told. Everybody knows now.' : `Told. ${left} still to tell.`),
  back: 'Back.',
  moved: 'It is on their record now.',
}
