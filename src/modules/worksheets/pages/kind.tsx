import { RingsDrawing } from '../../../platform/ui/drawing/index.ts'
import { type DrawingKind, inOrder } from '../../drawings/index.ts'
import { form } from '../rules.ts'
import { sheet as words } from '../words.ts'
import { Beside } from './beside.tsx'
import { Copy } from './copy.tsx'

/** The supports worksheet as a kind of drawing: people in rings round the person. */
export const worksheet: DrawingKind = {
  code: 'worksheet',
  param: 'worksheet',
  path: '/worksheets',
  tab: 'supports',
  form,
  words,
  picture: ({ items, called }) => (
    <RingsDrawing
      label={words.picture}
      middle={called}
      areas={form.areas.map((key) => ({ key, label: words.areas[key].label }))}
      marks={inOrder(form, items).map(({ id, area, kind, text, how, since }) => ({
        id,
        area,
        text,
        look: `is-${how || 'unsaid'}`,
        label: nameIn(words.kinds, kind),
        note: [nameIn(words.hows, how), since].filter(Boolean).join(', '),
      }))}
    />
  ),
  beside: Beside,
  printed: Copy,
}

const nameIn = (names: Record<string, string>, code: string) => names[code] ?? code
