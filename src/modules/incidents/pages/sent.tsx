import {
  Button,
  Buttons,
  Card,
  Form,
  type FormState,
  Head,
  KeyValues,
  LinkButton,
  Muted,
  Page,
  type PageContext,
  Prose,
  Row,
  Stack,
  showWhen,
  TaskList,
  TextArea,
  TextField,
  titleOf,
} from '../../../platform/ui/index.ts'
import { agitations, type Support, told } from '../rules.ts'
import { agitations as agitationWords, parts as labels, page as pageWords, sentPage as words } from '../words.ts'
import type { IncidentData } from './shapes.ts'

type Shown = { data: IncidentData; ctx: PageContext }

/** An incident that was sent: what was told, what went with it, what was added; support, and its review. */
export function SentPage({ data, ctx, form }: Shown & { form: FormState }) {
  const { incident } = data
  const title = incident.name ? pageWords.title(incident.name.spoken) : pageWords.nobody
  return (
    <Page ctx={ctx} title={titleOf(title, form)} current="incidents" back={{ href: '/incidents', text: pageWords.all }}>
      <Head
        title={<span dir="auto">{title}</span>}
        sub={`${pageWords.begunAt(showWhen(incident.begunAt, ctx), incident.office, incident.begunByName)} ${incident.sent ? words.sentBy(showWhen(incident.sent.at, ctx), incident.sent.by) : ''}`}
        actions={
          incident.person && (
            <LinkButton href={`/people/${incident.person}`} icon="person">
              {incident.name?.spoken ?? ''}
            </LinkButton>
          )
        }
      />
      <Stack>
        <Card id="told" title={pageWords.told} padded>
          <KeyValues stacked items={told.flatMap((part) => told1(data, part))} />
        </Card>
        <Went data={data} />
        <Additions data={data} ctx={ctx} form={form} />
        <SupportCard data={data} ctx={ctx} form={form} />
        <Review data={data} ctx={ctx} form={form} />
      </Stack>
    </Page>
  )
}

function told1({ incident: { parts }, present }: IncidentData, part: (typeof told)[number]) {
  const text = textOf(part, parts[part] ?? '', present)
  return text === '' ? [] : [{ label: labels[part], value: <Prose>{text}</Prose> }]
}

function textOf(part: (typeof told)[number], text: string, present: string[]): string {
  if (part === 'present') return present.join(', ')
  const known = agitations.find((one) => part === 'agitation' && one === text)
  return known ? agitationWords[known] : text
}

/** The message and the tasks that were sent with it; the notes stand on the person's record. */
function Went({ data: { messages, tasks } }: Pick<Shown, 'data'>) {
  const items = [
    ...messages.map(({ id, to }) => ({ key: id, title: <a href={`/messages/${id}`}>{to}</a> })),
    ...tasks.map(({ id, what }) => ({ key: id, title: <a href={`/tasks/${id}`}>{what}</a> })),
  ]
  if (items.length === 0) return null
  return (
    <Card id="went" title={words.went}>
      <TaskList items={items} />
    </Card>
  )
}

const Additions = ({ data: { incident, additions }, ctx, form }: Shown & { form: FormState }) => (
  <Card id="additions" title={words.additions} padded>
    <Stack>
      {additions.map(({ n, text, at, by }) => (
        <Stack key={n} tight>
          <Muted>{words.by(by, showWhen(at, ctx))}</Muted>
          <Prose>{text}</Prose>
        </Stack>
      ))}
      <Form form={form} action={`/incidents/${incident.id}/additions`}>
        <TextArea form={form} name="addition" label={words.add} rows={3} spellcheck />
        <Buttons>
          <Button>{words.addButton}</Button>
        </Buttons>
      </Form>
    </Stack>
  </Card>
)

/** What each of the staff in it was offered. */
function SupportCard({ data, ctx, form }: Shown & { form: FormState }) {
  const { support } = data
  if (support.length === 0) return null
  return (
    <Card id="support" title={words.support} padded>
      <Stack>
        <Muted>{words.supportHint}</Muted>
        {support.map((one) => (
          <Stack key={one.staff} tight>
            <Row>
              <b>{one.name}</b>
              <span>{stateOf(one, ctx)}</span>
            </Row>
            <SupportPress one={one} data={data} form={form} />
          </Stack>
        ))}
      </Stack>
    </Card>
  )
}

function stateOf({ offered, answer, done }: Support, ctx: PageContext): string {
  const { states } = words
  const parts = [
    offered ? states.offered(showWhen(offered.at, ctx), offered.by) : states.none,
    answer && states[answer],
    done && states.done(showWhen(done.at, ctx), done.note),
  ]
  return parts.filter(Boolean).join('. ')
}

/** The one thing to do next: the team leader offers it, whoever was in it answers, the team leader says that it was given. */
function SupportPress({ one, data, form }: { one: Support; data: IncidentData; form: FormState }) {
  const at = `/incidents/${data.incident.id}/support`
  const plain: FormState = { values: {}, errors: {}, key: form.key }
  if (one.staff === data.me && one.answer === undefined)
    return (
      <Form form={plain} action={`${at}/answer`}>
        <Buttons>
          <Button name="answer" value="wanted" kind="primary" small>
            {words.want}
          </Button>
          <Button name="answer" value="not-wanted" small>
            {words.dont}
          </Button>
        </Buttons>
      </Form>
    )
  if (!data.reviews) return null
  if (!one.offered)
    return (
      <Form form={plain} action={`${at}/${one.staff}/offer`}>
        <Button small>
          {words.offer}
          <span class="vh"> {one.name}</span>
        </Button>
      </Form>
    )
  if (one.done || one.answer === 'not-wanted') return null
  return (
    <Form form={plain} action={`${at}/${one.staff}/given`}>
      <TextField form={plain} name="supportNote" label={words.givenNote} optional />
      <Button small>
        {words.given}
        <span class="vh"> {one.name}</span>
      </Button>
    </Form>
  )
}

function Review({ data: { incident, reviews }, ctx, form }: Shown & { form: FormState }) {
  if (incident.closed)
    return (
      <Card id="review" title={words.lessons} padded>
        <Stack tight>
          <Prose>{incident.closed.lessons}</Prose>
          <Muted>{words.closedBy(showWhen(incident.closed.at, ctx), incident.closed.by)}</Muted>
        </Stack>
      </Card>
    )
  if (!reviews) return null
  return (
    <Card id="review" title={words.review} padded>
      <Form form={{ ...form, version: form.version ?? incident.version }} action={`/incidents/${incident.id}/review`}>
        <TextArea form={form} name="lessons" label={words.lessons} rows={3} spellcheck />
        <Buttons>
          <Button kind="primary">{words.close}</Button>
        </Buttons>
      </Form>
    </Card>
  )
}
