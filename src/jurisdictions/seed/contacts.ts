import {
  type AbsenceReason,
  type Choice,
  type ContactKind,
  type Outcome,
  type SentAwayReason,
  type Sourced,
  sourced,
} from '../policy.ts'

type Kind = Omit<ContactKind, 'from' | 'source' | 'verified'>
type Result = Omit<Outcome, 'from' | 'source' | 'verified'>

const inPerson = { faceToFace: true, arrival: false, goesOut: true, place: 'address' } as const
const onTheWire = { faceToFace: false, arrival: false, goesOut: false, place: 'wire' } as const

const kinds: readonly Kind[] = [
  { ...inPerson, code: 'office', name: 'Office', place: 'office', arrival: true, goesOut: false },
  { ...inPerson, code: 'home', name: 'Home visit' },
  { ...onTheWire, code: 'phone', name: 'Phone' },
  { ...onTheWire, code: 'video', name: 'Video' },
  { ...inPerson, code: 'work', name: 'At work' },
  { ...onTheWire, code: 'third-party', name: 'With someone else', place: 'any' },
  { ...inPerson, code: 'other', name: 'Somewhere else', place: 'any' },
]

const everyKind = kinds.map(({ code }) => code)
const visits = ['home', 'work', 'other']
const calls = ['phone', 'video', 'third-party']
const meetings = ['office', 'home', 'video', 'work', 'other']

const seen = {
  attended: true,
  counts: 'complied',
  asks: [],
  kinds: everyKind,
  noContact: false,
  provisional: false,
} as const
const missed = { ...seen, attended: false, counts: 'failed', noContact: true } as const
const tried = { ...missed, counts: 'neutral' } as const
const excused = { ...seen, attended: false, counts: 'excused' } as const

const results: readonly Result[] = [
  { ...seen, code: 'attended', name: 'Attended' },
  { ...seen, code: 'attended-late', name: 'Attended late', asks: ['minutes-late'], kinds: meetings },
  { ...seen, code: 'attended-unbooked', name: 'Attended without an appointment' },
  {
    ...seen,
    code: 'attended-did-not-comply',
    name: 'Attended but did not comply',
    counts: 'failed',
    asks: ['what-was-not-done'],
  },
  {
    ...seen,
    code: 'sent-away',
    name: 'Sent away',
    counts: 'neutral',
    asks: ['sent-away-reason', 'new-time'],
    kinds: ['office', 'work', 'other'],
  },
  { ...missed, code: 'not-seen', name: 'Not seen at the address', kinds: visits },
  { ...tried, code: 'no-answer', name: 'No answer', kinds: [...calls, 'home'] },
  { ...tried, code: 'phone-off', name: 'Phone off or not connected', kinds: calls },
  { ...tried, code: 'message-left', name: 'Message left', asks: ['message-with'], kinds: [...calls, ...visits] },
  {
    ...tried,
    code: 'spoke-to-another',
    name: 'Spoke to someone else',
    asks: ['spoken-to'],
    kinds: [...calls, ...visits],
  },
  { ...excused, code: 'in-custody', name: 'In custody', asks: ['custody-place'], whereabouts: 'custody' },
  { ...excused, code: 'in-hospital', name: 'In hospital', asks: ['hospital'], whereabouts: 'hospital' },
  {
    ...excused,
    code: 'acceptable-absence',
    name: 'Acceptable absence',
    asks: ['absence-reason', 'evidence', 'new-time'],
  },
  { ...missed, code: 'unacceptable-absence', name: 'Unacceptable absence', asks: ['absence-reason'] },
  {
    ...excused,
    code: 'evidence-awaited',
    name: 'Absent, evidence awaited',
    counts: 'neutral',
    asks: ['absence-reason', 'evidence-due'],
    provisional: true,
  },
  {
    ...excused,
    code: 'cancelled-by-us',
    name: 'Cancelled by us',
    counts: 'neutral',
    asks: ['cancel-reason', 'new-time'],
  },
  { ...excused, code: 'rescheduled', name: 'Rescheduled', counts: 'neutral', asks: ['new-time'] },
]

/** How somebody is seen or spoken with. */
export const contactKinds = (seed: Sourced): readonly ContactKind[] => sourced(seed, kinds)

/** How a contact went. None is chosen beforehand. */
export const outcomes = (seed: Sourced): readonly Outcome[] => sourced(seed, results)

/** Why somebody did not come. Nobody is asked to prove a death, or a duty of their culture or religion. */
export const absenceReasons = (seed: Sourced): readonly AbsenceReason[] =>
  sourced<Omit<AbsenceReason, 'from' | 'source' | 'verified'>>(seed, [
    { code: 'bereavement', name: 'Death of someone close', evidence: 'not-asked' },
    { code: 'culture-religion', name: 'Cultural or religious duty', evidence: 'not-asked' },
    { code: 'caring', name: 'Caring for someone', evidence: 'usual' },
    { code: 'illness', name: 'Illness', evidence: 'usual' },
    { code: 'no-transport', name: 'No transport', evidence: 'not-asked' },
    { code: 'work', name: 'Work', evidence: 'usual' },
    { code: 'court', name: 'Court', evidence: 'usual' },
    { code: 'custody', name: 'Custody', evidence: 'not-asked', whereabouts: 'custody' },
    { code: 'hospital', name: 'Hospital', evidence: 'usual', whereabouts: 'hospital' },
    { code: 'other', name: 'Another reason', evidence: 'usual' },
  ])

/** Why somebody who came was sent away, and whose doing it was. */
export const sentAwayReasons = (seed: Sourced): readonly SentAwayReason[] =>
  sourced<Omit<SentAwayReason, 'from' | 'source' | 'verified'>>(seed, [
    { code: 'behaviour', name: 'Behaviour', counts: 'failed' },
    { code: 'affected', name: 'Affected by alcohol or drugs', counts: 'failed' },
    { code: 'too-late', name: 'Came too late to be seen', counts: 'failed' },
    { code: 'unwell', name: 'Unwell', counts: 'excused' },
    { code: 'nobody-free', name: 'Nobody was free to see them', counts: 'complied' },
    { code: 'office-closed', name: 'The office had to close', counts: 'complied' },
  ])

/** Why the agency put an appointment off. */
export const cancelReasons = (seed: Sourced): readonly Choice[] =>
  sourced(seed, [
    { code: 'officer-away', name: 'Officer away' },
    { code: 'emergency', name: 'Emergency at the office' },
    { code: 'office-closed', name: 'Office closed' },
    { code: 'weather', name: 'Weather, fire or flood' },
    { code: 'no-car', name: 'No car or second officer' },
    { code: 'staff-safety', name: 'Staff safety' },
    { code: 'other', name: 'Another reason' },
  ])
