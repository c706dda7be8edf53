import {
  Button,
  Buttons,
  Card,
  type Column,
  Columns,
  EmptyState,
  Form,
  type FormState,
  LinkButton,
  type PageContext,
  Row,
  Select,
  Stack,
  showDate,
  showWhen,
  Table,
  Tag,
  TextField,
} from '../../../platform/ui/index.ts'
import { InTab, PersonFrame, type PersonHead, Typed } from '../../people/index.ts'
import type { Difference, Drawing, Item, Kept } from '../rules.ts'
import { versions as words } from '../words.ts'
import { DrawingStyles } from './editor.tsx'
import { ItemWords } from './item-list.tsx'
import type { DrawingKind } from './kind.ts'

/** A version to look at: one that was kept, or what stands now. */
export type Looked = { name: string; items: Item[] }
export type VersionsData = {
  head: PersonHead
  called: string
  drawing: Drawing
  kept: Kept[]
  mayChange: boolean
  one: string | undefined
  other: string | undefined
  looked: Looked | undefined
  compared: { earlier: Looked; later: Looked; difference: Difference } | undefined
}
type Shown = { kind: DrawingKind; data: VersionsData; ctx: PageContext; form: FormState }

/** The versions of a drawing that were kept: each to look at, two to compare, and the form that keeps another. */
export function VersionsPage(shown: Shown) {
  const { kind, data, ctx, form } = shown
  const { head, drawing } = data
  const title = words.title(kind.words.one)
  return (
    <PersonFrame
      ctx={ctx}
      head={head}
      current={kind.tab}
      title={[title, drawing.about].filter(Boolean).join(', ')}
      form={form}
    >
      <DrawingStyles ctx={ctx} />
      <Stack>
        <InTab person={head.id} tab={kind.tab} current={kind.path.slice(1)} />
        <Row>
          <LinkButton href={`${kind.path}/${drawing.id}`} icon="prev">
            {words.back(kind.words.one)}
          </LinkButton>
        </Row>
        <Looking {...shown} />
        <Columns aside={data.mayChange && <Keep {...shown} />}>
          <KeptList {...shown} />
        </Columns>
      </Stack>
    </PersonFrame>
  )
}

function Looking({ kind, data }: Shown) {
  const { looked, compared, called } = data
  return (
    <>
      {compared && (
        <Card id="differences" title={words.differences(compared.earlier.name, compared.later.name)} padded>
          <Differences kind={kind} {...compared} />
        </Card>
      )}
      {looked && (
        <Card id="drawn" title={words.drawn(looked.name)} padded>
          {kind.picture({ items: looked.items, called })}
        </Card>
      )}
    </>
  )
}

type Compared = NonNullable<VersionsData['compared']>

function Differences({ kind, earlier, later, difference }: Compared & { kind: DrawingKind }) {
  const { added, removed, changed } = difference
  if (added.length + removed.length + changed.length === 0) return <p>{words.same}</p>
  return (
    <ul>
      {added.map((item) => (
        <li key={item.id}>
          <Tag tone="green">{words.added}</Tag>
          <ItemWords kind={kind} item={item} items={later.items} />
        </li>
      ))}
      {removed.map((item) => (
        <li key={item.id}>
          <Tag tone="red">{words.removed}</Tag>
          <ItemWords kind={kind} item={item} items={earlier.items} />
        </li>
      ))}
      {changed.map(({ before, after }) => (
        <li key={after.id}>
          <Tag tone="amber">{words.changed}</Tag>
          <ItemWords kind={kind} item={before} items={earlier.items} />
          <ItemWords kind={kind} item={after} items={later.items} />
          {before.area !== after.area && (
            <p>{words.fromTo(kind.words.areas[before.area]?.label ?? '', kind.words.areas[after.area]?.label ?? '')}</p>
          )}
        </li>
      ))}
    </ul>
  )
}

function KeptList(shown: Shown) {
  const { kind, data, ctx } = shown
  const { kept, drawing } = data
  const at = `${kind.path}/${drawing.id}/versions`
  const columns: Column<Kept>[] = [
    { key: 'name', label: words.columns.name, head: true, cell: ({ name }) => <Typed text={name} /> },
    { key: 'when', label: words.columns.when, cell: ({ at: when }) => showWhen(when, ctx) },
    { key: 'by', label: words.columns.by, cell: ({ by }) => by },
    { key: 'count', label: words.columns.count, numeric: true, cell: ({ items }) => items.length },
    {
      key: 'acts',
      label: words.columns.acts,
      acts: true,
      cell: ({ id, name }) => (
        <a href={`${at}?other=${id}`} aria-label={words.lookAt(name)}>
          {words.look}
        </a>
      ),
    },
  ]
  return (
    <Card id="versions" title={words.listTitle}>
      {kept.length > 0 ? (
        <Table caption={words.caption} columns={columns} rows={kept} keyOf={({ id }) => id} />
      ) : (
        <EmptyState icon="clock" title={words.none}>
          {words.keepText}
        </EmptyState>
      )}
    </Card>
  )
}

function Keep(shown: Shown) {
  const { kind, data, ctx, form } = shown
  const { drawing, kept } = data
  const at = `${kind.path}/${drawing.id}/versions`
  const values = 'name' in form.values ? form.values : { name: words.suggested(showDate(ctx.now, ctx.zone)) }
  return (
    <>
      <Card id="keep" title={words.keepTitle} padded>
        <Form form={{ ...form, values }} action={at}>
          <TextField form={{ ...form, values }} name="name" label={words.name} hint={words.keepText} spellcheck />
          <Buttons>
            <Button kind="primary">{words.keep}</Button>
          </Buttons>
        </Form>
      </Card>
      {kept.length > 0 && <Compare at={at} data={data} />}
    </>
  )
}

function Compare({ at, data: { kept, one, other } }: { at: string; data: VersionsData }) {
  const form: FormState = { values: { one, other }, errors: {} }
  const options = kept.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Card id="compare" title={words.compareTitle} padded>
      <Form form={form} action={at} method="get">
        <Select form={form} name="one" label={words.earlier} options={options} />
        <Select form={form} name="other" label={words.later} choose={words.now} options={options} />
        <Buttons>
          <Button>{words.compare}</Button>
        </Buttons>
      </Form>
    </Card>
  )
}
