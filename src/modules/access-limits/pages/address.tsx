import { Card, type FormState, Stack, TextArea } from '../../../platform/ui/index.ts'
import { type Closing, closings } from '../rules.ts'
import { closed as words } from '../words.ts'
import type { Shown } from './limits.tsx'
import { FoldedForm } from './own-form.tsx'

/** The field for what a closed record says at its address, where it says anything. */
export const MessageField = ({ form, name, usual }: { form: FormState; name: string; usual: string | undefined }) =>
  usual === undefined ? null : <TextArea form={form} name={name} label={words.label} hint={words.hint} rows={3} />

type Said = { closing: Closing; id: string; to: string; message: string }

function saidIn({ data: { limits, usual = '' } }: Shown): Said[] {
  const { restriction, exclusions, seals } = limits
  const open = <Row extends { ended: unknown }>(rows: readonly (Row | undefined)[]) =>
    rows.filter((row): row is Row => row !== undefined && !row.ended)
  return [
    ...open([restriction]).map((one) => ({ ...one, closing: closings[0], to: words.of.restriction })),
    ...open(exclusions).map((one) => ({ ...one, closing: closings[1], to: words.of.exclusion(one.name) })),
    ...open(seals).map((one) => ({ ...one, closing: closings[2], to: words.of.seal })),
  ].map((one) => ({ ...one, message: one.message || usual }))
}

/** What the record's address says to each whom it is closed to, and the forms that change it. */
export function AddressCard(shown: Shown) {
  const said = saidIn(shown)
  if (shown.data.usual === undefined || said.length === 0) return null
  return (
    <Card id="address" title={words.title} padded>
      <Stack>
        {said.map(({ closing, id, to, message }) => (
          <div key={id}>
            <p dir="auto">
              <b>{to}</b>: {message}
            </p>
            <FoldedForm
              form={shown.form}
              names={['closedMessage']}
              action={`/people/${shown.data.head.id}/limited-access/message`}
              hidden={{ closing, row: id }}
              known={{ closedMessage: message }}
              title={words.change}
              button={words.save}
            >
              {(own) => <TextArea form={own} name="closedMessage" label={words.label} hint={words.hint} rows={3} />}
            </FoldedForm>
          </div>
        ))}
      </Stack>
    </Card>
  )
}
