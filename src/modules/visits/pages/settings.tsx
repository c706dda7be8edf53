import { type FormState, NumberField, type PageContext, SettingPage, TextField } from '../../../platform/ui/index.ts'
import type { SetVisits, VisitSettings } from '../rules.ts'
import { boardWords, settingsWords as words } from '../words.ts'

export type SettingsData = { now: VisitSettings; made: SetVisits[] }

const figures = ['graceMinutes', 'secondMinutes', 'leaderMinutes', 'dutyMinutes'] as const

/** After how long who is told, in the agency's own figures, with what held before. */
export const SettingsPage = ({
  data: { now, made },
  ctx,
  form,
}: {
  data: SettingsData
  ctx: PageContext
  form: FormState
}) => (
  <SettingPage
    ctx={ctx}
    form={form}
    current="visits"
    back={{ href: '/visits', text: boardWords.title }}
    action="/visits/settings"
    own="graceMinutes"
    now={now}
    known={now}
    made={made}
    words={words}
    saidOf={words.values}
  >
    {(own) => (
      <>
        {figures.map((name) => (
          <NumberField key={name} form={own} name={name} label={words[name]} hint={words.hint[name]} />
        ))}
        <TextField form={own} name="callName" label={words.callName} optional />
        <TextField form={own} name="callPhone" type="tel" label={words.callPhone} hint={words.callHint} optional />
      </>
    )}
  </SettingPage>
)
