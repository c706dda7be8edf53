import { isFilled } from '../../../platform/forms/state.ts'
import { DateField, Details, type FormState, Row, TimeField } from '../../../platform/ui/index.ts'
import { form as words } from '../words.ts'

/** When it was, of a note that is otherwise of this moment: noteDay and noteTime, folded until they are wanted. */
export const EarlierFields = ({ form }: { form: FormState }) => (
  <Details summary={words.earlier} open={isFilled(form, ['noteDay', 'noteTime'])}>
    <Row>
      <DateField form={form} name="noteDay" label={words.day} optional />
      <TimeField form={form} name="noteTime" label={words.time} />
    </Row>
  </Details>
)
