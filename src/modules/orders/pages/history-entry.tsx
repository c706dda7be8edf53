import {
  Button,
  Buttons,
  Card,
  Checkbox,
  DateField,
  Form,
  type FormState,
  type PageContext,
  showDate,
  TextArea,
  TextField,
} from '../../../platform/ui/index.ts'
import { PersonFrame } from '../../people/index.ts'
import { words as all } from '../words.ts'
import type { HistoryEntryData } from './data.ts'
import { CourtFields, changing, Meanwhile } from './parts.tsx'

const words = all.history
const { fields } = words

type Props = { data: HistoryEntryData; ctx: PageContext; form: FormState }

/** Writing down what a court decided before, or correcting it. */
export function HistoryEntryPage({ data: { head, entry, courts }, ctx, form: given }: Props) {
  const title = entry ? words.change : words.add
  const form = entry ? changing(given, { ...entry, why: '' }, entry.version) : given
  return (
    <PersonFrame ctx={ctx} head={head} current="history" title={title} form={given}>
      <Card id="entry" title={title} padded>
        {entry && (
          <Meanwhile form={given} version={entry.version}>
            {showDate(entry.decidedOn, ctx.zone)}, {entry.offence}, {entry.outcome}
          </Meanwhile>
        )}
        <Form form={form} action={entry ? `/history/${entry.id}/correction` : `/people/${head.id}/history`}>
          <DateField form={form} name="decidedOn" label={fields.decidedOn} />
          <CourtFields form={form} courts={courts} label={fields.court} />
          <TextField form={form} name="offence" label={fields.offence} />
          <DateField form={form} name="offenceOn" label={fields.offenceOn} optional />
          <TextArea form={form} name="outcome" label={fields.outcome} rows={2} />
          <TextField form={form} name="source" label={fields.source} hint={fields.sourceHint} />
          <Checkbox form={form} name="verified" label={fields.verified} />
          {entry && (
            <>
              <TextField form={form} name="why" label={fields.why} optional />
              <Checkbox form={form} name="enteredInError" label={fields.inError} />
            </>
          )}
          <Buttons>
            <Button kind="primary">{words.save}</Button>
            <a href={`/people/${head.id}/history`}>{all.orders.cancel}</a>
          </Buttons>
        </Form>
      </Card>
    </PersonFrame>
  )
}
