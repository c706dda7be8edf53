import { startWith } from '../../../platform/forms/state.ts'
import {
  Button,
  Buttons,
  Card,
  DateField,
  Form,
  type FormState,
  LinkButton,
  type PageContext,
  Radios,
  Stack,
  TextArea,
} from '../../../platform/ui/index.ts'
import { PersonFrame, type PersonHead } from '../../people/index.ts'
import { agreementWays, answers, type Plan } from '../rules.ts'
import { answerWords, form as formWords, wayWords, agreement as words } from '../words.ts'

export type AgreementData = { head: PersonHead; plan: Plan; today: Temporal.PlainDate }

/** What the person said to the plan as it stands. */
export function AgreementPage({
  data: { head, plan, today },
  ctx,
  form: given,
}: {
  data: AgreementData
  ctx: PageContext
  form: FormState
}) {
  const form = { ...startWith(given, { saidOn: `${today}` }), version: plan.version }
  const at = `/people/${head.id}/plan`
  const how = (
    <Radios
      form={form}
      name="how"
      label={words.how}
      inline
      options={agreementWays.map((value) => ({ value, label: wayWords[value] }))}
    />
  )
  return (
    <PersonFrame ctx={ctx} head={head} current="plan" title={words.title} form={form}>
      <Card id="form" title={words.title} padded>
        <Stack>
          <p>{plan.content.goals.length === 0 ? words.noGoal : words.text}</p>
          <Form form={form} action={`${at}/agreement`}>
            <Radios
              form={form}
              name="answer"
              label={words.answer}
              options={answers.map((value) => ({ value, label: answerWords[value] }))}
            />
            {how}
            <DateField form={form} name="saidOn" label={words.saidOn} />
            <TextArea form={form} name="why" label={words.why} hint={words.whyHint} rows={3} spellcheck optional />
            <Buttons>
              <Button kind="primary">{words.save}</Button>
              <LinkButton href={at} kind="quiet">
                {formWords.back}
              </LinkButton>
            </Buttons>
          </Form>
        </Stack>
      </Card>
    </PersonFrame>
  )
}
