import { Card, Head, KeyValues, Muted, Page, type PageContext, Stack, showDate } from '../../../platform/ui/index.ts'
import type { Referral } from '../rules.ts'
import { words } from '../words.ts'

/** `agreed`: a consent stands. */
export type SheetData = {
  agreed: boolean
  referral: Referral
  reference: string
  told: { item: string; name: string; words: string }[]
}

/** What goes to the provider, to print or to send: what is told and nothing else. */
export const SheetPage = ({
  data: { referral, reference, told, agreed },
  ctx,
}: {
  data: SheetData
  ctx: PageContext
}) => (
  <Page ctx={ctx} title={words.sheetTitle} back={{ href: `/referrals/${referral.id}`, text: words.title }} bare>
    <Stack>
      <Head title={words.sheetTitle} sub={<span dir="auto">{words.sheetTo(referral.providerName)}</span>} />
      {referral.state === 'drafted' && <p>{words.sheetDraft}</p>}
      <p dir="auto">{words.sheetService(referral.service)}</p>
      <Card id="told" title={words.tell} untitled padded>
        <KeyValues
          items={told.map(({ name, words: said }) => ({ label: name, value: <span dir="auto">{said}</span> }))}
        />
      </Card>
      <p>{referral.basis === 'consent' && !agreed ? words.sheetNotAgreed : words.sheetBasis[referral.basis]}</p>
      <p>{words.sheetConfidential}</p>
      <p>
        <Muted>{words.sheetPrinted(showDate(ctx.now, ctx.zone), reference)}</Muted>
      </p>
    </Stack>
  </Page>
)
