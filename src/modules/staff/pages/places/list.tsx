import {
  Card,
  type Column,
  Columns,
  EmptyState,
  type FormState,
  LinkButton,
  type PageContext,
  showTime,
  Table,
} from '../../../../platform/ui/index.ts'
import type { Places, RegionShown } from '../../rules/places.ts'
import { placeWords as words } from '../../words.ts'
import { Among } from '../among.tsx'
import { Phone } from '../days.tsx'

type Props = { ctx: PageContext; data: Places; form: FormState }
type OfficeLine = Places['offices'][number]

/** Every office of the agency, and its regions. */
export function PlacesPage({ ctx, data, form }: Props) {
  return (
    <Among
      ctx={ctx}
      form={form}
      current="places"
      title={words.title}
      sub={words.sub}
      add={{ href: '/offices/new', text: words.addOffice }}
    >
      <Columns aside={<Regions regions={data.regions} />}>
        <Card id="offices" title={words.offices}>
          <Table caption={words.offices} columns={columns(ctx)} rows={data.offices} keyOf={({ id }) => id} />
        </Card>
      </Columns>
    </Among>
  )
}

const columns = ({ zone }: PageContext): Column<OfficeLine>[] => [
  {
    key: 'name',
    label: words.office,
    head: true,
    cell: ({ id, name }) => (
      <a href={`/offices/${id}`} dir="auto">
        {name}
      </a>
    ),
  },
  { key: 'region', label: words.region, cell: ({ region }) => <span dir="auto">{region}</span> },
  { key: 'address', label: words.address, cell: ({ address }) => <span dir="auto">{address || words.none}</span> },
  { key: 'phone', label: words.phone, cell: ({ phone }) => <Phone number={phone} /> },
  {
    key: 'hours',
    label: words.hours,
    cell: ({ opens, closes }) => words.span(showTime(opens, zone), showTime(closes, zone)),
  },
  { key: 'people', label: words.people, numeric: true, cell: ({ people }) => people },
]

function Regions({ regions }: { regions: RegionShown[] }) {
  const add = (
    <LinkButton href="/regions/new" icon="plus" small>
      {words.addRegion}
    </LinkButton>
  )
  return (
    <Card id="regions" title={words.regions} actions={add} padded={regions.length === 0}>
      {regions.length === 0 ? (
        <EmptyState title={words.none} />
      ) : (
        <Table caption={words.regions} columns={regionColumns} rows={regions} keyOf={({ id }) => id} />
      )}
    </Card>
  )
}

const regionColumns: Column<RegionShown>[] = [
  {
    key: 'name',
    label: words.region,
    head: true,
    cell: ({ id, name }) => (
      <a href={`/regions/${id}`} dir="auto">
        {name}
      </a>
    ),
  },
  { key: 'offices', label: words.offices, cell: ({ offices }) => words.countOffices(offices) },
]
