/** Why somebody breaks the glass. */
const reasons = {
  danger: 'Somebody is in danger',
  'is-here': 'The person is here, and nobody who may open the record can be reached',
  'on-duty': 'On duty for the officer or out of hours',
  'court-asks': 'A court, the police or a parole authority asks now',
  'keeps-it': 'To keep the record: nobody else can, or it is sealed',
  other: 'Something else',
}

/** What breaking the glass says. */
export const glass = {
  title: 'Open a closed record',
  reasons: reasons as Record<string, string>,
}
export const reviews = {
  verdictBy: (verdict: 'accepted' | 'not-justified', who: string) =>
    `${verdict === 'accepted' ? 'Accepted' : 'Not justified'} (${who})`,
}
export const glassRefusals = {}
