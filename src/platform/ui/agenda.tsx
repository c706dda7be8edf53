import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'
import { parts } from './words.ts'

export type AgendaEntry = {
  key: string
  time: string
  length?: string
  state: 'done' | 'late' | 'next' | 'coming' | 'missed'
  /** Home visits and the like get a square mark and their own colour. */
  away?: boolean
  who: ComponentChildren
  tags?: ComponentChildren
  icon: IconName
  where: ComponentChildren
  why?: ComponentChildren
  action?: ComponentChildren
}

/** A day in the order of time. `nowAt` (HH:MM) draws the line of now before the first entry not yet begun. */
export function Agenda({ entries, nowAt }: { entries: AgendaEntry[]; nowAt?: string | undefined }) {
  const line = nowAt === undefined ? -1 : entries.findIndex((entry) => entry.time > nowAt)
  const split = line < 0 ? entries.length : line
  return (
    <ol class="day">
      {entries.slice(0, split).map((entry) => (
        <Entry key={entry.key} entry={entry} />
      ))}
      {nowAt !== undefined && (
        <li class="nowline">
          <span>{parts.now(nowAt)}</span>
        </li>
      )}
      {entries.slice(split).map((entry) => (
        <Entry key={entry.key} entry={entry} />
      ))}
    </ol>
  )
}

function Entry({ entry }: { entry: AgendaEntry }) {
  return (
    <li class={classNames(entry.state === 'next' && 'is-next')}>
      <p class="time">
        <b>{entry.time}</b>
        {entry.length && <small>{entry.length}</small>}
      </p>
      <span class={classNames('dot', entry.state, entry.away && 'away')} />
      <div>
        <p class="who">
          {entry.who}
          {entry.tags}
        </p>
        <p class="why">
          <span class={classNames('meta', entry.away && 'violet')}>
            <Icon name={entry.icon} size={17} />
            {entry.where}
          </span>
          {entry.why && <span>{entry.why}</span>}
        </p>
      </div>
      {entry.action && <div class="act">{entry.action}</div>}
    </li>
  )
}
