import type { ComponentChildren } from 'preact'

/**
 * HTML that a script wakes up: `name` is its module in `islands/`, `props` what the module is told. What stands inside
 * is complete without script; the module adds to it and never draws it again, so nothing typed early is lost.
 */
export function Island({
  name,
  props,
  children,
}: {
  name: string
  props: Record<string, string | number | boolean>
  children: ComponentChildren
}) {
  return (
    <div data-island={name} data-props={JSON.stringify(props)}>
      {children}
    </div>
  )
}
