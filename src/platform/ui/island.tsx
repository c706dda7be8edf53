import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { Preloads } from './preloads.ts'

/**
 * HTML that a script wakes up: `name` is its module in `islands/`, `props` what the module is told. What stands inside
 * is complete without script; the module adds to it and never draws it again, so nothing typed early is lost. With `vital`
 * the module is fetched with the page, so that it wakes even where the network goes as soon as the page is there.
 */
export function Island({
  name,
  props,
  vital,
  children,
}: {
  name: string
  props: Record<string, string | number | boolean>
  vital?: boolean
  children: ComponentChildren
}) {
  const scripts = useContext(Preloads)?.(name) ?? []
  return (
    <div data-island={name} data-props={JSON.stringify(props)}>
      {vital && scripts.map((href) => <link key={href} rel="modulepreload" href={href} />)}
      {children}
    </div>
  )
}
