import type { ComponentChildren } from 'preact'
import type { FormState } from '../forms/state.ts'
import type { OfferedProvider } from '../http/web.ts'
import type { PageContext } from '../ui/context.ts'
import {
  Button,
  Buttons,
  Details,
  Form,
  HiddenField,
  LinkButton,
  Page,
  Select,
  TextField,
  titleOf,
  WarnBar,
} from '../ui/index.ts'
import type { Agency } from './agencies.ts'
import { PasskeyForm } from './passkey-form.tsx'
import { words } from './words.ts'

type Props = {
  ctx: PageContext
  agencies: Agency[]
  form: FormState
  lockedFor?: string
  provider?: OfferedProvider | undefined
}

/** The way in: the agency's identity provider first, where it has one. Asks for the agency only where the host name does not say. */
export function SignInPage({ ctx, agencies, form, lockedFor, provider }: Props) {
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
      {provider && <Through provider={provider} agency={agencies[0]?.id ?? ''} next={next} lockedFor={lockedFor} />}
      <Beside provider={provider} form={form}>
        <PasswordForm
          agencies={agencies}
          form={form}
          next={next}
          lockedFor={lockedFor}
          beside={provider !== undefined}
        />
      </Beside>
      {agencies.length > 0 && (
        <PasskeyForm
          action="/sign-in/passkey"
          options="/sign-in/passkey/options"
          does="get"
          text={words.passkey.signIn}
          fields={{ next, ...(agencies.length === 1 ? { agency: agencies[0]?.id ?? '' } : {}) }}
        />
      )}
    </Page>
  )
}

type ThroughProps = { provider: OfferedProvider; agency: string; next: string; lockedFor: string | undefined }

/** A link, not a form: a form may not lead to another site, and nothing is sent. */
const Through = ({ provider, agency, next, lockedFor }: ThroughProps) => (
  <Buttons>
    <LinkButton kind="primary" href={`/sign-in/provider?${new URLSearchParams({ agency, next })}`}>
      {words.through(provider.name)}
    </LinkButton>
    {lockedFor && <OtherPerson next={next} />}
  </Buttons>
)

const OtherPerson = ({ next }: { next: string }) => (
  <a href={`/sign-in?other=1&next=${encodeURIComponent(next)}`}>{words.otherPerson}</a>
)

type BesideProps = { provider: OfferedProvider | undefined; form: FormState; children: ComponentChildren }

/** What is kept here stands open where it serves everybody, and folded where it is for emergencies only. */
function Beside({ provider, form, children }: BesideProps) {
  if (!provider) return <>{children}</>
  if (provider.localFor === 'everybody')
    return (
      <>
        <h2>{words.beside}</h2>
        {children}
      </>
    )
  return (
    <Details summary={words.emergency} open={Object.keys(form.errors).length > 0}>
      {children}
    </Details>
  )
}

type FormProps = {
  agencies: Agency[]
  form: FormState
  next: string
  lockedFor: string | undefined
  beside: boolean
}

const PasswordForm = ({ agencies, form, next, lockedFor, beside }: FormProps) => (
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
      <Button kind={beside ? 'plain' : 'primary'}>{words.button}</Button>
      {lockedFor && !beside && <OtherPerson next={next} />}
    </Buttons>
  </Form>
)
