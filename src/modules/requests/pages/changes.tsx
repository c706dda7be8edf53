import { startWith } from '../../../platform/forms/state.ts'
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

/** The state of one form of the several on the page; what is wrong with none of them in particular stands in the first. */
function ownOf({ data: { request }, form }: Shown, names: readonly string[], first = false): FormState {
  const isTyped = Object.keys(form.values).length > 0
  const mine = names.some((name) => name in form.values) || (first && !isTyped)
  const own = mine ? form : { values: {}, errors: {}, key: form.key }
  return { ...own, version: request.version }
}
const isOpen = ({ form }: Shown, names: readonly string[]) => names.some((name) => name in form.values)

function Answer({ data, form }: Shown) {
  const own = ownOf({ data, form }, ['answerOn'], true)
  const state = startWith(own, { answerOn: data.today.toString(), fromWhom: data.request.whom })
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
  const state = startWith(ownOf({ data, form }, names), { remindAgain: data.again.toString() })
  return (
    <Details summary={words.remind} open={isOpen({ data, form }, names)}>
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
  const state = startWith(ownOf({ data, form }, names), {
    refusedOn: data.today.toString(),
    refusedBy: data.request.whom,
  })
  return (
    <Details summary={words.refuse} open={isOpen({ data, form }, names)}>
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
  const state = ownOf({ data, form }, names)
  return (
    <Details summary={words.withdraw} open={isOpen({ data, form }, names)}>
      <Form form={state} action={`/requests/${data.request.id}/withdrawal`} id="withdraw">
        <TextField form={state} name="withdrawWhy" label={words.why} spellcheck />
        <Buttons>
          <Button>{words.withdrawSave}</Button>
        </Buttons>
      </Form>
    </Details>
  )
}
