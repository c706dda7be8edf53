import {
  Button,
  Buttons,
  Card,
  Checkbox,
  Form,
  type FormState,
  KeyValues,
  Radios,
  Row,
  Select,
  Stack,
  TextField,
  WarnBar,
} from '../../../platform/ui/index.ts'
import type { ProviderShown, SettingsShown } from '../rules/shown.ts'
import { words } from '../words.ts'

type Props = { data: ProviderShown; form: FormState }

/** So many empty lines for roles stand below those that are filled. */
const spare = 2

/** All that is set about the provider, in one form: half of it would let nobody in. */
export function SettingsForm({ data, form: given }: Props) {
  const form = opened(data.settings, given)
  return (
    <Card id="settings" title={words.howTitle} padded>
      <Stack>
        <AsStored settings={data.settings} form={given} />
        <Form form={{ ...form, errors: {} }} action="/identity-provider">
          <How form={form} />
          <Said form={form} />
          <Roles data={data} form={form} />
          <Accounts data={data} form={form} />
          <Factor form={form} />
          <Checkbox form={form} name="enabled" label={words.enabled} />
          <Buttons>
            <Button kind="primary">{words.save}</Button>
          </Buttons>
        </Form>
      </Stack>
    </Card>
  )
}

const standard = {
  scopes: 'openid profile email',
  emailClaim: 'email',
  verifiedClaim: 'email_verified',
  givenNameClaim: 'given_name',
  familyNameClaim: 'family_name',
  localFor: 'everybody',
}

/** What is stored, or what is usual, unless somebody's typing has come back. */
function opened(settings: SettingsShown | undefined, form: FormState): FormState {
  const version = settings?.version ?? 0
  const sent = Object.keys(form.values).length > 0
  return sent ? { ...form, version } : { ...form, version, values: settings ? valuesOf(settings) : standard }
}

function valuesOf({ roleMap, factorValues, ...settings }: SettingsShown): Record<string, unknown> {
  const lines = roleMap.flatMap(({ value, role }, at) => [
    [`roleMap.${at}.value`, value],
    [`roleMap.${at}.role`, role],
  ])
  return { ...settings, ...Object.fromEntries(lines), factorValues: factorValues.join(' ') }
}

/** What somebody else stored in the meantime, above what was typed. */
function AsStored({ settings, form }: { settings: SettingsShown | undefined; form: FormState }) {
  if (!settings || form.version === undefined || form.version === settings.version) return null
  const { name, issuer, clientId, scopes, rolesClaim } = settings
  return (
    <>
      <WarnBar kind="care">{words.refusals.stale}</WarnBar>
      <KeyValues
        items={[
          { label: words.name, value: name },
          { label: words.issuer, value: issuer },
          { label: words.clientId, value: clientId },
          { label: words.scopes, value: scopes },
          { label: words.rolesClaim, value: rolesClaim },
        ]}
      />
    </>
  )
}

type Part = { form: FormState }

const How = ({ form }: Part) => (
  <>
    <TextField form={form} name="name" label={words.name} hint={words.nameHint} />
    <TextField form={form} name="issuer" label={words.issuer} hint={words.issuerHint} inputmode="text" />
    <TextField form={form} name="clientId" label={words.clientId} />
    <TextField form={form} name="scopes" label={words.scopes} hint={words.scopesHint} />
  </>
)

const Said = ({ form }: Part) => (
  <>
    <h3>{words.claimsTitle}</h3>
    <TextField form={form} name="emailClaim" label={words.emailClaim} width="medium" />
    <TextField form={form} name="verifiedClaim" label={words.verifiedClaim} hint={words.verifiedHint} width="medium" />
    <TextField form={form} name="givenNameClaim" label={words.givenNameClaim} width="medium" />
    <TextField form={form} name="familyNameClaim" label={words.familyNameClaim} width="medium" />
  </>
)

function Roles({ data, form }: Props) {
  const filled = Object.keys(form.values).filter((name) => /^roleMap\.\d+\.value$/.test(name)).length
  const lines = Array.from({ length: Math.min(filled + spare, mostLines) }, (_, at) => at)
  return (
    <>
      <h3>{words.rolesTitle}</h3>
      <p>{words.rolesText}</p>
      <TextField
        form={form}
        name="rolesClaim"
        label={words.rolesClaim}
        hint={words.rolesHint}
        width="medium"
        optional
      />
      {lines.map((at) => (
        <Row key={at}>
          <TextField form={form} name={`roleMap.${at}.value`} label={words.pair(at + 1)} width="short" optional />
          <Select form={form} name={`roleMap.${at}.role`} label={words.role} options={data.roles} width="medium" />
        </Row>
      ))}
    </>
  )
}

/** As many as the form's list takes. */
const mostLines = 40

const Accounts = ({ data, form }: Props) => (
  <>
    <h3>{words.accountsTitle}</h3>
    <Checkbox
      form={form}
      name="addsAccounts"
      label={words.addsAccounts}
      hint={words.addsHint}
      reveals={<Select form={form} name="newOfficeId" label={words.newOffice} options={data.offices} />}
    />
    <Radios
      form={form}
      name="localFor"
      label={words.localFor}
      options={[
        { value: 'everybody', label: words.localForOptions.everybody },
        {
          value: 'emergency',
          label: words.localForOptions.emergency,
          reveals: (
            <Select
              form={form}
              name="emergencyStaffId"
              label={words.emergency}
              hint={words.emergencyHint}
              options={data.administrators}
            />
          ),
        },
      ]}
    />
  </>
)

const Factor = ({ form }: Part) => (
  <>
    <h3>{words.factorTitle}</h3>
    <TextField form={form} name="factorValues" label={words.factorValues} hint={words.factorHint} optional />
    <TextField form={form} name="askedAcr" label={words.askedAcr} hint={words.askedHint} optional />
  </>
)
