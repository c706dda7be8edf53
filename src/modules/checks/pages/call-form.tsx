import { startWith } from '../../../platform/forms/state.ts'
import {
  Button,
  Buttons,
  Card,
  Checkbox,
  DateField,
  Form,
  type FormState,
  HiddenField,
  Muted,
  Radios,
  Row,
  TextArea,
  TextField,
  TimeField,
} from '../../../platform/ui/index.ts'
import { type CheckStatement, type CheckView, findings, outcomes } from '../rules.ts'
import { findingNames, outcomeNames, one as words } from '../words.ts'

type Data = { check: CheckView; again: Temporal.PlainDate; today: Temporal.PlainDate }

/** One call: how it went, what they said of each statement, what besides, and when to ring again. */
export function CallForm({
  data: { check, again, today },
  title,
  form: given,
}: {
  data: Data
  title: string
  form: FormState
}) {
  const known = { callDate: today.toString(), callAgain: again.toString(), ...saidSoFar(check) }
  const form = { ...startWith(given, known), version: check.version }
  return (
    <Card id="call" title={title} padded>
      <Form form={form} action={`/checks/${check.id}/calls`} wide>
        <Radios
          form={form}
          name="callOutcome"
          label={words.outcome}
          inline
          options={outcomes.map((value) => ({ value, label: outcomeNames[value] }))}
        />
        {check.statements.map((one, at) => (
          <OneStatement key={one.id} one={one} at={at} form={form} />
        ))}
        <TextArea form={form} name="callWords" label={words.callWords} rows={3} spellcheck optional />
        <Checkbox form={form} name="callKept" label={words.keep} hint={words.keepHint} />
        <Row>
          <DateField form={form} name="callDate" label={words.day} />
          <TimeField form={form} name="callTime" label={words.time} optional />
          <DateField form={form} name="callAgain" label={words.again} />
        </Row>
        <Muted>{words.noteComes}</Muted>
        <Buttons>
          <Button kind="primary">{words.save}</Button>
        </Buttons>
      </Form>
    </Card>
  )
}

/** What was said in an earlier call stays chosen: another call may change it. */
const saidSoFar = ({ statements }: CheckView) =>
  Object.fromEntries(
    statements.flatMap(({ said }, at) =>
      said ? [[`findings.${at}.finding`, said.finding] as const, [`findings.${at}.words`, said.words] as const] : [],
    ),
  )

function OneStatement({ one, at, form }: { one: CheckStatement; at: number; form: FormState }) {
  const fixed: FormState = { values: { [`findings.${at}.statement`]: one.id }, errors: {} }
  return (
    <>
      <HiddenField form={fixed} name={`findings.${at}.statement`} />
      <Radios
        form={form}
        name={`findings.${at}.finding`}
        label={<span dir="auto">{one.words}</span>}
        inline
        optional
        options={findings.map((value) => ({ value, label: findingNames[value] }))}
      />
      <TextField form={form} name={`findings.${at}.words`} label={words.theirWords} spellcheck optional />
    </>
  )
}
