import type { FormState } from '../forms/state.ts'
import type { PageContext } from '../ui/context.ts'
import { Button, Buttons, Form, HiddenField, Page, Select, TextField, titleOf, WarnBar } from '../ui/index.ts'
import { words } from './words.ts'

export type Agency = { id: string; name: string; zone: string }
type Props = { ctx: PageContext; agencies: Agency[]; form: FormState; lockedFor?: string }

/** The way in. Asks for the agency only where the host name does not say. */
export function SignInPage({ ctx, agencies, form, lockedFor }: Props) {
  const title = lockedFor ? words.lockedTitle : words.title
  const next = String(form.values['next'] ?? '')
  return (
    <Page ctx={ctx} title={titleOf(title, form)} bare>
      <h1>{title}</h1>
      {lockedFor ? (
        <p>{words.lockedText(lockedFor)}</p>
      ) : (
        <p class="muted">{agencies.length === 1 && agencies[0]?.name}</p>
      )}
      {next === '/kept' && <WarnBar kind="information">{words.ended}</WarnBar>}
      {agencies.length === 0 && <WarnBar kind="care">{words.noAgency}</WarnBar>}
      <Form form={form} action="/sign-in">
        <HiddenField form={form} name="next" />
        {agencies.length > 1 ? (
          <Select
            form={form}
            name="agency"
            label={words.agency}
            options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : (
          <HiddenField form={form} name="agency" />
        )}
        <TextField form={form} name="email" label={words.email} type="email" autocomplete="username" />
        <TextField form={form} name="password" label={words.password} type="password" autocomplete="current-password" />
        <Buttons>
          <Button kind="primary">{words.button}</Button>
          {lockedFor && <a href={`/sign-in?other=1&next=${encodeURIComponent(next)}`}>{words.otherPerson}</a>}
        </Buttons>
      </Form>
    </Page>
  )
}
