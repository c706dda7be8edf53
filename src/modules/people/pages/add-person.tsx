import { startWith } from '../../../platform/forms/state.ts'
import {
  Button,
  Buttons,
  Card,
  Checkbox,
  type Column,
  DateField,
  EmptyState,
  Form,
  type FormState,
  Head,
  HiddenField,
  KeyValues,
  Page,
  type PageContext,
  Stack,
  showDate,
  Table,
  TextField,
  titleOf,
} from '../../../platform/ui/index.ts'
import type { Lists, ShownName } from '../rules.ts'
import { add, choiceWords } from '../words.ts'
import { SourceFields } from './fields.tsx'
import { Typed } from './text.tsx'

export type LikeShown = { name: ShownName; why: string[]; born: Temporal.PlainDate | undefined }
/** What was asked for in the address, what is wrong with it, and who is like it once it is whole. */
export type AddData = {
  asked: Record<string, string>
  errors: Record<string, string>
  like: LikeShown[] | undefined
  lists: Lists
}
type Shown = { data: AddData; ctx: PageContext; form: FormState }

export const askedNames = ['given', 'family', 'familyFirst', 'birth', 'estimated', 'number', 'phone'] as const

/** First who it is, then who is like them on the system, and only then the adding. */
export function AddPersonPage({ data, ctx, form }: Shown) {
  const asking: FormState = { values: data.asked, errors: data.errors }
  return (
    <Page ctx={ctx} title={titleOf(add.title, data.like ? form : asking)} current="caseload">
      <Head title={add.title} sub={data.like ? undefined : add.whoHint} />
      {data.like ? (
        <Found data={data} like={data.like} ctx={ctx} form={form} />
      ) : (
        <Who form={asking} lists={data.lists} />
      )}
    </Page>
  )
}

const Who = ({ form, lists }: { form: FormState; lists: Lists }) => (
  <Card id="who" title={add.who} padded>
    <Form form={form} action="/people/new" method="get">
      <TextField form={form} name="given" label={add.given} hint={add.givenHint} optional />
      <TextField form={form} name="family" label={add.family} />
      <Checkbox form={form} name="familyFirst" label={add.familyFirst} />
      <DateField form={form} name="birth" label={add.born} optional />
      <Checkbox form={form} name="estimated" label={add.estimated} />
      <TextField
        form={form}
        name="number"
        label={add.number(lists.choices['agency-number'] ?? '')}
        optional
        width="medium"
      />
      <TextField form={form} name="phone" label={add.phone} type="tel" optional width="medium" />
      <Buttons>
        <Button kind="primary">{add.check}</Button>
      </Buttons>
    </Form>
  </Card>
)

function Found({ data, like, ctx, form: given }: Shown & { like: LikeShown[] }) {
  const form = startWith(given, data.asked)
  const query = new URLSearchParams(data.asked).toString()
  return (
    <Stack>
      {like.length > 0 ? <Matches like={like} zone={ctx.zone} /> : <Nobody />}
      <Card id="add" title={add.addTitle} padded actions={<a href={`/people/new?edit=1&${query}`}>{add.change}</a>}>
        <Form form={form} action={`/people?${query}`}>
          <KeyValues items={entered(data, ctx.zone)} />
          {askedNames.map((name) => (
            <HiddenField key={name} form={form} name={name} />
          ))}
          <SourceFields form={form} lists={data.lists} />
          {like.map(({ name }) => (
            <input key={name.id} type="hidden" name="shown" value={name.id} />
          ))}
          {like.length > 0 && <Checkbox form={form} name="noneOfThese" label={add.noneOfThese} />}
          <Buttons>
            <Button kind="primary">{add.save}</Button>
          </Buttons>
        </Form>
      </Card>
    </Stack>
  )
}

const Nobody = () => (
  <Card id="like" title={add.foundTitle}>
    <EmptyState icon="check" title={add.foundNone}>
      {add.foundNoneText}
    </EmptyState>
  </Card>
)

function Matches({ like, zone }: { like: LikeShown[]; zone: string }) {
  const columns: Column<LikeShown>[] = [
    {
      key: 'name',
      label: add.foundName,
      head: true,
      cell: ({ name }) => (
        <a href={`/people/${name.id}`} dir="auto">
          {name.listed}
        </a>
      ),
    },
    { key: 'reference', label: add.foundReference, cell: ({ name }) => name.reference },
    { key: 'born', label: add.foundBorn, cell: ({ born }) => (born ? showDate(born, zone) : '') },
    { key: 'why', label: add.foundWhy, cell: ({ why }) => why.map((reason) => add.why[reason] ?? reason).join(', ') },
  ]
  return (
    <Card id="like" title={add.foundTitle}>
      <Table caption={add.foundTitle} columns={columns} rows={like} keyOf={({ name }) => name.id} />
      <div class="in">
        <p>{add.goThere}</p>
      </div>
    </Card>
  )
}

function entered({ asked, lists }: AddData, zone: string) {
  const labels: Record<(typeof askedNames)[number], string> = {
    given: add.given,
    family: add.family,
    familyFirst: add.familyFirst,
    birth: add.born,
    estimated: add.estimated,
    number: add.number(lists.choices['agency-number'] ?? ''),
    phone: add.phone,
  }
  const shown = { familyFirst: choiceWords.yes, estimated: choiceWords.yes, birth: dayShown(asked.birth, zone) }
  const values: Record<string, string | undefined> = { ...asked, ...shown }
  const given = askedNames.filter((name) => asked[name])
  return given.map((name) => ({ label: labels[name], value: <Typed text={values[name] ?? ''} /> }))
}

/** A day that could be read as one; the step before said so where it could not. */
const dayShown = (day: string | undefined, zone: string) =>
  day && /^\d{4}-\d\d-\d\d$/.test(day) ? showDate(Temporal.PlainDate.from(day), zone) : day
