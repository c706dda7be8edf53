import {
  Checkbox,
  DateField,
  Details,
  type FormState,
  Muted,
  NumberField,
  Radios,
  Select,
  TextField,
  TimeField,
} from '../../../platform/ui/index.ts'
import type { Reason, Warning, WhenOptions } from '../rules.ts'
import { nextLabels as labels, outcomeLabels, pageWords, reasonText, warningText } from '../words.ts'

type Props = { form: FormState; options: WhenOptions; why?: readonly Reason[] }

/** When and where to meet next, in the fewest fields. Names as in `nextShape`; why the proposal is so is said beneath. */
export function NextAppointmentFields({ form, options, why = [] }: Props) {
  return (
    <>
      <DateField form={form} name="nextDate" label={labels.date} hint={why.length > 0 ? whyText(why) : undefined} />
      <TimeField form={form} name="nextTime" label={labels.time} />
      <NumberField form={form} name="nextMinutes" label={labels.minutes} suffix={outcomeLabels.minutes} />
      <Select form={form} name="nextKind" label={labels.kind} options={options.kinds} width="medium" />
      {options.rooms.length > 0 ? (
        <Select
          form={form}
          name="nextRoom"
          label={labels.room}
          choose={labels.noRoom}
          options={options.rooms}
          width="medium"
          optional
        />
      ) : null}
      <TextField form={form} name="nextPlace" label={labels.place} hint={labels.placeHint} optional />
      <TextField form={form} name="nextPurpose" label={labels.purpose} optional spellcheck />
    </>
  )
}

export const whyText = (why: readonly Reason[]) => `${pageWords.whyThis} ${why.map(reasonText).join(' ')}`

/** Whom to bring and what to mind, under Details, open once something of it is known. Names as in `detailShape`. */
export function DetailFields({ form, options }: Props) {
  const names = ['nextCar', 'nextInterpreter', 'nextSupport', 'nextAdjustment', 'nextChildren', 'nextOfficer']
  const known = names.some((name) => form.values[name] || form.errors[name])
  return (
    <Details summary={labels.details} open={known}>
      {options.cars.length > 0 ? (
        <Select
          form={form}
          name="nextCar"
          label={labels.car}
          choose={labels.noCar}
          options={options.cars}
          width="medium"
          optional
        />
      ) : null}
      <TextField form={form} name="nextInterpreter" label={labels.interpreter} width="medium" optional />
      <TextField form={form} name="nextSupport" label={labels.support} optional />
      <TextField form={form} name="nextAdjustment" label={labels.adjustment} optional />
      <Checkbox form={form} name="nextChildren" label={labels.children} />
      <Radios
        form={form}
        name="nextOfficer"
        label={labels.officer}
        inline
        optional
        options={[
          { value: 'woman', label: labels.woman },
          { value: 'man', label: labels.man },
        ]}
      />
    </Details>
  )
}

/** What stands in the way of a plan, said and never blocking. */
export function Warnings({ warnings }: { warnings: readonly Warning[] }) {
  if (warnings.length === 0) return <Muted>{pageWords.warningsNone}</Muted>
  return (
    <ul>
      {warnings.map((warning, at) => (
        <li key={at}>{warningText(warning)}</li>
      ))}
    </ul>
  )
}
