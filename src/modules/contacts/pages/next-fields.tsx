import { isFilled } from '../../../platform/forms/state.ts'
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
import { keptAs } from '../forms/shapes.ts'
import type { Reason, Shown, Warning, WhenOptions } from '../rules.ts'
import { keptAgain, nextLabels as labels, outcomeLabels, pageWords, reasonText, warningText } from '../words.ts'
import { CompanionFields } from './companion-fields.tsx'

type Props = { form: FormState; options: WhenOptions; why?: readonly Reason[] | undefined }
type Detailed = { form: FormState; options: WhenOptions; one?: Pick<Shown, 'beside' | 'besideNames'> | undefined }

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
      {form.errors.nextTime?.endsWith(keptAgain) && <input type="hidden" name="nextKept" value={keptAs(form.values)} />}
      {(form.errors.nextTwice || form.values.nextTwice) && (
        <Checkbox form={form} name="nextTwice" label={labels.twice} />
      )}
    </>
  )
}

export const whyText = (why: readonly Reason[]) => `${pageWords.whyThis} ${why.map(reasonText).join(' ')}`

/**
 * A form that comes back because another save recorded the same appointment: what that save booked is not booked again by pressing save
 * once more, so every field of the next appointment, and of what `also` names, is empty.
 */
export function withoutNext(form: FormState, also: readonly string[] = []): FormState {
  const gone = ['next', ...also]
  const values = Object.entries(form.values).filter(([name]) => !gone.some((start) => name.startsWith(start)))
  return { ...form, values: Object.fromEntries(values) }
}

const needNames = ['nextInterpreter', 'nextSupport', 'nextAdjustment', 'nextChildren', 'nextOfficer']

/** Who else comes, and what to mind: each under Details, open once something of it is known. Names as in `detailShape`. */
export const DetailFields = ({ form, options, one }: Detailed) => (
  <>
    <CompanionFields form={form} options={options} one={one} />
    <MindFields form={form} options={options} />
  </>
)

function MindFields({ form, options }: Pick<Detailed, 'form' | 'options'>) {
  return (
    <Details summary={labels.needs} open={isFilled(form, ['nextCar', ...needNames])}>
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
      <NeedInputs form={form} />
    </Details>
  )
}

/** The same without a car, where the form is for more than a booking: closed, saying what it holds. Names as in `needShape`. */
export const NeedFields = ({ form }: { form: FormState }) => (
  <Details summary={[labels.details, ...heldIn(form)].join(' · ')} open={needNames.some((name) => name in form.errors)}>
    <NeedInputs form={form} support />
  </Details>
)

const heldIn = ({ values }: FormState) =>
  ['nextInterpreter', 'nextSupport', 'nextAdjustment'].flatMap((name) => (values[name] ? [String(values[name])] : []))

/** `support` asks for a support person by name, where the form does not ask who else comes. */
function NeedInputs({ form, support = false }: { form: FormState; support?: boolean }) {
  return (
    <>
      <TextField form={form} name="nextInterpreter" label={labels.interpreter} width="medium" optional />
      {support && <TextField form={form} name="nextSupport" label={labels.support} optional />}
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
    </>
  )
}

/** A whole booking: when and where, with whom, who else comes and what to mind. */
export const BookingFields = ({ form, options, why, one }: Props & Detailed) => (
  <>
    <NextAppointmentFields form={form} options={options} why={why} />
    <Select form={form} name="nextStaff" label={labels.staff} options={options.staff} width="medium" />
    <DetailFields form={form} options={options} one={one} />
  </>
)

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
