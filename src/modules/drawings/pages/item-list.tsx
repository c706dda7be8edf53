import { newId } from '../../../platform/ids.ts'
import { Button, Icon, type IconName, Tag } from '../../../platform/ui/index.ts'
import { Typed } from '../../people/index.ts'
import { type Item, inArea, type Way, ways } from '../rules.ts'
import { editor } from '../words.ts'
import type { DrawingKind, Shown } from './kind.ts'

const icons: Record<Way, IconName> = { up: 'up', down: 'down', left: 'prev', right: 'next' }

/** All that is drawn, area by area in the same order: what the drawing says, and the way to change it without seeing or a mouse. */
export const ItemList = ({ kind, data }: Shown) => (
  <div class="drawn">
    {kind.form.areas.map((area) => (
      <div key={area} data-list={area}>
        <h3>{kind.words.areas[area]?.label}</h3>
        <p class="small muted">{kind.words.areas[area]?.prompt}</p>
        <AreaItems kind={kind} data={data} area={area} />
      </div>
    ))}
  </div>
)

function AreaItems({ kind, data, area }: Pick<Shown, 'kind' | 'data'> & { area: string }) {
  const { drawing, mayChange } = data
  const items = inArea(drawing.items, area)
  if (items.length === 0) return <p class="muted">{editor.none}</p>
  return (
    <ol>
      {items.map((item) => (
        <li key={item.id} id={`item-${item.id}`}>
          <ItemWords kind={kind} item={item} items={drawing.items} />
          {mayChange && <Acts kind={kind} data={data} item={item} last={items.length - 1} />}
        </li>
      ))}
    </ol>
  )
}

/** What is said of a thing: what it is, its words, how it is, since when and what it leads to. */
export function ItemWords({ kind: { words }, item, items }: { kind: DrawingKind; item: Item; items: readonly Item[] }) {
  const leads = items.find(({ id }) => id === item.leadsTo)
  return (
    <p>
      <Tag>{words.kinds[item.kind]}</Tag> <Typed text={item.text} />{' '}
      <span class="small muted" dir="auto">
        {[words.hows[item.how], item.since && editor.since(item.since), leads && editor.leadsTo(leads.text)]
          .filter(Boolean)
          .join(', ')}
      </span>
    </p>
  )
}

/** One form: which button was pressed says what is to be done. */
function Acts({ kind, data, item, last }: Pick<Shown, 'kind' | 'data'> & { item: Item; last: number }) {
  const { path, words, form } = kind
  const { drawing } = data
  const at = `${path}/${drawing.id}`
  const area = form.areas.indexOf(item.area)
  const ended = {
    up: item.place === 0,
    down: item.place === last,
    left: area === 0,
    right: area === form.areas.length - 1,
  }
  return (
    <form class="does" method="post" action={`${at}/items/${item.id}/place`}>
      <input type="hidden" name="_key" value={newId()} />
      <input type="hidden" name="_version" value={drawing.version} />
      {ways.map((way) => (
        <button
          key={way}
          type="submit"
          class="btn quiet small icon-only"
          id={`${way}-${item.id}`}
          name="way"
          value={way}
          disabled={ended[way]}
          title={words.ways[way]}
        >
          <Icon name={icons[way]} size={18} />
          <span class="vh">{editor.moveOf(words.ways[way], item.text)}</span>
        </button>
      ))}
      <a href={`${at}?item=${item.id}#text`} id={`change-${item.id}`} aria-label={editor.changeOf(item.text)}>
        {editor.change}
      </a>
      <Button kind="quiet" small formAction={`${at}/items/${item.id}/removal`}>
        {editor.remove}
        <span class="vh"> {item.text}</span>
      </Button>
    </form>
  )
}
