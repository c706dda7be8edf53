import {
  Card,
  Checkbox,
  DateField,
  Details,
  DraftBox,
  type FormState,
  type PageContext,
  Radios,
  Row,
  Select,
  Stack,
  shownValue,
  showWhen,
  TextField,
  TimeField,
} from '../../../platform/ui/index.ts'
import { draftUrl } from '../../notes/index.ts'
import { PromiseFields } from '../../promises/index.ts'
import { type StepKind, wentOf } from '../rules.ts'
import { triedNames, page as words } from '../words.ts'
import { OwnForm } from './own-form.tsx'
import type { ChainData } from './shapes.ts'

type Shown = { data: ChainData; ctx: PageContext; form: FormState }

const others = ['otherName', 'otherRelation', 'otherPhone', 'eventNumber']
const earlier = ['noteDay', 'noteTime']
const names = ['tried', 'support', 'noteText', 'until', 'isAfraid', 'noteKept', ...others, ...earlier]

/** A try, its contact and its note, in one form: where nobody answered one choice is enough. */
export function TryForm({ data, ctx, form }: Shown) {
  const { chain, setting } = data
  const first = chain.next?.steps ?? []
  const order = [...first, ...setting.steps.map(({ step }) => step).filter((step) => !first.includes(step))]
  return (
    <Card id="try" title={words.try} padded>
      <OwnForm form={form} action={`/chains/${chain.id}/tries`} names={names} button={words.save} primary={chain.asked}>
        {(own) => (
          <>
            <Radios form={own} name="tried" label={words.tried} columns options={waysOf(order, first)} />
            <With data={data} form={own} />
            <Text data={data} ctx={ctx} form={own} />
            <PromiseFields form={own} text="noteText" />
            <DateField form={own} name="until" label={words.until} optional />
            <Checkbox form={own} name="isAfraid" label={words.isAfraid} hint={words.afraidYesHint} />
            <Details summary={words.earlierTime} open={filled(own, earlier)}>
              <Row>
                <DateField form={own} name="noteDay" label={words.day} optional />
                <TimeField form={own} name="noteTime" label={words.time} />
              </Row>
            </Details>
          </>
        )}
      </OwnForm>
    </Card>
  )
}

const waysOf = (order: readonly StepKind[], first: readonly StepKind[]) =>
  order.flatMap((step) =>
    wentOf[step].map((went) => ({
      value: `${step}.${went}`,
      label: triedNames(step, went),
      ...(first.includes(step) ? { hint: words.isNext } : {}),
    })),
  )

function With({ data: { head, relations }, form }: { data: ChainData; form: FormState }) {
  const options = head.supports.map(({ id, name, relationName, phone = '' }) => ({
    value: id,
    label: <span dir="auto">{`${name} (${relationName})`}</span>,
    hint: phone,
  }))
  return (
    <>
      {options.length > 0 && (
        <Radios form={form} name="support" label={words.support} inline optional options={options} />
      )}
      <Details summary={words.other} open={filled(form, [...others, 'noteKept'])}>
        <Stack tight>
          <TextField form={form} name="otherName" label={words.otherName} hint={words.otherNameHint} optional />
          <Select
            form={form}
            name="otherRelation"
            label={words.otherRelation}
            options={relations}
            width="medium"
            optional
          />
          <TextField
            form={form}
            name="otherPhone"
            label={words.otherPhone}
            type="tel"
            inputmode="tel"
            width="short"
            optional
          />
          <TextField form={form} name="eventNumber" label={words.eventNumber} width="short" optional />
          <Checkbox form={form} name="noteKept" label={words.keep} />
        </Stack>
      </Details>
    </>
  )
}

function Text({ data: { head, slot, draft }, ctx, form }: Shown) {
  return (
    <DraftBox
      name="noteText"
      label={words.text}
      hint={words.textHint}
      optional
      value={'noteText' in form.values ? shownValue(form, 'noteText') : (draft?.text ?? '')}
      draftUrl={draftUrl(head.id, slot)}
      version={draft?.version ?? 0}
      kept={draft?.savedAt ? words.kept(showWhen(draft.savedAt, ctx)) : undefined}
      rows={4}
      error={form.errors.noteText}
    />
  )
}

const filled = ({ values, errors }: FormState, list: readonly string[]) =>
  list.some((name) => Boolean(values[name]) || name in errors)
