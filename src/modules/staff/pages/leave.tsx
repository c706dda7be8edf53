import { startWith } from '../../../platform/forms/state.ts'
import {
  Button,
  Buttons,
  DateField,
  Form,
  type FormState,
  Head,
  Muted,
  Page,
  type PageContext,
  Radios,
  Row,
  Select,
  Stack,
  TextField,
  titleOf,
} from '../../../platform/ui/index.ts'
import type { Colleagues } from '../rules/shown.ts'
import { leaveKinds } from '../rules.ts'
import { leaveNames, words } from '../words.ts'

/** Lines for those who cover; more can be added on the person's page. */
const coverLines = [0, 1, 2]

type Props = { ctx: PageContext; data: Colleagues; form: FormState }
const backTo = ({ person }: Colleagues) => ({ href: `/staff/${person.id}`, text: person.name })

/** Days of leave, and who covers, in one form. */
export function LeavePage({ ctx, data, form }: Props) {
  const title = words.leave.title(data.person.name)
  return (
    <Page ctx={ctx} title={titleOf(title, form)} current="staff" back={backTo(data)}>
      <Head title={title} />
      <Form form={form} action={`/staff/${data.person.id}/leave`}>
        <Radios
          form={form}
          name="kind"
          label={words.leave.kind}
          options={leaveKinds.map((value) => ({ value, label: leaveNames[value] }))}
        />
        <Row>
          <DateField form={form} name="firstDay" label={words.leave.firstDay} />
          <DateField form={form} name="lastDay" label={words.leave.lastDay} />
        </Row>
        <h2>{words.leave.coverTitle}</h2>
        <p>
          <Muted>{words.leave.coverHint}</Muted>
        </p>
        <Stack>
          {coverLines.map((line) => (
            <Row key={line}>
              <Select
                form={form}
                name={`cover.${line}.covering`}
                label={words.leave.who(line + 1)}
                options={data.colleagues}
                optional
              />
              <DateField form={form} name={`cover.${line}.firstDay`} label={words.leave.from} optional />
              <DateField form={form} name={`cover.${line}.lastDay`} label={words.leave.to} optional />
            </Row>
          ))}
        </Stack>
        <Buttons>
          <Button kind="primary">{words.leave.save}</Button>
        </Buttons>
      </Form>
    </Page>
  )
}

/** Who looks after somebody's work on some days, leave or not. */
export function CoverPage({ ctx, data, form: given }: Props) {
  const title = words.cover.title(data.person.name)
  const form = startWith(given, { firstDay: ctx.now.toZonedDateTimeISO(ctx.zone).toPlainDate() })
  return (
    <Page ctx={ctx} title={titleOf(title, form)} current="staff" back={backTo(data)}>
      <Head title={title} />
      <Form form={form} action={`/staff/${data.person.id}/cover`}>
        <Select form={form} name="covering" label={words.cover.who} options={data.colleagues} />
        <Row>
          <DateField form={form} name="firstDay" label={words.cover.firstDay} />
          <DateField form={form} name="lastDay" label={words.cover.lastDay} />
        </Row>
        <TextField form={form} name="note" label={words.cover.note} optional />
        <Buttons>
          <Button kind="primary">{words.cover.save}</Button>
        </Buttons>
      </Form>
    </Page>
  )
}
