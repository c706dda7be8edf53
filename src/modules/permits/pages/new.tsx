import {
  Button,
  Buttons,
  Card,
  Columns,
  DateField,
  Form,
  type FormState,
  HiddenField,
  KindLinks,
  LinkButton,
  Muted,
  type PageContext,
  Radios,
  Row,
  Select,
  Stack,
  TextArea,
  TextField,
  TimeField,
} from '../../../platform/ui/index.ts'
import { InTab, PersonFrame, type PersonHead, Typed } from '../../people/index.ts'
import { askedHows, comesBack, type PermitRule } from '../rules.ts'
import { askedOf, deciderNames, howNames, list, form as words } from '../words.ts'

type Touched = { id: string; orderName: string; text: string }
export type AskPermitData = {
  head: PersonHead
  kinds: { code: string; name: string }[]
  /** Absent until a kind is chosen. */
  about: { kind: PermitRule; touches: Touched[]; choices: { code: string; name: string }[] } | undefined
}
type Shown = { data: AskPermitData; form: FormState }

/** A new question: first of which kind, each a link, then that kind’s form. */
export function AskPermitPage({ data, ctx, form }: Shown & { ctx: PageContext }) {
  const { head, kinds, about } = data
  const title = about ? words.titleOf(about.kind.name) : words.title
  const at = `/people/${head.id}/permits/new`
  return (
    <PersonFrame ctx={ctx} head={head} current="orders" title={title} form={form}>
      <Stack>
        <InTab person={head.id} tab="orders" current="permits" />
        {about ? (
          <Columns aside={<Asks about={about} />}>
            <Card id="new-permit" title={title} padded actions={<a href={at}>{words.other}</a>}>
              <AskForm head={head} about={about} form={form} />
            </Card>
          </Columns>
        ) : (
          <Card id="new-permit" title={title} padded>
            <KindLinks question={words.which} kinds={kinds} href={at} />
          </Card>
        )}
      </Stack>
    </PersonFrame>
  )
}

type About = NonNullable<AskPermitData['about']>

const Asks = ({ about: { kind, touches } }: { about: About }) => (
  <Card id="touches" title={words.asksIt} padded>
    <Stack tight>
      {touches.length === 0 && <Muted>{words.asksNone}</Muted>}
      {touches.map(({ id, orderName, text }) => (
        <p key={id}>
          <Typed text={text} /> <Muted>{orderName}</Muted>
        </p>
      ))}
      <p>{words.decides(kind.decidedBy || deciderNames[kind.decides], kind.decideWithin)}</p>
      <Muted>{words.source(kind.source)}</Muted>
    </Stack>
  </Card>
)

function AskForm({ head, about: { kind, choices }, form }: { head: PersonHead; about: About; form: FormState }) {
  const asks = askedOf[kind.sort]
  const hint = asks.whereHint ? { hint: asks.whereHint } : {}
  const returns = comesBack(kind.sort)
  const options = choices.map(({ code, name }) => ({ value: code, label: name }))
  return (
    <Form form={form} action={`/people/${head.id}/permits?kind=${kind.code}`} wide>
      <HiddenField form={form} name="permitKind" />
      <TextField form={form} name="whereTo" label={asks.where} {...hint} spellcheck />
      {kind.sort === 'move' && <Select form={form} name="addressKind" label={words.kind} options={options} />}
      {kind.sort === 'work' && <TextField form={form} name="whatWork" label={words.what} spellcheck optional />}
      {kind.sort !== 'move' && <TextField form={form} name="address" label={asks.address} optional />}
      <Row>
        <DateField form={form} name="fromDay" label={asks.from} />
        {returns && <TimeField form={form} name="fromTime" label={words.fromTime} optional />}
        {returns && <DateField form={form} name="untilDay" label={words.until} />}
        {returns && <TimeField form={form} name="untilTime" label={words.untilTime} optional />}
      </Row>
      {returns && <Muted>{words.timeHint}</Muted>}
      <TextArea form={form} name="why" label={words.why} rows={2} spellcheck />
      <TextField form={form} name="withWhom" label={asks.withWhom} width="medium" optional />
      {returns && <TextField form={form} name="contact" label={words.contact} width="medium" optional />}
      {kind.decides !== 'officer' && (
        <TextArea form={form} name="opinion" label={words.opinion} rows={2} spellcheck optional />
      )}
      <Row>
        <DateField form={form} name="askedOn" label={words.askedOn} />
      </Row>
      <Radios
        form={form}
        name="askedHow"
        label={words.askedHow}
        inline
        options={askedHows.map((value) => ({ value, label: howNames[value] }))}
      />
      <Buttons>
        <Button kind="primary">{words.save}</Button>
        <LinkButton href={`/people/${head.id}/permits`} kind="quiet">
          {list.title}
        </LinkButton>
      </Buttons>
    </Form>
  )
}
