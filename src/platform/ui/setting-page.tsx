import type { ComponentChildren } from 'preact'
import { Button } from './button.tsx'
import { Card } from './card.tsx'
import type { PageContext } from './context.ts'
import { Buttons, Form, type FormState, titleOf } from './form.tsx'
import { TextField } from './inputs.tsx'
import { Head, Stack } from './layout.tsx'
import { SetBefore, WarnBar } from './notices.tsx'
import { Page } from './page.tsx'
import { showWhen } from './when.ts'

type Versioned = { version: number }
type Made = Versioned & { at: Temporal.Instant; by: string; reason: string }

/**
 * What an agency sets for itself, in versions that say who set it when and why: the form with what holds now, and beneath it what held
 * before. `own` is a field of the form that every send of it carries; where another saved meanwhile, that stands above what was typed.
 * `said` puts a version into words.
 */
export function SettingPage<Now extends Versioned, Was extends Made>({
  ctx,
  form: given,
  current,
  back,
  action,
  wide,
  own,
  now,
  known,
  made,
  words,
  saidOf,
  note,
  children,
}: {
  ctx: PageContext
  form: FormState
  current: string
  back: { href: string; text: string }
  action: string
  wide?: boolean
  own: string
  now: Now
  known: Record<string, unknown>
  made: readonly Was[]
  words: Record<'title' | 'sub' | 'card' | 'stale' | 'reason' | 'save' | 'earlier', string> & {
    none?: string
    made: (by: string, when: string) => string
  }
  saidOf: (one: Now | Was) => string
  note?: ComponentChildren
  children: (form: FormState) => ComponentChildren
}) {
  const version = now.version === 0 ? undefined : now.version
  const sent = own in given.values
  const form = { ...given, values: sent ? given.values : { ...known, reason: '' }, version }
  return (
    <Page ctx={ctx} title={titleOf(words.title, given)} current={current} back={back}>
      <Head title={words.title} sub={words.sub} />
      <Stack>
        <Card id="settings" title={words.card} padded>
          {sent && given.version !== version && <WarnBar kind="care">{`${words.stale} ${saidOf(now)}`}</WarnBar>}
          {note}
          <Form form={form} action={action} {...(wide ? { wide } : {})}>
            {children(form)}
            <TextField form={form} name="reason" label={words.reason} spellcheck />
            <Buttons>
              <Button kind="primary">{words.save}</Button>
            </Buttons>
          </Form>
        </Card>
        <SetBefore
          summary={words.earlier}
          {...(words.none ? { none: words.none } : {})}
          items={made.map((one) => ({
            key: one.version,
            text: [saidOf(one).replace(/\.?$/, '.'), one.reason].join(' '),
            by: words.made(one.by, showWhen(one.at, ctx)),
          }))}
        />
      </Stack>
    </Page>
  )
}
