import { startWith } from '../../../platform/forms/state.ts'
import {
  Button,
  Buttons,
  Card,
  DateField,
  Details,
  Form,
  type FormState,
  Radios,
  Select,
  Stack,
  TextArea,
  TextField,
} from '../../../platform/ui/index.ts'
import { moves, states, wordsField } from '../rules.ts'
import { fields, words } from '../words.ts'
import { ConsentFields, TellingFields } from './draft.tsx'
import type { Shown } from './one.tsx'

/** What can be done with a referral that is open: send it or say what happened; consent; what is told. */
export function Changes({ data, ctx, form: given }: Shown) {
  const { referral, consents } = data
  const at = `/referrals/${referral.id}`
  const today = ctx.now.toZonedDateTimeISO(ctx.zone).toPlainDate().toString()
  const form = { ...startWith(given, knownOf(data, today)), version: referral.version }
  const drafted = referral.state === 'drafted'
  const standing = consents.some(({ withdrawnOn }) => withdrawnOn === null)
  return (
    <Card id="now" title={drafted ? words.sendTitle : words.move} padded>
      <Stack>
        {drafted ? <Send form={form} at={at} /> : <Move data={data} form={form} at={at} />}
        {drafted && (
          <Details summary={words.change} open={has(given, ['items', 'why'])}>
            <Form form={form} action={`${at}/telling`} id="telling">
              <TextArea form={form} name="why" label={fields.why} rows={2} />
              <TellingFields form={form} items={data.items} />
              <Buttons>
                <Button>{words.changeSave}</Button>
              </Buttons>
            </Form>
          </Details>
        )}
        <Details
          summary={words.recordConsent}
          open={has(given, ['consentOn', 'consentHow']) || (drafted && !standing && referral.basis === 'consent')}
        >
          <Form form={form} action={`${at}/consent`} id="consent-form">
            <p>{words.agreed}</p>
            <ConsentFields form={form} />
            <Buttons>
              <Button>{words.saveConsent}</Button>
            </Buttons>
          </Form>
        </Details>
        {standing && (
          <Details summary={words.withdrawConsent} open={has(given, ['withdrawnOn', 'withdrawnHow'])}>
            <Form form={form} action={`${at}/consent-withdrawal`} id="withdrawal">
              <DateField form={form} name="withdrawnOn" label={fields.withdrawnOn} />
              <TextField form={form} name="withdrawnHow" label={fields.withdrawnHow} />
              <Buttons>
                <Button kind="danger">{words.withdrawConsent}</Button>
              </Buttons>
            </Form>
          </Details>
        )}
        {drafted && (
          <Details summary={words.moveTo.withdrawn} open={has(given, ['to', 'reason'])}>
            <Move data={data} form={{ ...form, values: { to: 'withdrawn', ...form.values } }} at={at} />
          </Details>
        )}
      </Stack>
    </Card>
  )
}

const has = ({ errors }: FormState, names: readonly string[]) => names.some((name) => errors[name] !== undefined)

function knownOf({ referral: { telling, danger, why } }: Shown['data'], today: string): Record<string, unknown> {
  const typed = Object.fromEntries(telling.map(({ item, words: said }) => [wordsField(item), said]))
  const days = { sentOn: today, movedOn: today, consentOn: today, withdrawnOn: today }
  return { ...days, why, danger, items: telling.map(({ item }) => item), ...typed }
}

const Send = ({ form, at }: { form: FormState; at: string }) => (
  <Form form={form} action={`${at}/sending`} id="sending">
    <p>{words.sendHint}</p>
    <DateField form={form} name="sentOn" label={fields.sentOn} />
    <Radios
      form={form}
      name="sentHow"
      label={fields.sentHow}
      inline
      options={Object.entries(words.sentHows).map(([value, label]) => ({ value, label }))}
    />
    <DateField form={form} name="followUpOn" label={fields.followUpOn} optional />
    <Buttons>
      <Button kind="primary">{words.send}</Button>
    </Buttons>
  </Form>
)

function Move({ data: { referral, ends }, form, at }: { data: Shown['data']; form: FormState; at: string }) {
  const to = states.filter((state) => moves[referral.state].includes(state) && state !== 'sent')
  const reasons = ends.filter(({ state }) => to.includes(state))
  return (
    <Form form={form} action={`${at}/moves`} id="moves">
      <Radios
        form={form}
        name="to"
        label={fields.to}
        hideLabel
        options={to.map((state) => ({ value: state, label: words.moveTo[state] }))}
      />
      <DateField form={form} name="movedOn" label={fields.movedOn} />
      <Select
        form={form}
        name="reason"
        label={fields.reason}
        optional
        options={reasons.map(({ code, name, state }) => ({ value: code, label: name, group: words.states[state] }))}
      />
      <TextArea
        form={form}
        name="words"
        label={to.includes('completed') ? fields.result : fields.words}
        rows={2}
        optional
      />
      <DateField form={form} name="followUpOn" label={fields.followUpOn} optional />
      <Buttons>
        <Button kind="primary">{words.save}</Button>
      </Buttons>
    </Form>
  )
}
