import type { Explained, Facts, Step } from './rules.ts'

const reaches: Record<NonNullable<Facts['reach']>, string> = {
  own: 'their own work, and that of those they cover',
  team: 'their team',
  office: 'their office',
  region: 'their region',
  agency: 'the whole agency',
}

const accounts: Record<Facts['account'], string> = {
  open: 'Their account is open.',
  'no-password':
    'Their account is open, but they have not chosen a password yet. An administrator can make them a link.',
  left: 'Their account is shut: they stopped working here.',
  inactive: 'Their account is shut: nobody used it for too long. An administrator can open it again.',
  review: 'Their account was shut at a review. An administrator can open it again.',
  'by-hand': 'Their account was shut by an administrator, who can open it again.',
}

const roles: Record<Extract<Step, { kind: 'role' }>['says'], (role: string) => string> = {
  built: (role) => `Their role ${role} lets them do this.`,
  given: (role) => `Their role ${role} lets them do this: the agency gave it that.`,
  taken: (role) => `Their role ${role} comes with this, but the agency took it from that role.`,
  no: (role) => `Their role ${role} does not let them do this.`,
}

const records: Record<'unknown' | 'open' | 'hidden', string> = {
  unknown:
    'There is no record with this reference, or you may not know of it. Ask somebody who looks after records with limited access.',
  open: 'The record is open to them.',
  hidden: 'The record has limited access, and is not open to them: for them it is not there.',
}

/** A step as a sentence. */
export function stepSaid(
  step: Step,
  dayNamed: (day: Temporal.PlainDate) => string,
  timeNamed: (at: Temporal.Instant) => string,
): string {
  switch (step.kind) {
    case 'account':
      return accounts[step.is]
    case 'session':
      return step.ok ? 'They are signed in, or were within the last hours.' : 'They are not signed in at the moment.'
    case 'no-role':
      return 'They hold no role, so they may do nothing here.'
    case 'role':
      return roles[step.says](step.role)
    case 'training':
      if (!step.name) return 'No training that they lack keeps it from them.'
      return step.lastDay
        ? `They need the training “${step.name}” for this, and theirs ended on ${dayNamed(step.lastDay)}.`
        : `They need the training “${step.name}” for this, and none is recorded.`
    case 'reach':
      return `Their lists reach ${reaches[step.reach]}; what lies beyond is not on them. A record opens all the same, unless its access is limited.`
    case 'record':
      return records[step.is]
    case 'factor':
      return step.ok
        ? `They must set up a second factor by ${timeNamed(step.due)}.`
        : `They must set up a second factor before anything else: it was due ${timeNamed(step.due)}.`
    case 'excluded':
      return 'They are shut out of the record by name. Nothing else opens it to them, and they cannot break the glass.'
    case 'sealed':
      return step.ok
        ? `The record is sealed since ${dayNamed(step.since)}; they broke the glass on it.`
        : `The record is sealed since ${dayNamed(step.since)}: it opens to nobody, but to a keeper who breaks the glass.`
    case 'restricted':
      if (step.named) return 'The record is restricted, and they are among those named.'
      return step.ok
        ? 'The record is restricted and they are not named; they broke the glass.'
        : 'The record is restricted, and they are not named.'
    case 'glass':
      return `They broke the glass: it is open to them until ${timeNamed(step.until)}.`
  }
}

/** What the page that explains access says. */
export const words = {
  title: 'Why can or can’t they see it?',
  sub: 'Choose a colleague, and what they want to do. Each answer is on the trail, with who asked.',
  who: 'Colleague',
  may: 'What they want to do',
  address: 'Or the address of the page',
  addressHint: 'As it stands in the browser, such as /caseload.',
  reference: 'Whom it is about',
  referenceHint: 'The reference of the person’s record, where it is about one.',
  ask: 'Explain',
  problems: {
    nobody: 'Select a colleague',
    'nothing-asked': 'Select what they want to do, or give a page or a reference',
    'no-such-page': 'There is no page with this address',
    'open-page': 'This page is open to everybody, signed in or not.',
  },
  answers: {
    yes: (name: string) => `Yes, ${name} can do this now.`,
    'once-signed-in': (name: string) => `Yes, ${name} can do this once they sign in.`,
    no: (name: string) => `No, ${name} can’t do this.`,
    'cannot-say': (name: string) =>
      `Nothing but the record itself could keep it from ${name}, and of that nothing can be said to you.`,
  } satisfies Record<Explained['answer'], (name: string) => string>,
  about: 'About',
  steps: 'Step by step',
  yes: 'Yes',
  no: 'No',
  says: 'Why a colleague can or cannot do something, step by step',
}
