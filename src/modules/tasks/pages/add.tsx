import {
  Button,
  Buttons,
  Card,
  Form,
  type FormState,
  Head,
  HiddenField,
  Page,
  type PageContext,
  titleOf,
} from '../../../platform/ui/index.ts'
import type { Shown } from '../rules.ts'
import { one, list as words } from '../words.ts'
import { type Colleague, TaskFields } from './task-fields.tsx'

/** `known` is what the address said: it goes on with the form. */
export type AddData = { colleagues: Colleague[]; about: Shown | undefined; known: Record<string, string> }

/** A new task, about a person and from a thing where the address names them. */
export const AddPage = ({ data, ctx, form }: { data: AddData; ctx: PageContext; form: FormState }) => (
  <Page ctx={ctx} title={titleOf(words.add, form)} current="tasks" back={{ href: '/tasks', text: one.back }}>
    <Head title={words.add} sub={data.about?.spoken} />
    <Card id="new-task" title={words.add} padded>
      <Form form={form} action={`/tasks/new?${new URLSearchParams(data.known)}`}>
        <HiddenField form={form} name="taskPerson" />
        <HiddenField form={form} name="taskFromKind" />
        <HiddenField form={form} name="taskFrom" />
        <HiddenField form={form} name="back" />
        <TaskFields form={form} colleagues={data.colleagues} />
        <Buttons>
          <Button kind="primary">{words.addButton}</Button>
        </Buttons>
      </Form>
    </Card>
  </Page>
)
