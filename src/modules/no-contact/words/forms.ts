import type { Sentence } from '../../../platform/result.ts'
import { recordRefusals } from '../../contacts/index.ts'
import type { TryRefusal } from '../commands.ts'

export const fields = {
  looked: 'where they were looked for',
  afraid: 'whether anyone is afraid for them',
  afraidWhy: 'who is afraid, and of what',
  tried: 'what you did',
  support: 'whom it was with',
  otherName: 'the name of who it was with',
  otherRelation: 'how they are related',
  otherPhone: 'the number',
  eventNumber: 'the event number',
  text: 'what was said',
  until: 'the day by which they ring back or are to be rung',
  day: 'the day it was',
  time: 'the time it was',
  step: 'the step',
  why: 'why',
  place: 'where they are',
  where: 'which place it is',
  since: 'since when they are there',
  from: 'who said so',
  decision: 'what was decided',
  decidedBy: 'whose decision it is',
  show: 'whose',
  after: 'the working days',
  decideAfter: 'the working days until somebody decides',
  opensAfter: 'the days of failed tries',
  reason: 'why',
}

const over = 'The search is over: they were reached, found, or it was ended'

export const refusals = {
  open: {
    'no-period': 'They are under no supervision now, so nobody follows it up',
    'not-sought': 'Their record has them where nobody is looked for',
    'open-already': 'They are being looked for already',
  },
  ask: { over, 'why-missing': 'Enter who is afraid, and of what' },
  skip: { over },
  try: {
    ...recordRefusals,
    over,
    'went-does-not-fit': 'Select what came of it',
    'text-missing': 'Write what was said',
    'name-missing': 'Select whom it was with, or enter their name',
    'spoken-to-missing': 'Enter the name of who it was with',
    'support-unknown': 'They are no longer in the support network: type their name instead',
    'time-missing': 'Enter the time it was',
    'until-past': 'The day must be today or later',
    'until-far': 'The day must be within 60 days: check the year',
    'kind-unknown': 'This agency has no such kind of note',
    'answer-missing': 'Fill this in: the kind of note needs it',
    'answer-unknown': 'This answer cannot be kept: select or type it again',
    'presentation-unknown': 'Select one of the words shown',
    'not-yet': 'The time must not be in the future',
    'reference-unknown': 'That note is not this person’s',
  } satisfies Record<TryRefusal, Sentence>,
  found: {
    over,
    'where-missing': 'Enter which place it is',
    'since-later': 'The day must be today or earlier',
    'record-refused': 'Their record cannot take this: look at its dates under Details',
  },
  decide: { over, 'decider-unknown': 'Select somebody who works here' },
  callOff: { over },
  resume: {
    'no-period': 'Their supervision is closed',
    'not-sought': 'Their record still has them where nobody is looked for: change that under Details first',
    'open-already': 'They are being looked for already',
  },
  settings: {
    stale: 'Somebody set it anew since you opened this page: look at what holds now',
    'no-steps': 'Choose at least one step',
    'step-twice': 'Each step stands in the order once',
  },
}

export const said = {
  opened: 'Being looked for. Two questions come first.',
  welfare: 'Saved. It is a welfare check: ask the police now. The team leader sees it.',
  asked: 'Saved.',
  tried: 'Saved, with its note.',
  reached: 'Saved. They were reached: the search is over.',
  skipped: 'Left out.',
  found: 'Saved. The search is over, and their record says where they are.',
  foundElsewhere: 'Saved. The search is over.',
  addressLink: 'Record the new address',
  ended: 'Saved. The search is over.',
  resumed: 'They are being looked for again.',
  set: 'Saved. It holds from now on.',
  note: 'Open the note',
}

export const api = {
  person: 'Whether somebody is being looked for, and every time that they were',
  one: 'One search for somebody who cannot be reached: what was done, and what comes next',
  list: 'Everyone who is being looked for, of the asker’s own people or as far as their lists reach',
  open: 'Begin to look for somebody who cannot be reached',
  ask: 'Answer where they may be, and whether anyone is afraid for them',
  try: 'Record a try to reach somebody, with its contact and note',
  skip: 'Leave a step out',
  found: 'End a search: it is known where they are',
  decide: 'End a search by a decision',
  callOff: 'Call a search off',
  resume: 'Take a search up again',
  settings: 'How the agency looks for people who cannot be reached, and each time that it was set',
  set: 'Set how the agency looks for people who cannot be reached',
}
