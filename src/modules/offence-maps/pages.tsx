import { ColumnsDrawing } from '../../platform/ui/drawing/index.ts'
import { type DrawingKind, inOrder } from '../drawings/index.ts'
import { form } from './rules.ts'
import { map as words } from './words.ts'

/** The offence map as a kind of drawing: columns from left to right, with arrows. */
export const offenceMap: DrawingKind = {
  code: 'offence-map',
  param: 'map',
  path: '/offence-maps',
  tab: 'history',
  form,
  words,
  picture: ({ items }) => (
    <ColumnsDrawing
      label={words.picture}
      areas={form.areas.map((key) => ({ key, label: words.areas[key].label }))}
      marks={inOrder(form, items).map(({ id, area, kind, text }) => ({
        id,
        area,
        text,
        look: `is-${kind}`,
        label: nameOf(words.kinds, kind),
      }))}
      arrows={items.flatMap(({ id, leadsTo }) => (leadsTo ? [{ from: id, to: leadsTo }] : []))}
    />
  ),
}

const nameOf = (names: Record<string, string>, code: string) => names[code] ?? code
