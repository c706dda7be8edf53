import { Button, Buttons, Card, Details, Form, type FormState, Row, Stack } from '../../../platform/ui/index.ts'
import type { Shown, WhenOptions } from '../rules.ts'
import { besideLabels as words } from '../words.ts'
import { CompanionInputs } from './companion-fields.tsx'

/** Who comes too, each dropped in one press, and the way to have another come. */
export function Companions({
  one,
  options,
  form,
  mayBook,
}: {
  one: Shown
  options: WhenOptions
  form: FormState
  mayBook: boolean
}) {
  const open = mayBook && one.state === 'planned'
  if (!open && one.beside.length === 0) return null
  const fresh = { values: form.values, errors: form.errors, key: form.key }
  return (
    <Card id="beside" title={words.title} padded>
      <Stack tight>
        {one.beside.length === 0 && <p class="muted">{words.nobody}</p>}
        {one.beside.map(({ id, role }, at) => (
          <Row key={id}>
            <span dir="auto">{one.besideNames[at]}</span>
            {role === 'second-officer' && <span class="small muted">{words.onSheet}</span>}
            {open && role !== 'second-officer' && (
              <Drop one={one} id={id} name={one.besideNames[at] ?? ''} form={form} />
            )}
          </Row>
        ))}
        {open && (
          <Details summary={words.add} open={Object.keys(form.errors).length > 0}>
            <Form form={fresh} action={`/appointments/${one.id}/attendees`}>
              <CompanionInputs form={fresh} options={optionsBut(options, one)} />
              <Buttons>
                <Button>{words.save}</Button>
              </Buttons>
            </Form>
          </Details>
        )}
      </Stack>
    </Card>
  )
}

/** Whoever comes already is not offered again. */
function optionsBut(options: WhenOptions, { beside, staff }: Shown): WhenOptions {
  const there = new Set([staff, ...beside.map((one) => one.staff)])
  const named = beside.flatMap(({ name }) => (name === '' ? [] : [`${name} (`]))
  return {
    ...options,
    staff: options.staff.filter(({ value }) => !there.has(value)),
    known: options.known.filter(({ label }) => !named.some((name) => label.startsWith(name))),
  }
}

const Drop = ({ one, id, name, form }: { one: Shown; id: string; name: string; form: FormState }) => (
  <form method="post" action={`/appointments/${one.id}/attendees/drop`}>
    <input type="hidden" name="_key" value={`${form.key ?? ''}`} />
    <Button name="attendee" value={id} kind="quiet" small>
      {words.drop}
      <span class="vh">{words.of(name)}</span>
    </Button>
  </form>
)
