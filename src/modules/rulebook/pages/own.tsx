import {
  Button,
  Buttons,
  Card,
  Checkbox,
  Chips,
  DateField,
  Form,
  type FormState,
  Head,
  LinkButton,
  NumberField,
  Page,
  type PageContext,
  Radios,
  Row,
  Select,
  Stack,
  TextArea,
  TextField,
} from '../../../platform/ui/index.ts'
import type { Leaf } from '../rules/leaves.ts'
import type { OwnForm } from '../rules/shown.ts'
import { factsOf } from '../rules.ts'
import { words as bookWords, spoken, own as words } from '../words.ts'
import { Facts, nameIn, Source } from './value.tsx'

/** A value of the agency’s own: one of the place’s changed from a day on, or a new one like it. */
export function OwnPage({ data, ctx, form }: { data: OwnForm; ctx: PageContext; form: FormState }) {
  const { list, value } = data
  const title = words.titleOf(nameIn(list, value))
  return (
    <Page
      ctx={ctx}
      title={title}
      current="staff"
      back={{ href: `/rulebook?list=${list}`, text: bookWords.listNamed(list) }}
    >
      <Head title={title} sub={words.sub} />
      <Stack>
        <Card id="now" title={words.now} padded>
          <Facts facts={factsOf(value)} nameOf={data.nameOf} />
          <p>
            {bookWords.source}: <Source value={value} />
          </p>
        </Card>
        <Card id="own" title={words.new} padded>
          <OwnFields data={data} form={form} />
        </Card>
      </Stack>
    </Page>
  )
}

/** Before a value is named: the lists, one of which it stands in. */
export function WhichPage({ lists, ctx }: { lists: readonly string[]; ctx: PageContext }) {
  return (
    <Page ctx={ctx} title={words.which} current="staff" back={{ href: '/rulebook', text: bookWords.title }}>
      <Head title={words.which} sub={words.whichSub} />
      <Chips
        label={bookWords.list}
        current=""
        items={lists.map((list) => ({
          key: list,
          label: bookWords.listNamed(list),
          href: `/rulebook?list=${list}`,
        }))}
      />
    </Page>
  )
}

function OwnFields({ data: { list, value, leaves, isOurs }, form }: { data: OwnForm; form: FormState }) {
  const code = value.code === undefined ? '' : `&code=${value.code}`
  const kinds =
    value.code === undefined
      ? (['change'] as const)
      : isOurs
        ? (['change', 'new', 'end'] as const)
        : (['change', 'new'] as const)
  return (
    <Form form={form} action={`/rulebook/own?list=${list}${code}`} wide>
      <input type="hidden" name="list" value={list} />
      {value.code !== undefined && <input type="hidden" name="code" value={value.code} />}
      <Radios
        form={form}
        name="as"
        label={words.as}
        options={kinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
      />
      {value.name !== undefined && <TextField form={form} name="name" label={words.name} width="medium" />}
      {leaves.map((leaf, nth) => (
        <LeafField key={leaf.at} leaf={leaf} nth={nth} form={form} />
      ))}
      <Row>
        <DateField form={form} name="from" label={words.from} hint={words.fromHint} />
        <DateField form={form} name="last" label={words.last} hint={words.lastHint} optional />
      </Row>
      <TextField form={form} name="source" label={words.source} hint={words.sourceHint} />
      <Checkbox form={form} name="verified" label={words.verified} />
      <TextField form={form} name="why" label={words.why} spellcheck />
      <Buttons>
        <Button kind="primary">{words.save}</Button>
        <LinkButton href={`/rulebook?list=${list}`}>{words.leave}</LinkButton>
      </Buttons>
    </Form>
  )
}

/** One part of the value, asked for as what it is. */
function LeafField({
  leaf: { at, label, kind, options = [] },
  nth,
  form,
}: {
  leaf: Leaf
  nth: number
  form: FormState
}) {
  const name = `parts.${nth}.said`
  const told = { form, name, label: words.part(label) }
  return (
    <>
      <input type="hidden" name={`parts.${nth}.at`} value={at} />
      {kind === 'number' && <NumberField {...told} />}
      {kind === 'day' && <DateField {...told} />}
      {kind === 'length' && <TextField {...told} hint={words.lengthHint} width="short" />}
      {kind === 'text' && <TextArea {...told} rows={2} spellcheck />}
      {kind === 'yes-no' && (
        <Select
          {...told}
          options={[
            { value: 'true', label: bookWords.yes },
            { value: 'false', label: bookWords.no },
          ]}
        />
      )}
      {kind === 'choice' && (
        <Select {...told} width="medium" options={options.map((value) => ({ value, label: spoken(value) }))} />
      )}
    </>
  )
}
