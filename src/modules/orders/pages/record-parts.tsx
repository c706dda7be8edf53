import {
  Card,
  Checkbox,
  Checkboxes,
  DateField,
  Details,
  FieldGroup,
  type FormState,
  Muted,
  Row,
  Select,
  Stack,
  shownValue,
  TextArea,
  TextField,
} from '../../../platform/ui/index.ts'
import type { CodedCondition } from '../rules.ts'
import { words as all } from '../words.ts'
import { Blanks, BlanksSeen } from './blanks.tsx'
import type { Chosen } from './data.ts'

const { fields, sections, unchecked, source } = all.orders
const conditionFields = all.conditions.fields
const count = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index)
const anyTyped = (form: FormState, list: string, from: number) =>
  Object.entries(form.values).some(
    ([name, value]) => Number(new RegExp(`^${list}\\.(\\d+)\\.`).exec(name)?.[1] ?? -1) >= from && value !== '',
  )

type Given = { form: FormState }

/** What opening a period of supervision asks, when the order is the first thing that is known. */
export const Opening = ({
  form,
  opening: { offices, officers },
}: Given & { opening: NonNullable<Chosen['opening']> }) => (
  <Card id="period" title={sections.period} padded>
    <Stack>
      <p>{sections.periodText}</p>
      <Row>
        <Select
          form={form}
          name="officeId"
          label={fields.office}
          options={offices.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          form={form}
          name="officerId"
          label={fields.officer}
          options={officers.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Row>
    </Stack>
  </Card>
)

/** The offences of an order: two to begin with, and room for more. */
export const OffenceRows = ({ form }: Given) => (
  <Card id="offences" title={all.orders.offences} padded>
    <Stack>
      {count(0, 2).map((at) => (
        <OffenceRow key={at} form={form} at={at} />
      ))}
      <Details summary={fields.moreOffences} open={anyTyped(form, 'offences', 2)}>
        <Stack>
          {count(2, 8).map((at) => (
            <OffenceRow key={at} form={form} at={at} />
          ))}
        </Stack>
      </Details>
    </Stack>
  </Card>
)

const OffenceRow = ({ form, at }: Given & { at: number }) => (
  <FieldGroup form={form} name={`offences.${at}`} label={fields.offence(at + 1)}>
    <Stack tight>
      <TextField form={form} name={`offences.${at}.what`} label={fields.offenceWhat} optional />
      <Row>
        <DateField form={form} name={`offences.${at}.happenedOn`} label={fields.offenceDay} optional />
        <TextField form={form} name={`offences.${at}.lawPart`} label={fields.offenceLaw} width="short" optional />
      </Row>
      <Checkbox form={form} name={`offences.${at}.domesticViolence`} label={fields.offenceDv} />
    </Stack>
  </FieldGroup>
)

/** The conditions that the law itself puts on every order of the type, shown as such and with their source. */
export const LawConditions = ({ form, chosen: { type, standard } }: Given & { chosen: Chosen }) => (
  <Card id="law" title={sections.standard(type.short)} padded>
    <Stack tight>
      <p>{sections.standardText}</p>
      <ul>
        {standard.map(({ code, name }) => (
          <li key={code}>{name}</li>
        ))}
      </ul>
      <Origin {...type.conditions} />
      <Details summary={sections.leftOut} open={form.values.leftOut !== undefined}>
        <Checkboxes
          form={form}
          name="leftOut"
          label={sections.leftOutLegend}
          options={standard.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </Details>
    </Stack>
  </Card>
)

/** Where a value of the jurisdiction comes from, and whether the agency has checked it. */
export const Origin = ({ source: from, verified }: { source: string; verified: boolean }) => (
  <p>
    <Muted>
      {source(from)}
      {!verified && ` (${unchecked})`}
    </Muted>
  </p>
)

/** The conditions as the order words them: two to begin with, and room for more; with the blanks of the kinds that were chosen. */
export const ConditionRows = ({ form, chosen }: Given & { chosen: Chosen }) => (
  <Card id="conditions" title={sections.additional} padded>
    <Stack>
      <p>{sections.additionalText}</p>
      <BlanksSeen kinds={kindsWithBlanks(form, chosen)} />
      {count(0, 2).map((at) => (
        <ConditionRow key={at} form={form} at={at} chosen={chosen} />
      ))}
      <Details summary={sections.moreConditions} open={anyTyped(form, 'conditions', 2)}>
        <Stack>
          {count(2, mostConditions).map((at) => (
            <ConditionRow key={at} form={form} at={at} chosen={chosen} />
          ))}
        </Stack>
      </Details>
    </Stack>
  </Card>
)

const mostConditions = 10

const kindAt = (form: FormState, at: number, { additional, others }: Chosen) => {
  const code = shownValue(form, `conditions.${at}.code`)
  return [...additional, ...others].find((kind) => kind.code === code)
}

const kindsWithBlanks = (form: FormState, chosen: Chosen): string[] =>
  count(0, mostConditions).flatMap((at) => {
    const kind = kindAt(form, at, chosen)
    return kind && kind.inputs.length > 0 ? [kind.code] : []
  })

function ConditionRow({ form, at, chosen }: Given & { at: number; chosen: Chosen }) {
  const blanks = kindAt(form, at, chosen)?.inputs ?? []
  return (
    <FieldGroup form={form} name={`conditions.${at}`} label={conditionFields.number(at + 1)}>
      <Stack tight>
        <KindSelect form={form} name={`conditions.${at}.code`} usual={chosen.additional} others={chosen.others} />
        <TextArea form={form} name={`conditions.${at}.asOrdered`} label={conditionFields.asOrdered} rows={2} optional />
        {blanks.length > 0 && <Blanks form={form} blanks={blanks} name={`conditions.${at}.inputs`} />}
        <Row>
          <DateField form={form} name={`conditions.${at}.validFrom`} label={conditionFields.validFrom} optional />
          <DateField form={form} name={`conditions.${at}.validTo`} label={conditionFields.validTo} optional />
        </Row>
      </Stack>
    </FieldGroup>
  )
}

/** The kind of a condition: those usual on this type of order first. */
export function KindSelect({
  form,
  name,
  usual,
  others,
}: Given & { name: string; usual: CodedCondition[]; others: CodedCondition[] }) {
  const options = (list: CodedCondition[], group: string) =>
    list.map((one) => ({ value: one.code, label: one.name, group }))
  return (
    <Select
      form={form}
      name={name}
      label={conditionFields.code}
      hint={conditionFields.codeHint}
      optional
      options={[...options(usual, conditionFields.usual), ...options(others, conditionFields.others)]}
    />
  )
}

/** Co-defendants by name; one who has a record here is joined to it from the order's page. */
export const CoDefendantRows = ({ form }: Given) => (
  <Card id="co-defendants" title={fields.others} padded>
    <Details summary={all.orders.page.addOther} open={shownValue(form, 'coDefendants.0.name') !== ''}>
      {count(0, 3).map((at) => (
        <Row key={at}>
          <TextField form={form} name={`coDefendants.${at}.name`} label={fields.otherName} optional />
          <TextField form={form} name={`coDefendants.${at}.note`} label={fields.otherNote} optional />
        </Row>
      ))}
    </Details>
  </Card>
)
