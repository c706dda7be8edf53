import { Card, Checkboxes, type FormState, Radios, TextField } from '../../../platform/ui/index.ts'
import { places } from '../rules.ts'
import { placeNames, page as words } from '../words.ts'
import { FoldedForm, OwnForm } from './own-form.tsx'
import type { ChainData } from './shapes.ts'

const names = ['looked', 'afraid', 'afraidWhy']

/** What comes before anything else: where they may be, and whether anyone is afraid for them. It can be answered again. */
export function Questions({
  data: { chain },
  form,
  folded = false,
}: {
  data: ChainData
  form: FormState
  folded?: boolean
}) {
  const known = { looked: chain.looked, ...(chain.asked ? { afraid: chain.afraid ? 'yes' : 'no' } : {}) }
  const asked = { form, action: `/chains/${chain.id}/questions`, names, known, button: words.answer }
  return folded ? (
    <FoldedForm {...asked} title={words.firstAgain}>
      {(own) => <Asked form={own} />}
    </FoldedForm>
  ) : (
    <Card id="questions" title={words.first} padded>
      <OwnForm {...asked} primary>
        {(own) => <Asked form={own} />}
      </OwnForm>
    </Card>
  )
}

const Asked = ({ form }: { form: FormState }) => (
  <>
    <Radios
      form={form}
      name="afraid"
      label={words.afraid}
      options={[
        {
          value: 'yes',
          label: words.afraidYes,
          hint: words.afraidYesHint,
          reveals: <TextField form={form} name="afraidWhy" label={words.afraidWhy} spellcheck />,
        },
        { value: 'no', label: words.afraidNo },
      ]}
    />
    <Checkboxes
      form={form}
      name="looked"
      label={words.looked}
      hint={words.lookedHint}
      inline
      optional
      options={places.map((place) => ({ value: place, label: placeNames[place] }))}
    />
  </>
)
