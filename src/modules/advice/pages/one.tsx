import {
  Button,
  Buttons,
  Card,
  Checkbox,
  Columns,
  DateField,
  Form,
  type FormState,
  KeyValues,
  LinkButton,
  Muted,
  type PageContext,
  Prose,
  Row,
  Select,
  Stack,
  TextArea,
  Time,
  TimeField,
} from '../../../platform/ui/index.ts'
import { type FormFor, NoteFields } from '../../notes/index.ts'
import { InTab, PersonFrame, type PersonHead, Typed } from '../../people/index.ts'
import type { AdviceView } from '../rules.ts'
import { page, one as words } from '../words.ts'

export type AdviceData = {
  head: PersonHead
  advice: AdviceView
  due: Temporal.PlainDate | undefined
  rooms: { id: string; name: string }[]
  /** What the note of a jot is drawn with. */
  about: FormFor | undefined
  may: { answer: boolean; note: boolean; end: boolean }
}
type Shown = { data: AdviceData; ctx: PageContext; form: FormState }

/** One piece of advice: the question to answer, or the note to make of what was talked over. */
export function AdvicePage({ data, ctx, form: given }: Shown) {
  const { head, advice, about, may } = data
  const form = { ...given, version: advice.version }
  const title = advice.how === 'asked' ? words.titleAsked : words.titleTalked
  return (
    <PersonFrame ctx={ctx} head={head} current="inquiries" title={title} form={given}>
      <Stack>
        <InTab person={head.id} tab="inquiries" current="advice" />
        <Columns aside={<Aside data={data} ctx={ctx} form={form} />}>
          <Card id="advice" title={title} padded>
            {may.note && about && <Noting data={data} about={about} ctx={ctx} form={form} />}
            {may.answer && <Answering data={data} ctx={ctx} form={form} />}
            {!may.note && !may.answer && <Waiting advice={advice} />}
          </Card>
        </Columns>
      </Stack>
    </PersonFrame>
  )
}

const Waiting = ({ advice: { how, ended, question, jotted, adviserName } }: { advice: AdviceView }) => (
  <Stack>
    <Prose>{how === 'asked' ? question : jotted}</Prose>
    {ended ? (
      <p>
        {words.ended[ended.how]} {ended.note && <a href={`/notes/${ended.note}`}>{words.openNote}</a>}
      </p>
    ) : (
      <p>{words.waiting(adviserName)}</p>
    )}
  </Stack>
)

const Answering = ({ data: { advice, rooms }, form }: Shown) => (
  <Form form={form} action={`/advice/${advice.id}/answer`} wide>
    <div>
      <p>
        <b>{words.question}</b>
      </p>
      <Prose>{advice.question}</Prose>
    </div>
    <TextArea form={form} name="answer" label={words.answer} rows={8} spellcheck />
    {rooms.length > 0 && (
      <Select
        form={form}
        name="adviceRoom"
        label={words.room}
        choose={words.noRoom}
        width="medium"
        options={rooms.map(({ id, name }) => ({ value: id, label: name }))}
      />
    )}
    <Checkbox form={form} name="adviceKept" label={words.kept} hint={words.keptHint} />
    <Checkbox form={form} name="adviceRestricted" label={words.restricted} hint={words.restrictedHint} />
    <Muted>{words.becomes}</Muted>
    <Buttons>
      <Button kind="primary">{words.save}</Button>
    </Buttons>
  </Form>
)

const Noting = ({ data: { advice, head }, about, ctx, form }: Shown & { about: FormFor }) => (
  <Form form={form} action={`/advice/${advice.id}/note`} wide>
    <Row>
      <DateField form={form} name="noteDate" label={page.day} />
      <TimeField form={form} name="noteTime" label={page.time} />
    </Row>
    <NoteFields form={form} ctx={ctx} about={about} rows={5} />
    <Muted>{words.final}</Muted>
    <Buttons>
      <Button kind="primary">{words.makeNote}</Button>
      <LinkButton href={`/people/${head.id}/advice`} kind="quiet">
        {words.back}
      </LinkButton>
    </Buttons>
  </Form>
)

function Aside({ data: { advice, due, may }, ctx, form }: Shown) {
  const items = [
    { label: advice.how === 'asked' ? words.askedOf : page.adviser, value: <Typed text={advice.adviserName} /> },
    { label: words.askedBy, value: advice.askedByName, note: <Time at={advice.askedAt} ctx={ctx} /> },
    ...(due ? [{ label: words.by, value: <Time at={due} ctx={ctx} as="day" /> }] : []),
  ]
  return (
    <>
      <Card id="about" title={page.title} padded>
        <KeyValues items={items} />
      </Card>
      {may.end && !advice.ended && (
        <Form
          form={{ values: {}, errors: {}, key: form.key, version: advice.version }}
          action={`/advice/${advice.id}/leave`}
          id="leave"
        >
          <p class="hint">{words.leave}</p>
          <Buttons>
            <Button small>{words.leaveButton}</Button>
          </Buttons>
        </Form>
      )}
    </>
  )
}
