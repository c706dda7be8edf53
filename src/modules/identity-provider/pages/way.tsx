import { Buttons, LinkButton, Page, type PageContext, WarnBar } from '../../../platform/ui/index.ts'
import { words } from '../words.ts'

type FailedProps = {
  ctx: PageContext
  title: string
  says: string
  /** Where it is begun again; absent where that would come to the same. */
  again?: string | undefined
  /** The sign-in page, where there is another way than the provider or somebody else to sign in. */
  other?: { href: string; text: string } | undefined
}

/** The way through the provider did not lead in: why, and what to do. */
export const FailedPage = ({ ctx, title, says, again, other }: FailedProps) => (
  <Page ctx={ctx} title={title} bare>
    <h1>{title}</h1>
    <WarnBar kind="care">{says}</WarnBar>
    <Buttons>
      {again && (
        <LinkButton kind="primary" href={again}>
          {words.again}
        </LinkButton>
      )}
      {other && <a href={other.href}>{other.text}</a>}
    </Buttons>
  </Page>
)

/** Signed out here; the browser goes on to the provider by itself, and by the button where it does not. */
export const LeftPage = ({ ctx, name, to }: { ctx: PageContext; name: string; to: string }) => (
  <Page ctx={ctx} title={words.leftTitle} bare>
    <h1>{words.leftTitle}</h1>
    <p>{words.leftText(name)}</p>
    <Buttons>
      <LinkButton kind="primary" href={to}>
        {words.leftOn(name)}
      </LinkButton>
      <a href="/sign-in">{words.leftBack}</a>
    </Buttons>
  </Page>
)
