import { isFilled } from '../../../platform/forms/state.ts'
import {
  Card,
  Checkbox,
  DateField,
  Details,
  type FormState,
  type PageContext,
  Radios,
  Stack,
  TextField,
} from '../../../platform/ui/index.ts'
import { OtherFields } from '../../contacts/index.ts'
import { EarlierFields, KeptText } from '../../notes/index.ts'
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
            <KeptText
              form={own}
              ctx={ctx}
              person={data.head.id}
              slot={data.slot}
              draft={data.draft}
              label={words.text}
              hint={words.textHint}
              rows={4}
              optional
            />
            <PromiseFields form={own} text="noteText" />
            <DateField form={own} name="until" label={words.until} optional />
            <Checkbox form={own} name="isAfraid" label={words.isAfraid} hint={words.afraidYesHint} />
            <EarlierFields form={own} />
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
      <Details summary={words.other} open={isFilled(form, [...others, 'noteKept'])}>
        <Stack tight>
          <OtherFields form={form} relations={relations} hint={words.otherNameHint} optional />
          <TextField form={form} name="eventNumber" label={words.eventNumber} width="short" optional />
          <Checkbox form={form} name="noteKept" label={words.keep} />
        </Stack>
      </Details>
    </>
  )
}
