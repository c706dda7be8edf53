import { Card, DateField, Muted, Radios, Stack, showDay, showWhen, TextArea } from '../../../platform/ui/index.ts'
import { words } from '../words.ts'
import { MessageField } from './address.tsx'
import type { Shown } from './limits.tsx'
import { FoldedForm } from './own-form.tsx'

/** The day on which the record closes to everybody, or the form that sets one. */
export function SealCard({ data, ctx, form }: Shown) {
  const { seals } = data.limits
  const at = `/people/${data.head.id}/seals`
  const open = seals.find(({ ended }) => !ended)
  const { sealing } = words
  return (
    <Card id="seals" title={sealing.title} padded>
      <Stack>
        {seals.length === 0 && <p>{sealing.none}</p>}
        {seals.map(({ id, ruleName, sealsOn, why, madeAt, by, holds, ended }) => (
          <p key={id} dir="auto">
            <b>{(holds && !ended ? words.sealed : words.seals)(showDay(sealsOn, ctx.zone))}</b>. {ruleName}. {why}{' '}
            <Muted>
              {words.by(by, showWhen(madeAt, ctx))} {ended && words.ended(ended.by, showWhen(ended.at, ctx), ended.why)}
            </Muted>
          </p>
        ))}
        {open ? (
          <FoldedForm
            form={form}
            names={['unsealWhy']}
            action={`${at}/end`}
            hidden={{ seal: open.id }}
            title={sealing.end}
            button={sealing.end}
            kind="danger"
          >
            {(own) => <TextArea form={own} name="unsealWhy" label={words.why} rows={2} />}
          </FoldedForm>
        ) : (
          <FoldedForm
            form={form}
            names={['sealRule', 'sealDay', 'sealWhy']}
            action={at}
            title={sealing.add}
            button={sealing.save}
            kind="primary"
            known={{ sealMessage: data.usual }}
          >
            {(own) => (
              <>
                <p>{sealing.says}</p>
                <Radios
                  form={own}
                  name="sealRule"
                  label={sealing.rule}
                  options={data.rules.map(({ code, name, says, verified }) => ({
                    value: code,
                    label: name,
                    hint: verified ? says : sealing.unverified(says),
                  }))}
                />
                <DateField form={own} name="sealDay" label={sealing.day} />
                <TextArea form={own} name="sealWhy" label={words.why} hint={words.whyHint} rows={2} />
                <MessageField form={own} name="sealMessage" usual={data.usual} />
              </>
            )}
          </FoldedForm>
        )}
      </Stack>
    </Card>
  )
}
