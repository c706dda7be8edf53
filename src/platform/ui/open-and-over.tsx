import type { ComponentChildren } from 'preact'
import { Card } from './card.tsx'
import type { IconName } from './icon.tsx'
import { EmptyState } from './notices.tsx'
import { type Column, Table } from './table.tsx'

type Lines<Row> = { rows: Row[]; columns: Column<Row>[] }

/**
 * What is open, and beneath it what came to an end, where anything did. `add` is what can be done about there being none, and
 * else stands beside the heading. `name` makes the cards' ids.
 */
export function OpenAndOver<Row>({
  name,
  icon,
  words,
  add,
  open,
  over,
  keyOf,
}: {
  name: string
  icon: IconName
  words: Record<'title' | 'open' | 'over' | 'none' | 'noneOpen' | 'noneHint', string>
  add: ComponentChildren
  open: Lines<Row>
  over: Lines<Row>
  keyOf: (row: Row) => string
}) {
  const past = over.rows.length > 0
  return (
    <>
      <Card id={`open-${name}`} title={past ? words.open : words.title} actions={open.rows.length > 0 && add}>
        {open.rows.length > 0 ? (
          <Table caption={words.open} {...open} keyOf={keyOf} />
        ) : (
          <EmptyState icon={icon} title={past ? words.noneOpen : words.none} action={add}>
            {words.noneHint}
          </EmptyState>
        )}
      </Card>
      {past && (
        <Card id={`past-${name}`} title={words.over}>
          <Table caption={words.over} {...over} keyOf={keyOf} />
        </Card>
      )}
    </>
  )
}
