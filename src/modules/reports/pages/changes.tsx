import { isSent, ownOf } from '../../../platform/forms/state.ts'
import {
  Button,
  Buttons,
  Card,
  DateField,
  Details,
  Form,
  type FormState,
  Stack,
  TextField,
} from '../../../platform/ui/index.ts'
import type { ReportView } from '../rules.ts'
import { one as words } from '../words.ts'

type Shown = { report: ReportView; form: FormState }

/** What can happen to a report that is open: the hearing moves, it is sent, the court withdraws it. */
export const Changes = ({ report, form }: Shown) => (
  <Card id="changes" title={words.changes} padded>
    <Stack tight>
      <Move report={report} form={form} />
      <Sent report={report} form={form} />
      <Withdraw report={report} form={form} />
    </Stack>
  </Card>
)

/** The state of one form of the several on the page; it stands open where it came back to be mended. */
const stateOf = ({ report, form }: Shown, names: readonly string[]): { own: FormState; open: boolean } => ({
  own: { ...ownOf(form, names), version: report.version },
  open: isSent(form, names),
})

function Move(shown: Shown) {
  const { own, open } = stateOf(shown, ['moveOn', 'moveDue', 'moveWords'])
  return (
    <Details summary={words.move} open={open}>
      <Form form={own} action={`/report-requests/${shown.report.id}/hearing`} id="move">
        <DateField form={own} name="moveOn" label={words.moveOn} />
        <DateField form={own} name="moveDue" label={words.moveDue} hint={words.moveDueHint} optional />
        <TextField form={own} name="moveWords" label={words.words} spellcheck optional />
        <Buttons>
          <Button>{words.moveSave}</Button>
        </Buttons>
      </Form>
    </Details>
  )
}

function Sent(shown: Shown) {
  const { own, open } = stateOf(shown, ['sentWords'])
  return (
    <Details summary={words.sent} open={open}>
      <Form form={own} action={`/report-requests/${shown.report.id}/sent`} id="sent">
        <TextField form={own} name="sentWords" label={words.words} spellcheck optional />
        <Buttons>
          <Button>{words.sentSave}</Button>
        </Buttons>
      </Form>
    </Details>
  )
}

function Withdraw(shown: Shown) {
  const { own, open } = stateOf(shown, ['withdrawWhy'])
  return (
    <Details summary={words.withdraw} open={open}>
      <Form form={own} action={`/report-requests/${shown.report.id}/withdrawal`} id="withdraw">
        <TextField form={own} name="withdrawWhy" label={words.why} spellcheck />
        <Buttons>
          <Button>{words.withdrawSave}</Button>
        </Buttons>
      </Form>
    </Details>
  )
}
