import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'
import type { NavItem, PageContext } from './context.ts'
import { Icon } from './icon.tsx'
import { Avatar } from './identity.tsx'
import { shell } from './words.ts'

type User = NonNullable<PageContext['user']>

/** The product's mark: a way through an arch. */
export const Mark = ({ size = 28 }: { size?: number }) => (
  <svg class="mark" width={size} height={size} viewBox="0 0 28 28" aria-hidden="true">
    <rect width="28" height="28" rx="8" fill="#ffcc33" />
    <path
      d="M7.5 21v-7.5a6.5 6.5 0 0 1 13 0V21M11 17h9M17 13.5l3.5 3.5-3.5 3.5"
      fill="none"
      stroke="#08393c"
      stroke-width="2.4"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
)

/** The way back to the first page, with the product's name. */
export const Brand = ({ product }: { product: string }) => (
  <a class="brand" href="/">
    <Mark />
    {product}
  </a>
)

/** The side navigation of wide screens. */
export function Side({ ctx, current }: { ctx: PageContext; current: string | undefined }) {
  return (
    <nav class="side" aria-label={shell.mainNav}>
      <Brand product={ctx.product} />
      <ul>
        {ctx.nav.map((item) => (
          <li key={item.key}>
            <NavLink item={item} current={current} />
          </li>
        ))}
      </ul>
      <div class="foot">
        <p id="sync" hidden />
        <ParkButton />
      </div>
    </nav>
  )
}

export function NavLink({ item, current }: { item: NavItem; current: string | undefined }) {
  return (
    <a href={item.href} aria-current={item.key === current ? 'page' : undefined}>
      <Icon name={item.icon} />
      {item.label}
      {item.count !== undefined && (
        <span class={classNames('n', item.hot && 'hot')}>
          {item.count}
          {item.hot && <span class="vh"> {shell.due}</span>}
        </span>
      )}
    </a>
  )
}

/** The bar at the top: find, the quick note, and who is signed in. */
export function Top({ ctx, user }: { ctx: PageContext; user: User }) {
  return (
    <header class="top">
      {offers(ctx, 'find') && <FindBox />}
      {offers(ctx, 'quick-note') && <QuickNote ctx={ctx} />}
      <UserMenu user={user} path={ctx.path} />
    </header>
  )
}

/** Whether the page stands with this for whoever looks at it. */
export const offers = (ctx: PageContext, what: 'find' | 'quick-note') => !ctx.without?.includes(what)

const FindBox = () => (
  <search class="finding">
    <form class="find" action="/find" method="get">
      <Icon name="search" size={18} />
      <label class="vh" for="find-q">
        {shell.findLabel}
      </label>
      <input type="search" id="find-q" name="q" placeholder={shell.findLabel} autoComplete="off" />
      <Key>{shell.findKey}</Key>
    </form>
  </search>
)

const QuickNote = ({ ctx }: { ctx: PageContext }) => (
  <a class="btn quick" href={quickNoteHref(ctx)} data-quick-note="">
    <Icon name="plus" size={18} />
    {shell.quickNote}
    {!ctx.noSingleKeys && <Key>{shell.quickNoteKey}</Key>}
  </a>
)

/** The key that does the same; it is only shown, as the same can be done without it. */
const Key = ({ children }: { children: string }) => (
  <span class="key" aria-hidden="true">
    {children}
  </span>
)

/** Parks what is being written; it shows where there is script to do it. */
export const ParkButton = () => (
  <button type="button" data-park="">
    <Icon name="parking" size={18} />
    {shell.park}
    <Key>{shell.parkKey}</Key>
  </button>
)

/** The person signed in, the account, and the ways out. Sign-out is a form, since it changes something. */
function UserMenu({ user, path }: { user: User; path: string }) {
  return (
    <div class="me">
      <button type="button" popovertarget="user-menu">
        <Avatar initials={user.initials} />
        <span class="nm small">
          {user.name}
          <span class="muted">{user.place}</span>
        </span>
        <span class="vh">{shell.userMenu}</span>
      </button>
      <div class="menu" id="user-menu" popover="auto">
        <p>
          <b>{user.name}</b>
          <span class="small muted">{user.place}</span>
        </p>
        <a href="/account">
          <Icon name="settings" size={18} />
          {shell.account}
        </a>
        <a href={`/locked?next=${encodeURIComponent(path)}`} data-lock="">
          <Icon name="lock" size={18} />
          {shell.lock}
          <Key>{shell.lockKey}</Key>
        </a>
        <PostButton action="/sign-out-everywhere">
          <Icon name="shield" size={18} />
          {shell.signOutEverywhere}
        </PostButton>
        <PostButton action="/sign-out">
          <Icon name="sign-out" size={18} />
          {shell.signOut}
        </PostButton>
      </div>
    </div>
  )
}

const PostButton = ({ action, children }: { action: string; children: ComponentChildren }) => (
  <form method="post" action={action}>
    <button type="submit">{children}</button>
  </form>
)

/** Where the quick note is written without script: it comes back to the page it was opened from. */
export const quickNoteHref = (ctx: PageContext) => `/quick-note?from=${encodeURIComponent(ctx.path)}`
