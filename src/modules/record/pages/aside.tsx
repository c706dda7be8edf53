import {
  Card,
  Covered,
  EmptyState,
  KeyValues,
  Muted,
  type PageContext,
  Stack,
  showDate,
  TaskList,
} from '../../../platform/ui/index.ts'
import { Contradictions } from '../../checks/index.ts'
import { HowThingsAre } from '../../circumstances/index.ts'
import { OpportunitiesNow } from '../../opportunities/index.ts'
import { Typed, talkItems } from '../../people/index.ts'
import { PermitsNow } from '../../permits/index.ts'
import { taskItem } from '../../tasks/index.ts'
import { periodNames, overview as words } from '../words.ts'
import { DueCard } from './due.tsx'
import type { RecordData } from './shapes.ts'

type Shown = { data: RecordData; ctx: PageContext }
const mostSupports = 4
const mostTasks = 6

/** What stands beside the story: how to talk with them, how to reach them, who stands by them, what is to be done. */
export const Aside = ({ data, ctx }: Shown) => (
  <>
    <DueCard data={data} ctx={ctx} />
    <Talk data={data} />
    <ContactCard data={data} />
    <HowThingsAre person={data.head.id} pictures={data.pictures} lists={data.lists} ctx={ctx} />
    <Contradicted data={data} ctx={ctx} />
    <PermitsNow person={data.head.id} permits={data.permits} />
    <OpportunitiesNow person={data.head.id} chances={data.chances} />
    <TasksCard data={data} ctx={ctx} />
    <SupportsCard data={data} />
    <Earlier data={data} ctx={ctx} />
  </>
)

function Talk({ data: { head } }: { data: RecordData }) {
  if (!head.talk) return null
  return (
    <Card id="talk" title={words.talk} padded>
      <KeyValues items={talkItems(head.talk)} />
    </Card>
  )
}

function Contradicted({ data: { contradicted, head }, ctx }: Shown) {
  if (contradicted.length === 0) return null
  const all = <a href={`/people/${head.id}/inquiries`}>{words.allChecks}</a>
  return (
    <Card id="contradicted" title={words.contradicted} actions={all} padded>
      <Contradictions found={contradicted} ctx={ctx} />
    </Card>
  )
}

function ContactCard({ data }: { data: RecordData }) {
  const { head } = data
  const items = [...phoneItems(data), ...addressItems(data)]
  const open = items.filter(({ kept }) => !kept)
  const kept = items.filter((item) => item.kept)
  const languages = head.languages.join(', ')
  return (
    <Card id="contact" title={words.contact} actions={<a href={`/people/${head.id}/details`}>{words.change}</a>} padded>
      {items.length === 0 && (
        <p>
          <Muted>{words.noContact}</Muted>
        </p>
      )}
      <Stack tight>
        <Items items={open} />
        {languages && <KeyValues items={[{ label: words.language, value: <Typed text={languages} /> }]} />}
        {kept.length > 0 && (
          <Covered summary={words.covered(kept.length)}>
            <Items items={kept} />
          </Covered>
        )}
      </Stack>
    </Card>
  )
}

type Item = ReturnType<typeof phoneItems>[number]

const Items = ({ items }: { items: Item[] }) => (
  <>
    {items.map((item) => (
      <KeyValues key={item.key} items={[item]} />
    ))}
  </>
)

const phoneItems = ({ head, dialled }: RecordData) =>
  head.phones.map((phone) => {
    const tel = dialled.get(phone.id)
    const said = [
      phone.mayText && (phone.mayText === 'yes' ? words.mayText : words.mayNotText),
      phone.mayLeaveMessage && (phone.mayLeaveMessage === 'yes' ? words.mayLeave : words.mayNotLeave),
      phone.safeTimes && words.safe(phone.safeTimes),
      phone.sharedWith && words.shared(phone.sharedWith),
    ]
    return {
      key: phone.id,
      kept: phone.keptFromPerson,
      label: words.phones[phone.whose ?? ''] ?? words.phone,
      value: tel ? <a href={tel}>{phone.number}</a> : <Typed text={phone.number} />,
      note: <Typed text={said.filter(Boolean).join(', ')} />,
    }
  })

const addressItems = ({ head }: RecordData): Item[] =>
  head.addresses.map(({ id, kindName, where, livesWith, temporary, keptFromPerson }) => ({
    key: id,
    kept: keptFromPerson,
    label: kindName,
    value: <Typed text={where} />,
    note: (
      <Typed text={[livesWith && words.lives(livesWith), temporary && words.temporary].filter(Boolean).join(', ')} />
    ),
  }))

function TasksCard({ data: { head, tasks, may }, ctx }: Shown) {
  if (!may.has('see tasks')) return null
  const all = `/people/${head.id}/tasks`
  const items = tasks
    .slice(0, mostTasks)
    .map((task) => taskItem({ ...task, name: undefined }, { ctx, back: `/people/${head.id}`, owners: true }))
  return (
    <Card id="tasks" title={words.tasks} actions={<a href={all}>{words.allTasks}</a>}>
      {items.length === 0 ? <EmptyState icon="task" title={words.noTasks} /> : <TaskList items={items} />}
    </Card>
  )
}

function SupportsCard({ data: { head } }: { data: RecordData }) {
  const open = head.supports.filter(({ keptFromPerson }) => !keptFromPerson).slice(0, mostSupports)
  const kept = head.supports.filter(({ keptFromPerson }) => keptFromPerson)
  return (
    <Card
      id="supports"
      title={words.supports}
      actions={<a href={`/people/${head.id}/supports`}>{words.allSupports}</a>}
      padded
    >
      {head.supports.length === 0 && (
        <p>
          <Muted>{words.noSupports}</Muted>
        </p>
      )}
      <Stack tight>
        <Supports supports={open} />
        {kept.length > 0 && (
          <Covered summary={words.covered(kept.length)}>
            <Supports supports={kept} />
          </Covered>
        )}
      </Stack>
    </Card>
  )
}

const Supports = ({ supports }: { supports: RecordData['head']['supports'] }) => (
  <>
    {supports.map(({ id, name, relationName, strengthName, emergency }) => (
      <p key={id}>
        <b>
          <Typed text={name} />
        </b>{' '}
        <Muted>{[relationName, strengthName, emergency && words.emergency].filter(Boolean).join(', ')}</Muted>
      </p>
    ))}
  </>
)

/** Periods of supervision that are over, each leading to what happened in it. */
function Earlier({ data: { head, earlier }, ctx }: Shown) {
  if (earlier.length === 0) return null
  return (
    <Card id="earlier" title={words.earlier} padded>
      <Stack tight>
        {earlier.map(({ id, kind, openedOn, closedOn }) => (
          <p key={id}>
            <a href={`/people/${head.id}/timeline?period=${id}`}>{periodNames[kind] ?? kind}</a>{' '}
            <Muted>
              {words.periodSpan(showDate(openedOn, ctx.zone), closedOn ? showDate(closedOn, ctx.zone) : '')}
            </Muted>
          </p>
        ))}
      </Stack>
    </Card>
  )
}
