import { type Clocked, type Column, Muted, Time } from '../../../platform/ui/index.ts'
import type { Task } from '../../tasks/index.ts'
import { type RequestView, stateOf } from '../rules.ts'
import { list as words } from '../words.ts'
import { StateTag } from './state.tsx'

export type Line = { request: RequestView; task: Task | undefined }

/** The columns of a list of requests: to whom, what, when it was asked, when an answer is due, where it stands. */
export const requestColumns = (ctx: Clocked, today: Temporal.PlainDate): Column<Line>[] => [
  {
    key: 'whom',
    label: words.columns.whom,
    head: true,
    cell: ({ request: { id, whom } }) => (
      <a href={`/requests/${id}`} dir="auto">
        {whom}
      </a>
    ),
  },
  { key: 'kind', label: words.columns.kind, cell: ({ request }) => request.kindName },
  {
    key: 'asked',
    label: words.columns.asked,
    cell: ({ request: { askedOn, steps } }) => {
      const reminders = steps.filter(({ kind }) => kind === 'reminded').length
      return (
        <>
          <Time at={askedOn} ctx={ctx} as="day" /> {reminders > 0 && <Muted>{words.reminded(reminders)}</Muted>}
        </>
      )
    },
  },
  { key: 'due', label: words.columns.due, cell: ({ task }) => task && <Time at={task.due} ctx={ctx} as="day" /> },
  {
    key: 'state',
    label: words.columns.state,
    cell: ({ request, task }) => <StateTag state={stateOf(request.ended, task?.due, today)} />,
  },
]
