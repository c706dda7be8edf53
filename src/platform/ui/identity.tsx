import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'
import { parts } from './words.ts'

/** A photograph where there is one, else initials. The name stands beside it, so initials are not read out. */
export function Avatar({
  initials,
  photo,
  name,
  large,
}: {
  initials: string
  photo?: string | undefined
  name?: string
  large?: boolean
}) {
  const look = classNames('av', large && 'large')
  if (photo) return <img class={look} src={photo} alt={name ? parts.photographOf(name) : ''} width={64} height={64} />
  return (
    <span class={look} aria-hidden="true">
      {initials}
    </span>
  )
}

/** Who this is: photograph, name, the facts that identify, what can be done; warnings and tabs go beneath as children. */
export function Identity({
  label,
  avatar,
  name,
  facts,
  actions,
  children,
}: {
  label: string
  avatar: ComponentChildren
  name: ComponentChildren
  facts: { label?: string; value: ComponentChildren; after?: ComponentChildren }[]
  actions?: ComponentChildren
  children?: ComponentChildren
}) {
  return (
    <section class="ident" aria-label={label}>
      <div class="who">
        {avatar}
        <div class="nm">
          <h1>{name}</h1>
          <p class="facts">
            {facts.map((fact, at) => (
              <span key={at}>
                {fact.label} <b>{fact.value}</b> {fact.after}
              </span>
            ))}
          </p>
        </div>
        {actions && <div class="acts">{actions}</div>}
      </div>
      {children}
    </section>
  )
}
