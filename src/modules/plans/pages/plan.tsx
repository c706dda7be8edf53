import { newId } from '../../../platform/ids.ts'
import {
  Button,
  Card,
  type Column,
  Columns,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  type FormState,
  LinkButton,
  Muted,
  type PageContext,
  Row,
  Stack,
  showDate,
  showWithin,
  Table,
  Tag,
  Tags,
  type TaskItem,
  TaskList,
} from '../../../platform/ui/index.ts'
import { InTab, PersonFrame, type PersonHead, Typed } from '../../people/index.ts'
import type { AnyItem, LinkedStep, List, Plan } from '../rules.ts'
import { linkWords, listWords, stateWords, plan as words } from '../words.ts'
import { PlanAside } from './aside.tsx'
import { dayText, mainOf, type Naming, ownerOf, restOf, stateOf } from './words-of.tsx'

export type PlanData = {
  head: PersonHead
  plan: Plan | undefined
  steps: LinkedStep[]
  needs: Naming['needs']
  /** Whether a plan may be begun, and the one there is changed: it is of the period that is open. */
  mayBegin: boolean
  mayChange: boolean
  period: { openedOn: Temporal.PlainDate; closedOn: Temporal.PlainDate | null } | undefined
}
type Shown = { data: PlanData; ctx: PageContext; form: FormState }
type Drawn = { data: PlanData & { plan: Plan }; ctx: PageContext; form: FormState }

/** The plan as it stands: what they want, what is done about it by whom, and what must be kept in mind. */
export function PlanPage({ data, ctx, form }: Shown) {
  const { head, plan } = data
  return (
    <PersonFrame ctx={ctx} head={head} current="plan" title={titleOf(data, ctx)} form={form}>
      <InTab person={head.id} tab="plan" current="plan" />
      {plan ? <Whole data={{ ...data, plan }} ctx={ctx} form={form} /> : <NoPlan data={data} form={form} ctx={ctx} />}
    </PersonFrame>
  )
}

/** The one that is open is the plan of today; one that is asked for by itself says of which period it is. */
function titleOf({ period }: PlanData, { path, zone }: PageContext): string {
  return period && path.startsWith('/plans/') ? words.ofPeriod(showDate(period.openedOn, zone)) : words.today
}

const NoPlan = ({ data: { head, mayBegin }, form }: Shown) => (
  <Card id="plan" title={words.none}>
    <EmptyState
      icon="note"
      title={words.none}
      action={
        mayBegin && (
          <Form form={form} action={`/people/${head.id}/plan`}>
            <Button kind="primary">{words.begin}</Button>
          </Form>
        )
      }
    >
      {words.noneText}
    </EmptyState>
  </Card>
)

function Whole({ data, ctx, form }: Drawn) {
  return (
    <Columns aside={<PlanAside data={data} ctx={ctx} />}>
      <ErrorSummary form={form} />
      {data.period?.closedOn && (
        <Card id="closed" title={words.closed} padded>
          {words.period(showDate(data.period.openedOn, ctx.zone), showDate(data.period.closedOn, ctx.zone))}
        </Card>
      )}
      <ListCard list="goals" data={data} ctx={ctx} form={form} />
      <StepsCard data={data} ctx={ctx} form={form} />
      <ListCard list="risks" data={data} ctx={ctx} form={form} />
      <ListCard list="rules" data={data} ctx={ctx} form={form} />
      <ListCard list="strategies" data={data} ctx={ctx} form={form} />
      <Muted>{words.changedWhen(showWithin(data.plan.changedAt, ctx), data.plan.changedByName)}</Muted>
    </Columns>
  )
}

const namingOf = ({ data: { needs, head }, ctx }: Drawn): Naming => ({
  needs,
  spoken: head.name.spoken,
  zone: ctx.zone,
})

const AddLink = ({ data: { head, mayChange }, list }: { data: PlanData; list: List }) =>
  mayChange ? (
    <LinkButton href={`/people/${head.id}/plan/${list}/new`} icon="plus" kind="quiet" small>
      {listWords[list].add}
    </LinkButton>
  ) : null

function ListCard({ list, ...drawn }: Drawn & { list: List }) {
  const { data } = drawn
  const items: AnyItem[] = data.plan.content[list]
  return (
    <Card id={list} title={listWords[list].title} actions={<AddLink data={data} list={list} />}>
      {items.length === 0 ? (
        <EmptyState title={listWords[list].empty}>{listWords[list].hint}</EmptyState>
      ) : (
        <TaskList items={items.map((item, at) => lineOf(list, item, endsOf(at, items.length), drawn))} />
      )}
    </Card>
  )
}

type Ends = { first: boolean; last: boolean }
const endsOf = (at: number, count: number): Ends => ({ first: at === 0, last: at === count - 1 })

function lineOf(list: List, item: AnyItem, ends: Ends, drawn: Drawn): TaskItem {
  const naming = namingOf(drawn)
  const rest = restOf(list, item, drawn.data.plan.content, naming).join('; ')
  return {
    key: item.id,
    title: (
      <>
        <Typed text={mainOf(list, item, naming)} /> {item.kept && <Tag tone="blue">{words.kept}</Tag>}
      </>
    ),
    about: rest !== '' && <Typed text={rest} />,
    when: (
      <div class="does">
        <ItemActs list={list} item={item} ends={ends} {...drawn} />
      </div>
    ),
  }
}

/** Changed on its own page, which a step's page leads to; moved by a press, so that the order is made with the keyboard as with the mouse. */
function ItemActs({ list, item, ends, ...drawn }: Drawn & { list: List; item: AnyItem; ends: Ends }) {
  const { data } = drawn
  if (!data.mayChange) return null
  const at = `/people/${data.head.id}/plan/${list}/${item.id}`
  const main = mainOf(list, item, namingOf(drawn)).slice(0, 60)
  return (
    <Row>
      {list !== 'steps' && (
        <a href={at} aria-label={words.changeOf(main)}>
          {words.change}
        </a>
      )}
      {!(ends.first && ends.last) && <Move at={at} ends={ends} main={main} />}
    </Row>
  )
}

const Move = ({ at, ends, main }: { at: string; ends: Ends; main: string }) => (
  <form method="post" action={`${at}/move`}>
    <input type="hidden" name="_key" value={newId()} />
    {!ends.first && (
      <Button kind="quiet" small icon="up" iconOnly name="up" value="yes">
        {words.upOf(main)}
      </Button>
    )}
    {!ends.last && (
      <Button kind="quiet" small icon="down" iconOnly name="up" value="no">
        {words.downOf(main)}
      </Button>
    )}
  </form>
)

function StepsCard(drawn: Drawn) {
  const { data } = drawn
  const open = data.steps.filter(({ state }) => state !== 'done' && state !== 'dropped')
  const over = data.steps.filter((step) => !open.includes(step))
  return (
    <Card id="steps" title={listWords.steps.title} actions={<AddLink data={data} list="steps" />}>
      {open.length === 0 ? (
        <EmptyState title={listWords.steps.empty}>{listWords.steps.hint}</EmptyState>
      ) : (
        <Table caption={words.caption} columns={stepColumns(drawn)} rows={open} keyOf={({ id }) => id} />
      )}
      {over.length > 0 && (
        <div class="in">
          <Details summary={words.done(over.length)}>
            <Table caption={words.doneCaption} columns={stepColumns(drawn)} rows={over} keyOf={({ id }) => id} />
          </Details>
        </div>
      )}
    </Card>
  )
}

function stepColumns(drawn: Drawn): Column<LinkedStep>[] {
  const { data, ctx } = drawn
  const all = data.plan.content.steps
  return [
    {
      key: 'step',
      label: words.columns.step,
      head: true,
      cell: (step) => (
        <a href={`/plan-steps/${step.id}`}>
          <Typed text={step.words} />
        </a>
      ),
    },
    { key: 'who', label: words.columns.who, cell: (step) => <WhoWhen step={step} zone={ctx.zone} /> },
    { key: 'state', label: words.columns.state, cell: (step) => <State step={step} spoken={data.head.name.spoken} /> },
    {
      key: 'became',
      label: words.columns.became,
      cell: (step) => step.links.length > 0 && <Became step={step} />,
    },
    {
      key: 'acts',
      label: words.columns.acts,
      acts: true,
      cell: (step) => (
        <ItemActs
          list="steps"
          item={step}
          ends={endsOf(
            all.findIndex(({ id }) => id === step.id),
            all.length,
          )}
          {...drawn}
        />
      ),
    },
  ]
}

const WhoWhen = ({ step, zone }: { step: LinkedStep; zone: string }) => (
  <div>
    <Typed text={ownerOf(step)} />
    {step.by && <div class="small muted">{words.by(dayText(step.by, zone))}</div>}
  </div>
)

const tones = { 'to-discuss': 'amber', agreed: 'blue', 'under-way': 'blue', done: 'green', dropped: undefined } as const

export function State({ step, spoken }: { step: LinkedStep; spoken: string }) {
  const tone = tones[step.state]
  return (
    <Stack tight>
      <Tags>
        <Tag {...(tone ? { tone } : {})}>{stateOf(step, spoken)}</Tag>
        {step.overdue && <Tag tone="red">{words.overdue}</Tag>}
      </Tags>
      {step.proposed && <Muted>{words.speaksFor(stateWords[step.proposed])}</Muted>}
    </Stack>
  )
}

const Became = ({ step }: { step: LinkedStep }) => (
  <Stack tight>
    {step.links.map(({ id, kind, text, state, href }) => (
      <span key={id}>
        <a href={href}>{linkWords.kinds[kind]}</a> <Muted>{[text, state].filter(Boolean).join(', ')}</Muted>
      </span>
    ))}
  </Stack>
)
