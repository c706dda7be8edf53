import {
  Button,
  Buttons,
  Card,
  Columns,
  EmptyState,
  Form,
  type FormState,
  Head,
  Page,
  type PageContext,
  Radios,
  Select,
  Stack,
  showTime,
  TextField,
  titleOf,
} from '../../../platform/ui/index.ts'
import { walkIn as words } from '../words.ts'
import { deskIdleMinutes } from './desk.tsx'
import type { WalkInData } from './shapes.ts'

type Shown = { data: WalkInData; form: FormState }

/** Somebody has come without an appointment: found by name, or only written down. */
export function WalkInPage({ data, ctx, form }: Shown & { ctx: PageContext }) {
  return (
    <Page
      ctx={{ ...ctx, idleMinutes: deskIdleMinutes }}
      title={titleOf(words.title, form)}
      current="desk"
      back={{ href: '/desk', text: words.back }}
    >
      <Head title={words.title} />
      <Columns aside={<Stranger data={data} form={isStranger(form) ? form : fresh(form)} />}>
        <Known data={data} form={isStranger(form) ? fresh(form) : form} />
      </Columns>
    </Page>
  )
}

/** Of the two forms, the one that came back to be mended shows what was typed into it. */
const isStranger = ({ values, errors }: FormState) => 'name' in values || 'name' in errors
const fresh = ({ key }: FormState): FormState => ({ values: {}, errors: {}, key })

function Known({ data, form }: Shown) {
  const { q, found } = data
  const asked: FormState = { values: { q }, errors: {} }
  return (
    <Card id="known" title={words.known} padded>
      <Stack>
        <Form form={asked} action="/desk/walk-in" method="get">
          <TextField form={asked} name="q" label={words.find} type="search" />
          <Buttons>
            <Button icon="search">{words.findButton}</Button>
          </Buttons>
        </Form>
        {q !== '' && found.length === 0 && <EmptyState icon="search" title={words.none} />}
        {found.length > 0 && <Chosen data={data} form={form} />}
      </Stack>
    </Card>
  )
}

function Chosen({ data: { q, found, officers }, form }: Shown) {
  const [only] = found
  const known = found.length === 1 && only ? { ...form, values: { person: only.id, ...form.values } } : form
  return (
    <Form form={known} action={`/desk/walk-ins?q=${encodeURIComponent(q)}`}>
      <Radios
        form={known}
        name="person"
        label={words.who}
        options={found.map(({ id, listed, reference, today }) => ({
          value: id,
          label: <span dir="auto">{listed}</span>,
          hint: [reference, today && todayText(today)].filter(Boolean).join('. '),
        }))}
      />
      <TextField form={known} name="why" label={words.why} optional spellcheck />
      <Select form={known} name="staff" label={words.staff} choose={words.own} options={officers} width="medium" />
      <Buttons>
        <Button kind="primary" icon="check">
          {words.save}
        </Button>
      </Buttons>
    </Form>
  )
}

/** When somebody is expected, or that they are here already, so that nobody is marked twice. */
function todayText({ state, time, officer }: NonNullable<WalkInData['found'][number]['today']>): string {
  if (state !== 'expected') return words.here
  return words.expected(time ? showTime(time, 'UTC') : '', officer)
}

const Stranger = ({ data: { officers }, form }: Shown) => (
  <Card id="stranger" title={words.stranger} padded>
    <Form form={form} action="/desk/strangers">
      <TextField form={form} name="name" label={words.name} />
      <TextField form={form} name="strangerWhy" label={words.why} optional spellcheck />
      <Select form={form} name="strangerStaff" label={words.staff} choose={words.anyone} options={officers} />
      <Buttons>
        <Button icon="check">{words.save}</Button>
      </Buttons>
    </Form>
  </Card>
)
