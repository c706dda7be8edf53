import {
  Button,
  Buttons,
  Card,
  EmptyState,
  Form,
  type FormState,
  Head,
  LinkButton,
  Page,
  type PageContext,
  showWhen,
  Table,
  TextArea,
  Time,
  titleOf,
} from '../../../platform/ui/index.ts'
import type { Incident } from '../rules.ts'
import { drafts, form as formWords, incidents as words } from '../words.ts'

/** The privacy incidents that wait for a team leader, oldest first. */
export function IncidentsPage({ incidents, ctx }: { incidents: Incident[]; ctx: PageContext }) {
  return (
    <Page ctx={ctx} title={words.title} current="privacy-incidents">
      <Head title={words.title} sub={words.sub} />
      <Card id="incidents" title={words.open}>
        {incidents.length === 0 ? (
          <EmptyState icon="shield" title={words.none}>
            {words.noneHint}
          </EmptyState>
        ) : (
          <Table caption={words.title} rows={incidents} keyOf={({ id }) => id} columns={columns(ctx)} />
        )}
      </Card>
    </Page>
  )
}

const columns = (ctx: PageContext) => [
  { key: 'whose', label: words.whose, head: true, cell: ({ name }: Incident) => name?.listed ?? drafts.unknown },
  { key: 'by', label: words.by, cell: ({ raisedBy }: Incident) => raisedBy },
  { key: 'when', label: words.when, cell: ({ raisedAt }: Incident) => <Time at={raisedAt} ctx={ctx} /> },
  {
    key: 'settle',
    acts: true,
    label: words.settle,
    cell: ({ id }: Incident) => (
      <LinkButton href={`/privacy-incidents/${id}`} small>
        {words.settle}
      </LinkButton>
    ),
  },
]

/** One privacy incident: what lay where, and what was done about it. */
export function IncidentPage({ incident, ctx, form }: { incident: Incident; ctx: PageContext; form: FormState }) {
  const { id, name, note, raisedBy, raisedAt, settled, version } = incident
  const title = words.what(name?.listed ?? drafts.unknown)
  return (
    <Page
      ctx={ctx}
      title={titleOf(title, form)}
      current="privacy-incidents"
      back={{ href: '/privacy-incidents', text: words.title }}
    >
      <Head title={title} sub={words.raised(raisedBy, showWhen(raisedAt, ctx))} />
      <Card id="settlement" title={words.done} padded actions={<a href={`/notes/${note}`}>{words.note}</a>}>
        {settled && <p>{words.settledBy(settled.by, showWhen(settled.at, ctx), settled.whatWasDone)}</p>}
        {(!settled || Object.keys(form.errors).length > 0) && (
          <Form form={{ ...form, version: form.version ?? version }} action={`/privacy-incidents/${id}/settlement`}>
            <TextArea form={form} name="whatWasDone" label={words.done} rows={3} />
            <Buttons>
              <Button kind="primary">{words.settle}</Button>
              <a href="/privacy-incidents">{formWords.cancel}</a>
            </Buttons>
          </Form>
        )}
      </Card>
    </Page>
  )
}
