import {
  Card,
  type Column,
  Columns,
  LinkButton,
  Muted,
  type PageContext,
  Row,
  Stack,
  showWhen,
  Table,
  Tag,
} from '../../../platform/ui/index.ts'
import { InTab, PersonFrame } from '../../people/index.ts'
import { sections as titles, overview as words } from '../words.ts'
import { Beside } from './beside.tsx'
import type { Line, OverviewData } from './shapes.ts'

/** An intake under way: how far each section is, what waits to be brought into the record, and the way to its end. */
export function OverviewPage({ data, ctx }: { data: OverviewData; ctx: PageContext }) {
  const { head, intake, lines, mayType } = data
  return (
    <PersonFrame ctx={ctx} head={head} current="plan" title={words.title}>
      <Stack>
        <InTab person={head.id} tab="plan" current="intakes" />
        <Columns aside={<Aside data={data} />}>
          <Card id="sections" title={words.title} actions={mayType && <GoOn data={data} />}>
            <p class="in">
              <Muted>{words.begun(showWhen(intake.begunAt, ctx), intake.begunBy)}</Muted>
            </p>
            <Table caption={words.caption} columns={columnsFor(data, ctx)} rows={lines} keyOf={keyOf} />
          </Card>
        </Columns>
      </Stack>
    </PersonFrame>
  )
}

const keyOf = ({ section }: Line) => section.name

/** To the first section that nobody has come to the end of. */
function GoOn({ data: { intake, lines } }: { data: OverviewData }) {
  const next = lines.find(({ progress: { done, of } }) => done < of)
  return (
    next && (
      <LinkButton href={`/intakes/${intake.id}/sections/${next.section.name}`} kind="primary">
        {words.goOn(titles[next.section.name].title)}
      </LinkButton>
    )
  )
}

const columnsFor = ({ intake, mayType }: OverviewData, ctx: PageContext): Column<Line>[] => [
  {
    key: 'section',
    label: words.columns.section,
    head: true,
    cell: ({ section: { name } }) =>
      mayType ? <a href={`/intakes/${intake.id}/sections/${name}`}>{titles[name].title}</a> : titles[name].title,
  },
  {
    key: 'state',
    label: words.columns.state,
    cell: ({ progress: { done, of }, changes }) => (
      <Row>
        {done === of ? (
          <Tag tone="green" icon="check">
            {words.progress(done, of)}
          </Tag>
        ) : (
          words.progress(done, of)
        )}
        {changes > 0 && <Tag tone="amber">{words.waiting(changes)}</Tag>}
      </Row>
    ),
  },
  { key: 'last', label: words.columns.last, cell: ({ section }) => lastOf(section, ctx) },
]

/** Who typed or saved in it last, and when. */
function lastOf({ textAt, textByName, savedAt, savedByName }: Line['section'], ctx: PageContext): string {
  const isText = textAt !== null && (savedAt === null || Temporal.Instant.compare(textAt, savedAt) > 0)
  const at = isText ? textAt : savedAt
  return at ? words.last(showWhen(at, ctx), isText ? textByName : savedByName) : ''
}

function Aside({ data: { head, intake, lines, mayType } }: { data: OverviewData }) {
  const waiting = lines.reduce((sum, { changes }) => sum + changes, 0)
  return (
    <>
      {mayType && (
        <Card id="end" title={waiting > 0 ? words.waiting(waiting) : words.end} padded>
          <Stack tight>
            {waiting > 0 && <p>{words.waitingText}</p>}
            <Row>
              {waiting > 0 && (
                <LinkButton href={`/intakes/${intake.id}/changes`} kind="primary">
                  {words.look}
                </LinkButton>
              )}
              <LinkButton href={`/intakes/${intake.id}/finish`}>{words.finish}</LinkButton>
            </Row>
          </Stack>
        </Card>
      )}
      <Beside person={head.id} />
    </>
  )
}
