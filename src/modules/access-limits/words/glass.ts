import type { GlassReason, Verdict } from '../rules.ts'

/** Why somebody breaks the glass. */
const reasons: Record<GlassReason, string> = {
  danger: 'Somebody is in danger',
  'is-here': 'The person is here, and nobody who may open the record can be reached',
  'on-duty': 'On duty for the officer, or out of hours',
  'court-asks': 'A court, the police or a parole authority asks now',
  'keeps-it': 'To keep the record: nobody else can, or it is sealed',
  other: 'Something else',
}

/** Why the glass was broken, in words, with what was typed of it; a reason of before there was a list as it was written. */
export const glassReason = (code: string, why = '') =>
  [(reasons as Record<string, string>)[code] ?? code, why].filter(Boolean).join(': ')

const hours = (count: number) => (count === 1 ? 'one hour' : `${count} hours`)

/** What breaking the glass says. Nothing of it depends on whether there is such a record. */
export const glass = {
  title: 'Open a closed record',
  says: (count: number) =>
    `Where the need is urgent, a record that is closed to you opens for ${hours(count)}. The officer of the case, those who may open it and your team leader are told at once, and a team leader reviews it. All that you open is on the trail.`,
  safety: 'Only to stay safe with somebody who is here? Their safety card is enough:',
  safetyLink: 'This person is in front of me',
  reference: 'Reference or number, exactly',
  referenceHint: 'As it is read out, such as HK4-M7R-2WX, or an agency number.',
  birth: 'Birth date',
  reason: 'Why it cannot wait',
  why: 'What you need it for',
  whyHint: 'Read by whoever reviews it.',
  save: 'Open it',
  nothing: 'Nothing was opened',
  nothingHint:
    'No closed record has these details, or it does not open this way. Check the reference and the birth date, or ring the duty officer.',
  opened: (count: number) => `The record is open to you for ${hours(count)}.`,
  closed: 'The record is closed to you again.',
  reasons: reasons as Record<string, string>,
  reasonOptions: Object.entries(reasons).map(([value, label]) => ({ value, label })),
  fields: {
    reference: 'the reference',
    birth: 'the birth date',
    reason: 'why it cannot wait',
    why: 'what you need it for',
  },
  api: {
    page: 'Open a record that is closed to the asker for a few hours',
    end: 'Close a record again that was opened so',
  },
}

export const glassRefusals = {
  'too-many': 'You have asked as often in the last hour as is allowed. Ring the duty officer.',
  'ended-already': 'The record had closed already',
}

const verdicts: Record<Verdict, string> = { accepted: 'Accepted', 'not-justified': 'Not justified' }

export const reviews = {
  title: (reference: string) => `Glass broken: ${reference}`,
  list: (count: number) => `Glass broken, to review (${count})`,
  none: 'Nothing waits to be reviewed.',
  who: 'Who',
  record: 'Record',
  when: 'When',
  why: 'Why',
  facts: 'Who opened it, and why',
  review: 'Review',
  reviewed: 'Reviewed',
  span: (from: string, until: string) => `${from} to ${until}`,
  sealed: 'sealed record',
  closed: 'closed to you',
  trail: 'What was opened is on the trail of the record.',
  own: 'You broke it: somebody else reviews it.',
  verdict: 'What you find',
  verdictOptions: Object.entries(verdicts).map(([value, label]) => ({ value, label })),
  note: 'Note',
  noteHint: 'What you asked, whom you spoke with, and what follows.',
  save: 'Save the review',
  saved: 'Reviewed. The colleague is told.',
  verdictBy: (verdict: Verdict, who: string) => `${verdicts[verdict]} (${who})`,
  fields: { verdict: 'what you find', note: 'the note' },
  refusals: {
    'own-glass': 'You broke it yourself: somebody else reviews it',
    'reviewed-already': 'It was reviewed already',
  },
  says: 'One time that the glass was broken, for its review',
  saysSave: 'Save what the review of a broken glass finds',
}
