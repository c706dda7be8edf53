import {
  Button,
  Buttons,
  Card,
  type Column,
  DateField,
  Form,
  type FormState,
  Head,
  Page,
  type PageContext,
  Radios,
  Stack,
  showDate,
  Table,
  TextArea,
  TextField,
  titleOf,
} from '../../../platform/ui/index.ts'
import type { Acquaintance } from '../rules.ts'
import { exclusionReasons, somebody as words } from '../words.ts'
import { reasonOptions } from './exclusions.tsx'

type Props = { known: Acquaintance[]; ctx: PageContext; form: FormState }

/** The form by which somebody keeps themselves out of a record, which there may be or not, and whom they have named so far. */
export function SomebodyPage({ known, ctx, form }: Props) {
  return (
    <Page ctx={ctx} title={titleOf(words.title, form)} current="account">
      <Head title={words.title} sub={words.sub} />
      <Stack>
        <Card id="know" title={words.card} padded>
          <Form form={form} action="/somebody-i-know">
            <p>{words.says}</p>
            <TextField form={form} name="name" label={words.name} hint={words.nameHint} width="medium" />
            <DateField form={form} name="birth" label={words.birth} />
            <p>{words.or}</p>
            <TextField form={form} name="reference" label={words.reference} width="medium" />
            <Radios form={form} name="reason" label={words.reason} options={reasonOptions} />
            <TextArea form={form} name="why" label={words.why} optional rows={2} />
            <Buttons>
              <Button kind="primary">{words.save}</Button>
            </Buttons>
          </Form>
        </Card>
        <Known known={known} ctx={ctx} form={form} />
      </Stack>
    </Page>
  )
}

function Known({ known, ctx, form }: Props) {
  if (known.length === 0)
    return (
      <Card id="known" title={words.list} padded>
        <p class="muted">{words.none}</p>
      </Card>
    )
  return (
    <Card id="known" title={words.list}>
      <Table caption={words.list} columns={columns(ctx, form)} rows={known} keyOf={({ id }) => id} />
      <div class="in">
        <p class="muted">{words.withdrawHint}</p>
      </div>
    </Card>
  )
}

const named = ({ name, birth, reference }: Acquaintance, { zone }: PageContext) =>
  [name, birth && words.born(showDate(birth, zone)), reference].filter(Boolean).join(', ')

const columns = (ctx: PageContext, form: FormState): Column<Acquaintance>[] => [
  { key: 'who', label: words.who, head: true, cell: (one) => <span dir="auto">{named(one, ctx)}</span> },
  { key: 'reason', label: words.reason, cell: ({ reason }) => exclusionReasons[reason] },
  { key: 'holds', label: words.holds, cell: (one) => heldUntil(one, ctx) },
  {
    key: 'withdraw',
    label: words.withdraw,
    acts: true,
    cell: (one) =>
      one.holds ? (
        <Form form={{ values: {}, errors: {}, key: form.key }} action={`/somebody-i-know/${one.id}/withdrawal`}>
          <Button small>
            {words.withdraw}
            <span class="vh"> {named(one, ctx)}</span>
          </Button>
        </Form>
      ) : null,
  },
]

function heldUntil({ holds, endsAt, withdrawnAt }: Acquaintance, { zone }: PageContext): string {
  if (withdrawnAt) return words.takenBack(showDate(withdrawnAt, zone))
  return (holds ? words.until : words.over)(showDate(endsAt, zone))
}
