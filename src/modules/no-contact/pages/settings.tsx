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
  Row,
  Select,
  SetBefore,
  Stack,
  showWhen,
  TextField,
  titleOf,
  WarnBar,
} from '../../../platform/ui/index.ts'
import { type SettingShown, stepKinds } from '../rules.ts'
import { page, stepNames, settings as words } from '../words.ts'

export type SettingsShown = {
  now: SettingShown
  place: { source: string }
  made: (SettingShown & { at: Temporal.Instant; by: string; reason: string })[]
}
type Shown = { data: SettingsShown; ctx: PageContext; form: FormState }

/** The agency's own order of steps, with what held before. */
export function SettingsPage({ data, ctx, form }: Shown) {
  return (
    <Page
      ctx={ctx}
      title={titleOf(words.title, form)}
      current="caseload"
      back={{ href: '/no-contact', text: page.listTitle }}
    >
      <Head title={words.title} sub={words.sub} />
      <Stack>
        <Values data={data} form={form} />
        <Made data={data} ctx={ctx} />
      </Stack>
    </Page>
  )
}

function Values({ data: { now, place }, form: given }: Omit<Shown, 'ctx'>) {
  const version = now.version === 0 ? undefined : now.version
  const sent = 'decideAfter' in given.values
  const form = { ...given, values: sent ? given.values : knownOf(now), version }
  return (
    <Card id="settings" title={words.card} padded>
      {sent && given.version !== version && <WarnBar kind="care">{`${words.stale} ${words.values(now)}`}</WarnBar>}
      {now.version === 0 && <p class="hint">{words.place(place.source)}</p>}
      <Form form={form} action="/no-contact/settings" wide>
        {stepKinds.map((kind, at) => (
          <Row key={kind}>
            <Select
              form={form}
              name={`steps.${at}.step`}
              label={words.step(at + 1)}
              choose={words.noStep}
              width="medium"
              options={stepKinds.map((step) => ({ value: step, label: stepNames[step] }))}
            />
            <NumberField form={form} name={`steps.${at}.after`} label={words.after} />
          </Row>
        ))}
        <p class="hint">{words.afterHint}</p>
        <NumberField form={form} name="decideAfter" label={words.decideAfter} />
        <NumberField form={form} name="opensAfter" label={words.opensAfter} />
        <TextField form={form} name="reason" label={words.reason} spellcheck />
        <Buttons>
          <Button kind="primary">{words.save}</Button>
        </Buttons>
      </Form>
    </Card>
  )
}

const knownOf = ({ steps, decideAfter, opensAfter }: SettingShown): Record<string, unknown> => ({
  ...Object.fromEntries(
    steps.flatMap(({ step, after }, at) => [
      [`steps.${at}.step`, step],
      [`steps.${at}.after`, after],
    ]),
  ),
  decideAfter,
  opensAfter,
  reason: '',
})

/** Each time that the agency set it, the newest first. */
const Made = ({ data: { made }, ctx }: Omit<Shown, 'form'>) => (
  <SetBefore
    summary={words.earlier}
    items={made.map((one) => ({
      key: one.version,
      text: `${words.values(one)} ${one.reason}`,
      by: words.made(one.by, showWhen(one.at, ctx)),
    }))}
  />
)
