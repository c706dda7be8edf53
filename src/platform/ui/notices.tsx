import type { ComponentChildren } from 'preact'
import { Button } from './button.tsx'
import type { Notice as Said } from './context.ts'
import { Icon, type IconName } from './icon.tsx'
import { parts } from './words.ts'

/** What the last save did, said once, with where to go from it and what can be done about it in one press. */
export function Notice({ notice }: { notice: Said }) {
  return (
    <div class="notice" role="status" data-saved="">
      <Icon name="check" />
      <p>
        {notice.text}{' '}
        {notice.links?.map((link) => (
          <a key={link.href} href={link.href}>
            {link.text}
          </a>
        ))}
      </p>
      {notice.acts?.map((act) => (
        <Act key={act.action} act={act} />
      ))}
    </div>
  )
}

/** What can be done about something said, in one press. */
export const Act = ({ act }: { act: NonNullable<Said['acts']>[number] }) => (
  <form method="post" action={act.action}>
    {act.key !== undefined && <input type="hidden" name="_key" value={act.key} />}
    {act.version !== undefined && <input type="hidden" name="_version" value={act.version} />}
    {Object.entries(act.values ?? {}).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    <Button small>{act.text}</Button>
  </form>
)

/** Something to know before going on. `danger` is for people's safety. */
export function WarnBar({
  kind = 'danger',
  children,
  action,
}: {
  kind?: 'danger' | 'care' | 'information'
  children: ComponentChildren
  action?: ComponentChildren
}) {
  return (
    <div class={`warn ${kind}`}>
      <Icon name={kind === 'information' ? 'info' : 'alert'} />
      <p>
        <span class="vh">{kind === 'information' ? parts.important : parts.warning} </span>
        {children}
      </p>
      {action}
    </div>
  )
}

/** What must not be read off a turned screen: behind one press, closed on each load, and never printed. */
export function Covered({ summary, children }: { summary: string; children: ComponentChildren }) {
  return (
    <details class="warn information covered">
      <summary>
        <Icon name="lock" />
        {summary}
      </summary>
      <div>{children}</div>
    </details>
  )
}

/** Says why there is nothing here, and what could be done about it. */
export function EmptyState({
  icon = 'info',
  title,
  children,
  action,
}: {
  icon?: IconName
  title: string
  children?: ComponentChildren
  action?: ComponentChildren
}) {
  return (
    <div class="empty">
      <Icon name={icon} size={28} />
      <p>
        <b>{title}</b>
        {children}
      </p>
      {action}
    </div>
  )
}

/** More to read for those who want it; works without script. */
export function Details({
  summary,
  open,
  children,
}: {
  summary: ComponentChildren
  open?: boolean
  children: ComponentChildren
}) {
  return (
    <details class="details" open={open}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  )
}

/** What an agency had set before, the newest first, each with why and by whom; behind one press, or `none` where nothing was. */
export function SetBefore({
  summary,
  none = '',
  items,
}: {
  summary: string
  none?: string
  items: readonly { key: string | number; text: string; by: string }[]
}) {
  if (items.length === 0) return none === '' ? null : <p class="muted">{none}</p>
  return (
    <Details summary={summary}>
      <div class="stack tight">
        {items.map(({ key, text, by }) => (
          <p key={key} dir="auto">
            {text} <span class="muted">{by}</span>
          </p>
        ))}
      </div>
    </Details>
  )
}
