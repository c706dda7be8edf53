import { type Clocked, type Column, Tag, Time } from '../../../platform/ui/index.ts'
import type { Task } from '../../tasks/index.ts'
import { type ReportView, type State, stateOf } from '../rules.ts'
import { stateNames, list as words } from '../words.ts'

export type Line = { report: ReportView; task: Task | undefined }

const tones = {
  'to-interview': undefined,
  waiting: 'amber',
  ready: 'blue',
  sent: 'green',
  withdrawn: undefined,
} as const

/** How far a report is, in a word. */
export const StateTag = ({ state }: { state: State }) => <Tag tone={tones[state]}>{stateNames[state]}</Tag>

/** The columns of a list of reports: which, for which court, when it is heard, when it is due, how far it is. */
export const reportColumns = (ctx: Clocked): Column<Line>[] => [
  {
    key: 'kind',
    label: words.columns.kind,
    head: true,
    cell: ({ report: { id, kindName } }) => <a href={`/report-requests/${id}`}>{kindName}</a>,
  },
  { key: 'court', label: words.columns.court, cell: ({ report }) => <span dir="auto">{report.court}</span> },
  {
    key: 'hearing',
    label: words.columns.hearing,
    cell: ({ report }) => <Time at={report.hearingOn} ctx={ctx} as="day" />,
  },
  { key: 'due', label: words.columns.due, cell: ({ task }) => task && <Time at={task.due} ctx={ctx} as="day" /> },
  { key: 'state', label: words.columns.state, cell: ({ report }) => <StateTag state={stateOf(report)} /> },
]
