import {
  Button,
  Buttons,
  Card,
  Form,
  type FormState,
  type PageContext,
  Radios,
  Select,
  Stack,
  TextArea,
  TextField,
} from '../../../platform/ui/index.ts'
import { PersonFrame, type PersonHead } from '../../people/index.ts'
import type { Shown, WholeNote } from '../rules.ts'
import { form as formWords, withdraw as words } from '../words.ts'
import { NoteBody, NoteTags } from './note-body.tsx'

export type WithdrawData = { head: PersonHead; note: WholeNote; caseload: Shown[] }

/** The form that withdraws a note, with the note beneath it. One save withdraws it and starts it again where it belongs. */
export function WithdrawPage({ data, ctx, form }: { data: WithdrawData; ctx: PageContext; form: FormState }) {
  const { head, note } = data
  return (
    <PersonFrame ctx={ctx} head={head} current="notes" title={words.title} form={form}>
      <Stack>
        <Card id="withdraw" title={words.title} padded>
          <p>{words.says}</p>
          <Form form={form} action={`/notes/${note.id}/withdrawal`}>
            <Radios form={form} name="reason" label={words.reason} options={reasons(data, form)} />
            <TextArea form={form} name="why" label={words.why} optional rows={2} />
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

const reasons = (data: WithdrawData, form: FormState) => [
  {
    value: 'wrong-person',
    label: words.reasons['wrong-person'],
    hint: words.wrongHint,
    reveals: <Right data={data} form={form} />,
  },
  { value: 'twice', label: words.reasons.twice },
  { value: 'other', label: words.reasons.other },
]

const Right = ({ data: { caseload }, form }: { data: WithdrawData; form: FormState }) => (
  <>
    {caseload.length > 0 && (
      <Select
        form={form}
        name="rightPerson"
        label={words.right}
        hint={words.rightHint}
        choose={words.choose}
        options={caseload.map(({ id, listed, reference }) => ({ value: id, label: `${listed} (${reference})` }))}
      />
    )}
    <TextField form={form} name="rightReference" label={words.reference} width="medium" />
  </>
)
