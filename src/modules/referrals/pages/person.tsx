import { isSent } from '../../../platform/forms/state.ts'
import { newId } from '../../../platform/ids.ts'
import {
  Button,
  Card,
  Columns,
  Details,
  EmptyState,
  Form,
  type FormState,
  LinkButton,
  Muted,
  type PageContext,
  Select,
  Stack,
  showDate,
  showWhen,
  type TaskItem,
  TaskList,
  TextField,
} from '../../../platform/ui/index.ts'
import { InTab, PersonFrame, type PersonHead } from '../../people/index.ts'
import { type Choices, namesIn } from '../../providers/index.ts'
import { isOver, type Need, type Referral } from '../rules.ts'
import { fields, words } from '../words.ts'

export type PersonData = {
  head: PersonHead
  referrals: Referral[]
  needs: Need[]
  choices: Choices
  mayRefer: boolean
}
type Shown = { data: PersonData; ctx: PageContext; form: FormState }

/** A person's referrals, with what they need beside them. */
export const PersonReferralsPage = ({ data, ctx, form }: Shown) => (
  <PersonFrame ctx={ctx} head={data.head} current="plan" title={words.title} form={form}>
    <InTab person={data.head.id} tab="plan" current="referrals" />
    <Columns aside={<Needs data={data} ctx={ctx} form={form} />}>
      <Card
        id="referrals"
        title={words.title}
        actions={
          data.mayRefer && (
            <LinkButton href={`/people/${data.head.id}/referrals/new`} icon="search" small>
              {words.find}
            </LinkButton>
          )
        }
      >
        {data.referrals.length === 0 ? (
          <EmptyState icon="arrow" title={words.none}>
            {words.noneHint}
          </EmptyState>
        ) : (
          <TaskList items={data.referrals.map((one) => referralItem(one, ctx))} />
        )}
      </Card>
    </Columns>
  </PersonFrame>
)

/** A referral as a line of a list: the service, where it stands, when it is to be followed up. */
export function referralItem(one: Referral, ctx: PageContext, name?: string): TaskItem {
  const overdue = one.followUp !== undefined && Temporal.PlainDate.compare(one.followUp.due, dayOf(ctx)) < 0
  const open = !isOver(one.state)
  return {
    key: one.id,
    title: (
      <a href={`/referrals/${one.id}`} dir="auto">
        {name ? `${name}: ${one.service}` : one.service}
      </a>
    ),
    about: [one.providerName, words.since(words.states[one.state], showDate(one.stateOn, ctx.zone)), one.result]
      .filter(Boolean)
      .join(', '),
    when:
      open &&
      (one.followUp ? words.followUp(showWhen(one.followUp.due, ctx)) : one.state !== 'drafted' && words.noFollowUp),
    overdue,
  }
}

const dayOf = ({ now, zone }: PageContext) => now.toZonedDateTimeISO(zone).toPlainDate()

function Needs({ data: { head, needs, choices, mayRefer }, ctx, form }: Shown) {
  return (
    <Card id="needs" title={words.needs} padded>
      <Stack>
        {needs.length === 0 ? (
          <p>
            <b>{words.noNeeds}</b> {words.noNeedsHint}
          </p>
        ) : (
          <ul>
            {bySource(needs).map(([need, ...more]) => {
              const names = namesIn(
                choices.needs,
                [need, ...more].map(({ code }) => code),
              ).join(', ')
              return (
                <li key={need.id ?? `${need.code} ${need.from?.[1]}`}>
                  <b>{names}</b> <span dir="auto">{need.words}</span> <Muted>{originOf(need, ctx)}</Muted>
                  {need.id && !need.from && mayRefer && <EndNeed id={need.id} name={names} />}
                </li>
              )
            })}
          </ul>
        )}
        {mayRefer && (
          <Details
            summary={words.anotherNeed}
            open={needs.length === 0 || isSent(form, ['need', 'needWords', 'saidBy'])}
          >
            <Form form={form} action={`/people/${head.id}/needs`} id="need-form">
              <Select
                form={form}
                name="need"
                label={fields.need}
                options={choices.needs.map(({ code, name }) => ({ value: code, label: name }))}
              />
              <TextField form={form} name="needWords" label={fields.needWords} optional />
              <TextField form={form} name="saidBy" label={fields.saidBy} optional />
              <Button>{words.addNeed}</Button>
            </Form>
          </Details>
        )}
      </Stack>
    </Card>
  )
}

/** One line for all that the same words of the order or of the plan speak of. */
function bySource(needs: readonly Need[]): [Need, ...Need[]][] {
  const lines = new Map<string, [Need, ...Need[]]>()
  for (const need of needs) {
    const key = need.from ? `${need.from.join(' ')} ${need.words}` : (need.id ?? need.code)
    const line = lines.get(key)
    if (line) line.push(need)
    else lines.set(key, [need])
  }
  return [...lines.values()]
}

function originOf({ from, saidBy, on }: Need, { zone }: PageContext): string {
  const [kind] = from ?? []
  const where = kind === 'condition' ? words.fromOrder : kind ? words.fromPlan : saidBy && words.saidBy(saidBy)
  return [where, on && showDate(on, zone)].filter(Boolean).join(', ')
}

const EndNeed = ({ id, name }: { id: string; name: string }) => (
  <form method="post" action={`/needs/${id}/end`}>
    <input type="hidden" name="_key" value={newId()} />
    <Button small kind="quiet">
      {words.endNeed}
      <span class="vh">{` ${name}`}</span>
    </Button>
  </form>
)
