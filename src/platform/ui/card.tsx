import type { ComponentChildren } from 'preact'

/**
 * A card: a heading, what stands at its right, and the content. `id` names the heading, so it must be unique on
 * the page. Lists and tables reach the edges; give `padded` for running text and forms, and `untitled` where the page has the
 * same title, which is then only read out.
 */
export function Card({
  id,
  title,
  actions,
  padded,
  untitled,
  children,
}: {
  id: string
  title: ComponentChildren
  actions?: ComponentChildren
  padded?: boolean
  untitled?: boolean
  children: ComponentChildren
}) {
  return (
    <section class="card" aria-labelledby={id}>
      <header class={untitled ? 'vh' : undefined}>
        <h2 id={id}>{title}</h2>
        {actions && <div class="r">{actions}</div>}
      </header>
      {padded ? <div class="in">{children}</div> : children}
    </section>
  )
}

/**
 * A card that folds to its heading and `gist`, a few words of what is in it. Where there is room beside the work it stands
 * open, with script or without; on a phone it is open only when it says `open`.
 */
export function Fold({
  id,
  title,
  gist,
  open,
  children,
}: {
  id: string
  title: ComponentChildren
  gist?: ComponentChildren
  open?: boolean
  children: ComponentChildren
}) {
  return (
    <details class="card fold" open={open}>
      <summary>
        <h2 id={id}>{title}</h2>
        {gist && <span class="gist">{gist}</span>}
      </summary>
      <div class="in">{children}</div>
    </details>
  )
}

/** Figures in cards of equal height, beside each other. */
export const Kpis = ({ children }: { children: ComponentChildren }) => <div class="kpis">{children}</div>

/** One figure: what it is, its value, and whatever explains it. */
export function Kpi({
  title,
  value,
  children,
}: {
  title: string
  value?: ComponentChildren
  children?: ComponentChildren
}) {
  return (
    <section class="card kpi">
      <h2>{title}</h2>
      {value && <p class="v">{value}</p>}
      {children}
    </section>
  )
}

/** A row of counts beneath a card's content. */
export function Stats({ items }: { items: { value: ComponentChildren; label: string }[] }) {
  return (
    <dl class="stats">
      {items.map(({ value, label }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
