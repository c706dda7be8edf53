import { LinkButton } from './button.tsx'
import type { PageContext } from './context.ts'
import { parts } from './words.ts'

export type Choice = { key: string; label: string; href: string; count?: number }
type Links = { label: string; items: Choice[]; current: string }

/** Links between the pages of one record. They scroll sideways on a phone. */
export const Tabs = (links: Links) => <LinkRow look="tabs" {...links} />

/** Links that filter what stands beneath them. */
export const Chips = (links: Links) => <LinkRow look="chips" {...links} />

const LinkRow = ({ look, label, items, current }: Links & { look: 'tabs' | 'chips' }) => (
  <nav class={look} aria-label={label}>
    {items.map((item) => (
      <a key={item.key} href={item.href} aria-current={item.key === current ? 'page' : undefined}>
        {item.label}
        {item.count !== undefined && <span class="n">{item.count}</span>}
      </a>
    ))}
  </nav>
)

/** The first question of something new, of which kind it is: each answer leads on to that kind's form. */
export const KindLinks = ({
  question,
  kinds,
  href,
}: {
  question: string
  kinds: readonly { code: string; name: string }[]
  href: string
}) => (
  <>
    <p>{question}</p>
    <Chips
      label={question}
      current=""
      items={kinds.map(({ code, name }) => ({ key: code, label: name, href: `${href}?kind=${code}` }))}
    />
  </>
)

/** The pages of one place of the navigation, as far as they are open to whoever looks; nothing where there is but one. */
export function Inside({ ctx, of, current }: { ctx: PageContext; of: string; current: string }) {
  const place = ctx.nav.find(({ key }) => key === of)
  if (!place?.inside?.length) return null
  return <Tabs label={place.label} items={[place, ...place.inside].map(bare)} current={current} />
}

const bare = ({ key, label, href }: Choice): Choice => ({ key, label, href })

/** Where a long list goes on. `previous` and `next` are addresses; a page count is shown only when it is known. */
export function Pager({
  previous,
  next,
  at,
  of,
}: {
  previous?: string | undefined
  next?: string | undefined
  at?: number
  of?: number
}) {
  return (
    <nav class="pager" aria-label={parts.pages}>
      {previous && (
        <LinkButton href={previous} icon="prev" small>
          {parts.previous}
        </LinkButton>
      )}
      {at && of && <span class="small muted">{parts.page(at, of)}</span>}
      {next && (
        <LinkButton href={next} iconAfter="next" small>
          {parts.next}
        </LinkButton>
      )}
    </nav>
  )
}
