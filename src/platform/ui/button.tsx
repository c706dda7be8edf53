import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'

/** `primary` is the one thing the page is for; `quiet` has no border; `danger` is what cannot be undone. */
export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger'

type Look = {
  kind?: ButtonKind | undefined
  small?: boolean | undefined
  icon?: IconName | undefined
  iconAfter?: IconName | undefined
  /** Shows the icon alone; the words are then only read out. */
  iconOnly?: boolean | undefined
  children: ComponentChildren
}

/** Sends its form. Give `name` and `value` when a form has several ways to be sent. */
export function Button({
  name,
  value,
  form,
  formAction,
  disabled,
  ...look
}: Look & {
  name?: string
  value?: string
  form?: string
  formAction?: string
  disabled?: boolean
}) {
  return (
    <button
      type="submit"
      class={lookOf(look)}
      name={name}
      value={value}
      form={form}
      formAction={formAction}
      disabled={disabled}
    >
      {inside(look)}
    </button>
  )
}

/** Goes somewhere, and looks like a button. */
export function LinkButton({ href, download, ...look }: Look & { href: string; download?: boolean }) {
  return (
    <a class={lookOf(look)} href={href} download={download}>
      {inside(look)}
    </a>
  )
}

const lookOf = ({ kind = 'plain', small, iconOnly }: Look) =>
  classNames('btn', kind !== 'plain' && kind, small && 'small', iconOnly && 'icon-only')

const inside = ({ icon, iconAfter, iconOnly, children }: Look) => (
  <>
    {icon && <Icon name={icon} size={18} />}
    {iconOnly ? <span class="vh">{children}</span> : children}
    {iconAfter && <Icon name={iconAfter} size={18} />}
  </>
)
