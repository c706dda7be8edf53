import { isFilled } from '../../../platform/forms/state.ts'
import {
  Button,
  Buttons,
  Checkbox,
  Details,
  Form,
  type FormState,
  HiddenField,
  Island,
  LinkButton,
  type PageContext,
  Radios,
  Stack,
  TextArea,
} from '../../../platform/ui/index.ts'
import { OtherFields } from '../../contacts/index.ts'
import { EarlierFields, KeptText, quickSlot } from '../../notes/index.ts'
import { PromiseFields } from '../../promises/index.ts'
import { ways } from '../rules.ts'
import { ways as wayWords, words } from '../words.ts'
import { Found, optionOf } from './found.tsx'
import type { QuickNoteData } from './shapes.ts'

type Shown = { data: QuickNoteData; ctx: PageContext; form: FormState }

/** The form: whom it was with, what it was, one text. With the person known nothing more need be filled in. */
export function QuickForm({ data, ctx, form }: Shown) {
  const { about, from } = data
  const hidden: FormState = { values: { from }, errors: {} }
  const action = about ? `/quick-note?person=${about.id}` : '/quick-note'
  return (
    <Form form={form} action={action} wide>
      <HiddenField form={hidden} name="from" />
      {about ? (
        <Radios form={form} name="who" label={words.who} inline options={about.choices.map(optionOf)} />
      ) : (
        <Island name="live-part" props={{ href: '/quick-note/people', form: findSelector }}>
          <Found choices={data.found} typed={data.q} form={form} />
        </Island>
      )}
      <Radios
        form={form}
        name="what"
        label={words.what}
        inline
        options={ways.map((way) => ({ value: way, label: wayWords[way] }))}
      />
      <Text data={data} ctx={ctx} form={form} />
      <PromiseFields form={form} text="noteText" />
      <SomeoneElse data={data} form={form} />
      <EarlierFields form={form} />
      <Buttons>
        <Button kind="primary" icon="check">
          {words.save}
        </Button>
        {data.part ? null : (
          <LinkButton href={from} kind="quiet">
            {words.back}
          </LinkButton>
        )}
      </Buttons>
    </Form>
  )
}

/** The find form beside this one, on whichever page the dialog is opened. */
const findSelector = 'form[action="/quick-note"][method="get"]'

/** Kept as it is typed once it is known about whom it is: a draft belongs to a person's record. */
const Text = ({ data: { about }, ctx, form }: Shown) =>
  about ? (
    <KeptText
      form={form}
      ctx={ctx}
      person={about.id}
      slot={quickSlot}
      draft={about.draft}
      label={words.text}
      rows={4}
    />
  ) : (
    <TextArea form={form} name="noteText" label={words.text} rows={4} spellcheck />
  )

const SomeoneElse = ({ data, form }: { data: QuickNoteData; form: FormState }) => (
  <Details summary={words.other} open={isFilled(form, ['otherName', 'otherRelation', 'otherPhone', 'noteKept'])}>
    <Stack tight>
      <OtherFields form={form} relations={data.relations} />
      <Checkbox form={form} name="noteKept" label={words.keep} hint={words.keepHint} />
    </Stack>
  </Details>
)
