import { newId } from '../../../platform/ids.ts'
import {
  Button,
  Card,
  EmptyState,
  ErrorSummary,
  Form,
  type FormState,
  Head,
  LinkButton,
  Page,
  type PageContext,
  Row,
  Select,
  Stack,
  Table,
} from '../../../platform/ui/index.ts'
import type { Obstacle, Shown, WhenOptions } from '../rules.ts'
import { obstacleText, settleWords as words } from '../words.ts'
import { whenText } from './look.ts'

export type ShownToSettle = Shown & { obstacles: Obstacle[] }
type Colleagues = WhenOptions['staff']
/** `to` is the colleague who was chosen. */
export type SettleData = { list: ShownToSettle[]; staff: Colleagues; to: Colleagues[number] | undefined }

/** What was laid ahead and has come to lie in leave, on a closed day or beside something else: each moved, handed over or kept. */
export function SettlePage({ ctx, data, form }: { ctx: PageContext; data: SettleData; form: FormState }) {
  const { list } = data
  return (
    <Page ctx={ctx} title={words.title} current="calendar" back={{ href: '/calendar', text: words.back }} wide>
      <Head title={words.title} sub={list.length === 0 ? undefined : words.hint} />
      <ErrorSummary form={form} />
      <Stack>
        {list.length > 0 && <HandTo data={data} />}
        <Card id="settle" title={words.title} untitled>
          {list.length === 0 ? (
            <EmptyState icon="check" title={words.none}>
              {words.noneHint}
            </EmptyState>
          ) : (
            <Table
              caption={words.title}
              rows={list}
              keyOf={({ id }) => id}
              columns={[
                {
                  key: 'when',
                  label: words.when,
                  head: true,
                  cell: (one) => <a href={`/appointments/${one.id}`}>{whenText(one)}</a>,
                },
                { key: 'who', label: words.who, cell: (one) => <span dir="auto">{one.personName}</span> },
                { key: 'why', label: words.why, cell: (one) => whyOf(one) },
                { key: 'acts', label: words.acts, cell: (one) => <Acts one={one} data={data} /> },
              ]}
            />
          )}
        </Card>
      </Stack>
    </Page>
  )
}

const whyOf = ({ obstacles, staffName }: ShownToSettle) =>
  obstacles.map((one) => obstacleText(one, staffName)).join(' ')

/** To whom: asked once, for each that is handed over. */
function HandTo({ data: { staff, to } }: { data: SettleData }) {
  const form = { values: { to: to?.value }, errors: {} }
  return (
    <Form form={form} action="/calendar/to-settle" method="get">
      <Row>
        <Select form={form} name="to" label={words.handTo} choose={words.choose} options={staff} />
        <Button small>{words.choice}</Button>
      </Row>
    </Form>
  )
}

function Acts({ one, data: { to } }: { one: ShownToSettle; data: SettleData }) {
  const of = <span class="vh">{words.of(one.personName, whenText(one))}</span>
  const plain = { values: {}, errors: {}, key: newId(), version: one.version }
  return (
    <Row>
      <LinkButton href={`/appointments/${one.id}/move?which=only`} kind="primary" small>
        {words.move}
        {of}
      </LinkButton>
      <Form form={plain} action={`/appointments/${one.id}/keep`}>
        <Button small>
          {words.keep}
          {of}
        </Button>
      </Form>
      {to && to.value !== one.staff && (
        <Form form={plain} action={`/appointments/${one.id}/hand-over`}>
          <input type="hidden" name="handTo" value={to.value} />
          <Button small>
            {words.give(to.label)}
            {of}
          </Button>
        </Form>
      )}
    </Row>
  )
}
