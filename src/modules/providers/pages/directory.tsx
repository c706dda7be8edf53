import {
  Button,
  Card,
  Checkbox,
  EmptyState,
  Form,
  type FormState,
  Head,
  Inside,
  LinkButton,
  Muted,
  Page,
  type PageContext,
  Row,
  Select,
  Stack,
  Table,
  Tag,
  TextField,
} from '../../../platform/ui/index.ts'
import { type Ask, type Choices, type Listed, type Locality, namesIn } from '../rules.ts'
import { fields, pages as words } from '../words.ts'
import { datesSaid, forWhom, placesSaid } from './said.ts'

export type DirectoryData = {
  listed: Listed[]
  choices: Choices
  localities: Locality[]
  ask: Ask & { near?: string | undefined }
  mayChange: boolean
}

/** Services that people can be referred to, as they are looked for. */
export const DirectoryPage = ({ data, ctx }: { data: DirectoryData; ctx: PageContext }) => (
  <Page ctx={ctx} title={words.title} current="services" wide>
    <Head
      title={words.title}
      sub={words.sub(data.listed.length)}
      actions={
        data.mayChange && (
          <LinkButton href="/providers/new" icon="plus">
            {words.add}
          </LinkButton>
        )
      }
    />
    <Inside ctx={ctx} of="services" current="services" />
    <Stack>
      <Card id="filter" title={words.filter} padded untitled>
        <AskForm action="/services" choices={data.choices} localities={data.localities} ask={data.ask} />
      </Card>
      <Card id="services" title={words.title} untitled>
        {data.listed.length === 0 ? (
          <EmptyState icon="search" title={words.none} action={<a href="/services">{words.clear}</a>}>
            {words.noneHint}
          </EmptyState>
        ) : (
          <ServiceTable {...data} ctx={ctx} />
        )}
      </Card>
    </Stack>
  </Page>
)

/** What is looked for: sent as a question of the address, so that it can be kept and sent on. */
export function AskForm({
  action,
  choices,
  localities,
  ask,
  hidden = {},
}: {
  action: string
  choices: Choices
  localities: readonly Locality[]
  ask: Ask & { near?: string | undefined }
  hidden?: Record<string, string>
}) {
  const form: FormState = { values: { ...ask, led: ask.led, free: ask.free, online: ask.online }, errors: {} }
  return (
    <Form form={form} action={action} method="get" wide>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Row>
        <Select
          form={form}
          name="need"
          label={fields.need}
          choose={words.anyNeed}
          width="medium"
          options={choices.needs.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <Select
          form={form}
          name="near"
          label={fields.near}
          choose={words.anywhere}
          width="medium"
          options={localities.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField form={form} name="language" label={fields.language} width="short" />
        <TextField form={form} name="q" label={words.words} type="search" width="short" />
      </Row>
      <div class="choices inline">
        <Checkbox form={form} name="led" label={choices.led} />
        <Checkbox form={form} name="free" label={words.free} />
        <Checkbox form={form} name="online" label={words.online} />
        <Button>{words.show}</Button>
      </div>
    </Form>
  )
}

function ServiceTable({ listed, choices, ask, localities, ctx }: DirectoryData & { ctx: PageContext }) {
  const near = localities.find(({ id }) => id === ask.near)
  return (
    <Table
      caption={near ? `${words.title}, ${words.kmFrom(near.name)}` : words.title}
      rows={listed}
      keyOf={({ offer }) => offer.id}
      columns={[
        {
          key: 'name',
          label: words.service,
          head: true,
          cell: ({ offer }) => <a href={`/services/${offer.id}`}>{offer.name}</a>,
        },
        { key: 'provider', label: words.provider, cell: (one) => <ProviderCell listed={one} led={choices.led} /> },
        { key: 'needs', label: words.forWhat, cell: ({ offer }) => namesIn(choices.needs, offer.needs).join(', ') },
        { key: 'who', label: words.forWhom, cell: ({ offer }) => <span dir="auto">{forWhom(offer, choices)}</span> },
        {
          key: 'where',
          label: words.where,
          cell: (one) => <WhereCell listed={one} near={near !== undefined} ctx={ctx} />,
        },
        { key: 'cost', label: words.cost, cell: ({ offer }) => (offer.free ? words.free : offer.cost) },
      ]}
    />
  )
}

const ProviderCell = ({ listed: { provider }, led }: { listed: Listed; led: string }) => (
  <>
    <a href={`/providers/${provider.id}`}>{provider.name}</a> {provider.aboriginalLed && <Tag>{led}</Tag>}
  </>
)

const WhereCell = ({ listed: { offer, km }, near, ctx }: { listed: Listed; near: boolean; ctx: PageContext }) => (
  <>
    <span dir="auto">{placesSaid(offer) || offer.delivery.map((one) => words.deliveries[one]).join(', ')}</span>{' '}
    {near && <Muted>{km === undefined ? words.noKm : words.km(km)}</Muted>} <Muted>{datesSaid(offer.dates, ctx)}</Muted>
  </>
)
