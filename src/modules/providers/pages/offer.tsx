import type { ComponentChildren } from 'preact'
import {
  Card,
  Columns,
  type FormState,
  Head,
  KeyValues,
  LinkButton,
  Page,
  type PageContext,
  Prose,
  RecordStyles,
  showDate,
  Tag,
} from '../../../platform/ui/index.ts'
import { type Choices, namesIn, type Offer, type Provider, type Version } from '../rules.ts'
import { fields, shownWords, pages as words } from '../words.ts'
import { OfferFields } from './fields.tsx'
import { Adding, Changing } from './form-page.tsx'
import { History } from './provider.tsx'
import { criterionSaid, datesSaid, placesSaid } from './said.ts'

export type OfferPageData = {
  offer: Offer
  provider: Provider
  versions: Version[]
  choices: Choices
  mayChange: boolean
}

/** One service: what for, for whom, where, when, and how to refer. */
export function OfferPage({
  data,
  ctx,
  children,
}: {
  data: OfferPageData
  ctx: PageContext
  children?: ComponentChildren
}) {
  const { offer, provider, mayChange } = data
  return (
    <Page
      ctx={ctx}
      title={offer.name}
      current="services"
      back={{ href: `/providers/${provider.id}`, text: provider.name }}
      head={<RecordStyles ctx={ctx} />}
    >
      <Head
        title={<span dir="auto">{offer.name}</span>}
        sub={
          <>
            <span dir="auto">{provider.name}</span> {provider.aboriginalLed && <Tag>{data.choices.led}</Tag>}
          </>
        }
        actions={mayChange && <LinkButton href={`/services/${offer.id}/change`}>{words.change}</LinkButton>}
      />
      <Columns aside={<History versions={data.versions} ctx={ctx} />}>
        <OfferCard {...data} ctx={ctx} />
        {children}
      </Columns>
    </Page>
  )
}

type CardData = Pick<OfferPageData, 'offer' | 'provider' | 'choices'> & { ctx: PageContext }

/** A program of a notice, in a card that leads to its page; `told` where the notice's own words stand beside it. */
export const ProgramCard = ({ children, ...data }: CardData & { children?: ComponentChildren; told?: boolean }) => (
  <Card
    id={`program-${data.offer.id}`}
    title={
      <a href={`/services/${data.offer.id}`} dir="auto">
        {data.offer.name}
      </a>
    }
    padded
  >
    <OfferFacts {...data} />
    {children}
  </Card>
)

/** What is known of a service, in a card. */
export const OfferCard = (data: CardData) => (
  <Card id="about" title={words.about} padded>
    <OfferFacts {...data} />
  </Card>
)

function OfferFacts({ offer, provider, choices, ctx, told }: CardData & { told?: boolean }) {
  const contact = [offer.contact.name, offer.contact.phone || provider.phone, offer.contact.email || provider.email]
  const items = [
    { label: words.forWhat, value: namesIn(choices.needs, offer.needs).join(', ') },
    { label: words.forWhom, value: <Criteria offer={offer} choices={choices} /> },
    datesSaid(offer.dates, ctx) !== '' && { label: words.datesTitle, value: datesSaid(offer.dates, ctx) },
    { label: words.where, value: <span dir="auto">{whereSaid(offer)}</span> },
    (offer.free || offer.cost !== '') && { label: words.cost, value: offer.free ? words.free : offer.cost },
    { label: words.contact, value: <span dir="auto">{contact.filter(Boolean).join(', ')}</span>, note: offer.hours },
    offer.how !== '' && { label: fields.how, value: <Prose>{offer.how}</Prose> },
    offer.waitingDays !== null && { label: fields.waitingDays, value: offer.waitingDays },
    offer.validTo && { label: fields.validTo, value: showDate(offer.validTo, ctx.zone) },
  ].filter((item) => item !== false && item !== null)
  return (
    <>
      <KeyValues items={items} />
      {offer.about !== '' && !told && <Prose>{offer.about}</Prose>}
      <p>
        {offer.verifiedOn
          ? words.verified(offer.verifiedByName, showDate(offer.verifiedOn, ctx.zone))
          : `${words.notVerified}. ${words.recorded(offer.recordedByName)}.`}
      </p>
    </>
  )
}

const whereSaid = (offer: Offer) =>
  [placesSaid(offer), offer.delivery.map((one) => words.deliveries[one]).join(', '), offer.serves.join(', ')]
    .filter(Boolean)
    .join('; ')

const Criteria = ({ offer: { criteria }, choices }: { offer: Offer; choices: Choices }) =>
  criteria.length === 0 ? (
    <span>{shownWords.anyone}</span>
  ) : (
    <ul>
      {criteria.map((one) => {
        const said = criterionSaid(one, choices)
        return (
          <li key={said} dir="auto">
            {said}
          </li>
        )
      })}
    </ul>
  )

type Shown<Data> = { data: Data; ctx: PageContext; form: FormState }

/** The form of a new service of a provider. */
export const AddOfferPage = ({
  data: { provider, choices },
  ctx,
  form,
}: Shown<{ provider: Provider; choices: Choices }>) => (
  <Adding
    ctx={ctx}
    form={form}
    title={words.addServiceTo(provider.name)}
    back={{ href: `/providers/${provider.id}`, text: provider.name }}
    action={`/providers/${provider.id}/services`}
    known={{ delivery: ['in-person'] }}
  >
    {(own) => <OfferFields form={own} choices={choices} />}
  </Adding>
)

export type ChangeOfferData = { offer: Offer; choices: Choices; known: Record<string, unknown> }

/** The form that changes a service. */
export const ChangeOfferPage = ({ data: { offer, choices, known }, ctx, form }: Shown<ChangeOfferData>) => (
  <Changing
    ctx={ctx}
    form={form}
    at={`/services/${offer.id}`}
    of={offer}
    known={known}
    reads={[offer.name, placesSaid(offer), datesSaid(offer.dates, ctx), offer.about].filter(Boolean).join(' · ')}
  >
    {(own) => <OfferFields form={own} choices={choices} />}
  </Changing>
)
