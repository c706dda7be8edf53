import type { ComponentChildren } from 'preact'

/**
 * What is drawn, in a frame that is moved sidewards where it is wider than the screen. To whoever cannot see it it is one picture with a
 * name: the same stands in a list beside it. `middle` is what marks stand round, where they do, and
 * how much lower than wide their rings are.
 */
export const Sheet = ({
  label,
  width,
  height,
  middle,
  children,
}: {
  label: string
  width: number
  height: number
  middle?: readonly [x: number, y: number, flat: number]
  children: ComponentChildren
}) => (
  <section class="drawing" {...scrolled} aria-label={label}>
    <svg
      viewBox={`0 0 ${Math.ceil(width)} ${Math.ceil(height)}`}
      preserveAspectRatio="xMidYMin meet"
      role="img"
      aria-label={label}
      data-middle={middle?.join(' ')}
    >
      <defs>
        <marker id="tip" viewBox="0 0 10 10" refX="8" refY="5" markerWidth="7" markerHeight="7" orient="auto">
          <path class="tip" d="M0 0L10 5L0 10z" />
        </marker>
      </defs>
      {children}
    </svg>
  </section>
)

/** Whoever has no mouse moves it with the arrow keys. */
const scrolled = { tabIndex: 0 }
