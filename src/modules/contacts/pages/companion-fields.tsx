import { Checkboxes, Details, type FormState, Select, Stack, TextField } from '../../../platform/ui/index.ts'
import { capacities, type Shown, type WhenOptions } from '../rules.ts'
import { capacityNames, besideLabels as labels } from '../words.ts'

const names = ['nextColleague', 'nextOthers', 'nextOther']
type Props = { form: FormState; options: WhenOptions; one?: Pick<Shown, 'beside' | 'besideNames'> | undefined }

/** Who else comes, folded while nobody does: a colleague, the person's own people in one pick, another by name. Names as in `companionShape`. */
export function CompanionFields({ form, options, one }: Props) {
  const filled = names.some((name) => isFilled(form.values[name]) || name in form.errors)
  return (
    <Details summary={labels.legend} open={filled}>
      <Stack>
        <CompanionInputs form={form} options={options} one={one} />
      </Stack>
    </Details>
  )
}

const isFilled = (value: unknown) => (Array.isArray(value) ? value.length > 0 : Boolean(value))

export function CompanionInputs({ form, options, one }: Props) {
  const there = (one?.beside ?? []).flatMap(({ id, role }, at) =>
    role === 'second-officer' ? [] : [{ value: id, label: one?.besideNames[at] ?? '' }],
  )
  const named = new Set(one?.beside.map(({ name }) => name))
  const known = options.known.filter(({ label }) => ![...named].some((name) => name && label.startsWith(`${name} (`)))
  const picks = [...there, ...known]
  return (
    <>
      <input type="hidden" name="nextBeside" value="on" />
      {picks.length > 0 && (
        <Checkboxes form={form} name="nextOthers" label={labels.others} options={picks} columns optional />
      )}
      <Select
        form={form}
        name="nextColleague"
        label={labels.colleague}
        choose={labels.noColleague}
        options={options.staff}
        width="medium"
        optional
      />
      <TextField form={form} name="nextOther" label={labels.other} width="medium" optional />
      <Select
        form={form}
        name="nextOtherAs"
        label={labels.otherAs}
        choose={labels.choose}
        options={capacities.map((value) => ({ value, label: capacityNames[value] }))}
        width="medium"
        optional
      />
    </>
  )
}
