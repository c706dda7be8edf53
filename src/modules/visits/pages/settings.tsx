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
  SetBefore,
  Stack,
  showWhen,
  TextField,
  titleOf,
  WarnBar,
} from '../../../platform/ui/index.ts'
import type { SetVisits, VisitSettings } from '../rules.ts'
import { boardWords, settingsWords as words } from '../words.ts'

export type SettingsData = { now: VisitSettings; made: SetVisits[] }
type Props = { data: SettingsData; ctx: PageContext; form: FormState }

/** After how long who is told, in the agency's own figures, with what held before. */
export const SettingsPage = ({ data, ctx, form }: Props) => (
  <Page
    ctx={ctx}
    title={titleOf(words.title, form)}
    current="visits"
    back={{ href: '/visits', text: boardWords.title }}
  >
    <Head title={words.title} sub={words.sub} />
    <Stack>
      <Values data={data} ctx={ctx} form={form} />
      <Made data={data} ctx={ctx} />
    </Stack>
  </Page>
)

const figures = ['graceMinutes', 'secondMinutes', 'leaderMinutes', 'dutyMinutes'] as const

function Values({ data: { now }, form: given }: Props) {
  const version = now.version === 0 ? undefined : now.version
  const sent = 'graceMinutes' in given.values
  const form = { ...given, values: sent ? given.values : { ...now, reason: '' }, version }
  return (
    <Card id="settings" title={words.card} padded>
      {sent && given.version !== version && <WarnBar kind="care">{`${words.stale} ${words.values(now)}`}</WarnBar>}
      <Form form={form} action="/visits/settings">
        {figures.map((name) => (
          <NumberField key={name} form={form} name={name} label={words[name]} hint={words.hint[name]} />
        ))}
        <TextField form={form} name="callName" label={words.callName} optional />
        <TextField form={form} name="callPhone" type="tel" label={words.callPhone} hint={words.callHint} optional />
        <TextField form={form} name="reason" label={words.reason} spellcheck />
        <Buttons>
          <Button kind="primary">{words.save}</Button>
        </Buttons>
      </Form>
    </Card>
  )
}

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
