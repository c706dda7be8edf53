import { startWith } from '../../../platform/forms/state.ts'
import {
  Button,
  Buttons,
  Card,
  Checkboxes,
  Form,
  type FormState,
  LinkButton,
  type PageContext,
  Radios,
  Stack,
  TextField,
} from '../../../platform/ui/index.ts'
import { type AnyFact, FactSource, FactValue, PersonFrame, sayingOf } from '../../people/index.ts'
import { settleForm as words } from '../words.ts'
import type { SettleData } from './shapes.ts'

/** Whether what was said is so: verified, with what it takes the place of, or found not to be. */
export function SettlePage({ data, ctx, form: given }: { data: SettleData; ctx: PageContext; form: FormState }) {
  const { head, lists, word, others, ended } = data
  const at = `/people/${head.id}/circumstances`
  const known = { ends: ended ? others.map(({ factId }) => factId) : [] }
  const form = { ...startWith(given, known), version: word.version }
  const named = (fact: AnyFact) => <span dir="auto">{sayingOf(fact, lists, ctx.zone).main}</span>
  const ends = others.length > 0 && (
    <Checkboxes
      form={form}
      name="ends"
      label={words.ends}
      hint={words.endsHint}
      optional
      options={others.map((fact) => ({ value: fact.factId, label: named(fact) }))}
    />
  )
  return (
    <PersonFrame ctx={ctx} head={head} current="circumstances" title={words.title} form={form}>
      <Stack>
        <Card id="reads" title={words.reads} padded>
          <Stack tight>
            <FactValue fact={word} lists={lists} zone={ctx.zone} />
            <FactSource fact={word} lists={lists} zone={ctx.zone} />
          </Stack>
        </Card>
        <Card id="form" title={words.title} padded>
          <Form form={form} action={`${at}/${word.factId}/settle`}>
            <Radios
              form={form}
              name="result"
              label={words.result}
              options={[
                { value: 'verified', label: words.verified, reveals: ends },
                { value: 'contradicted', label: words.contradicted, hint: words.contradictedHint },
              ]}
            />
            <TextField form={form} name="how" label={words.how} hint={words.howHint} spellcheck />
            <Buttons>
              <Button kind="primary">{words.save}</Button>
              <LinkButton href={at} kind="quiet">
                {words.back}
              </LinkButton>
            </Buttons>
          </Form>
        </Card>
      </Stack>
    </PersonFrame>
  )
}
