import {
  Head,
  KeyValues,
  Muted,
  Page,
  type PageContext,
  Prose,
  Stack,
  showDate,
  showLongDay,
} from '../../../platform/ui/index.ts'
import { type PersonHead, Typed } from '../../people/index.ts'
import type { RequestView } from '../rules.ts'
import { letter as words } from '../words.ts'

export type LetterData = {
  head: PersonHead
  request: RequestView
  due: Temporal.PlainDate | undefined
  office: { name: string; address: string; phone: string } | undefined
  by: string
}

/**
 * The request as a letter, to print: what is asked, of whom, about whom, on what ground. Of the person it says their name, birth date
 * and nothing else: whoever is asked is told no more than they need.
 */
export const LetterPage = ({
  data: { head, request, due, office, by },
  ctx,
}: {
  data: LetterData
  ctx: PageContext
}) => (
  <Page ctx={ctx} title={words.title} back={{ href: `/requests/${request.id}`, text: words.back }} bare>
    <Stack>
      <Head title={office?.name ?? words.title} sub={<Typed text={office?.address ?? ''} />} />
      <KeyValues items={itemsOf({ head, request, ctx })} />
      <Prose>{request.asked}</Prose>
      <p>
        {words.basis}
        {': '}
        {request.basisName.toLowerCase()}
        {request.basisWords && ', '}
        <Typed text={request.basisWords} />
      </p>
      {due && <p>{words.by(showLongDay(due, ctx.zone))}</p>}
      <p>
        <b>{by}</b>
        <br />
        {office?.phone}
      </p>
      <p>
        <Muted>{words.hint}</Muted>
      </p>
    </Stack>
  </Page>
)

function itemsOf({ head, request, ctx }: { head: PersonHead; request: RequestView; ctx: PageContext }) {
  const { birth } = head
  const about = [head.legalName || head.name.spoken, birth && words.born(showDate(birth.date, ctx.zone))].filter(
    Boolean,
  )
  const items: [label: string, value: string][] = [
    [words.date, showLongDay(request.askedOn, ctx.zone)],
    [words.to, [request.whom, request.contact].filter(Boolean).join('\n')],
    [words.about, about.join(', ')],
    [words.ourReference, head.reference],
    [words.reference, request.reference],
  ]
  return items.flatMap(([label, value]) => (value ? [{ label, value: <Typed text={value} /> }] : []))
}
