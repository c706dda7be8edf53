import { isSent, ownOf, startWith } from '../../../platform/forms/state.ts'
import {
  Button,
  Buttons,
  Card,
  DateField,
  Details,
  Form,
  type FormState,
  Prose,
  Radios,
  Stack,
  TextArea,
} from '../../../platform/ui/index.ts'
import { one as words } from '../words.ts'
import type { OneData, Shown } from './one.tsx'

type Part = { data: OneData; form: FormState }

/** What can be done now: put it forward or not, while nobody looked; record the answer, once it was put forward. */
export function Act({ data, form }: Shown) {
  const { chance, mayLook, leads } = data
  if (!mayLook || chance.closed) return null
  if (chance.state === 'forward') {
    const theirs = chance.opportunity.decides === 'team-leader' && !leads
    return (
      <Card id="answer" title={words.answer} padded>
        <Stack>
          <Why data={data} />
          {theirs ? <p>{words.notYours}</p> : <Answer data={data} form={form} />}
        </Stack>
      </Card>
    )
  }
  const refusing = isSent(form, ['whose', 'reason', 'backOn'])
  return (
    <Card id="act" title={words.act} padded>
      <Stack>
        <Forward data={data} form={form} />
        <Details summary={words.refuse} open={refusing}>
          <Refuse data={data} form={form} />
        </Details>
      </Stack>
    </Card>
  )
}

/** What was said for it, before it is decided. */
function Why({ data: { steps } }: { data: OneData }) {
  const forward = steps.findLast(({ kind }) => kind === 'forward')
  return forward?.words ? (
    <div>
      <b>{words.saidFor(forward.by)}</b>
      <Prose>{forward.words}</Prose>
    </div>
  ) : null
}

function Forward({ data: { chance }, form }: Part) {
  const state = { ...ownOf(form, ['forwardWords']), version: chance.version }
  return (
    <Form form={state} action={`/opportunities/${chance.id}/forward`} id="forward" wide>
      <TextArea
        form={state}
        name="forwardWords"
        label={words.forwardWords}
        hint={words.forwardHint(chance.opportunity.decidedBy)}
        rows={3}
        spellcheck
      />
      <Buttons>
        <Button kind="primary">{words.forwardSave}</Button>
      </Buttons>
    </Form>
  )
}

function Refuse({ data: { chance }, form }: Part) {
  const state = { ...ownOf(form, ['whose', 'reason', 'backOn']), version: chance.version }
  return (
    <Form form={state} action={`/opportunities/${chance.id}/refusal`} id="refuse" wide>
      <Radios
        form={state}
        name="whose"
        label={words.whose}
        options={[
          { value: 'service', label: words.service },
          { value: 'person', label: words.person },
        ]}
      />
      <TextArea form={state} name="reason" label={words.reason} hint={words.reasonHint} rows={2} spellcheck />
      <DateField
        form={state}
        name="backOn"
        label={words.backDay}
        hint={words.backHint(chance.opportunity.comesBack)}
        optional
      />
      <Buttons>
        <Button>{words.refuseSave}</Button>
      </Buttons>
    </Form>
  )
}

function Answer({ data: { chance, today }, form }: Part) {
  const own = { ...ownOf(form, ['answer', 'answerWords', 'answeredOn']), version: chance.version }
  const state = startWith(own, { answeredOn: today.toString() })
  return (
    <Form form={state} action={`/opportunities/${chance.id}/answer`} id="answer-form" wide>
      <Radios
        form={state}
        name="answer"
        label={words.decided}
        options={[
          { value: 'granted', label: words.answerGranted },
          { value: 'denied', label: words.answerDenied },
        ]}
      />
      <TextArea form={state} name="answerWords" label={words.answerWords} rows={2} spellcheck />
      <DateField form={state} name="answeredOn" label={words.answeredOn} />
      <Buttons>
        <Button kind="primary">{words.answerSave}</Button>
      </Buttons>
    </Form>
  )
}
