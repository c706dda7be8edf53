import { startWith } from '../../../platform/forms/state.ts'
import {
  Button,
  Buttons,
  Card,
  Checkbox,
  Form,
  type FormState,
  type PageContext,
  Radios,
  Select,
  Stack,
  showWhen,
  TextArea,
  TextField,
} from '../../../platform/ui/index.ts'
import type { ShownContact } from '../../contacts/index.ts'
import { PersonFrame, type PersonHead } from '../../people/index.ts'
import type { Shown, WholeNote } from '../rules.ts'
import { contact as contactWords, form as formWords, withdraw as words } from '../words.ts'
import { NoteBody, NoteTags } from './note-body.tsx'

export type WithdrawData = {
  head: PersonHead
  note: WholeNote
  caseload: Shown[]
  /** The contact that it was saved with, where that stands. */
  came: ShownContact | undefined
}

/** The form that withdraws a note, with the note beneath it. One save withdraws it and starts it again where it belongs. */
export function WithdrawPage({ data, ctx, form }: { data: WithdrawData; ctx: PageContext; form: FormState }) {
  const { head, note, came } = data
  const started = startWith(form, came ? { contactToo: 'on' } : {})
  return (
    <PersonFrame ctx={ctx} head={head} current="notes" title={words.title} form={form}>
      <Stack>
        <Card id="withdraw" title={words.title} padded>
          <p>{words.says}</p>
          <Form form={started} action={`/notes/${note.id}/withdrawal`}>
            <ReasonFields form={started} caseload={data.caseload} label={words.reason} raises />
            {came && (
              <Checkbox
                form={started}
                name="contactToo"
                label={contactWords.too(came.kindName, came.outcomeName, showWhen(came.at, ctx))}
                hint={contactWords.tooHint}
              />
            )}
            <TextArea form={started} name="why" label={words.why} optional rows={2} />
            <Buttons>
              <Button kind="danger">{words.save}</Button>
              <a href={`/notes/${note.id}`}>{formWords.cancel}</a>
            </Buttons>
          </Form>
        </Card>
        <Card id="note" title={note.kindName} padded>
          <NoteTags note={note} />
          <NoteBody note={note} ctx={ctx} />
        </Card>
      </Stack>
    </PersonFrame>
  )
}

type Asks = {
  form: FormState
  caseload: Shown[]
  /** Whether a privacy incident is raised: where somebody's words are withdrawn. */
  raises: boolean
}

/** Why it is withdrawn and, where it is about somebody else, whom, if that is known. */
export const ReasonFields = ({ label, ...asks }: Asks & { label: string }) => (
  <Radios form={asks.form} name="reason" label={label} options={reasons(asks)} />
)

const reasons = ({ form, caseload, raises }: Asks) => [
  {
    value: 'wrong-person',
    label: words.reasons['wrong-person'],
    ...(raises ? { hint: words.wrongHint } : {}),
    reveals: <Right caseload={caseload} form={form} />,
  },
  { value: 'twice', label: words.reasons.twice },
  { value: 'other', label: words.reasons.other },
]

const Right = ({ caseload, form }: Pick<Asks, 'caseload' | 'form'>) => (
  <>
    {caseload.length > 0 && (
      <Select
        form={form}
        name="rightPerson"
        label={words.right}
        hint={words.rightHint}
        choose={words.choose}
        optional
        options={caseload.map(({ id, listed, reference }) => ({ value: id, label: `${listed} (${reference})` }))}
      />
    )}
    <TextField form={form} name="rightReference" label={words.reference} width="medium" optional />
  </>
)
