import type { PageContext } from '../../ui/context.ts'
import { Buttons, Card, Head, LinkButton, Page, Stack, WarnBar } from '../../ui/index.ts'
import { secondWords as words } from './words.ts'

/** The ten codes, this once. */
export const RecoveryCodesPage = ({ ctx, codes }: { ctx: PageContext; codes: readonly string[] }) => (
  <Page ctx={ctx} title={words.codesTitle} current="account">
    <Head title={words.codesTitle} sub={words.codesText} />
    <Card id="codes" title={words.codes} padded>
      <Stack>
        <WarnBar kind="care">{words.codesOnce}</WarnBar>
        <ol>
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ol>
        <Buttons>
          <LinkButton href="/account/second-factor" kind="primary">
            {words.codesDone}
          </LinkButton>
        </Buttons>
      </Stack>
    </Card>
  </Page>
)
