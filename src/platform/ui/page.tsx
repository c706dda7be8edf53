import type { ComponentChildren, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { Calls } from './calls.tsx'
import { classNames } from './class-names.ts'
import type { PageContext } from './context.ts'
import { Icon } from './icon.tsx'
import { Act, Notice, WarnBar } from './notices.tsx'
import { Preloads } from './preloads.ts'
import { Brand, Side, Top } from './shell.tsx'
import { TabBar } from './tab-bar.tsx'
import { Today, todayOf } from './today.ts'
import { showDate, showTime } from './when.ts'
import { shell } from './words.ts'

type PageProps = {
  ctx: PageContext
  title: string
  /** Key of the navigation entry this page belongs to. */
  current?: string
  /** The page this one was reached from. */
  back?: { href: string; text: string }
  /** Uses the whole width, as lists and calendars do. */
  wide?: boolean
  /** Leaves the navigation out, as sign-in does. Without a user it is left out anyway. */
  bare?: boolean
  /** The page shows who calls in its own place. */
  showsCalls?: boolean
  head?: ComponentChildren
  /** Forces light or dark; otherwise the device decides. */
  theme?: 'light' | 'dark'
  children: ComponentChildren
}

/** A whole document: its head, the navigation around it, and the content in `main`. */
export function Page(props: PageProps) {
  const { ctx, theme } = props
  const today = todayOf(ctx)
  return (
    <Today.Provider value={today}>
      <Preloads.Provider value={ctx.assets.scripts}>
        <html lang={ctx.lang} data-theme={theme}>
          <DocumentHead {...props} />
          <body
            data-user={ctx.user && (ctx.user.id ?? ctx.user.name)}
            data-idle={ctx.user && ctx.idleMinutes}
            data-today={today}
            data-path={ctx.path}
            data-keys={ctx.noSingleKeys ? 'off' : undefined}
            data-person={ctx.record?.person}
            data-page={ctx.record?.page}
          >
            <a class="skip" href="#main">
              {shell.skip}
            </a>
            {ctx.user && !props.bare ? <Framed {...props} user={ctx.user} /> : <Bare {...props} />}
            <p class="vh" id="say" role="status" />
          </body>
        </html>
      </Preloads.Provider>
    </Today.Provider>
  )
}

/** The document as it is sent. */
export const renderPage = (page: VNode): string => `<!doctype html>${renderToString(page)}`

const DocumentHead = ({ ctx, title, head }: PageProps) => (
  <head>
    <meta charset="utf-8" />
    <title>{shell.title(title, ctx.product)}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="theme-color" content="#08393c" />
    <link rel="icon" href={ctx.assets.href('icon.svg')} type="image/svg+xml" />
    <link
      rel="preload"
      href={ctx.assets.href('source-sans.woff2')}
      as="font"
      type="font/woff2"
      crossorigin="anonymous"
    />
    <link rel="stylesheet" href={ctx.assets.href('app.css')} />
    <script type="module" src={ctx.assets.href('client.js')} />
    {head}
  </head>
)

/** The styles of pages about one person, of long forms and of a `Timeline`, which go into the head of these pages alone. */
export const RecordStyles = ({ ctx }: { ctx: PageContext }) => (
  <link rel="stylesheet" href={ctx.assets.href('record.css')} />
)

const Framed = (props: PageProps & { user: NonNullable<PageContext['user']> }) => (
  <>
    <div class="shell">
      <Side ctx={props.ctx} current={props.current} />
      <div>
        <PrintedBy ctx={props.ctx} />
        <div class="ahead">
          <Top ctx={props.ctx} user={props.user} />
          {props.ctx.calls && <Calls calls={props.ctx.calls} path={props.ctx.path} unseen={props.showsCalls} />}
        </div>
        <Main {...props} />
      </div>
    </div>
    <aside class="parked" id="parked" aria-label={shell.parked} hidden />
    <TabBar ctx={props.ctx} current={props.current} />
  </>
)

/** Whose it is, who printed it and when: on paper alone, on every page with navigation, and by itself on one without. */
export const PrintedBy = ({ ctx }: { ctx: PageContext }) =>
  ctx.user && <p class="on-paper">{shell.printed(ctx.agency, ctx.user.name, momentOf(ctx))}</p>

/** The day and time in full: on paper nothing is today. */
const momentOf = ({ now, zone }: PageContext) => `${showDate(now, zone)}, ${showTime(now, zone)}`

const Bare = (props: PageProps) => (
  <div class="bare">
    <header>
      <Brand product={props.ctx.product} />
      <span>{props.ctx.agency}</span>
    </header>
    <Main {...props} />
  </div>
)

const Main = ({ ctx, back, wide, current, children }: PageProps) => (
  <main id="main" class={classNames('page', wide && 'wide')} tabIndex={-1}>
    {ctx.limits?.open && (
      <WarnBar kind="care" action={<Act act={ctx.limits.open.act} />}>
        {ctx.limits.open.text}
      </WarnBar>
    )}
    {ctx.notice && <Notice notice={ctx.notice} />}
    {ctx.accountNews && current !== 'account' && (
      <WarnBar kind="care" action={<a href="/account#news">{shell.accountLook}</a>}>
        {shell.accountNews}
      </WarnBar>
    )}
    {back && (
      <a class="back" href={back.href}>
        <Icon name="prev" size={16} />
        {back.text}
      </a>
    )}
    {children}
  </main>
)
