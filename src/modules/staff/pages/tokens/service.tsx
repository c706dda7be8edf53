import {
  Button,
  Buttons,
  Card,
  Checkboxes,
  Columns,
  Form,
  type FormState,
  Head,
  Page,
  type PageContext,
  Select,
  Stack,
  showWhen,
  TextField,
  titleOf,
  WarnBar,
} from '../../../../platform/ui/index.ts'
import { forTokens, type ServiceChoices, type ServiceShown } from '../../rules/tokens.ts'
import { tokenWords as all, permissionWords } from '../../words.ts'

const words = all.services
type Props = { ctx: PageContext; choices: ServiceChoices; form: FormState }
const back = { href: '/service-accounts', text: words.back }

/** Adds an account for a program. */
export const NewServicePage = ({ ctx, choices, form }: Props) => (
  <Page ctx={ctx} title={titleOf(words.addTitle, form)} current="staff" back={back}>
    <Head title={words.addTitle} sub={words.addText} />
    <Form form={form} action="/service-accounts">
      <TextField form={form} name="name" label={words.name} />
      <Fields form={form} choices={choices} />
      <Buttons>
        <Button kind="primary">{words.add}</Button>
      </Buttons>
    </Form>
  </Page>
)

const Fields = ({ form, choices }: Omit<Props, 'ctx'>) => (
  <>
    <TextField form={form} name="purpose" label={words.purpose} />
    <Select form={form} name="owner" label={words.ownerLabel} hint={words.ownerHint} options={choices.owners} />
    <Checkboxes
      form={form}
      name="scopes"
      label={all.scopesLabel}
      options={forTokens.map((scope) => ({ value: scope, label: permissionWords[scope] }))}
      columns
    />
  </>
)

/** One program: who answers for it, what it may do, and the end of it. */
export function ServicePage({ ctx, choices, service, form: given }: Props & { service: ServiceShown }) {
  const { id, name, purpose, scopes, owner, version, endedAt } = service
  const sent = 'purpose' in given.values
  const known = { purpose, scopes, owner: owner.id }
  const form = { ...given, values: sent ? given.values : known, version }
  return (
    <Page ctx={ctx} title={titleOf(name, given)} current="staff" back={back}>
      <Head title={<span dir="auto">{name}</span>} />
      {endedAt ? (
        <WarnBar kind="information">{words.endedOn(showWhen(endedAt, ctx))}</WarnBar>
      ) : (
        <Columns aside={<Ending id={id} />}>
          <Stack>
            {sent && given.version !== version && <WarnBar kind="care">{words.stale}</WarnBar>}
            {owner.left && <WarnBar kind="danger">{words.ownerLeft}</WarnBar>}
            <Form form={form} action={`/service-accounts/${id}`}>
              <Fields form={form} choices={choices} />
              <Buttons>
                <Button kind="primary">{words.save}</Button>
              </Buttons>
            </Form>
          </Stack>
        </Columns>
      )}
    </Page>
  )
}

const Ending = ({ id }: { id: string }) => (
  <Card id="end" title={words.endTitle} padded>
    <p>{words.endText}</p>
    <form method="post" action={`/service-accounts/${id}/ending`}>
      <Button kind="danger">{words.end}</Button>
    </form>
  </Card>
)
