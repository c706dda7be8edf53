import type { ComponentChildren } from 'preact'
import {
  Button,
  Buttons,
  Card,
  Checkbox,
  Form,
  type FormState,
  type PageContext,
  TextField,
} from '../../../platform/ui/index.ts'
import { PersonFrame, type PersonHead } from '../../people/index.ts'
import { words } from '../words.ts'
import { changing, Meanwhile } from './parts.tsx'

type Entry = { id: string; version: number }
export type EntryWords = { title: string; save: string; why: string; inError: string }

/**
 * The form of one entry of a record or of an order: a new one, or the correction of one that is there, with why, or that
 * it was entered in error. `reads` is how it now reads, shown where somebody else changed it meanwhile.
 */
export function EntryForm({
  ctx,
  form: given,
  head,
  current,
  id,
  entry,
  known = { ...entry, why: '' },
  reads,
  action,
  back,
  says,
  intro,
  upload = false,
  children,
}: {
  ctx: PageContext
  form: FormState
  head: PersonHead
  current: 'history' | 'orders'
  id: string
  entry: Entry | undefined
  known?: Record<string, unknown>
  reads: ComponentChildren
  action: string
  back: string
  says: EntryWords
  intro?: ComponentChildren
  upload?: boolean
  children: (form: FormState) => ComponentChildren
}) {
  const form = entry ? changing(given, known, entry.version) : given
  return (
    <PersonFrame ctx={ctx} head={head} current={current} title={says.title} form={given}>
      <Card id={id} title={says.title} padded>
        {intro}
        {entry && (
          <Meanwhile form={given} version={entry.version}>
            {reads}
          </Meanwhile>
        )}
        <Form form={form} action={action} upload={upload}>
          {children(form)}
          {entry && (
            <>
              <TextField form={form} name="why" label={says.why} optional />
              <Checkbox form={form} name="enteredInError" label={says.inError} />
            </>
          )}
          <Buttons>
            <Button kind="primary">{says.save}</Button>
            <a href={back}>{words.orders.cancel}</a>
          </Buttons>
        </Form>
      </Card>
    </PersonFrame>
  )
}
