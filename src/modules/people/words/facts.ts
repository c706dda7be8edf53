import type { FactData, FactKind } from '../rules.ts'

/** What each kind of fact is called, one and many, and what its button says. */
export const kindWords: Record<FactKind, { one: string; add: string }> = {
  name: { one: 'Name', add: 'Add a name' },
  reference: { one: 'Number', add: 'Add a number' },
  birth: { one: 'Birth date', add: 'Record the birth date' },
  sex: { one: 'Sex', add: 'Record sex' },
  gender: { one: 'Gender', add: 'Record gender' },
  pronouns: { one: 'Pronouns', add: 'Record pronouns' },
  language: { one: 'Language', add: 'Add a language' },
  interpreter: { one: 'Interpreter', add: 'Record interpreter' },
  identity: { one: 'Cultural identity', add: 'Record cultural identity' },
  address: { one: 'Address', add: 'Add an address' },
  phone: { one: 'Phone', add: 'Add a phone' },
  email: { one: 'E-mail', add: 'Add an e-mail address' },
  photograph: { one: 'Photograph', add: 'Add a photograph' },
  disability: { one: 'Disability', add: 'Add a disability' },
  adjustment: { one: 'Adjustment', add: 'Add an adjustment' },
  talk: { one: 'How to talk with me', add: 'Record how to talk with me' },
  work: { one: 'Work', add: 'Add work' },
  support: { one: 'Support', add: 'Add a support' },
  alert: { one: 'Alert', add: 'Add an alert' },
  whereabouts: { one: 'Where they are now', add: 'Record where they are' },
}

export type Asked = { label: string; hint?: string; what?: string }
type AskedOf = { [Kind in FactKind]: { [Field in keyof Required<FactData[Kind]>]: Asked } }

/** What each particular is asked as; `what` names it inside a sentence of error. */
export const asked: AskedOf = {
  name: {
    kind: { label: 'Kind of name', what: 'the kind of name' },
    given: { label: 'Given name', hint: 'Leave empty for someone with a single name' },
    middle: { label: 'Middle names' },
    family: { label: 'Family name or single name', what: 'a name' },
    familyFirst: { label: 'The family name is said first' },
    notSpoken: {
      label: 'This name must not be spoken',
      hint: 'It is kept and can be found, and is not shown as their name',
    },
  },
  reference: {
    kind: { label: 'Kind of number', what: 'the kind of number' },
    value: { label: 'Number', what: 'the number' },
    issuer: { label: 'Who gives it', hint: 'For a number of another system' },
  },
  birth: {
    date: { label: 'Birth date', what: 'the birth date' },
    estimated: { label: 'The date is an estimate' },
    place: { label: 'Place of birth' },
  },
  sex: { code: { label: 'Sex', what: 'the sex' } },
  gender: { code: { label: 'Gender', what: 'the gender' }, words: { label: 'In their words' } },
  pronouns: {
    code: { label: 'Pronouns', what: 'the pronouns' },
    words: { label: 'Which others', what: 'the pronouns' },
  },
  language: { language: { label: 'Language', what: 'the language' }, reads: { label: 'Reads it' } },
  interpreter: {
    needed: { label: 'Is an interpreter needed?', what: 'whether an interpreter is needed' },
    language: { label: 'Language and dialect' },
    wanted: { label: 'Asked for' },
    about: { label: 'What to know', hint: 'For instance who must not be booked' },
  },
  identity: {
    code: {
      label: 'Aboriginal or Torres Strait Islander',
      hint: 'As they answered; “did not want to say” is an answer',
      what: 'the answer',
    },
    words: { label: 'Nation, mob or other cultural identity', hint: 'In their words' },
    askedBy: { label: 'Who asked' },
  },
  address: {
    kind: { label: 'Kind of address', what: 'the kind of address' },
    where: { label: 'Address', what: 'the address' },
    livesWith: { label: 'Who else lives there' },
    risk: { label: 'Risks at the address', hint: 'Shown before a visit' },
    protects: { label: 'Who there is protected from them', hint: 'Never shown to the person' },
  },
  phone: {
    number: { label: 'Number', what: 'the number' },
    whose: { label: 'Whose phone' },
    mayText: { label: 'May we text it?' },
    mayLeaveMessage: { label: 'May a message be left?' },
    safeTimes: { label: 'Safe times to ring' },
    sharedWith: { label: 'Who shares it' },
    protects: { label: 'Who there is protected from them', hint: 'Never shown to the person' },
  },
  email: {
    address: { label: 'E-mail address', what: 'the e-mail address' },
    mayWrite: { label: 'May we write to it?' },
    sharedWith: { label: 'Who shares it' },
    protects: { label: 'Who there is protected from them', hint: 'Never shown to the person' },
  },
  photograph: { sha256: { label: 'File' }, type: { label: 'Kind of picture' } },
  disability: { what: { label: 'Disability', hint: 'As they put it', what: 'the disability' } },
  adjustment: { what: { label: 'Adjustment', hint: 'What we do so that they can take part', what: 'the adjustment' } },
  talk: {
    helps: { label: 'What helps', what: 'at least one of the three lines' },
    setsOff: { label: 'What sets it off' },
    callMe: { label: 'What to call me' },
  },
  work: {
    what: { label: 'Work', hint: 'Job and employer', what: 'the work' },
    where: { label: 'Place of work' },
    hours: { label: 'Hours' },
  },
  support: {
    name: { label: 'Name', what: 'the name' },
    relation: { label: 'Who they are to the person', what: 'who they are to the person' },
    strength: { label: 'How strong the support is' },
    emergency: { label: 'Ring them in an emergency' },
    mayTalk: { label: 'May we talk with them about the supervision?' },
    phone: { label: 'Phone' },
    address: { label: 'Address' },
    about: { label: 'What to know' },
  },
  alert: {
    code: { label: 'Kind of alert', what: 'the kind of alert' },
    severity: { label: 'How serious', what: 'how serious it is' },
    what: { label: 'What it is', what: 'what the alert is' },
    advice: { label: 'Advice to whoever meets or visits them' },
  },
  whereabouts: {
    code: { label: 'Where they are', what: 'where they are' },
    place: { label: 'Which place', hint: 'Which centre, hospital or State', what: 'which place' },
  },
}

/** What stands for each choice of ours; the jurisdiction names its own codes. */
export const choiceWords: Record<string, string> = {
  yes: 'Yes',
  no: 'No',
  legal: 'Legal name',
  birth: 'Name at birth',
  preferred: 'Wants to be called',
  alias: 'Also known as',
  married: 'Married name',
  former: 'Former name',
  cultural: 'Cultural or skin name',
  'agency-number': 'Agency number',
  'police-number': 'Police number',
  'court-number': 'Court number',
  'prison-number': 'Prison number',
  'other-system': 'Number of another system',
  well: 'Well',
  some: 'Some',
  not: 'Not at all',
  woman: 'A woman',
  man: 'A man',
  own: 'Their own',
  shared: 'Shared',
  'someone-else': 'Someone else’s',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
}

/** What is asked of every fact. */
export const told = {
  source: 'Verification and dates',
  saidBy: { label: 'Who said so', what: 'who said so' },
  saidByName: { label: 'Name and relation', hint: 'Who told us, or which document' },
  validFrom: { label: 'Since when', hint: 'Leave empty if nobody knows', what: 'the day it began' },
  validTo: { label: 'Until', hint: 'The first day it is so no longer', what: 'the day it ends' },
  verified: { label: 'Verified' },
  verifiedHow: { label: 'How it was verified', what: 'how it was verified' },
  kept: {
    label: 'Keep this from the person',
    hint: 'Someone asked for it. It is left out of every copy that the person can get',
  },
  reviewOn: {
    label: 'Review on',
    hint: 'Left empty, the agency’s usual time for this kind is used',
    what: 'the review date',
  },
}
