import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'

/** Red for danger and failures, amber for care, green for done, violet for home visits, blue for information. */
export type Tone = 'red' | 'amber' | 'green' | 'violet' | 'blue'

/** A short label. Coloured ones are for what must be noticed; the words say it without the colour. */
export function Tag({
  tone,
  icon,
  children,
}: {
  tone?: Tone | undefined
  icon?: IconName | undefined
  children: ComponentChildren
}) {
  return (
    <span class={classNames('tag', tone)}>
      {icon && <Icon name={icon} size={14} />}
      {children}
    </span>
  )
}

/** A row of tags that wraps. */
export const Tags = ({ children }: { children: ComponentChildren }) => <span class="tags">{children}</span>
