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
  LinkButton,
  type PageContext,
  Radios,
  Select,
  Stack,
  TextArea,
  TextField,
} from '../../../platform/ui/index.ts'
import { PersonFrame, type PersonHead } from '../../people/index.ts'
import { type AnyItem, type Content, goalBy, type List, owners, type Step } from '../rules.ts'
import { goalByWords, listWords, ownerWords, plan, form as words } from '../words.ts'
import { lineOf, type Naming } from './words-of.tsx'

export type ItemData = {
  head: PersonHead
  list: List
  content: Content
  /** The one that is changed; undefined for a new one. */
  item: AnyItem | undefined
  known: Record<string, unknown>
  needs: readonly (Naming['needs'][number] & { factor: boolean })[]
}
type Shown = { data: ItemData; ctx: PageContext; form: FormState }

/** One goal, step, risk factor, rule or strategy: new, or to be changed. Where somebody was first, theirs stands above. */
export function ItemPage({ data, ctx, form: given }: Shown) {
  const { head, list, item } = data
  const { add, one } = listWords[list]
  const started = startWith(given, data.known)
  const form = item ? { ...started, version: item.n } : started
  const title = item ? plan.changeOf(one) : add
  const at = `/people/${head.id}/plan`
  const naming = { needs: data.needs, spoken: head.name.spoken, zone: ctx.zone }
  return (
    <PersonFrame ctx={ctx} head={head} current="plan" title={title} form={form}>
      <Stack>
        {item && given.version !== undefined && given.version !== item.n && (
          <Card id="reads-now" title={one} padded>
            <p dir="auto">{lineOf(list, item, data.content, naming)}</p>
          </Card>
        )}
        <Card id="form" title={title} padded>
          <Form form={form} action={item ? `${at}/${list}/${item.id}` : `${at}/${list}`}>
            <Fields data={data} form={form} />
            <Checkbox form={form} name="kept" label={words.kept} hint={words.keptHint} />
            <HiddenField form={form} name="notice" />
            <Buttons>
              <Button kind="primary">{words.save}</Button>
              {!item && (
                <Button name="next" value="another">
                  {words.saveAnother}
                </Button>
              )}
              <LinkButton href={at} kind="quiet">
                {words.back}
              </LinkButton>
            </Buttons>
          </Form>
        </Card>
        {item && <Remove data={data} form={{ ...form, errors: {} }} />}
      </Stack>
    </PersonFrame>
  )
}

function Fields({ data: { list, content, needs }, form }: { data: ItemData; form: FormState }) {
  const goals = content.goals.map(({ id, words: label }) => ({ value: id, label: label.slice(0, 120) }))
  const options = (of: ItemData['needs']) => of.map(({ code, name }) => ({ value: code, label: name }))
  const factors = options(needs.filter(({ factor }) => factor))
  return (
    <>
      {list === 'risks' && <Select form={form} name="code" label={words.code} options={factors} width="medium" />}
      <TextArea form={form} name="words" label={words.words[list]} rows={3} spellcheck {...maybe(list === 'risks')} />
      {list === 'goals' && <GoalFields form={form} />}
      {list === 'steps' && <StepFields form={form} />}
      {(list === 'steps' || list === 'strategies') && goals.length > 0 && (
        <Select form={form} name="goal" label={words.goal} choose={words.noGoal} options={goals} optional />
      )}
      {list === 'steps' && (
        <Select
          form={form}
          name="need"
          label={words.need}
          hint={words.needHint}
          choose={words.noNeed}
          options={options(needs)}
          width="medium"
          optional
        />
      )}
    </>
  )
}

const maybe = (optional: boolean) => (optional ? { optional: true } : {})

const GoalFields = ({ form }: { form: FormState }) => (
  <>
    <Radios
      form={form}
      name="saidBy"
      label={words.saidBy}
      inline
      options={goalBy.map((value) => ({ value, label: atStart(goalByWords[value]) }))}
    />
    <DateField form={form} name="saidOn" label={words.saidOn} />
  </>
)

const StepFields = ({ form }: { form: FormState }) => (
  <>
    <Radios
      form={form}
      name="owner"
      label={words.owner}
      options={owners.map((value) => ({
        value,
        label: ownerWords[value],
        ...(value === 'other' ? { reveals: <TextField form={form} name="ownerName" label={words.ownerName} /> } : {}),
      }))}
    />
    <DateField form={form} name="by" label={words.by} optional />
  </>
)

const atStart = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Only what was never talked about is taken out; a step that was is dropped on its own page. */
function Remove({ data: { head, list, item }, form }: { data: ItemData; form: FormState }) {
  if (!item || (list === 'steps' && (item as Step).state !== 'to-discuss')) return null
  return (
    <Card id="remove" title={words.remove} padded>
      <Form form={form} action={`/people/${head.id}/plan/${list}/${item.id}/remove`}>
        <p>{words.removeText}</p>
        <Buttons>
          <Button kind="danger">{words.remove}</Button>
        </Buttons>
      </Form>
    </Card>
  )
}
