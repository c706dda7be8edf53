import type { ComponentChildren } from 'preact'
import {
  Button,
  Buttons,
  Card,
  DateField,
  Details,
  Form,
  type FormState,
  Select,
  Stack,
  TextField,
  WarnBar,
} from '../../../platform/ui/index.ts'
import { isFinishedThere, type Task } from '../rules.ts'
import { list, one as words } from '../words.ts'
import { From } from './from.tsx'
import type { Colleague } from './task-fields.tsx'

/** What can be done with an open task. What came back to be mended is shown in the form that it was typed into. */
export function Changes({ task, colleagues, form }: { task: Task; colleagues: Colleague[]; form: FormState }) {
  const others = colleagues.filter(({ id }) => id !== task.owner).map(({ id, name }) => ({ value: id, label: name }))
  const of = { task, form }
  return (
    <Card id="changes" title={words.finishTitle} padded>
      <Stack>
        {form.errors.form && <WarnBar kind="care">{form.errors.form}</WarnBar>}
        {isFinishedThere(task.from) && task.from ? (
          <p>
            {words.finishThere} <From from={task.from} />
          </p>
        ) : (
          <OneForm {...of} path="done" names={['line']} button={words.finish} primary>
            {(own) => <TextField form={own} name="line" label={words.line} optional spellcheck />}
          </OneForm>
        )}
        <Change {...of} path="move" names={['moveDue', 'moveWhy']} title={words.move} button={words.moveButton}>
          {(own) => (
            <>
              <DateField form={own} name="moveDue" label={words.moveDue} />
              <TextField form={own} name="moveWhy" label={words.why} spellcheck />
            </>
          )}
        </Change>
        <Change {...of} path="hand-over" names={['handTo', 'handWhy']} title={words.hand} button={words.handButton}>
          {(own) => (
            <>
              <Select
                form={own}
                name="handTo"
                label={words.handTo}
                hint={words.handHint}
                options={others}
                width="medium"
              />
              <TextField form={own} name="handWhy" label={words.why} spellcheck />
            </>
          )}
        </Change>
        <Change
          {...of}
          path="snooze"
          names={['snoozeUntil', 'snoozeWhy']}
          title={words.snooze}
          button={words.snoozeButton}
        >
          {(own) => (
            <>
              <DateField form={own} name="snoozeUntil" label={words.snoozeUntil} hint={words.snoozeHint} />
              <TextField form={own} name="snoozeWhy" label={words.why} spellcheck />
            </>
          )}
        </Change>
        <Change
          {...of}
          path="words"
          names={['what']}
          title={words.reword}
          button={words.rewordButton}
          known={{ what: task.what }}
        >
          {(own) => <TextField form={own} name="what" label={list.what} spellcheck />}
        </Change>
      </Stack>
    </Card>
  )
}

type OneFormProps = {
  task: Task
  form: FormState
  path: string
  names: string[]
  button: string
  primary?: boolean
  known?: Record<string, unknown>
  children: (own: FormState) => ComponentChildren
}

/** The state of one form of the several on the page. */
const ownOf = ({
  task,
  form,
  names,
  known = {},
}: Pick<OneFormProps, 'task' | 'form' | 'names' | 'known'>): FormState => {
  const mine = names.some((name) => name in form.values)
  const errors = Object.fromEntries(Object.entries(form.errors).filter(([name]) => mine && name !== 'form'))
  return { values: mine ? form.values : known, errors, key: form.key, version: task.version }
}

function OneForm({ path, button, primary, children, ...of }: OneFormProps) {
  const own = ownOf(of)
  return (
    <Form form={own} action={`/tasks/${of.task.id}/${path}`}>
      {children(own)}
      <Buttons>
        <Button kind={primary ? 'primary' : 'plain'}>{button}</Button>
      </Buttons>
    </Form>
  )
}

/** A form behind one line, open where it came back to be mended. */
const Change = ({ title, ...form }: OneFormProps & { title: string }) => (
  <Details summary={title} open={form.names.some((name) => name in form.form.values)}>
    <OneForm {...form} />
  </Details>
)
