import { newId } from '../../../src/platform/ids.ts'
import { type Body, type Ground, marks } from '../ground.ts'
import type { Samples } from './sample.ts'

const event = { text: `${marks.given} saw the ${marks.word}`, kind: 'event', area: 'before' }

/** A new offence map about the person. */
export const mapOf = (on: Ground) =>
  on.make(`/people/${on.person}/offence-maps`, { about: 'The break-in', present: 'yes' })

/** A new worksheet about the person. */
export const worksheetOf = (on: Ground) => on.make(`/people/${on.person}/worksheets`, { present: 'yes' })

type Kind = { path: string; param: string; item: Body; make: (on: Ground) => Promise<string> }
const maps: Kind = { path: '/offence-maps', param: 'map', item: event, make: mapOf }
const support = { text: `Uncle of ${marks.given}`, kind: 'family', area: 'inner', how: 'strong' }
const worksheets: Kind = { path: '/worksheets', param: 'worksheet', item: support, make: worksheetOf }

/** A new drawing with one thing on it: the ids of both. */
async function drawn({ path, param, item, make }: Kind, on: Ground): Promise<Record<string, string>> {
  const id = await make(on)
  return { [param]: id, item: await on.make(`${path}/${id}/items`, item, 'item') }
}

function samplesOf(kind: Kind, begin: Body): Samples {
  const { path, param, item, make } = kind
  const at = `POST ${path}/:${param}`
  const one = async (on: Ground, body: Body) => ({ params: { [param]: await make(on) }, body })
  const ofItem = async (on: Ground, body: Body) => ({ params: await drawn(kind, on), body })
  const ofDrawing = async (on: Ground, body: Body) => {
    const { [param]: id = '' } = await drawn(kind, on)
    return { params: { [param]: id }, body }
  }
  return {
    [`POST /people/:person${path}`]: (on) => ({ params: { person: on.person }, body: begin }),
    [`${at}/items`]: (on) => one(on, item),
    [`${at}/items/:item`]: (on) => ofItem(on, { ...item, text: 'Otherwise', _version: 2 }),
    [`${at}/items/:item/place`]: (on) => ofItem(on, { way: 'right' }),
    [`${at}/items/:item/removal`]: (on) => ofItem(on, { _version: 2 }),
    [`${at}/steps`]: (on) => ofDrawing(on, { step: 'undo', _version: 2 }),
    [`${at}/versions`]: (on) => one(on, { name: 'As of the interview' }),
  }
}

export const drawingSamples: Samples = {
  ...samplesOf(maps, { about: 'The break-in', present: 'yes' }),
  ...samplesOf(worksheets, { present: 'yes' }),
  'POST /worksheets/:worksheet/network': async (on) => {
    // Nobody is brought in twice: each is somebody else.
    const { worksheet = '', item = '' } = await drawn({ ...worksheets, item: { ...support, text: newId() } }, on)
    return { params: { worksheet }, body: { supports: [{ item, take: true, relation: 'uncle' }] } }
  },
}
