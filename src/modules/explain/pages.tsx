import {
  Button,
  Buttons,
  Card,
  type Column,
  Form,
  Head,
  Inside,
  Page,
  type PageContext,
  Select,
  Stack,
  showDay,
  showWhen,
  Table,
  Tag,
  TextField,
  WarnBar,
} from '../../platform/ui/index.ts'
import type { Shown, Step } from './rules.ts'
import { stepSaid, words } from './words.ts'

export type Choices = { may: { value: string; label: string; group: string }[]; named: (permission: string) => string }
type Props = { ctx: PageContext; data: Shown; choices: Choices }

/** Why a colleague can or cannot see something: the question, and the answer step by step. */
export function ExplainPage({ ctx, data, choices }: Props) {
  const { asked, problem, explained, colleagues } = data
  const form = { values: { ...asked }, errors: problem && problem !== 'open-page' ? wrong(problem) : {} }
  return (
    <Page ctx={ctx} title={words.title} current="staff" wide>
      <Head title={words.title} sub={words.sub} />
      <Stack>
        <Inside ctx={ctx} of="staff" current="explain" />
        {problem === 'open-page' && <WarnBar kind="information">{words.problems['open-page']}</WarnBar>}
        {explained && <Answer ctx={ctx} explained={explained} named={choices.named} />}
        <Form form={form} action="/explain" method="get">
          <Select form={form} name="staff" label={words.who} options={colleagues} />
          <Select form={form} name="may" label={words.may} options={choices.may} optional />
          <TextField form={form} name="address" label={words.address} hint={words.addressHint} optional />
          <TextField form={form} name="reference" label={words.reference} hint={words.referenceHint} optional />
          <Buttons>
            <Button kind="primary">{words.ask}</Button>
          </Buttons>
        </Form>
      </Stack>
    </Page>
  )
}

const fieldOf = { nobody: 'staff', 'nothing-asked': 'may', 'no-such-page': 'address', 'open-page': 'address' } as const
const wrong = (problem: NonNullable<Shown['problem']>) => ({ [fieldOf[problem]]: words.problems[problem] })

type AnswerProps = { ctx: PageContext; explained: NonNullable<Shown['explained']>; named: Choices['named'] }

function Answer({ ctx, explained: { answer, name, permission, steps }, named }: AnswerProps) {
  const columns: Column<Step>[] = [
    {
      key: 'ok',
      label: words.steps,
      cell: ({ ok }) => <Tag tone={ok ? 'green' : 'amber'}>{ok ? words.yes : words.no}</Tag>,
    },
    {
      key: 'said',
      label: words.about,
      head: true,
      cell: (step) =>
        stepSaid(
          step,
          (day) => showDay(day, ctx.zone),
          (at) => showWhen(at, ctx),
        ),
    },
  ]
  return (
    <>
      <WarnBar kind={answer === 'no' ? 'care' : 'information'}>{words.answers[answer](name)}</WarnBar>
      <Card id="steps" title={named(permission)}>
        <Table caption={words.steps} columns={columns} rows={steps} keyOf={(step) => JSON.stringify(step)} />
      </Card>
    </>
  )
}
