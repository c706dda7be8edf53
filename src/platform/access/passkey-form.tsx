import type { ComponentChildren } from 'preact'
import type { FormState } from '../forms/state.ts'
import { Button, ErrorSummary, Island } from '../ui/index.ts'
import { words } from './words.ts'

/**
 * A form that a passkey fills in: the browser is told at `options` what to sign or to make, and what it gives goes to `action`.
 * Without script it says that passkeys need some. What else the form asks stands inside.
 */
export function PasskeyForm({
  action,
  options,
  does,
  text,
  form,
  primary,
  second,
  fields,
  children,
}: {
  action: string
  options: string
  does: 'get' | 'create'
  text: string
  form?: FormState
  primary?: boolean
  /** As the second factor of somebody who is known. */
  second?: boolean
  /** What the form carries besides, such as where to go next. */
  fields?: Record<string, string>
  children?: ComponentChildren
}) {
  const { cannot, cancelled, noScript } = words.passkey
  return (
    <Island name="passkey" props={{ options, does, cannot, cancelled, second: second === true }}>
      <form class="form" method="post" action={action} noValidate>
        {form && <ErrorSummary form={form} />}
        {Object.entries(fields ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="credential" />
        {children}
        <div data-scripted="" hidden>
          <Button {...(primary ? { kind: 'primary' as const } : {})} icon="shield">
            {text}
          </Button>
          <p class="small" role="status" />
        </div>
        <noscript>
          <p class="muted">{noScript}</p>
        </noscript>
      </form>
    </Island>
  )
}
