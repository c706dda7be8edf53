import { isSent, ownOf, startWith } from '../../../platform/forms/state.ts'
import {
  Button,
  Buttons,
  Card,
  Checkbox,
  DateField,
  Details,
  FileField,
  Form,
  type FormState,
  Muted,
  Row,
  Stack,
  TextArea,
  TextField,
} from '../../../platform/ui/index.ts'
import type { RequestView } from '../rules.ts'
import { one as words } from '../words.ts'

type Data = {
  request: RequestView
  again: Temporal.PlainDate
  noteName: string
  restricted: boolean
  today: Temporal.PlainDate
}
type Shown = { data: Data; form: FormState }

/** What can be recorded of an open request: the answer before all else. What came back to be mended is shown where it was typed. */
export const Changes = ({ data, form }: Shown) => (
  <Card id="answer-card" title={words.answerTitle} padded>
    <Stack>
      <Answer data={data} form={form} />
      <Remind data={data} form={form} />
      <Refuse data={data} form={form} />
      <Withdraw data={data} form={form} />
    </Stack>
  </Card>
)

function Answer({ data, form }: Shown) {
  const own = Object.keys(form.values).length > 0 ? ownOf(form, ['answerOn']) : form // what is wrong with none of the forms stands in the first
  const state = startWith(
    { ...own, version: data.request.version },
    { answerOn: data.today.toString(), fromWhom: data.request.whom },
  )
  return (
    <Form form={state} action={`/requests/${data.request.id}/answer`} upload wide>
      <TextArea form={state} name="answer" label={words.answer} rows={6} spellcheck />
      <FileField
        form={state}
        name="answerFile"
        label={words.file}
        takes={['application/pdf', 'image/jpeg', 'image/png']}
        optional
      />
      <Row>
        <TextField form={state} name="fromWhom" label={words.fromWhom} width="medium" />
        <DateField form={state} name="answerOn" label={words.on} />
      </Row>
      {data.restricted ? (
        <Muted>{words.restrictedAlways}</Muted>
      ) : (
        <Checkbox form={state} name="answerRestricted" label={words.restricted} />
      )}
      <Checkbox form={state} name="answerKept" label={words.kept} />
      <Muted>{words.becomes(data.noteName)}</Muted>
      <Buttons>
        <Button kind="primary">{words.save}</Button>
      </Buttons>
    </Form>
  )
}

function Remind({ data, form }: Shown) {
  const names = ['remindAgain']
  const state = startWith(
    { ...ownOf(form, names), version: data.request.version },
    { remindAgain: data.again.toString() },
  )
  return (
    <Details summary={words.remind} open={isSent(form, names)}>
      <Form form={state} action={`/requests/${data.request.id}/reminder`} id="remind">
        <TextField form={state} name="remindWords" label={words.remindWords} spellcheck optional />
        <DateField form={state} name="remindAgain" label={words.again} />
        <Buttons>
          <Button>{words.remindSave}</Button>
        </Buttons>
      </Form>
    </Details>
  )
}

function Refuse({ data, form }: Shown) {
  const names = ['refusedOn']
  const state = startWith(
    { ...ownOf(form, names), version: data.request.version },
    {
      refusedOn: data.today.toString(),
      refusedBy: data.request.whom,
    },
  )
  return (
    <Details summary={words.refuse} open={isSent(form, names)}>
      <Form form={state} action={`/requests/${data.request.id}/refusal`} id="refuse">
        <TextField form={state} name="refuseWhy" label={words.why} spellcheck />
        <TextField form={state} name="refusedBy" label={words.fromWhom} width="medium" optional />
        <DateField form={state} name="refusedOn" label={words.on} />
        <Buttons>
          <Button>{words.refuseSave}</Button>
        </Buttons>
      </Form>
    </Details>
  )
}

function Withdraw({ data, form }: Shown) {
  const names = ['withdrawWhy']
  const state = { ...ownOf(form, names), version: data.request.version }
  return (
    <Details summary={words.withdraw} open={isSent(form, names)}>
      <Form form={state} action={`/requests/${data.request.id}/withdrawal`} id="withdraw">
        <TextField form={state} name="withdrawWhy" label={words.why} spellcheck />
        <Buttons>
          <Button>{words.withdrawSave}</Button>
        </Buttons>
      </Form>
    </Details>
  )
}
