import type { ChangeRefusal, FactRefusal, PeriodRefusal } from '../rules.ts'

/** Why a fact was not saved. */
export const factRefusals: Record<FactRefusal, string> = {
  'unknown-code': 'Select one of the list: this one is not known here',
  'name-empty': 'Enter a given name, a family name or a single name',
  'place-needed': 'Enter the place',
  'talk-empty': 'Enter at least one of the three lines',
  'words-needed': 'Enter which pronouns',
  'work-needed': 'Enter the work, unless they are looking for some or not working',
  'born-later': 'The birth date must be today or before',
  'ends-before-start': 'The last day must be on or after the first',
  'begins-later': 'The day must be today or before: where they are now has begun',
  'who-needed': 'Enter who told us',
  'how-needed': 'Enter how it was verified',
  'review-past': 'The review date must be today or later',
  'told-later': 'The day they told you cannot be after today',
}

export const changeRefusals: Record<ChangeRefusal, string> = {
  stale: 'Somebody changed this while you were writing. What it reads now is shown below; yours is still in the form.',
  over: 'This was changed or taken back meanwhile. Go back to the details and start from what is there now.',
  'begins-before': 'The day must be on or after the day it began',
}

export const addRefusals = {
  ...factRefusals,
  'name-needed': 'Enter a given name, a family name or a single name',
  'possible-duplicates': 'Look at the people who may be the same, then say that none of them is',
}

export const periodRefusals: Record<PeriodRefusal, string> = {
  'already-open': 'There is an open period of this kind already',
  'unknown-level': 'Select one of the levels',
  'unknown-reason': 'Select one of the reasons',
  'unknown-staff': 'Select who supervises',
  'cannot-have-case': 'This colleague cannot take this case: choose another',
  'unknown-office': 'Select an office',
  'not-open': 'This period of supervision is closed',
  stale:
    'Somebody changed this period while you were writing. What it reads now is shown above; yours is still in the form.',
  'closes-before': 'The day must be on or after the day it opened',
  'begins-before': 'The day must be on or after the day it opened',
}

export const photoRefusals = {
  'not-a-picture': 'The photograph must be a JPEG, PNG or WebP picture',
  'unreadable-picture': 'This picture cannot be read to its end: save it again, or choose another',
  'unknown-code': factRefusals['unknown-code'],
}
