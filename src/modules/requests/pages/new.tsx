import {
  Button,
  Buttons,
  Card,
  DateField,
  Form,
  type FormState,
  HiddenField,
  KindLinks,
  LinkButton,
  type PageContext,
  Radios,
  Row,
  Stack,
  TextArea,
  TextField,
} from '../../../platform/ui/index.ts'
import { InTab, PersonFrame, type PersonHead } from '../../people/index.ts'
import { type BasisChoice, type KindChoice, ways } from '../rules.ts'
import { list, wayNames, form as words } from '../words.ts'

export type AskData = {
  head: PersonHead
  kinds: { code: string; name: string }[]
  /** Absent until a kind is chosen. */
  about: { kind: KindChoice; bases: BasisChoice[]; due: Temporal.PlainDate } | undefined
}
type Shown = { data: AskData; form: FormState }

/** A new request: first its kind, each a link, then that kind's form. */
export function AskPage({ data, ctx, form }: Shown & { ctx: PageContext }) {
  const { head, kinds, about } = data
  const title = about ? words.titleOf(about.kind.name) : words.title
  const other = about && <a href={`/people/${head.id}/requests/new`}>{words.other}</a>
  return (
    <PersonFrame ctx={ctx} head={head} current="inquiries" title={title} form={form}>
      <Stack>
        <InTab person={head.id} tab="inquiries" current="requests" />
        <Card id="new-request" title={title} padded actions={other}>
          {about ? (
            <AskForm data={data} about={about} form={form} />
          ) : (
            <KindLinks question={words.which} kinds={kinds} href={`/people/${head.id}/requests/new`} />
          )}
        </Card>
      </Stack>
    </PersonFrame>
  )
}

function AskForm({ data: { head }, about, form }: Shown & { about: NonNullable<AskData['about']> }) {
  const { kind, bases } = about
  const asks = bases.filter(({ required }) => required).map(({ name, asks: what }) => `${name}: ${what.toLowerCase()}.`)
  return (
    <Form form={form} action={`/people/${head.id}/requests?kind=${kind.code}`} wide>
      <HiddenField form={form} name="requestKind" />
      <Row>
        <TextField form={form} name="whom" label={words.whom} hint={words.whomHint} width="medium" />
        <TextField form={form} name="contact" label={words.contact} hint={words.contactHint} width="medium" optional />
      </Row>
      <TextArea form={form} name="asked" label={words.asked} rows={6} spellcheck />
      <Radios
        form={form}
        name="basis"
        label={words.basis}
        options={bases.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <TextField
        form={form}
        name="basisWords"
        label={words.basisWords}
        hint={words.basisHint(asks)}
        spellcheck
        optional
      />
      <Radios
        form={form}
        name="way"
        label={words.way}
        inline
        options={ways.map((value) => ({ value, label: wayNames[value] }))}
      />
      <Row>
        <DateField form={form} name="askedOn" label={words.askedOn} />
        <DateField
          form={form}
          name="requestDue"
          label={words.due}
          hint={words.dueHint(kind.workingDays, kind.source)}
        />
      </Row>
      <TextField form={form} name="reference" label={words.reference} width="medium" optional />
      <Buttons>
        <Button kind="primary">{words.save}</Button>
        <LinkButton href={`/people/${head.id}/requests`} kind="quiet">
          {list.title}
        </LinkButton>
      </Buttons>
    </Form>
  )
}
