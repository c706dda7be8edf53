import { classNames } from './class-names.ts'
import type { NavItem, PageContext } from './context.ts'
import { Icon } from './icon.tsx'
import { NavLink, offers, ParkButton, quickNoteHref } from './shell.tsx'
import { shell } from './words.ts'

/** The bar at a phone's foot: two places, the quick note, one place, and the rest under More. */
export function TabBar({ ctx, current }: { ctx: PageContext; current: string | undefined }) {
  const first = ctx.nav.filter((item) => item.phone)
  const shown = [...first, ...ctx.nav.filter((item) => !item.phone)].slice(0, 3)
  const rest = ctx.nav.filter((item) => !shown.includes(item))
  return (
    <>
      <nav class="tabbar" aria-label={shell.phoneNav}>
        {shown.slice(0, 2).map((item) => (
          <TabLink key={item.key} item={item} current={current} />
        ))}
        {offers(ctx, 'quick-note') && (
          <a class="quick" href={quickNoteHref(ctx)} data-quick-note="">
            <span>
              <Icon name="plus" size={22} />
            </span>
            {shell.quickNoteShort}
          </a>
        )}
        {shown.slice(2).map((item) => (
          <TabLink key={item.key} item={item} current={current} />
        ))}
        <button type="button" popovertarget="more" class={classNames(rest.some((i) => i.key === current) && 'on')}>
          <Icon name="more" />
          {shell.more}
        </button>
      </nav>
      <nav class="menu more" id="more" popover="auto" aria-label={shell.more}>
        {rest.map((item) => (
          <NavLink key={item.key} item={item} current={current} />
        ))}
        <ParkButton />
      </nav>
    </>
  )
}

const TabLink = ({ item, current }: { item: NavItem; current: string | undefined }) => (
  <a href={item.href} aria-current={item.key === current ? 'page' : undefined}>
    <Icon name={item.icon} />
    {item.label}
  </a>
)
