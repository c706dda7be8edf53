import {
  Card,
  Columns,
  KeyValues,
  LinkButton,
  Muted,
  type PageContext,
  Prose,
  Stack,
  showDay,
  showTime,
  TaskList,
  Time,
} from '../../platform/ui/index.ts'
import { AdviceBefore } from '../advice/index.ts'
import { Contradictions } from '../checks/index.ts'
import { HowThingsAre } from '../circumstances/index.ts'
import { PersonFrame, Typed, talkItems } from '../people/index.ts'
import { PermitsNow } from '../permits/index.ts'
import { PromisesBefore } from '../promises/index.ts'
import { Earlier } from './pages/earlier.tsx'
import { History, Orders, Police } from './pages/orders.tsx'
import type { Shown } from './pages/shapes.ts'
import { words } from './words.ts'

/** One page to read before meeting somebody, on paper too: the order, what led to it, how it went before, what is open. */
export const PreparationPage = ({ data, ctx }: Shown) => (
  <PersonFrame ctx={ctx} head={data.head} current="overview" title={words.title} visit={data.next?.goesOut ?? false}>
    <Columns aside={<Aside data={data} ctx={ctx} />}>
      <Stack>
        <Next data={data} ctx={ctx} />
        <PromisesBefore
          list={data.promised}
          ctx={ctx}
          may={data.may.has('write notes')}
          back={`/people/${data.head.id}/preparation`}
        />
        {data.agreed && <Agreed agreed={data.agreed} ctx={ctx} />}
        {data.may.has('see notes') && <AdviceBefore person={data.head.id} advised={data.advised} ctx={ctx} />}
        {data.may.has('see orders') && <Orders data={data} ctx={ctx} />}
        {data.may.has('see orders') && <Police data={data} ctx={ctx} />}
        {data.may.has('see orders') && <History data={data} ctx={ctx} />}
        <Earlier data={data} ctx={ctx} />
      </Stack>
    </Columns>
  </PersonFrame>
)

const Agreed = ({
  agreed: { text, note },
  ctx,
}: {
  agreed: NonNullable<Shown['data']['agreed']>
  ctx: PageContext
}) => (
  <Card id="agreed" title={words.agreed} padded>
    <Stack tight>
      <Prose>{text}</Prose>
      <Muted>
        <a href={`/notes/${note.id}`}>{note.kindName}</a> <Time at={note.at} ctx={ctx} as="date" />{' '}
        {words.by(note.authorName)}
      </Muted>
    </Stack>
  </Card>
)

function Next({ data: { head, next, minutes, may }, ctx }: Shown) {
  const record = may.has('record contacts')
  const act = !record ? undefined : next ? (
    <LinkButton href={`/appointments/${next.id}/interview`} kind="primary" small>
      {words.start}
    </LinkButton>
  ) : (
    <LinkButton href={`/people/${head.id}/appointments/new`} small>
      {words.book}
    </LinkButton>
  )
  return (
    <Card id="next" title={words.next} actions={act} padded>
      <Stack tight>
        {next ? <KeyValues items={nextItems(next, ctx)} /> : <p>{words.notBooked}</p>}
        <Muted>{words.reading(minutes)}</Muted>
      </Stack>
    </Card>
  )
}

function nextItems(next: NonNullable<Shown['data']['next']>, { zone }: PageContext) {
  const where = [next.kindName, ...next.resources.map(({ name }) => name), next.place].filter(Boolean).join(', ')
  const items: [label: string, value: string][] = [
    [words.when, `${showDay(next.day, zone)}, ${showTime(next.time, next.zone)}`],
    [words.where, where],
    [words.purpose, next.purpose],
    [words.with, [next.staffName, ...next.besideNames].join(', ')],
    [words.interpreter, next.interpreter],
  ]
  return items.flatMap(([label, value]) => (value ? [{ label, value: <Typed text={value} /> }] : []))
}

const Aside = ({ data, ctx }: Shown) => (
  <Stack>
    {data.toAsk.length > 0 && <First toAsk={data.toAsk} />}
    {data.head.talk && (
      <Card id="talk" title={words.talk} padded>
        <KeyValues items={talkItems(data.head.talk)} />
      </Card>
    )}
    <HowThingsAre person={data.head.id} pictures={data.pictures} lists={data.lists} ctx={ctx} />
    {data.contradicted.length > 0 && (
      <Card id="contradicted" title={words.contradicted} padded>
        <Contradictions found={data.contradicted} ctx={ctx} />
      </Card>
    )}
    <PermitsNow person={data.head.id} permits={data.permits} />
    {data.tasks.length > 0 && <Open data={data} ctx={ctx} />}
  </Stack>
)

const First = ({ toAsk }: { toAsk: Shown['data']['toAsk'] }) => (
  <Card id="first" title={words.firstTime} padded>
    <Stack tight>
      <Muted>{words.firstTimeHint}</Muted>
      <ul>
        {toAsk.map((what) => (
          <li key={what}>{words.ask[what]}</li>
        ))}
      </ul>
    </Stack>
  </Card>
)

function Open({ data: { head, tasks }, ctx }: Shown) {
  const items = tasks.map(({ id, what, due, ownerName }) => ({
    key: id,
    title: (
      <a href={`/tasks/${id}`} dir="auto">
        {what}
      </a>
    ),
    about: ownerName,
    when: <Time at={due} ctx={ctx} />,
  }))
  return (
    <Card id="open" title={words.open} actions={<a href={`/people/${head.id}/tasks`}>{words.allTasks}</a>}>
      <TaskList items={items} />
    </Card>
  )
}
