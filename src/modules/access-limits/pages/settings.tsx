import {
  type FormState,
  NumberField,
  type PageContext,
  Radios,
  SettingPage,
  showDay,
} from '../../../platform/ui/index.ts'
import { closedAnswers, type SettingsShown } from '../rules.ts'
import { register, settings as words } from '../words.ts'

/** The agency's own figures for limited access, with what its jurisdiction says and what held before. */
export function SettingsPage({
  data: { now, place, made },
  ctx,
  form,
}: {
  data: SettingsShown
  ctx: PageContext
  form: FormState
}) {
  const since = showDay(Temporal.PlainDate.from(place.from), ctx.zone)
  return (
    <SettingPage
      ctx={ctx}
      form={form}
      current="limited"
      back={{ href: '/limited-access', text: register.title }}
      action="/limited-access/settings"
      own="glassHours"
      now={now}
      known={{ ...now, closedAnswer: now.closedAnswer ?? 'by-place' }}
      made={made}
      words={words}
      saidOf={words.values}
    >
      {(own) => (
        <>
          <NumberField form={own} name="glassHours" label={words.glassHours} hint={words.glassHoursHint} />
          <NumberField form={own} name="asksAnHour" label={words.asksAnHour} hint={words.asksAnHourHint} />
          <Radios
            form={own}
            name="closedAnswer"
            label={words.closed}
            hint={words.closedHint}
            options={[
              { value: 'by-place', label: words.asThePlace(place.answer), hint: words.source(place, since) },
              ...closedAnswers.map((value) => ({ value, label: words.answers[value] })),
            ]}
          />
        </>
      )}
    </SettingPage>
  )
}
