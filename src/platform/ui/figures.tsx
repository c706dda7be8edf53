import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'
import { parts } from './words.ts'

export type Attendance = 'attended' | 'missed' | 'excused'

const marks: Record<Attendance, IconName> = { attended: 'check', missed: 'cross', excused: 'minus' }

/** The last appointments, oldest first, as marks; the same counts stand beneath in words. */
export function Strip({ last, wordless }: { last: Attendance[]; wordless?: boolean }) {
  const counts = countsOf(last)
  if (last.length === 0) return <p class="small muted">{parts.attendanceNone}</p>
  return (
    <>
      <span class="strip" role="img" aria-label={parts.attendance(counts)}>
        {last.map((mark, at) => (
          <i key={at} class={mark}>
            <Icon name={marks[mark]} size={14} />
          </i>
        ))}
      </span>
      {!wordless && (
        <p class="small muted" aria-hidden="true">
          {counts}
        </p>
      )}
    </>
  )
}

function countsOf(last: Attendance[]): string {
  const said = (['attended', 'missed', 'excused'] as const).map((kind) => {
    const count = last.filter((mark) => mark === kind).length
    return count > 0 && parts[kind](count)
  })
  return said.filter(Boolean).join(', ')
}

/** How much of something is done. `label` says of what; the figures beside it are the caller's. */
export const Bar = ({
  value,
  max,
  label,
  tone,
}: {
  value: number
  max: number
  label: string
  tone?: 'amber' | 'red'
}) => <progress class={classNames('bar', tone)} value={Math.min(value, max)} max={max} aria-label={label} />

export type WeekDay = { label: string; name: string; done: number; planned: number; today?: boolean }

const tallest = 62
const step = 64

/** Done of planned for each day of a week, drawn to the busiest day, and said in words for those who cannot see it. */
export function WeekBars({ id, title, days }: { id: string; title: string; days: WeekDay[] }) {
  const most = Math.max(1, ...days.map((day) => day.planned))
  return (
    <svg
      class="week"
      viewBox={`0 0 ${days.length * step - 8} 112`}
      role="img"
      aria-labelledby={`${id}-title ${id}-words`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-words`}>{parts.weekBars(wordsOf(days))}</desc>
      {days.map((day, at) => (
        <DayBar key={day.name} day={day} left={at * step} unit={tallest / most} />
      ))}
    </svg>
  )
}

const wordsOf = (days: WeekDay[]) => days.map((day) => parts.weekDay(day.name, day.done, day.planned)).join(', ')

function DayBar({ day, left, unit }: { day: WeekDay; left: number; unit: number }) {
  const planned = Math.round(day.planned * unit)
  const done = Math.round(Math.min(day.done, day.planned) * unit)
  return (
    <g transform={`translate(${left},0)`} class={classNames(day.today && 'today')}>
      <rect class="planned" x="6" y={84 - planned} width="40" height={planned} rx="5" />
      <rect class="done" x="6" y={84 - done} width="40" height={done} rx={done > 5 ? 5 : done / 2} />
      <text class="count" x="26" y={78 - planned} text-anchor="middle">
        {`${day.done}/${day.planned}`}
      </text>
      <text class="name" x="26" y="104" text-anchor="middle">
        {day.label}
      </text>
    </g>
  )
}
