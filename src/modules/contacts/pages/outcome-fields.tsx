import {
  Checkbox,
  DateField,
  type FormState,
  Muted,
  NumberField,
  Radios,
  Select,
  Stack,
  showDate,
  TextField,
} from '../../../platform/ui/index.ts'
import type { WhereNow } from '../../people/index.ts'
import {
  type Ask,
  absenceFieldOf,
  type OutcomeChoice,
  type OutcomeOptions,
  type WhenOptions,
  type WhereAsk,
  whereFields,
} from '../rules.ts'
import { outcomeLabels as labels } from '../words.ts'

type Fields = {
  form: FormState
  options: OutcomeOptions
  /** Who may have seen them, the likeliest first: asked only where there is more than one. */
  seers?: WhenOptions['staff']
  /** Where the person's record has them. */
  where: WhereNow | undefined
}

/** How it went: every outcome that fits, none chosen, each asking only what it needs. Names as in `outcomeShape`. */
export function OutcomeFields({ form, options, where, seers = [] }: Fields) {
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
          ...(outcome.asks.length === 0
            ? {}
            : { reveals: <Asked form={form} outcome={outcome} options={options} where={where} /> }),
        }))}
      />
      {seers.length > 1 && <Radios form={form} name="seenBy" label={labels.seenBy} inline options={seers} />}
      <TextField form={form} name="outcomeNote" label={labels.outcomeNote} optional spellcheck />
    </>
  )
}

type AskedProps = Fields & { outcome: OutcomeChoice }

const Asked = (asked: AskedProps) => (
  <Stack tight>
    {asked.outcome.asks.map((ask) => (
      <Question key={ask} ask={ask} {...asked} />
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
  'custody-place': (props) => <Where {...props} ask="custody-place" label={labels.custodyPlace} />,
  hospital: (props) => <Where {...props} ask="hospital" label={labels.hospital} />,
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

/** Where they were, and whether they are there now: one tick, as the day is filled in; not asked where it is on record. */
function Where({ form, outcome, options, where, ask, label }: AskedProps & { ask: WhereAsk; label: string }) {
  const names = whereFields[ask]
  const since = where?.since ? showDate(where.since, 'UTC') : ''
  return (
    <>
      <TextField form={form} name={names.place} label={label} optional />
      {outcome.whereabouts !== undefined && where?.code === outcome.whereabouts && (
        <Muted>{labels.thereAlready(where.name, where.place, since)}</Muted>
      )}
      {outcome.whereabouts !== undefined && where?.code !== outcome.whereabouts && options.mayPlace && (
        <Checkbox
          form={form}
          name={names.now}
          label={labels.thereNow(outcome.name)}
          hint={labels.thereHint}
          reveals={<DateField form={form} name={names.since} label={labels.thereSince} />}
        />
      )}
    </>
  )
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
