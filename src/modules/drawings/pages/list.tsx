import { startWith } from '../../../platform/forms/state.ts'
import {
  Button,
  Buttons,
  Card,
  type Column,
  Columns,
  EmptyState,
  Form,
  type FormState,
  Muted,
  type PageContext,
  Radios,
  Stack,
  showDay,
  Table,
  TextField,
} from '../../../platform/ui/index.ts'
import { InTab, PersonFrame, type PersonHead, Typed } from '../../people/index.ts'
import type { Listed } from '../rules.ts'
import { list } from '../words.ts'
import type { DrawingKind } from './kind.ts'

export type ListData = {
  head: PersonHead
  drawings: Listed[]
  /** What it may be about, and which of these the form opens with. */
  suggested: readonly string[]
  which: number
  mayChange: boolean
}
type Shown = { kind: DrawingKind; data: ListData; ctx: PageContext; form: FormState }

/** A person's drawings of a kind, and the form that begins one. */
export function DrawingsPage({ kind, data, ctx, form }: Shown) {
  const { head, drawings, mayChange } = data
  const { words, tab, path } = kind
  return (
    <PersonFrame ctx={ctx} head={head} current={tab} title={words.many} form={form}>
      <Stack>
        <InTab person={head.id} tab={tab} current={path.slice(1)} />
        <Columns aside={mayChange && <Begin kind={kind} data={data} form={form} />}>
          <Card id="drawings" title={words.many}>
            {drawings.length > 0 ? (
              <Table
                caption={list.caption(words.many)}
                columns={columnsFor(kind, ctx)}
                rows={drawings}
                keyOf={({ id }) => id}
              />
            ) : (
              <EmptyState icon="edit" title={words.empty}>
                {words.emptyText}
              </EmptyState>
            )}
          </Card>
        </Columns>
      </Stack>
    </PersonFrame>
  )
}

const columnsFor = ({ path, words }: DrawingKind, { zone }: PageContext): Column<Listed>[] => [
  {
    key: 'about',
    label: list.columns.about,
    head: true,
    cell: ({ id, about }) => (
      <a href={`${path}/${id}`}>
        <Typed text={about || words.one} />
      </a>
    ),
  },
  { key: 'count', label: list.columns.count, numeric: true, cell: ({ count }) => count },
  {
    key: 'made',
    label: list.columns.made,
    cell: ({ madeAt, madeBy }) => list.when(showDay(madeAt, zone), madeBy),
  },
  {
    key: 'changed',
    label: list.columns.changed,
    cell: ({ changedAt, changedBy }) => list.when(showDay(changedAt, zone), changedBy),
  },
  {
    key: 'present',
    label: list.columns.present,
    cell: ({ present }) => (present ? list.withThem : list.without),
  },
]

function Begin({ kind: { path, words }, data, form: given }: Omit<Shown, 'ctx'>) {
  const at = `/people/${data.head.id}${path}`
  const form = startWith(given, { about: data.suggested[data.which] ?? data.suggested[0] })
  return (
    <Card id="begin" title={list.begin(words.one)} padded>
      <Form form={form} action={at}>
        {words.aboutLabel && (
          <TextField form={form} name="about" label={words.aboutLabel} hint={words.aboutHint} spellcheck />
        )}
        {words.aboutLabel && <Others at={at} data={data} />}
        <Radios
          form={form}
          name="present"
          label={list.presentLabel}
          options={[
            { value: 'yes', label: list.present.yes },
            { value: 'no', label: list.present.no },
          ]}
        />
        <Buttons>
          <Button kind="primary">{list.beginButton}</Button>
        </Buttons>
      </Form>
    </Card>
  )
}

/** What else it may be about: pressed, the form opens with it. */
const Others = ({ at, data: { suggested, which } }: { at: string; data: ListData }) =>
  suggested.length < 2 ? null : (
    <Stack tight>
      <Muted>{list.others}</Muted>
      {suggested.map((about, nth) =>
        nth === which ? null : (
          <a key={about} href={`${at}?which=${nth}#begin`}>
            <Typed text={about} />
          </a>
        ),
      )}
    </Stack>
  )
