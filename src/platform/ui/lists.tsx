import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'
import { parts } from './words.ts'

/** Names and what they stand for, beside each other; `stacked` beneath each other, for what is long. */
export function KeyValues({
  items,
  stacked,
}: {
  items: { label: string; value: ComponentChildren; note?: ComponentChildren }[]
  stacked?: boolean
}) {
  return (
    <dl class={classNames('kv', stacked && 'stacked')}>
      {items.map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value}
            {note && <small>{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

export type TimelineEntry = {
  key: string
  icon: IconName
  tone?: 'green' | 'red' | 'violet' | 'amber' | undefined
  title: ComponentChildren
  when: ComponentChildren
  children?: ComponentChildren
}

/** What happened, newest first unless the caller orders it otherwise. Its page asks for `RecordStyles`. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  return (
    <ol class="log">
      {entries.map((entry) => (
        <li key={entry.key}>
          <span class={classNames('ic', entry.tone)}>
            <Icon name={entry.icon} size={17} />
          </span>
          <div>
            <p class="t">
              <b>{entry.title}</b>
              {entry.when}
            </p>
            {entry.children}
          </div>
        </li>
      ))}
    </ol>
  )
}

export type DueItem = {
  key: string
  due: ComponentChildren
  tone?: 'red' | 'amber'
  text: ComponentChildren
  action?: ComponentChildren
}

/** What needs a decision: when, what, and the one thing to do about it. What is in `more` is one press away. */
export function DueList({
  id,
  title,
  items,
  more,
}: {
  id: string
  title: string
  items: DueItem[]
  more?: { summary: string; items: DueItem[] } | undefined
}) {
  return (
    <section class="now" aria-labelledby={id}>
      <h2 id={id}>
        <Icon name="alert" size={18} />
        {title}
      </h2>
      <DueItems items={items} />
      {more && (
        <details class="details">
          <summary>{more.summary}</summary>
          <DueItems items={more.items} />
        </details>
      )}
    </section>
  )
}

const DueItems = ({ items }: { items: DueItem[] }) => (
  <ul>
    {items.map((item) => (
      <li key={item.key}>
        <span class={classNames('due', item.tone)}>{item.due}</span>
        <p>{item.text}</p>
        {item.action}
      </li>
    ))}
  </ul>
)

export type TaskItem = {
  key: string
  title: ComponentChildren
  about?: ComponentChildren
  when?: ComponentChildren
  overdue?: boolean
  /** What the box does: posts `fields` to `action`. Without it the task is only shown. */
  done?: { action: string; label: string; fields?: Record<string, string> }
}

/** Things to do, each with a box to tick that is a button, so it works without script. */
export function TaskList({ items }: { items: TaskItem[] }) {
  return (
    <ul class="tasks">
      {items.map((item) => (
        <li key={item.key}>
          {item.done && <TickButton {...item.done} />}
          <p>
            <b>{item.title}</b>
            {item.about && <small>{item.about}</small>}
          </p>
          {item.when && <span class={classNames('w', item.overdue && 'red')}>{item.when}</span>}
        </li>
      ))}
    </ul>
  )
}

const TickButton = ({ action, label, fields = {} }: NonNullable<TaskItem['done']>) => (
  <form method="post" action={action}>
    {Object.entries(fields).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    <button type="submit" class="tick" title={parts.done(label)}>
      <Icon name="check" size={16} />
      <span class="vh">{parts.done(label)}</span>
    </button>
  </form>
)

/** Things with a bar each, such as conditions and how far they are. */
export function ProgressList({
  items,
}: {
  items: { key: string; title: ComponentChildren; bar?: ComponentChildren; state?: ComponentChildren }[]
}) {
  return (
    <ul class="reqs">
      {items.map((item) => (
        <li key={item.key}>
          <span>{item.title}</span>
          {item.bar}
          <span class="st">{item.state}</span>
        </li>
      ))}
    </ul>
  )
}
