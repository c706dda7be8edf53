import type { ComponentChildren } from 'preact'
import {
  Button,
  Buttons,
  Card,
  Checkboxes,
  type Column,
  DateField,
  Details,
  Form,
  type FormState,
  Head,
  Inside,
  LinkButton,
  NumberField,
  Page,
  type PageContext,
  Stack,
  showDay,
  Table,
  TextField,
  titleOf,
  WarnBar,
} from '../../../../platform/ui/index.ts'
import { neverBlocked, type RulesShown, type TrainingRuleShown } from '../../rules/accounts.ts'
import { type Permission, permissions } from '../../rules.ts'
import { accountWords as all, factorWords, permissionWords } from '../../words.ts'

const words = all.rules
type Props = { ctx: PageContext; data: RulesShown; form: FormState }

/** What holds for the agency's accounts: when one is shut by itself, how often each is looked at, which training is needed. */
export function AccountRulesPage({ ctx, data, form }: Props) {
  const asking = 'name' in form.values
  const empty = { values: {}, errors: {}, key: form.key }
  return (
    <Page ctx={ctx} title={titleOf(words.title, form)} current="staff" wide>
      <Head
        title={words.title}
        sub={words.sub}
        actions={<LinkButton href="/account-rules/second-factor">{factorWords.link}</LinkButton>}
      />
      <Stack>
        <Inside ctx={ctx} of="staff" current="account-rules" />
        <Days data={data} form={asking ? empty : form} />
        <Trainings ctx={ctx} trainings={data.trainings} ask={<Ask form={asking ? form : empty} />} />
      </Stack>
    </Page>
  )
}

function Days({ data: { rule }, form: given }: Omit<Props, 'ctx'>) {
  const version = rule.version === 0 ? undefined : rule.version
  const sent = 'reviewMonths' in given.values
  const form = { ...given, values: sent ? given.values : { ...rule }, version }
  return (
    <Card id="days" title={words.title} padded>
      {sent && given.version !== version && <WarnBar kind="care">{words.stale}</WarnBar>}
      <Form form={form} action="/account-rules">
        <NumberField form={form} name="inactiveDays" label={words.inactive} hint={words.inactiveHint} optional />
        <NumberField form={form} name="reviewMonths" label={words.review} />
        <NumberField form={form} name="warnDays" label={words.warn} />
        <TextField form={form} name="reason" label={words.reason} />
        <Buttons>
          <Button kind="primary">{words.save}</Button>
        </Buttons>
      </Form>
    </Card>
  )
}

export const named = (codes: readonly string[]) =>
  codes.map((code) => permissionWords[code as Permission] ?? code).join('; ')

type TrainingsProps = { ctx: PageContext; trainings: TrainingRuleShown[]; ask: ComponentChildren }

function Trainings({ ctx, trainings, ask }: TrainingsProps) {
  const columns: Column<TrainingRuleShown>[] = [
    { key: 'name', label: all.training.name, head: true, cell: ({ name }) => <span dir="auto">{name}</span> },
    { key: 'from', label: words.from, cell: ({ startsOn }) => showDay(startsOn, ctx.zone) },
    { key: 'blocks', label: words.blocks, cell: ({ blocks }) => named(blocks) || all.training.keepsNothing },
    { key: 'lacking', label: words.lacking, cell: (rule) => <Lacking rule={rule} /> },
    {
      key: 'drop',
      acts: true,
      label: words.drop,
      cell: ({ id, name }) => (
        <form method="post" action={`/account-rules/training/${id}/ending`}>
          <Button small>
            {words.drop}
            <span class="vh"> {name}</span>
          </Button>
        </form>
      ),
    },
  ]
  return (
    <Card id="trainings" title={words.trainings}>
      {trainings.length > 0 && (
        <Table caption={words.trainings} columns={columns} rows={trainings} keyOf={({ id }) => id} />
      )}
      <div class="in">
        {trainings.length === 0 && <p class="muted">{words.trainingsNone}</p>}
        {ask}
      </div>
    </Card>
  )
}

function Lacking({ rule: { lacking } }: { rule: TrainingRuleShown }) {
  if (lacking.length === 0) return <>{words.nobodyLacks}</>
  return (
    <Details summary={words.lackingCount(lacking.length)}>
      <ul>
        {lacking.map(({ id, name }) => (
          <li key={id}>
            <a href={`/staff/${id}/account`} dir="auto">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </Details>
  )
}

const Ask = ({ form }: { form: FormState }) => (
  <Details summary={words.add} open={'name' in form.values}>
    <Form form={form} action="/account-rules/training">
      <Stack>
        <TextField form={form} name="name" label={words.addName} />
        <DateField form={form} name="startsOn" label={words.startsOn} />
        <Checkboxes
          form={form}
          name="blocks"
          label={words.blocks}
          hint={words.blocksHint}
          columns
          options={permissions
            .filter((one) => !neverBlocked.includes(one))
            .map((one) => ({ value: one, label: permissionWords[one] }))}
        />
        <TextField form={form} name="why" label={words.reason} />
      </Stack>
      <Buttons>
        <Button>{words.addSave}</Button>
      </Buttons>
    </Form>
  </Details>
)
