import type { PageContext } from './context.ts'
import { KitDay } from './kit-day.tsx'
import { KitForms } from './kit-forms.tsx'
import { KitPerson } from './kit-person.tsx'
import { KitPieces } from './kit-pieces.tsx'
import { kit } from './kit-words.ts'
import { Stack } from './layout.tsx'
import { Page, RecordStyles } from './page.tsx'

/** Every component in every state on one page, for development and for the tests that look at them. */
export const kitPage = (ctx: PageContext, theme?: 'light' | 'dark') => (
  <Page ctx={ctx} title={kit.title} current="today" head={<RecordStyles ctx={ctx} />} {...(theme ? { theme } : {})}>
    <Stack>
      <KitDay ctx={ctx} />
      <KitPerson ctx={ctx} />
      <KitPieces ctx={ctx} />
      <KitForms />
    </Stack>
  </Page>
)
