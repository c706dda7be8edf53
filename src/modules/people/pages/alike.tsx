import {
  Button,
  Card,
  type Column,
  Details,
  type PageContext,
  Stack,
  showDate,
  Table,
} from '../../../platform/ui/index.ts'
import type { ShownName } from '../rules.ts'
import { add, alike as words } from '../words.ts'
import type { LikeShown } from './add-person.tsx'

export type AlikeShown = {
  open: LikeShown[]
  settled: { name: ShownName; saidAt: Temporal.Instant; saidBy: string | undefined }[]
}
type Shown = { person: string; alike: AlikeShown; mayChange: boolean; ctx: PageContext }

/** Who may be the same person as this one, each put aside in one press; and who was put aside, to be taken back. */
export function AlikeCard({ person, alike: { open, settled }, mayChange, ctx }: Shown) {
  if (open.length + settled.length === 0) return null
  return (
    <Card id="alike" title={open.length > 0 ? words.title : words.settledTitle}>
      {open.length > 0 && (
        <Table caption={words.title} columns={columnsOf(person, mayChange, ctx)} rows={open} keyOf={keyOf} />
      )}
      {settled.length > 0 && (
        <div class="in">
          <Details summary={words.settled(settled.length)}>
            <Stack tight>
              {settled.map((one) => (
                <div key={keyOf(one)}>
                  <NameLink {...one} />
                  {', '}
                  {words.saidBy(one.saidBy ?? '', showDate(one.saidAt, ctx.zone))}
                  {mayChange && <Press person={person} {...one} to="open" text={words.takeBack} />}
                </div>
              ))}
            </Stack>
          </Details>
        </div>
      )}
    </Card>
  )
}

const keyOf = ({ name }: { name: ShownName }) => name.id

const NameLink = ({ name }: { name: ShownName }) => (
  <a href={`/people/${name.id}`} dir="auto">
    {name.listed}
  </a>
)

const columnsOf = (person: string, mayChange: boolean, { zone }: PageContext): Column<LikeShown>[] => [
  { key: 'name', label: words.sameAs, head: true, cell: (one) => <NameLink {...one} /> },
  { key: 'reference', label: add.foundReference, cell: ({ name }) => name.reference },
  { key: 'born', label: add.foundBorn, cell: ({ born }) => (born ? showDate(born, zone) : '') },
  { key: 'why', label: add.foundWhy, cell: ({ why }) => why.map((reason) => add.why[reason] ?? reason).join(', ') },
  {
    key: 'act',
    acts: true,
    label: words.act,
    cell: (one) => mayChange && <Press person={person} {...one} to="different" text={words.different} />,
  },
]

/** One press, as a form of its own: saying it twice changes nothing. */
const Press = ({
  person,
  name,
  to,
  text,
}: {
  person: string
  name: ShownName
  to: 'different' | 'open'
  text: string
}) => (
  <form method="post" action={`/people/${person}/likeness/${to}`}>
    <input type="hidden" name="other" value={name.id} />
    <Button small>
      {text}
      <span class="vh">{words.whom(name.spoken)}</span>
    </Button>
  </form>
)
