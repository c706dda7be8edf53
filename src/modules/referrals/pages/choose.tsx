import { Card, EmptyState, LinkButton, Muted, type PageContext, Stack, Table, Tag } from '../../../platform/ui/index.ts'
import { InTab, PersonFrame, type PersonHead } from '../../people/index.ts'
import {
  AskForm,
  type Choices,
  datesSaid,
  type Listed,
  type Locality,
  namesIn,
  placesSaid,
  serviceWords,
} from '../../providers/index.ts'
import { fitWords, words } from '../words.ts'
import { AnswerTag, type SaidEligibility, Why } from './fitting.tsx'

export type ChooseData = {
  head: PersonHead
  listed: (Listed & { fit: SaidEligibility })[]
  choices: Choices
  localities: Locality[]
  ask: Parameters<typeof AskForm>[0]['ask']
  place: string
  /** What the address said of where it comes from: it goes on to the referral. */
  from: string | undefined
}

/** Services for one person: whether each is for them, why, and how far it is from where they live. */
export const ChoosePage = ({ data, ctx }: { data: ChooseData; ctx: PageContext }) => {
  const here = `/people/${data.head.id}/referrals/new`
  return (
    <PersonFrame ctx={ctx} head={data.head} current="plan" title={words.findTitle}>
      <InTab person={data.head.id} tab="plan" current="referrals" />
      <Stack>
        <Card id="ask" title={words.findTitle} padded>
          <p>{words.findHint(data.place)}</p>
          <AskForm
            action={here}
            choices={data.choices}
            localities={data.localities}
            ask={data.ask}
            hidden={data.from ? { from: data.from } : {}}
          />
        </Card>
        <Card id="services" title={serviceWords.title} untitled>
          {data.listed.length === 0 ? (
            <EmptyState icon="search" title={serviceWords.none} action={<a href={here}>{serviceWords.clear}</a>}>
              {serviceWords.noneHint}
            </EmptyState>
          ) : (
            <Services {...data} ctx={ctx} />
          )}
        </Card>
      </Stack>
    </PersonFrame>
  )
}

const Services = ({ head, listed, choices, from, ask, ctx }: ChooseData & { ctx: PageContext }) => (
  <Table
    caption={serviceWords.title}
    rows={listed}
    keyOf={({ offer }) => offer.id}
    columns={[
      {
        key: 'name',
        label: serviceWords.service,
        head: true,
        cell: ({ offer }) => <a href={`/services/${offer.id}`}>{offer.name}</a>,
      },
      {
        key: 'provider',
        label: serviceWords.provider,
        cell: ({ provider }) => (
          <>
            {provider.name} {provider.aboriginalLed && <Tag>{choices.led}</Tag>}
          </>
        ),
      },
      {
        key: 'needs',
        label: serviceWords.forWhat,
        cell: ({ offer }) => namesIn(choices.needs, offer.needs).join(', '),
      },
      {
        key: 'where',
        label: serviceWords.where,
        cell: ({ offer, fit }) => (
          <>
            <span dir="auto">{placesSaid(offer)}</span>{' '}
            <Muted>
              {[fit.km === undefined ? fitWords.noKm : fitWords.km(fit.km), datesSaid(offer.dates, ctx)]
                .filter(Boolean)
                .join(', ')}
            </Muted>
          </>
        ),
      },
      {
        key: 'fit',
        label: words.forWhom,
        cell: ({ fit }) => (
          <>
            <AnswerTag answer={fit.answer} /> <Why reasons={fit.reasons} />
          </>
        ),
      },
      {
        key: 'refer',
        label: words.refer,
        acts: true,
        cell: ({ offer }) => (
          <LinkButton
            href={`/people/${head.id}/referrals/new?${new URLSearchParams({ offer: offer.id, ...(from ? { from } : {}), ...(ask.need ? { need: ask.need } : {}) })}`}
            small
          >
            {words.refer}
            <span class="vh">{` ${offer.name}`}</span>
          </LinkButton>
        ),
      },
    ]}
  />
)
