import { type NoteField, type NoteKind, type Sourced, sourced } from '../policy.ts'

type Kind = Pick<NoteKind, 'code' | 'name'> &
  Partial<Pick<NoteKind, 'fields' | 'presentation' | 'with' | 'sensitivity'>>

const text = (code: string, label: string, hint?: string): NoteField => ({
  code,
  label,
  ...(hint !== undefined && { hint }),
  type: 'text',
  required: false,
})
const line = (code: string, label: string, hint?: string): NoteField => ({ ...text(code, label, hint), type: 'line' })
const needed = (field: NoteField): NoteField => ({ ...field, required: true })
const yesNo = (code: string, label: string): NoteField => ({ ...text(code, label), type: 'yes-no' })
const date = (code: string, label: string): NoteField => ({ ...text(code, label), type: 'date' })
const choice = (code: string, label: string, options: NonNullable<NoteField['options']>): NoteField => ({
  ...text(code, label),
  type: 'choice',
  options,
})

const structure = [
  text('check-in', 'Check in', 'How things are going; anything urgent'),
  text('review', 'Review', 'What was agreed last time, and how it went'),
  text('intervention', 'Intervention', 'What you worked on together'),
  text('homework', 'Homework', 'What each of you will do before next time'),
]
const spokenTo = [needed(line('spoken-to', 'Who you spoke with')), line('relation', 'Who they are to the person')]
const direction = choice('direction', 'Who called', [
  { code: 'out', name: 'We called' },
  { code: 'in', name: 'They called' },
])

const withPerson = (report: string): readonly Kind[] => [
  {
    code: 'supervision-interview',
    name: 'Supervision interview',
    fields: structure,
    presentation: true,
    with: 'person',
  },
  {
    code: 'assessment-interview',
    name: 'Assessment interview',
    fields: [
      line('purpose', 'What it is for', `Such as ${report}`),
      text('offence-map', 'Offence map', 'Background, build-up, immediately before, offence, after'),
      text('statements-to-verify', 'Statements to check with others'),
    ],
    presentation: true,
    with: 'person',
  },
  {
    code: 'home-visit',
    name: 'Home visit',
    fields: [
      line('present', 'Who was there'),
      yesNo('children-present', 'Were children there?'),
      text('home', 'What you saw of the home'),
      text('safety', 'Safety for the next visitor'),
    ],
    presentation: true,
    with: 'person',
  },
  { code: 'phone-contact', name: 'Phone contact', fields: [direction], with: 'person' },
  {
    code: 'walk-in',
    name: 'Came without an appointment',
    fields: [text('wanted', 'What they came for')],
    presentation: true,
    with: 'person',
  },
  { code: 'work-visit', name: 'Visit at work', presentation: true, with: 'person' },
  { code: 'message', name: 'Text message or e-mail', fields: [direction], with: 'person' },
  { code: 'program', name: 'Program', fields: [line('program', 'Program')], presentation: true, with: 'person' },
  { code: 'drug-test', name: 'Drug or alcohol test', with: 'person' },
  {
    code: 'court',
    name: 'Court',
    fields: [line('court', 'Court'), text('result', 'What the court did')],
    presentation: true,
    with: 'person',
  },
]

const withOthers: readonly Kind[] = [
  {
    code: 'third-party-contact',
    name: 'Third-party contact',
    fields: [
      ...spokenTo,
      direction,
      yesNo('keep-from-person', 'Did they ask that the person is not told?'),
      yesNo('afraid-for-person', 'Is anyone afraid for the person?'),
    ],
    with: 'someone-else',
  },
  {
    code: 'third-party-check',
    name: 'Third-party check',
    fields: [...spokenTo, needed(text('statement', 'Statement to check')), text('finding', 'What they said of it')],
    with: 'someone-else',
  },
  { code: 'police', name: 'Police', fields: [...spokenTo, line('event-number', 'Event number')], with: 'someone-else' },
  { code: 'service-provider', name: 'Service provider', fields: spokenTo, with: 'someone-else' },
  { code: 'victim', name: 'Victim contact', fields: spokenTo, with: 'someone-else', sensitivity: 'restricted' },
]

const withStaff: readonly Kind[] = [
  {
    code: 'cultural-advice',
    name: 'Cultural advice',
    fields: [
      needed(line('advised-by', 'Who advised')),
      text('question', 'What you asked'),
      text('advice', 'What was advised'),
    ],
    with: 'staff',
  },
  {
    code: 'case-conference',
    name: 'Case conference',
    fields: [line('present', 'Who was there'), text('actions', 'Who does what')],
    with: 'staff',
  },
  { code: 'supervisor-review', name: 'Supervisor’s review', fields: [text('decision', 'Decision')], with: 'staff' },
]

const withNobody: readonly Kind[] = [
  { code: 'case-note', name: 'Case note' },
  {
    code: 'failure-to-report',
    name: 'Failure to report',
    fields: [date('was-due', 'Was due on'), text('tried', 'What was tried'), text('next', 'What happens next')],
  },
  {
    code: 'no-contact',
    name: 'No contact',
    fields: [text('tried', 'What was tried'), text('next', 'What happens next')],
  },
  {
    code: 'incident',
    name: 'Incident',
    fields: [
      needed(text('what-happened', 'What happened')),
      line('where', 'Where'),
      line('present', 'Who was there'),
      yesNo('injury', 'Was anyone hurt?'),
      yesNo('police-called', 'Were police called?'),
      text('done', 'What was done'),
    ],
    presentation: true,
  },
  {
    code: 'child-protection',
    name: 'Risk of harm to a child',
    fields: [needed(text('concern', 'The concern')), line('reference', 'Report reference')],
    sensitivity: 'restricted',
  },
  { code: 'monitoring', name: 'Monitoring' },
  { code: 'letter', name: 'Letter', fields: [line('to', 'To or from whom')] },
  { code: 'administration', name: 'Administration' },
]

/** Kinds of note with the fields that fit each. Every kind has one text besides. */
export const noteKinds = (seed: Sourced, report = 'a report for a court'): readonly NoteKind[] =>
  sourced(
    seed,
    [...withPerson(report), ...withOthers, ...withStaff, ...withNobody].map((kind) => ({
      fields: [],
      presentation: false,
      with: 'nobody' as const,
      sensitivity: 'ordinary' as const,
      ...kind,
    })),
  )
