import { ownOf, startWith } from '../../../platform/forms/state.ts'
import {
  Button,
  Buttons,
  Card,
  Columns,
  DateField,
  EmptyState,
  Form,
  type FormState,
  type PageContext,
  Select,
  Stack,
  TextArea,
  TextField,
} from '../../../platform/ui/index.ts'
import type { NoteView } from '../../notes/index.ts'
import { InTab, PersonFrame, type PersonHead } from '../../people/index.ts'
import type { AdviceView } from '../rules.ts'
import { page as words } from '../words.ts'
import { GivenAdvice } from './given.tsx'
import { OpenAdvice } from './open.tsx'

type Choice = { value: string; label: string }
export type AdviceListData = {
  head: PersonHead
  open: AdviceView[]
  notes: NoteView[]
  /** Who gives such advice, and all other colleagues. */
  advisers: Choice[]
  others: Choice[]
  room: AdviceView | undefined
  may: { write: boolean; book: boolean }
  today: Temporal.PlainDate
}
type Shown = { data: AdviceListData; ctx: PageContext; form: FormState }

/** Advice about a person: what is under way, what was given, and the two ways to get more. */
export function AdviceListPage({ data, ctx, form }: Shown) {
  const { head, open, notes, room, may } = data
  const jot = may.write && <Jot data={data} ctx={ctx} form={form} />
  const ask = may.write && <Ask data={data} ctx={ctx} form={form} />
  const none = open.length + notes.length === 0
  return (
    <PersonFrame ctx={ctx} head={head} current="inquiries" title={words.title} form={form}>
      <Stack>
        <InTab person={head.id} tab="inquiries" current="advice" />
        <Columns
          aside={
            <>
              {!none && jot}
              {ask}
            </>
          }
        >
          {none && jot}
          {open.length > 0 && (
            <Card id="open-advice" title={words.open} padded>
              <Stack>
                <OpenAdvice open={open} ctx={ctx} acts />
              </Stack>
            </Card>
          )}
          <Card id="given-advice" title={words.notes} padded={notes.length > 0}>
            {notes.length > 0 ? (
              <Stack>
                {room && may.book && <Room advice={room} form={form} />}
                <GivenAdvice notes={notes} ctx={ctx} asked />
              </Stack>
            ) : (
              <EmptyState title={words.none}>{words.noneHint}</EmptyState>
            )}
          </Card>
        </Columns>
      </Stack>
    </PersonFrame>
  )
}

/** The room that was suggested, and the press that books it. */
const Room = ({ advice, form }: { advice: AdviceView; form: FormState }) => (
  <Form form={{ values: {}, errors: {}, key: form.key }} action={`/advice/${advice.id}/room`} id="room">
    <p>{words.room(advice.room?.name ?? '')}</p>
    <Buttons>
      <Button small>{words.bookRoom}</Button>
    </Buttons>
  </Form>
)

function Jot({ data: { head, advisers, others }, form: all }: Shown) {
  const form = startWith(ownOf(all, ['jotAdviser', 'jotName', 'jotted']), { jotAdviser: advisers[0]?.value })
  return (
    <Card id="jot" title={words.talked} padded>
      <Form form={form} action={`/people/${head.id}/advice/jot`}>
        <p class="hint">{words.talkedHint}</p>
        <Select form={form} name="jotAdviser" label={words.adviser} options={[...advisers, ...others]} />
        <TextField form={form} name="jotName" label={words.otherName} hint={words.otherHint} optional />
        <TextField form={form} name="jotted" label={words.jotted} spellcheck />
        <Buttons>
          <Button kind="primary">{words.keep}</Button>
        </Buttons>
      </Form>
    </Card>
  )
}

function Ask({ data: { head, advisers, today }, form: all }: Shown) {
  const [first] = advisers
  if (!first)
    return (
      <Card id="ask" title={words.ask} padded>
        <p class="hint">{words.nobody}</p>
      </Card>
    )
  const known = { askAdviser: first.value, askDue: today.toString() }
  const form = startWith(ownOf(all, ['askAdviser', 'question', 'askDue']), known)
  return (
    <Card id="ask" title={words.ask} padded>
      <Form form={form} action={`/people/${head.id}/advice/question`}>
        <p class="hint">{words.askHint}</p>
        <Select form={form} name="askAdviser" label={words.to} options={advisers} />
        <TextArea form={form} name="question" label={words.question} rows={3} spellcheck />
        <DateField form={form} name="askDue" label={words.due} />
        <Buttons>
          <Button>{words.send}</Button>
        </Buttons>
      </Form>
    </Card>
  )
}
