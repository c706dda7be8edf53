import type { ComponentChildren } from 'preact'
import { startWith } from '../../../platform/forms/state.ts'
import {
  Button,
  Buttons,
  Form,
  type FormState,
  Head,
  Page,
  type PageContext,
  TextField,
  titleOf,
  WarnBar,
} from '../../../platform/ui/index.ts'
import { fields, pages as words } from '../words.ts'

/** A page that adds something to the directory. */
export function Adding({
  ctx,
  form,
  title,
  back,
  action,
  known,
  children,
}: {
  ctx: PageContext
  form: FormState
  title: string
  back: { href: string; text: string }
  action: string
  known: Record<string, unknown>
  children: (form: FormState) => ComponentChildren
}) {
  const own = startWith(form, known)
  return (
    <Page ctx={ctx} title={titleOf(title, form)} current="services" back={back}>
      <Head title={title} />
      <Form form={own} action={action}>
        {children(own)}
        <Buttons>
          <Button kind="primary">{words.save}</Button>
          <a href={back.href}>{words.cancel}</a>
        </Buttons>
      </Form>
    </Page>
  )
}

/** A page that changes something that has versions. */
export function Changing({
  ctx,
  form,
  at,
  of,
  known,
  reads,
  children,
}: {
  ctx: PageContext
  form: FormState
  at: string
  of: { name: string; version: number }
  known: Record<string, unknown>
  reads: string
  children: (form: FormState) => ComponentChildren
}) {
  const title = words.changeTitle(of.name)
  const own = { ...startWith(form, known), version: of.version }
  return (
    <Page ctx={ctx} title={titleOf(title, form)} current="services" back={{ href: at, text: of.name }}>
      <Head title={title} />
      {form.version !== undefined && form.version !== of.version && (
        <WarnBar kind="care">
          {words.meanwhile} <b dir="auto">{reads}</b>
        </WarnBar>
      )}
      <Form form={own} action={`${at}/change`}>
        {children(own)}
        <TextField form={own} name="why" label={fields.why} optional />
        <Buttons>
          <Button kind="primary">{words.save}</Button>
          <a href={at}>{words.cancel}</a>
        </Buttons>
      </Form>
    </Page>
  )
}
