import { Card, Columns, EmptyState, Head, Page, Stack, TaskList, Time } from '../../platform/ui/index.ts'
import { messageItem } from '../messages/index.ts'
import { MatterList } from '../today/index.ts'
import { Aside } from './pages/aside.tsx'
import type { Shown } from './pages/shapes.ts'
import { Tasks } from './pages/tasks.tsx'
import { words } from './words.ts'

/** What is left of the day, each thing with its one press; and one press for all that can wait. */
export function CloseDayPage({ data, ctx, form }: Shown) {
  const { matters, unrecorded, tasks, drafts, messages } = data
  const count = matters.length + unrecorded.length + tasks.length + drafts.length + messages.length
  return (
    <Page ctx={ctx} title={words.title} current="today" back={{ href: '/today', text: words.back }}>
      <Head title={words.title} sub={count === 0 ? words.nothing : words.left(count)} />
      <Columns aside={<Aside data={data} ctx={ctx} form={form} />}>
        <Stack>
          {count === 0 && (
            <Card id="none" title={words.none} untitled>
              <EmptyState icon="check" title={words.none}>
                {words.noneText}
              </EmptyState>
            </Card>
          )}
          {matters.length > 0 && (
            <Card id="matters" title={words.matters}>
              <MatterList matters={matters} ctx={ctx} />
            </Card>
          )}
          <Unrecorded data={data} ctx={ctx} form={form} />
          <Tasks data={data} ctx={ctx} form={form} />
          <Drafts data={data} ctx={ctx} form={form} />
          <Messages data={data} ctx={ctx} form={form} />
        </Stack>
      </Columns>
    </Page>
  )
}

/** Appointments that are over, with nobody having said what came of them. */
function Unrecorded({ data: { unrecorded }, ctx }: Shown) {
  if (unrecorded.length === 0) return null
  const items = unrecorded.map(({ id, personName, kindName, startsAt }) => ({
    key: id,
    title: <a href={`/appointments/${id}/interview`}>{words.recordOf(personName)}</a>,
    about: kindName,
    when: <Time at={startsAt} ctx={ctx} />,
    overdue: true,
  }))
  return (
    <Card id="unrecorded" title={words.unrecorded}>
      <TaskList items={items} />
    </Card>
  )
}

function Drafts({ data: { drafts }, ctx }: Shown) {
  if (drafts.length === 0) return null
  const items = drafts.map(({ href, name, text, savedAt }) => ({
    key: href,
    title: <a href={href}>{words.finish(name?.listed ?? '')}</a>,
    about: <span dir="auto">{text.slice(0, 100)}</span>,
    when: <Time at={savedAt} ctx={ctx} />,
  }))
  return (
    <Card id="drafts" title={words.drafts} actions={<a href="/drafts">{words.allDrafts}</a>}>
      <TaskList items={items} />
    </Card>
  )
}

const Messages = ({ data: { messages }, ctx }: Shown) =>
  messages.length > 0 && (
    <Card id="messages" title={words.messages}>
      <TaskList items={messages.map((message) => messageItem(message, { ctx, back: '/day/close' }))} />
    </Card>
  )
