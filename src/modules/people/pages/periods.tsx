import { startWith } from '../../../platform/forms/state.ts'
import {
  Button,
  Buttons,
  Card,
  DateField,
  Form,
  type FormState,
  Muted,
  type Option,
  type PageContext,
  Radios,
  Select,
  Stack,
  TextField,
} from '../../../platform/ui/index.ts'
import type { PersonHead, Supervision } from '../rules.ts'
import { factForm, periods } from '../words.ts'
import { PersonFrame } from './frame.tsx'

export type PeriodData = {
  head: PersonHead
  officers: Option[]
  levels: Option[]
  reasons: Option[]
  today: Temporal.PlainDate
  period?: Supervision | undefined
  officer?: string | undefined
  levelName?: string | undefined
}
type Shown = { data: PeriodData; ctx: PageContext; form: FormState }

/** Opens a period of supervision. */
export function OpenPeriodPage({ data, ctx, form: given }: Shown) {
  const form = startWith(given, { openedOn: data.today })
  return (
    <Framed data={data} ctx={ctx} form={form} title={periods.open} action="/supervision" save={periods.save}>
      <Radios
        form={form}
        name="kind"
        label={periods.kind}
        options={[
          { value: 'supervision', label: periods.kinds.supervision },
          { value: 'report-only', label: periods.kinds['report-only'] },
        ]}
      />
      <DateField form={form} name="openedOn" label={periods.openedOn} />
      <TextField form={form} name="openedWhy" label={periods.openedWhy} />
      <Select form={form} name="officer" label={periods.officer} options={data.officers} />
      <Select form={form} name="level" label={periods.level} options={data.levels} optional />
    </Framed>
  )
}

export const AllocatePage = (shown: Shown) => (
  <FromADay {...shown} title={periods.allocateTitle} to="officer">
    {(form) => <Select form={form} name="officer" label={periods.officer} options={shown.data.officers} />}
  </FromADay>
)

export const LevelPage = (shown: Shown) => (
  <FromADay {...shown} title={periods.levelTitle} to="level">
    {(form) => <Radios form={form} name="level" label={periods.level} options={shown.data.levels} />}
  </FromADay>
)

/** What an open period has from a day on, with why. */
function FromADay({
  data,
  ctx,
  form: given,
  title,
  to,
  children,
}: Shown & { title: string; to: string; children: (form: FormState) => preact.ComponentChildren }) {
  const form = { ...startWith(given, { from: data.today }), version: data.period?.version }
  const action = `/supervision/${data.period?.id}/${to}`
  return (
    <Framed data={data} ctx={ctx} form={form} title={title} action={action} save={periods.save}>
      {children(form)}
      <DateField form={form} name="from" label={periods.from} />
      <TextField form={form} name="why" label={periods.why} />
    </Framed>
  )
}

export function ClosePage({ data, ctx, form: given }: Shown) {
  const form = { ...startWith(given, { closedOn: data.today }), version: data.period?.version }
  return (
    <Framed
      data={data}
      ctx={ctx}
      form={form}
      title={periods.closeTitle}
      action={`/supervision/${data.period?.id}/close`}
      save={periods.close}
    >
      <DateField form={form} name="closedOn" label={periods.closedOn} />
      <Select form={form} name="why" label={periods.closeWhy} options={data.reasons} />
    </Framed>
  )
}

/** The form under the person's head, with what the period is now. */
function Framed({
  data,
  ctx,
  form,
  title,
  action,
  save,
  children,
}: Shown & { title: string; action: string; save: string; children: preact.ComponentChildren }) {
  const { head, period } = data
  return (
    <PersonFrame ctx={ctx} head={head} current="details" title={title} form={form}>
      <Card id="form" title={title} padded>
        <Stack>
          {period && <Muted>{periods.nowIs(data.officer ?? periods.noLevel, data.levelName ?? periods.noLevel)}</Muted>}
          <Form form={form} action={`/people/${head.id}${action}`}>
            {children}
            <Buttons>
              <Button kind="primary">{save}</Button>
              <a href={`/people/${head.id}/details`}>{factForm.cancel}</a>
            </Buttons>
          </Form>
        </Stack>
      </Card>
    </PersonFrame>
  )
}
