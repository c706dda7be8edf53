import {
  Button,
  Buttons,
  Card,
  Form,
  type FormState,
  Head,
  NumberField,
  Page,
  type PageContext,
  Radios,
  SetBefore,
  Stack,
  showDay,
  showWhen,
  TextField,
  titleOf,
  WarnBar,
} from '../../../platform/ui/index.ts'
import { closedAnswers, type SettingsShown } from '../rules.ts'
import { register, settings as words } from '../words.ts'

type Props = { data: SettingsShown; ctx: PageContext; form: FormState }

/** The agency's own figures for limited access, with what its jurisdiction says and what held before. */
export function SettingsPage({ data, ctx, form }: Props) {
  return (
    <Page
      ctx={ctx}
      title={titleOf(words.title, form)}
      current="limited"
      back={{ href: '/limited-access', text: register.title }}
    >
      <Head title={words.title} sub={words.sub} />
      <Stack>
        <Values data={data} ctx={ctx} form={form} />
        <Made data={data} ctx={ctx} />
      </Stack>
    </Page>
  )
}

function Values({ data: { now, place }, ctx, form: given }: Props) {
  const version = now.version === 0 ? undefined : now.version
  const sent = 'glassHours' in given.values
  const known = { ...now, closedAnswer: now.closedAnswer ?? 'by-place', reason: '' }
  const form = { ...given, values: sent ? given.values : known, version }
  const since = showDay(Temporal.PlainDate.from(place.from), ctx.zone)
  return (
    <Card id="settings" title={words.card} padded>
      {sent && given.version !== version && <WarnBar kind="care">{`${words.stale} ${words.values(now)}`}</WarnBar>}
      <Form form={form} action="/limited-access/settings">
        <NumberField form={form} name="glassHours" label={words.glassHours} hint={words.glassHoursHint} />
        <NumberField form={form} name="asksAnHour" label={words.asksAnHour} hint={words.asksAnHourHint} />
        <Radios
          form={form}
          name="closedAnswer"
          label={words.closed}
          hint={words.closedHint}
          options={[
            { value: 'by-place', label: words.asThePlace(place.answer), hint: words.source(place, since) },
            ...closedAnswers.map((value) => ({ value, label: words.answers[value] })),
          ]}
        />
        <TextField form={form} name="reason" label={words.reason} spellcheck />
        <Buttons>
          <Button kind="primary">{words.save}</Button>
        </Buttons>
      </Form>
    </Card>
  )
}

/** Each time that the agency said it, the newest first. */
const Made = ({ data: { made }, ctx }: Omit<Props, 'form'>) => (
  <SetBefore
    summary={words.earlier}
    none={words.none}
    items={made.map((one) => ({
      key: one.version,
      text: `${words.values(one)}. ${one.reason}`,
      by: words.made(one.by, showWhen(one.at, ctx)),
    }))}
  />
)
