import {
  Button,
  Buttons,
  Card,
  Form,
  LinkButton,
  Muted,
  Select,
  Stack,
  showTime,
  showWhen,
  TaskList,
} from '../../../platform/ui/index.ts'
import { within } from '../../today/index.ts'
import { words } from '../words.ts'
import type { Shown } from './shapes.ts'

/** The one press that closes the day, who comes first on the next, and to whom lines are handed over. */
export const Aside = ({ data, ctx, form }: Shown) => (
  <Stack>
    <Close data={data} ctx={ctx} form={form} />
    <Next data={data} ctx={ctx} form={form} />
    {data.colleagues.length > 0 && data.tasks.length > 0 && <HandOver data={data} ctx={ctx} form={form} />}
  </Stack>
)

const Close = ({ data: { due, next }, ctx, form }: Shown) => (
  <Card id="close" title={words.title} untitled padded>
    <Form form={form} action="/day/close">
      <Muted>{words.closeHint}</Muted>
      <Buttons>
        <Button kind="primary">{words.close(due.length, within(showWhen(next.day, ctx)))}</Button>
      </Buttons>
    </Form>
  </Card>
)

function Next({ data: { next }, ctx }: Shown) {
  const { first, day } = next
  const title = words.next(within(showWhen(day, ctx)))
  if (!first)
    return (
      <Card id="next" title={title} padded>
        <Muted>{words.noNext(within(showWhen(day, ctx)))}</Muted>
      </Card>
    )
  const where = [first.kindName, ...first.resources.map(({ name }) => name), first.place].filter(Boolean).join(', ')
  const prepare = (
    <LinkButton href={`/people/${first.person}/preparation`} small>
      {words.prepare}
      <span class="vh">{words.of(first.personName)}</span>
    </LinkButton>
  )
  return (
    <Card id="next" title={title} actions={prepare}>
      <TaskList
        items={[
          {
            key: first.id,
            title: <a href={`/people/${first.person}`}>{first.personName}</a>,
            about: <span dir="auto">{[where, first.purpose].filter(Boolean).join(', ')}</span>,
            when: showTime(first.time, first.zone),
          },
        ]}
      />
    </Card>
  )
}

/** Chosen once, it stands on each line as a button. */
function HandOver({ data: { colleagues, to } }: Shown) {
  const form = { values: { to: to?.id ?? '' }, errors: {} }
  return (
    <Card id="hand-over" title={words.handTo} padded>
      <Form form={form} action="/day/close" method="get">
        <Select
          form={form}
          name="to"
          label={words.handTo}
          hideLabel
          options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          choose={words.choose}
        />
        <Buttons>
          <Button small>{words.show}</Button>
        </Buttons>
      </Form>
    </Card>
  )
}
