import type { ComponentChildren } from 'preact'
import { Head, LinkButton, Page, type PageContext, Stack, Tabs } from '../../../platform/ui/index.ts'
import { frame as words } from '../words.ts'

export type TrailTab = keyof typeof words.tab

const hrefs: Record<TrailTab, string> = { entries: '/trail', review: '/trail/review', seals: '/trail/seals' }

/** A page of the trail: its head, and the way to the others. */
export function TrailFrame({
  ctx,
  current,
  actions,
  children,
}: {
  ctx: PageContext
  current: TrailTab
  actions?: ComponentChildren
  children: ComponentChildren
}) {
  const tabs = (Object.keys(words.tab) as TrailTab[]).map((key) => ({ key, label: words.tab[key], href: hrefs[key] }))
  return (
    <Page ctx={ctx} title={current === 'entries' ? words.title : words.tab[current]} current="trail" wide>
      <Head title={words.title} sub={words.sub} actions={actions} />
      <Stack>
        <Tabs label={words.tabs} items={tabs} current={current} />
        {children}
      </Stack>
    </Page>
  )
}

/** At the foot of a list that is read from its newest line on: back to that, and on to what is older. */
export function Further({ first, next }: { first: string | undefined; next: string | undefined }) {
  if (!first && !next) return null
  return (
    <nav class="pager" aria-label={words.further}>
      {first && (
        <LinkButton href={first} small>
          {words.newest}
        </LinkButton>
      )}
      {next && (
        <LinkButton href={next} iconAfter="next" small>
          {words.older}
        </LinkButton>
      )}
    </nav>
  )
}
