import type { ComponentChildren } from 'preact'
import type { PageContext } from './context.ts'
import { Icon, type IconName } from './icon.tsx'
import { parts } from './words.ts'

/** What the last save did, said once, with where to go from it. */
export function Notice({ notice }: { notice: NonNullable<PageContext['notice']> }) {
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
    </div>
  )
}

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
