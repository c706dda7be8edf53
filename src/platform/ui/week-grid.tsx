import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'

/** Something in a day. `quiet` keeps the time free, such as lunch; `away` is out of the office; `ended` came to nothing. */
export type GridEntry = {
  key: string
  time: string
  look?: 'quiet' | 'away' | 'ended' | undefined
  what: ComponentChildren
  about?: ComponentChildren
}
export type GridDay = {
  key: string
  title: ComponentChildren
  /** What the whole day is: leave, a holiday. */
  note?: string | undefined
  today?: boolean
  /** Said where a day has nothing in it. */
  empty: string
  entries: GridEntry[]
}

/** Days beside each other, each in order of time; beneath each other on a phone, as a list. */
export const WeekGrid = ({ days }: { days: GridDay[] }) => (
  <ol class="days">
    {days.map((day) => (
      <li key={day.key} class={classNames(day.today && 'today', day.note && 'off')}>
        <h3>{day.title}</h3>
        {day.note && <p class="note">{day.note}</p>}
        {day.entries.length === 0 && !day.note && <p class="small muted">{day.empty}</p>}
        <ol>
          {day.entries.map((entry) => (
            <Entry key={entry.key} entry={entry} />
          ))}
        </ol>
      </li>
    ))}
  </ol>
)

const Entry = ({ entry: { time, look, what, about } }: { entry: GridEntry }) => (
  <li class={look}>
    <span class="at">{time}</span> <span class="what">{what}</span>
    {about && <small>{about}</small>}
  </li>
)
