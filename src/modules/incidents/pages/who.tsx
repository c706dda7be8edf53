import { Button, type FormState, Muted, Row, Stack, TextField } from '../../../platform/ui/index.ts'
import { page as words } from '../words.ts'
import type { IncidentData } from './shapes.ts'

/**
 * Whom it is about, found by name without leaving what is told: a press keeps all that was typed and comes back with those who were found,
 * each a press of its own.
 */
export function Who({ data: { incident, found, q, mayFind }, form }: { data: IncidentData; form: FormState }) {
  if (incident.person) return null
  const at = `/incidents/${incident.id}/parts`
  return (
    <Stack tight>
      <Row>
        <TextField
          form={form}
          name="reference"
          label={words.who}
          hint={mayFind ? words.whoHint : words.referenceHint}
          width="medium"
          optional
        />
        {mayFind && (
          <Button icon="search" formAction={at}>
            {words.find}
          </Button>
        )}
      </Row>
      {q !== '' && found.length === 0 && <Muted>{words.foundNobody}</Muted>}
      {found.length > 0 && <p>{words.found}</p>}
      {found.map(({ id, name, hint }) => (
        <Row key={id}>
          <Button small name="who" value={id} formAction={at}>
            <span dir="auto">{name}</span>
          </Button>
          <Muted>{hint}</Muted>
        </Row>
      ))}
    </Stack>
  )
}
