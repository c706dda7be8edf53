import { Card, Muted, Radios, Select, Stack, showWhen, TextArea } from '../../../platform/ui/index.ts'
import { exclusionReasons as codes, type Exclusion } from '../rules.ts'
import { exclusionReasons, reasonName, words } from '../words.ts'
import { MessageField } from './address.tsx'
import type { Shown } from './limits.tsx'
import { FoldedForm } from './own-form.tsx'
import { Earlier } from './restriction.tsx'

/** Who is shut out of the record by name, who was, and the form that shuts one more out. */
export function Exclusions(shown: Shown) {
  const { data, ctx, form } = shown
  const { exclusions, restriction, earlier } = data.limits
  const at = `/people/${data.head.id}/exclusions`
  return (
    <Card id="exclusions" title={words.exclusions.title} padded>
      <Stack>
        {exclusions.length === 0 && <p>{words.exclusions.none}</p>}
        {exclusions.map((one) => (
          <One key={one.id} one={one} shown={shown} at={at} />
        ))}
        <FoldedForm
          form={form}
          names={['outStaff', 'outWhy']}
          action={at}
          title={words.exclusions.add}
          button={words.exclusions.save}
          kind="primary"
          known={{ outMessage: data.usual }}
        >
          {(own) => (
            <>
              <p>{words.exclusions.says}</p>
              <Select
                form={own}
                name="outStaff"
                label={words.exclusions.who}
                options={data.staff.filter(({ value }) => value !== data.me)}
                width="medium"
              />
              <Radios form={own} name="outReason" label={words.exclusions.reason} options={reasonOptions} />
              <TextArea form={own} name="outWhy" label={words.why} hint={words.whyHint} rows={2} />
              <MessageField form={own} name="outMessage" usual={data.usual} />
            </>
          )}
        </FoldedForm>
        {!restriction && <Earlier restrictions={earlier} ctx={ctx} />}
      </Stack>
    </Card>
  )
}

export const reasonOptions = codes.map((value) => ({ value, label: exclusionReasons[value] }))

function One({ one, shown: { ctx, form }, at }: { one: Exclusion; shown: Shown; at: string }) {
  const { id, name, reason, why, madeAt, by, ended } = one
  return (
    <div>
      <p dir="auto">
        <b>{name}</b>: {reasonName(exclusionReasons, reason)}. {why}{' '}
        <Muted>
          {words.by(by, showWhen(madeAt, ctx))} {ended && words.ended(ended.by, showWhen(ended.at, ctx), ended.why)}
        </Muted>
      </p>
      {!ended && (
        <FoldedForm
          form={form}
          names={['inWhy']}
          action={`${at}/end`}
          hidden={{ exclusion: id }}
          title={`${words.exclusions.readmit}${words.endOf(name)}`}
          button={words.exclusions.readmit}
        >
          {(own) => <TextArea form={own} name="inWhy" label={words.why} rows={2} />}
        </FoldedForm>
      )}
    </div>
  )
}
