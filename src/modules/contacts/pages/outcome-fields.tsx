import { DateField, type FormState, NumberField, Radios, Select, Stack, TextField } from '../../../platform/ui/index.ts'
import { type Ask, absenceFieldOf, type OutcomeChoice, type OutcomeOptions } from '../rules.ts'
import { outcomeLabels as labels } from '../words.ts'

/** How it went: every outcome that fits, none chosen, each asking only what it needs. Names as in `outcomeShape`. */
export function OutcomeFields({ form, options }: { form: FormState; options: OutcomeOptions }) {
  return (
    <>
      <Radios
        form={form}
        name="outcome"
        label={labels.outcome}
        inline
        options={options.outcomes.map((outcome) => ({
          value: outcome.code,
          label: outcome.name,
          ...(outcome.asks.length === 0 ? {} : { reveals: <Asked form={form} outcome={outcome} options={options} /> }),
        }))}
      />
      <TextField form={form} name="outcomeNote" label={labels.outcomeNote} optional spellcheck />
    </>
  )
}

type AskedProps = { form: FormState; outcome: OutcomeChoice; options: OutcomeOptions }

const Asked = ({ form, outcome, options }: AskedProps) => (
  <Stack tight>
    {outcome.asks.map((ask) => (
      <Question key={ask} ask={ask} form={form} outcome={outcome} options={options} />
    ))}
  </Stack>
)

function Question({ ask, ...props }: AskedProps & { ask: Ask }) {
  const Asks = questions[ask]
  return <Asks {...props} />
}

const questions: Record<Ask, (props: AskedProps) => preact.JSX.Element> = {
  'minutes-late': ({ form }) => (
    <NumberField form={form} name="lateMinutes" label={labels.lateMinutes} suffix={labels.minutes} />
  ),
  'what-was-not-done': ({ form }) => <TextField form={form} name="notDone" label={labels.notDone} spellcheck />,
  'absence-reason': (props) => <AbsenceReason {...props} />,
  'sent-away-reason': ({ form, options }) => (
    <Select form={form} name="sentAwayReason" label={labels.sentAwayReason} options={options.sentAwayReasons} />
  ),
  'cancel-reason': ({ form, options }) => (
    <Select form={form} name="cancelReason" label={labels.cancelReason} options={options.cancelReasons} />
  ),
  'spoken-to': ({ form, options }) => (
    <>
      <TextField form={form} name="spokenTo" label={labels.spokenTo} />
      <Select form={form} name="spokenRelation" label={labels.spokenRelation} options={options.relations} optional />
      <TextField
        form={form}
        name="spokenPhone"
        label={labels.spokenPhone}
        type="tel"
        inputmode="tel"
        width="short"
        optional
      />
    </>
  ),
  'message-with': ({ form }) => (
    <TextField form={form} name="messageWith" label={labels.messageWith} hint={labels.messageHint} optional />
  ),
  'custody-place': ({ form }) => <TextField form={form} name="custodyPlace" label={labels.custodyPlace} optional />,
  hospital: ({ form }) => <TextField form={form} name="hospitalPlace" label={labels.hospital} optional />,
  evidence: ({ form }) => (
    <Radios
      form={form}
      name="evidence"
      label={labels.evidence}
      inline
      optional
      options={[
        { value: 'seen', label: labels.evidenceSeen },
        { value: 'none', label: labels.evidenceNone },
      ]}
    />
  ),
  'evidence-due': ({ form }) => <DateField form={form} name="evidenceDue" label={labels.evidenceDue} />,
  'new-time': () => <p class="hint">{labels.newTime}</p>,
}

function AbsenceReason({ form, outcome, options }: AskedProps) {
  const may = outcome.counts === 'failed'
  return (
    <Select
      form={form}
      name={absenceFieldOf(options.all, outcome.code)}
      label={may ? labels.absenceReasonUnknown : labels.absenceReason}
      options={options.absenceReasons}
      optional={may}
    />
  )
}
