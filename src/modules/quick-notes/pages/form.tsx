import {
  Button,
  Buttons,
  Checkbox,
  DateField,
  Details,
  DraftBox,
  Form,
  type FormState,
  HiddenField,
  Island,
  LinkButton,
  type PageContext,
  Radios,
  Row,
  Select,
  Stack,
  shownValue,
  showWhen,
  TextArea,
  TextField,
  TimeField,
} from '../../../platform/ui/index.ts'
import { draftUrl } from '../../notes/index.ts'
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
      <Earlier form={form} />
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
function Text({ data: { about }, ctx, form }: Shown) {
  if (!about) return <TextArea form={form} name="noteText" label={words.text} rows={4} spellcheck />
  const { draft } = about
  return (
    <DraftBox
      name="noteText"
      label={words.text}
      value={'noteText' in form.values ? shownValue(form, 'noteText') : (draft?.text ?? '')}
      draftUrl={draftUrl(about.id, 'quick')}
      version={draft?.version ?? 0}
      kept={draft?.savedAt ? words.kept(showWhen(draft.savedAt, ctx)) : undefined}
      rows={4}
      error={form.errors.noteText}
    />
  )
}

const filled = ({ values, errors }: FormState, names: readonly string[]) =>
  names.some((name) => Boolean(values[name]) || name in errors)

const SomeoneElse = ({ data, form }: { data: QuickNoteData; form: FormState }) => (
  <Details summary={words.other} open={filled(form, ['otherName', 'otherRelation', 'otherPhone', 'noteKept'])}>
    <Stack tight>
      <TextField form={form} name="otherName" label={words.otherName} />
      <Select
        form={form}
        name="otherRelation"
        label={words.otherRelation}
        options={data.relations}
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
      <Checkbox form={form} name="noteKept" label={words.keep} hint={words.keepHint} />
    </Stack>
  </Details>
)

const Earlier = ({ form }: { form: FormState }) => (
  <Details summary={words.earlier} open={filled(form, ['noteDay', 'noteTime'])}>
    <Row>
      <DateField form={form} name="noteDay" label={words.day} optional />
      <TimeField form={form} name="noteTime" label={words.time} />
    </Row>
  </Details>
)
