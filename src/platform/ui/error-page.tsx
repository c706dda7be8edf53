import { LinkButton } from './button.tsx'
import type { PageContext } from './context.ts'
import { Head } from './layout.tsx'
import { Page } from './page.tsx'
import { errorPages } from './words.ts'

export type ErrorKind = 'notFound' | 'forbidden' | 'closed' | 'stale' | 'refused' | 'tooMany' | 'failed'

/** Says what went wrong and what to do, and no more: a page that is not open looks like one that isn't there. */
export function ErrorPage({
  ctx,
  kind,
  reference,
  text,
}: {
  ctx: PageContext
  kind: ErrorKind
  /** The number by which the log finds this failure. */
  reference?: string
  /** Said instead of the usual sentence, where more is known. */
  text?: string
}) {
  const words = errorPages[kind]
  return (
    <Page ctx={ctx} title={words.title}>
      <Head title={words.title} />
      <div class="prose" data-failed="">
        <p dir={text ? 'auto' : undefined}>{text ?? words.text}</p>
        {reference && <p class="muted">{errorPages.reference(reference)}</p>}
        <LinkButton href="/">{errorPages.home}</LinkButton>
      </div>
    </Page>
  )
}
