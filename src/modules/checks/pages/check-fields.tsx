import {
  Checkboxes,
  DateField,
  type FormState,
  Radios,
  Row,
  Select,
  TextArea,
  TextField,
} from '../../../platform/ui/index.ts'
import type { FormOptions } from '../rules.ts'
import { form as words } from '../words.ts'

/** Who is asked about what, on what ground, by when: for any form. Whoever is named and not chosen joins the supports. */
export function CheckFields({ form, options }: { form: FormState; options: FormOptions }) {
  const { supports, relations, bases, facts } = options
  const asks = bases.filter(({ required }) => required).map(({ name, asks: what }) => `${name}: ${what.toLowerCase()}.`)
  return (
    <>
      {supports.length > 0 && (
        <Select
          form={form}
          name="checkWhom"
          label={words.whom}
          choose={words.whomChoose}
          options={supports}
          width="medium"
        />
      )}
      <Row>
        <TextField form={form} name="checkName" label={words.name} hint={words.nameHint} width="medium" />
        <Select form={form} name="checkRelation" label={words.relation} options={relations} width="medium" />
        <TextField form={form} name="checkPhone" label={words.phone} type="tel" width="short" />
      </Row>
      {facts.length > 0 && <Checkboxes form={form} name="checkFacts" label={words.facts} options={[...facts]} />}
      <TextArea form={form} name="checkSaid" label={words.said} hint={words.saidHint} rows={3} spellcheck />
      <Radios
        form={form}
        name="checkBasis"
        label={words.basis}
        options={bases.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <TextField
        form={form}
        name="checkBasisWords"
        label={words.basisWords}
        hint={words.basisHint(asks)}
        spellcheck
        optional
      />
      <TextArea form={form} name="checkQuestions" label={words.questions} rows={2} spellcheck optional />
      <DateField form={form} name="checkDue" label={words.due} />
    </>
  )
}
