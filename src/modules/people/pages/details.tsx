import {
  Card,
  Columns,
  EmptyState,
  KeyValues,
  LinkButton,
  Muted,
  type PageContext,
  Row,
  Stack,
  showDate,
} from '../../../platform/ui/index.ts'
import { type AnyFact, type FactKind, isOver, type PersonHead, pathOf, type Supervision, single } from '../rules.ts'
import { details, kindWords, periods } from '../words.ts'
import { AlikeCard, type AlikeShown } from './alike.tsx'
import { Earlier, FactTable, type KnownData } from './fact-table.tsx'
import { PersonFrame } from './frame.tsx'

const groups: { key: keyof typeof details.groups; kinds: FactKind[] }[] = [
  { key: 'who', kinds: ['name', 'reference', 'birth', 'sex', 'gender', 'pronouns', 'identity', 'photograph'] },
  { key: 'talk', kinds: ['talk', 'language', 'interpreter', 'disability', 'adjustment'] },
  { key: 'reach', kinds: ['whereabouts', 'address', 'phone', 'email'] },
]

type DetailsData = KnownData & { alike: AlikeShown; mayTrace: boolean }

/** Everything known of a person, each fact with its source and dates; what can be added, changed and ended. */
export function DetailsPage({ data, ctx }: { data: DetailsData; ctx: PageContext }) {
  return (
    <PersonFrame ctx={ctx} head={data.head} current="details" title={details.title}>
      <Columns aside={<Beside data={data} ctx={ctx} />}>
        <AlikeCard person={data.head.id} alike={data.alike} mayChange={data.mayChange} ctx={ctx} />
        {groups.map(({ key, kinds }) => (
          <FactCard key={key} id={key} title={details.groups[key]} kinds={kinds} data={data} zone={ctx.zone} />
        ))}
      </Columns>
    </PersonFrame>
  )
}

const Beside = ({ data, ctx }: { data: DetailsData; ctx: PageContext }) => (
  <>
    <PeriodCard data={data} ctx={ctx} />
    {data.mayTrace && (
      <LinkButton href={`/people/${data.head.id}/opened`} icon="eye">
        {details.opened}
      </LinkButton>
    )}
  </>
)

type CardProps = { id: string; title: string; kinds: FactKind[]; data: KnownData; zone: string }

function FactCard({ id, title, kinds, data, zone }: CardProps) {
  const facts = kinds.flatMap((kind) => data.facts.filter((fact) => fact.kind === kind))
  const now = facts.filter((fact) => !isOver(fact, data.today))
  return (
    <Card id={id} title={title}>
      {now.length > 0 ? (
        <FactTable caption={title} facts={now} data={data} zone={zone} />
      ) : (
        <EmptyState title={details.empty}>{details.emptyText}</EmptyState>
      )}
      <div class="in">
        {data.mayChange && <AddLinks id={id} kinds={toAdd(kinds, now)} person={data.head.id} />}
        <Earlier facts={facts} data={data} zone={zone} />
      </div>
    </Card>
  )
}

/** What is so once and known already is changed where it stands, not added again; where the person is moves on. */
const toAdd = (kinds: FactKind[], now: AnyFact[]) =>
  kinds.filter(
    (kind) =>
      kind === 'whereabouts' || kind === 'photograph' || !single.has(kind) || !now.some((fact) => fact.kind === kind),
  )

const AddLinks = ({ id, kinds, person }: { id: string; kinds: FactKind[]; person: string }) => (
  <nav aria-labelledby={id}>
    <Row>
      {kinds.map((kind) => (
        <LinkButton key={kind} href={`/people/${person}/${pathOf[kind]}/new`} icon="plus" kind="quiet" small>
          {kindWords[kind].add}
        </LinkButton>
      ))}
    </Row>
  </nav>
)

function PeriodCard({ data, ctx }: { data: KnownData; ctx: PageContext }) {
  const { supervision, id } = data.head
  return (
    <Card id="supervision" title={periods.card} padded>
      {supervision ? (
        <Stack tight>
          <KeyValues items={periodItems(supervision, ctx)} />
          {data.mayChange && <PeriodActs person={id} period={supervision} />}
        </Stack>
      ) : (
        <Stack tight>
          <p>
            <b>{periods.none}.</b> <Muted>{periods.noneText}</Muted>
          </p>
          {data.mayChange && <LinkButton href={`/people/${id}/supervision/new`}>{periods.open}</LinkButton>}
        </Stack>
      )}
    </Card>
  )
}

const periodItems = (period: NonNullable<PersonHead['supervision']>, ctx: PageContext) => [
  { label: periods.kind, value: periods.kinds[period.kind] },
  {
    label: periods.openedOn,
    value: showDate(period.openedOn, ctx.zone),
    note: <span dir="auto">{period.openedWhy}</span>,
  },
  { label: periods.officer, value: period.officer ?? periods.noLevel },
  {
    label: periods.level,
    value: period.levelName ?? periods.noLevel,
    note: period.levelSince ? details.since(showDate(period.levelSince, ctx.zone)) : undefined,
  },
]

const PeriodActs = ({ person, period }: { person: string; period: Supervision }) => (
  <Row>
    <a href={`/people/${person}/supervision/${period.id}/officer`}>{periods.allocateTitle}</a>
    <a href={`/people/${person}/supervision/${period.id}/level`}>{periods.levelTitle}</a>
    <a href={`/people/${person}/supervision/${period.id}/close`}>{periods.closeTitle}</a>
  </Row>
)
