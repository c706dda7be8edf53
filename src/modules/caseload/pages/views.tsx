import { Button, Chips, Details, Form, type FormState, Row, TextField } from '../../../platform/ui/index.ts'
import { addressOf, type Listed, viewShown } from '../rules.ts'
import { words as all } from '../words.ts'

const words = all.views

/** What the reader asks of the list again and again, each one press away. */
export function Views({ list: { views, asked, sort, down } }: { list: Listed }) {
  if (views.length === 0) return null
  const items = views.map(({ id, name, asked }) => ({ key: id, label: name, href: addressOf('/caseload', asked) }))
  return <Chips label={words.label} current={viewShown(views, { ...asked, sort, down })?.id ?? ''} items={items} />
}

/** Keeps what is shown under a name, where nothing of that kind is kept; removes the view that shows it. */
export function ThisView({ list: { views, asked, sort, down }, form }: { list: Listed; form: FormState }) {
  const shown = viewShown(views, { ...asked, sort, down })
  const here = addressOf('', { ...asked, sort, down })
  const refused = form.errors.viewName !== undefined
  if (shown && !refused)
    return (
      <Form form={form} action={`/caseload/views/${shown.id}/removal${here}`}>
        <Button kind="quiet" small>
          {words.remove(shown.name)}
        </Button>
      </Form>
    )
  if (here === '' && !refused) return null
  return (
    <Details summary={words.save} open={refused}>
      <Form form={form} action={`/caseload/views${here}`}>
        {[...new URLSearchParams(here)].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Row>
          <TextField form={form} name="viewName" label={words.name} hint={words.nameHint} width="medium" />
        </Row>
        <Row>
          <Button>{words.save}</Button>
        </Row>
      </Form>
    </Details>
  )
}
