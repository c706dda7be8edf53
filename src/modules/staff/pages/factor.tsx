import {
  Button,
  Buttons,
  Card,
  Checkboxes,
  Form,
  type FormState,
  Head,
  NumberField,
  Page,
  type PageContext,
  Stack,
  TextArea,
  titleOf,
} from '../../../platform/ui/index.ts'
import { factorWords as words } from '../words.ts'

/** The roles that there are, which of them need a second factor, and the days to set it up. */
export type FactorRules = { roles: { code: string; name: string }[]; needs: string[]; graceDays: number }

/** Which roles need a second factor, as an administrator says. */
export function FactorRulesPage({ ctx, data, form: given }: { ctx: PageContext; data: FactorRules; form: FormState }) {
  const { needs, graceDays } = data
  const form = 'graceDays' in given.values ? given : { ...given, values: { needs, graceDays } }
  return (
    <Page
      ctx={ctx}
      title={titleOf(words.title, form)}
      current="staff"
      back={{ href: '/account-rules', text: words.back }}
    >
      <Head title={words.title} sub={words.sub} />
      <Card id="rules" title={words.title} untitled padded>
        <Form form={form} action="/account-rules/second-factor">
          <Checkboxes
            form={form}
            name="needs"
            label={words.roles}
            options={data.roles.map(({ code, name }) => ({ value: code, label: name }))}
            optional
          />
          <NumberField form={form} name="graceDays" label={words.grace} hint={words.graceHint} />
          <Buttons>
            <Button kind="primary">{words.save}</Button>
          </Buttons>
        </Form>
      </Card>
    </Page>
  )
}

/** What a colleague proves themselves with, without which it is. */
export type ColleagueFactors = { id: string; name: string; passkeys: number; app: boolean; codesLeft: number }

/** A colleague's second factor, to be taken away when it is lost. */
export function ColleagueFactorsPage({
  ctx,
  data,
  form,
}: {
  ctx: PageContext
  data: ColleagueFactors
  form: FormState
}) {
  const { id, name, passkeys, app, codesLeft } = data
  const has = [
    ...(passkeys > 0 ? [words.passkeys(passkeys)] : []),
    ...(app ? [words.app] : []),
    ...(codesLeft > 0 ? [words.codes(codesLeft)] : []),
  ]
  return (
    <Page
      ctx={ctx}
      title={titleOf(words.oneTitle(name), form)}
      current="staff"
      back={{ href: `/staff/${id}/account`, text: name }}
    >
      <Head title={<span dir="auto">{words.oneTitle(name)}</span>} />
      <Stack>
        <p>{has.length > 0 ? has.join(', ') : words.none}</p>
        {(passkeys > 0 || app) && (
          <Card id="take" title={words.takeTitle} padded>
            <Form form={form} action={`/staff/${id}/second-factor/removal`}>
              <p>{words.takeText}</p>
              <TextArea form={form} name="reason" label={words.reason} rows={2} />
              <Buttons>
                <Button kind="danger">{words.take}</Button>
              </Buttons>
            </Form>
          </Card>
        )}
      </Stack>
    </Page>
  )
}
