import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'

type Inside = { children: ComponentChildren }

/** The head of a page: its one `h1`, a line beneath it, and what can be done here. */
export function Head({
  title,
  sub,
  actions,
}: {
  title: ComponentChildren
  sub?: ComponentChildren
  actions?: ComponentChildren
}) {
  return (
    <div class="head">
      <div>
        <h1>{title}</h1>
        {sub && <p class="muted">{sub}</p>}
      </div>
      {actions && <div class="acts">{actions}</div>}
    </div>
  )
}

/**
 * A wide column and a narrow one beside it, which goes beneath it where there is no room. With `prepares` the narrow one is
 * what to read first: it comes before the other, and beside it stays in sight.
 */
export function Columns({ children, aside, prepares }: Inside & { aside: ComponentChildren; prepares?: boolean }) {
  if (prepares)
    return (
      <div class="cols prepares">
        <div class="stack">{aside}</div>
        <div class="stack">{children}</div>
      </div>
    )
  return (
    <div class="cols">
      <div class="stack">{children}</div>
      <div class="stack">{aside}</div>
    </div>
  )
}

/** Things beneath each other, evenly spaced. `tight` for what belongs together. */
export const Stack = ({ tight, children }: Inside & { tight?: boolean }) => (
  <div class={classNames('stack', tight && 'tight')}>{children}</div>
)

/** Things beside each other that wrap, such as buttons. */
export const Row = ({ children }: Inside) => <div class="row">{children}</div>

/** What is read from further off, or by who reads slowly: a copy for the person. */
export const Large = ({ children }: Inside) => <div class="large stack">{children}</div>

/** Words in the second voice. */
export const Muted = ({ children }: Inside) => <span class="small muted">{children}</span>
