import { type FormState, NumberField, type PageContext, Row, Select, SettingPage } from '../../../platform/ui/index.ts'
import { type SettingShown, stepKinds } from '../rules.ts'
import { page, stepNames, settings as words } from '../words.ts'

export type SettingsShown = {
  now: SettingShown
  place: { source: string }
  made: (SettingShown & { at: Temporal.Instant; by: string; reason: string })[]
}

/** The agency's own order of steps, with what held before. */
export const SettingsPage = ({
  data: { now, place, made },
  ctx,
  form,
}: {
  data: SettingsShown
  ctx: PageContext
  form: FormState
}) => (
  <SettingPage
    ctx={ctx}
    form={form}
    current="caseload"
    back={{ href: '/no-contact', text: page.listTitle }}
    action="/no-contact/settings"
    wide
    own="decideAfter"
    now={now}
    known={knownOf(now)}
    made={made}
    words={words}
    saidOf={words.values}
    note={now.version === 0 && <p class="hint">{words.place(place.source)}</p>}
  >
    {(own) => (
      <>
        {stepKinds.map((kind, at) => (
          <Row key={kind}>
            <Select
              form={own}
              name={`steps.${at}.step`}
              label={words.step(at + 1)}
              choose={words.noStep}
              width="medium"
              options={stepKinds.map((step) => ({ value: step, label: stepNames[step] }))}
            />
            <NumberField form={own} name={`steps.${at}.after`} label={words.after} />
          </Row>
        ))}
        <p class="hint">{words.afterHint}</p>
        <NumberField form={own} name="decideAfter" label={words.decideAfter} />
        <NumberField form={own} name="opensAfter" label={words.opensAfter} />
      </>
    )}
  </SettingPage>
)

const knownOf = ({ steps, decideAfter, opensAfter }: SettingShown): Record<string, unknown> => ({
  ...Object.fromEntries(
    steps.flatMap(({ step, after }, at) => [
      [`steps.${at}.step`, step],
      [`steps.${at}.after`, after],
    ]),
  ),
  decideAfter,
  opensAfter,
})
