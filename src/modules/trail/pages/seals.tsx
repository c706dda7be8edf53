import {
  Button,
  Card,
  type Column,
  Columns,
  EmptyState,
  Form,
  type FormState,
  KeyValues,
  type PageContext,
  Stack,
  Table,
  Tag,
  Time,
  WarnBar,
} from '../../../platform/ui/index.ts'
import type { ChainShown } from '../rules.ts'
import { chain, seals as words } from '../words.ts'
import { TrailFrame } from './frame.tsx'

type Shown = { state: ChainShown; ctx: PageContext; form: FormState }
type Verification = ChainShown['verifications'][number]

/** Where the chain of seals stands, a button that has it gone through, and what the last times found. */
export function SealsPage({ state, ctx, form }: Shown) {
  const { verifications } = state
  const latest = verifications.find(({ doneAt }) => doneAt !== null)
  return (
    <TrailFrame ctx={ctx} current="seals">
      {latest?.broken && <WarnBar>{words.brokenNow(latest.broken)}</WarnBar>}
      <Columns aside={<ChainCard state={state} ctx={ctx} form={form} />}>
        <Card id="verifications" title={words.verifications}>
          {verifications.length === 0 ? (
            <EmptyState icon="shield" title={words.noneYet}>
              {words.noneYetText}
            </EmptyState>
          ) : (
            <Table caption={words.caption} columns={columnsOf(ctx)} rows={verifications} keyOf={({ id }) => id} />
          )}
        </Card>
      </Columns>
    </TrailFrame>
  )
}

const ChainCard = ({ state: { last, waiting }, ctx, form }: Shown) => (
  <Card id="chain" title={words.title} padded>
    <Stack tight>
      <p>{words.what}</p>
      <KeyValues
        items={[
          { label: words.newest, value: last ? words.number(last.number) : words.none },
          ...(last
            ? [
                { label: words.sealedAt, value: <Time at={last.sealedAt} ctx={ctx} /> },
                { label: words.hash, value: <code>{last.hash}</code>, note: words.hashHint },
              ]
            : []),
          { label: words.waiting, value: chain.entries(waiting) },
        ]}
      />
      <Form form={form} action="/trail/verifications">
        <Button kind="primary" icon="shield">
          {words.verify}
        </Button>
      </Form>
    </Stack>
  </Card>
)

const columnsOf = (ctx: PageContext): Column<Verification>[] => [
  { key: 'when', label: words.when, head: true, cell: ({ askedAt }) => <Time at={askedAt} ctx={ctx} /> },
  { key: 'by', label: words.by, cell: ({ by }) => by ?? words.nightly },
  { key: 'found', label: words.found, cell: (one) => <Found one={one} /> },
]

function Found({ one: { doneAt, broken, seals, entries } }: { one: Verification }) {
  if (!doneAt) return <Tag tone="amber">{words.going}</Tag>
  if (!broken) return <>{words.whole(chain.seals(seals), chain.entries(entries))}</>
  return (
    <span>
      <Tag tone="red">{words.broken}</Tag> {broken}
    </span>
  )
}
