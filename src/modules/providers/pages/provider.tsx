import {
  Card,
  Columns,
  EmptyState,
  type FormState,
  Head,
  Inside,
  KeyValues,
  LinkButton,
  Page,
  type PageContext,
  Prose,
  RecordStyles,
  showDate,
  Table,
  Tag,
  Time,
  Timeline,
} from '../../../platform/ui/index.ts'
import { type Choices, isCurrent, namesIn, type Offer, type Provider, type Version } from '../rules.ts'
import { fields, pages as words } from '../words.ts'
import { ProviderFields } from './fields.tsx'
import { Adding, Changing } from './form-page.tsx'
import { datesSaid } from './said.ts'

export type ProviderData = {
  provider: Provider
  offers: Offer[]
  versions: Version[]
  choices: Choices
  mayChange: boolean
}
type Shown<Data> = { data: Data; ctx: PageContext; form: FormState }

/** The providers there are. */
export const ProvidersPage = ({
  data: { providers, choices, mayChange },
  ctx,
}: {
  data: { providers: Provider[]; choices: Choices; mayChange: boolean }
  ctx: PageContext
}) => (
  <Page ctx={ctx} title={words.providersTitle} current="services">
    <Head
      title={words.providersTitle}
      actions={
        mayChange && (
          <LinkButton href="/providers/new" icon="plus">
            {words.add}
          </LinkButton>
        )
      }
    />
    <Inside ctx={ctx} of="services" current="providers" />
    <Card id="providers" title={words.providersTitle} untitled>
      {providers.length === 0 ? (
        <EmptyState icon="people" title={words.noProviders}>
          {words.noProvidersHint}
        </EmptyState>
      ) : (
        <Table
          caption={words.providersTitle}
          rows={providers}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'name',
              label: fields.name,
              head: true,
              cell: ({ id, name }) => <a href={`/providers/${id}`}>{name}</a>,
            },
            { key: 'kind', label: fields.kind, cell: ({ kind }) => namesIn(choices.providerKinds, [kind]).join() },
            { key: 'led', label: fields.led, cell: ({ aboriginalLed }) => aboriginalLed && <Tag>{choices.led}</Tag> },
            { key: 'phone', label: fields.phone, cell: ({ phone }) => phone },
          ]}
        />
      )}
    </Card>
  </Page>
)

/** One provider: how to reach it, what it does, its services and who changed what. */
export const ProviderPage = ({ data, ctx }: { data: ProviderData; ctx: PageContext }) => {
  const { provider, mayChange } = data
  return (
    <Page
      ctx={ctx}
      title={provider.name}
      current="services"
      back={{ href: '/services', text: words.back }}
      head={<RecordStyles ctx={ctx} />}
    >
      <Head
        title={<span dir="auto">{provider.name}</span>}
        sub={namesIn(data.choices.providerKinds, [provider.kind]).join()}
        actions={
          mayChange && (
            <>
              <LinkButton href={`/providers/${provider.id}/change`}>{words.change}</LinkButton>
              <LinkButton href={`/providers/${provider.id}/services/new`} icon="plus">
                {words.addService}
              </LinkButton>
            </>
          )
        }
      />
      <Columns aside={<History versions={data.versions} ctx={ctx} />}>
        <About {...data} ctx={ctx} />
        <Card id="services" title={words.services}>
          {data.offers.length === 0 ? (
            <EmptyState title={words.noServices} />
          ) : (
            <Table
              caption={words.services}
              rows={data.offers}
              keyOf={({ id }) => id}
              columns={[
                {
                  key: 'name',
                  label: words.service,
                  head: true,
                  cell: ({ id, name }) => <a href={`/services/${id}`}>{name}</a>,
                },
                {
                  key: 'needs',
                  label: words.forWhat,
                  cell: ({ needs }) => namesIn(data.choices.needs, needs).join(', '),
                },
                { key: 'when', label: words.datesTitle, cell: (one) => whenSaid(one, ctx) },
              ]}
            />
          )}
        </Card>
      </Columns>
    </Page>
  )
}

const whenSaid = (offer: Offer, ctx: PageContext) =>
  isCurrent(offer, ctx.now.toZonedDateTimeISO(ctx.zone).toPlainDate()) ? datesSaid(offer.dates, ctx) : words.over

function About({ provider, choices, ctx }: ProviderData & { ctx: PageContext }) {
  const { phone, email, web, aboriginalLed, ledSaidBy, offers, offersAbout, languages, about, validTo } = provider
  const items = [
    phone !== '' && { label: fields.phone, value: phone },
    email !== '' && { label: fields.email, value: email },
    web !== '' && { label: fields.web, value: web },
    aboriginalLed && { label: fields.led, value: choices.led, note: words.ledBy(ledSaidBy) },
    (offers.length > 0 || offersAbout !== '') && {
      label: fields.offers,
      value: namesIn(choices.culturalOffers, offers).join(', '),
      note: offersAbout,
    },
    languages !== '' && { label: fields.languages, value: languages },
    validTo && { label: fields.validTo, value: showDate(validTo, ctx.zone) },
  ].filter((item) => item !== false && item !== null)
  return (
    <Card id="about" title={words.about} padded>
      <KeyValues items={items} />
      {about !== '' && <Prose>{about}</Prose>}
    </Card>
  )
}

/** Who wrote down or changed it, when and why. */
export const History = ({ versions, ctx }: { versions: Version[]; ctx: PageContext }) => (
  <Card id="history" title={words.history}>
    <Timeline
      entries={versions.map(({ version, name, why, at, byName }) => ({
        key: String(version),
        icon: version === 1 ? 'plus' : 'edit',
        title: words.version(version, name),
        when: <Time at={at} ctx={ctx} />,
        children: (
          <>
            <p>{byName}</p>
            {why !== '' && <Prose>{why}</Prose>}
          </>
        ),
      }))}
    />
  </Card>
)

/** The form of a new provider. */
export const AddProviderPage = ({ data, ctx, form }: Shown<{ choices: Choices }>) => (
  <Adding
    ctx={ctx}
    form={form}
    title={words.addTitle}
    back={{ href: '/providers', text: words.providersTitle }}
    action="/providers"
    known={{ led: 'no' }}
  >
    {(own) => <ProviderFields form={own} choices={data.choices} />}
  </Adding>
)

export type ChangeProviderData = { provider: Provider; choices: Choices; known: Record<string, unknown> }

/** The form that changes a provider; what somebody else saved meanwhile stands above what was typed. */
export const ChangeProviderPage = ({ data: { provider, choices, known }, ctx, form }: Shown<ChangeProviderData>) => (
  <Changing
    ctx={ctx}
    form={form}
    at={`/providers/${provider.id}`}
    of={provider}
    known={known}
    reads={[provider.name, provider.phone, provider.email, provider.about].filter(Boolean).join(' · ')}
  >
    {(own) => <ProviderFields form={own} choices={choices} />}
  </Changing>
)
