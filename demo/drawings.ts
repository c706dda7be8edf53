import { addItem, beginDrawing, type Item, keepVersion } from '../src/modules/drawings/index.ts'
import { startOf, worksheetForm } from '../src/modules/worksheets/index.ts'
import { newId } from '../src/platform/ids.ts'
import { moment } from './background.ts'
import { must } from './lane.ts'
import { ellen, type Told } from './telling.ts'

type Drawn = readonly [area: string, kind: string, text: string, to?: number]

/** What Matthew and his officer drew together on his second visit: each said in his words, and the number of what it led to. */
const map: readonly Drawn[] = [
  ['background', 'event', 'Started the apprenticeship, up at five every day', 2],
  ['background', 'person', 'The boys from the old workshop'],
  ['build-up', 'event', 'Row with the foreman about the late car', 3],
  ['build-up', 'feeling', 'Useless. Angry at myself', 4],
  ['before', 'place', 'Beer garden, straight after work', 5],
  ['before', 'substance', 'Schooners, about seven', 6],
  ['before', 'thought', 'It is only ten minutes home', 7],
  ['offence', 'event', 'Drove home the back way', 9],
  ['offence', 'others', 'Nobody stopped me'],
  ['after', 'event', 'Pulled over at the lights', 10],
  ['after', 'feeling', 'Ashamed in front of Kayla'],
]

/** An offence map as a second visit left it, kept under a name. */
export async function drawMatthew(scene: Told, person: string): Promise<void> {
  await scene.lane.at(moment(scene.day.subtract({ days: 14 }), '10:20'), ellen(scene), async (tx) => {
    const about = 'Driving home from the pub in June'
    const { id } = must(
      await beginDrawing(tx, { person, kind: 'offence-map', about, present: true, items: itemsOf(map) }),
    )
    must(await keepVersion(tx, { drawing: id, name: 'As of our second visit' }))
    const items = await startOf(tx, person)
    const sheet = must(await beginDrawing(tx, { person, kind: 'worksheet', about: '', present: true, items }))
    for (const [area, kind, text, how] of round)
      must(
        await addItem(tx, worksheetForm, {
          drawing: sheet.id,
          said: { area, kind, text, how, since: '', leadsTo: '' },
        }),
      )
  })
}

/** Whom he put round himself, beside those who were known. */
const round = [
  ['inner', 'family', 'Our little one', 'strong'],
  ['middle', 'work', 'The foreman', 'strained'],
  ['middle', 'family', 'Mum in Orange', ''],
  ['outer', 'friend', 'The boys from the old workshop', 'unsafe'],
  ['outer', 'friend', 'Dave from football', 'reconnect'],
] as const

function itemsOf(drawn: readonly Drawn[]): Item[] {
  const ids = drawn.map(() => newId())
  return drawn.map(([area, kind, text, to], at) => ({
    id: ids[at] ?? '',
    area,
    kind,
    text,
    how: '',
    since: '',
    leadsTo: to === undefined ? '' : (ids[to] ?? ''),
    from: '',
    place: drawn.slice(0, at).filter(([other]) => other === area).length,
  }))
}
