import { ColumnsDrawing } from '../../platform/ui/drawing/index.ts'
import { Card } from '../../platform/ui/index.ts'
import { type DrawingData, type DrawingKind, inOrder } from '../drawings/index.ts'
import { Typed } from '../people/index.ts'
import { form } from './rules.ts'
import { beside, map as words } from './words.ts'

/** The offence map as a kind of drawing: columns from left to right, with arrows. */
export const offenceMap: DrawingKind = {
  code: 'offence-map',
  param: 'map',
  path: '/offence-maps',
  tab: 'plan',
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
  beside: Beside,
}

/** What somebody else could say something about: what happened, and not what was thought or felt. */
const outward: readonly string[] = ['event', 'person', 'substance', 'place', 'others']

/** What was said on the map can be checked with others: each leads to the form of a check that holds it. */
function Beside({ data: { drawing, head } }: { data: DrawingData }) {
  const said = inOrder(form, drawing.items).filter(({ kind }) => outward.includes(kind))
  return (
    <Card id="beside" title={beside.title} padded>
      {said.length === 0 && <p class="muted">{beside.none}</p>}
      <ul>
        {said.map(({ id, text }) => (
          <li key={id}>
            <a href={`/people/${head.id}/checks/new?said=${encodeURIComponent(text.replaceAll('\n', ' '))}`}>
              <Typed text={text} />
            </a>
          </li>
        ))}
      </ul>
    </Card>
  )
}

const nameOf = (names: Record<string, string>, code: string) => names[code] ?? code
