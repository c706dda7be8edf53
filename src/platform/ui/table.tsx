import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import { parts } from './words.ts'

/**
 * `head` marks the column that names its row; `sortable` ones get a link in their heading. `acts` holds what can be done with
 * the row, at its end: its heading is only read out. `narrow` ones are alike in every table of a page.
 */
export type Column<Row> = {
  key: string
  label: string
  cell: (row: Row) => ComponentChildren
  head?: boolean
  sortable?: boolean
  numeric?: boolean
  acts?: boolean
  narrow?: boolean
}

export type Sort = { by: string; down: boolean; href: (by: string, down: boolean) => string }

/** A table, whose rows become cards on a phone. `caption` is read out, and shown when `showCaption` is set. */
export function Table<Row>({
  caption,
  showCaption,
  columns,
  rows,
  keyOf,
  sort,
}: {
  caption: string
  showCaption?: boolean
  columns: Column<Row>[]
  rows: Row[]
  keyOf: (row: Row) => string
  sort?: Sort
}) {
  return (
    <table class="tbl">
      <caption class={showCaption ? undefined : 'vh'}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <Heading key={column.key} column={column} sort={sort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Titled = Pick<Column<unknown>, 'key' | 'label' | 'sortable' | 'numeric' | 'acts' | 'narrow'>

function Heading({ column, sort }: { column: Titled; sort: Sort | undefined }) {
  const active = sort?.by === column.key
  const sorted = active ? (sort.down ? 'descending' : 'ascending') : undefined
  return (
    <th scope="col" aria-sort={sorted} class={lookOf(column)}>
      {sort && column.sortable ? <SortLink column={column} sort={sort} active={active} /> : <Label column={column} />}
    </th>
  )
}

const lookOf = ({ numeric, acts, narrow }: Omit<Titled, 'key' | 'label'>) =>
  classNames(numeric && 'num', acts && 'does', narrow && 'narrow')

const Label = ({ column: { label, acts } }: { column: Titled }) =>
  acts ? <span class="vh">{label}</span> : <>{label}</>

function SortLink({ column, sort, active }: { column: Titled; sort: Sort; active: boolean }) {
  const down = active && !sort.down
  return (
    <a href={sort.href(column.key, down)} title={parts.sortBy(column.label, down)}>
      {column.label}
      {active && <Icon name={sort.down ? 'down' : 'up'} size={14} />}
    </a>
  )
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const inside = column.cell(row)
  if (column.head) return <th scope="row">{inside}</th>
  return (
    <td data-label={column.acts ? undefined : column.label} class={lookOf(column)}>
      {inside}
    </td>
  )
}
