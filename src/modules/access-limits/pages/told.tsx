import {
  Button,
  Card,
  EmptyState,
  Form,
  type FormState,
  Head,
  Page,
  type PageContext,
  RecordStyles,
  Tag,
  Time,
  Timeline,
} from '../../../platform/ui/index.ts'
import type { AccessNotice } from '../rules.ts'
import { told as words } from '../words.ts'

/** What somebody is told of records that not everybody may open, the newest first. */
export function ToldPage({ notices, ctx, form }: { notices: AccessNotice[]; ctx: PageContext; form: FormState }) {
  const fresh = notices.some(({ seen }) => !seen)
  return (
    <Page ctx={ctx} title={words.title} current="told" head={<RecordStyles ctx={ctx} />}>
      <Head title={words.title} sub={words.sub} />
      <Card id="told" title={words.title} padded actions={fresh && <Seen form={form} />}>
        {notices.length === 0 ? (
          <EmptyState icon="message" title={words.none}>
            {words.noneHint}
          </EmptyState>
        ) : (
          <Timeline entries={notices.map((notice) => entryOf(notice, ctx))} />
        )}
      </Card>
    </Page>
  )
}

const Seen = ({ form }: { form: FormState }) => (
  <Form form={form} action="/limited-access/told">
    <Button small>{words.seen}</Button>
  </Form>
)

const entryOf = (notice: AccessNotice, ctx: PageContext) => ({
  key: notice.id,
  icon: 'shield' as const,
  tone: notice.seen ? undefined : ('amber' as const),
  title: <span dir="auto">{words.what(notice)}</span>,
  when: <Time at={notice.at} ctx={ctx} />,
  children: <State notice={notice} href={hrefOf(notice)} />,
})

const State = ({ notice, href }: { notice: AccessNotice; href: string | undefined }) => (
  <p>
    {!notice.seen && <Tag tone="amber">{words.fresh}</Tag>} {href && <a href={href}>{words.open}</a>}
  </p>
)

function hrefOf({ kind, person, subject }: AccessNotice): string | undefined {
  if (kind === 'glass-broken' && subject) return `/limited-access/reviews/${subject}`
  return person && `/people/${person.id}`
}
