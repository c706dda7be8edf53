import * as z from 'zod'
import type { Tx } from '../../../platform/database/tx.ts'
import { command } from '../../../platform/http/routes.ts'
import { addItem, beginDrawing, changeItem, keepVersion, moveItem, removeItem, stepBack } from '../commands.ts'
import type { DrawingKind } from '../pages.tsx'
import type { Item } from '../rules.ts'
import { list, refusals, said, says } from '../words.ts'
import { listPage, onePage, type Suggest, versionsPage } from './looks.tsx'
import { editAnswer, itemShape, newShape, placeShape, saidOf, stepShape, versionShape } from './shapes.ts'

type Params = Record<string, string>
/** What is on a new drawing from the start. */
export type Start = (tx: Tx, person: string) => Promise<Item[]>

const nothingYet: Start = async () => []

/** Begins a drawing, from the list. */
export const beginRoute = (kind: DrawingKind, start = nothingYet, suggest?: Suggest) =>
  command({
    at: `/people/:person${kind.path}`,
    access: { may: 'write notes', on: 'person' },
    body: newShape(kind.words.aboutLabel !== undefined),
    do: async (tx, { params: { person = '' }, body: { about, present } }) =>
      beginDrawing(tx, {
        person,
        kind: kind.code,
        about,
        present: present === 'yes',
        items: await start(tx, person),
      }),
    words: {},
    then: ({ id }) => ({ to: `${kind.path}/${id}`, said: list.begun }),
    again: listPage(kind, suggest),
    api: { answer: z.object({ id: z.string() }), of: ({ id }) => ({ id }), says: says.begin(kind.words.one) },
  })

/** The edits of one kind of drawing. Each is saved as it is made; with the screen turned round too. */
export function editRoutes(kind: DrawingKind) {
  const at = `${kind.path}/:${kind.param}`
  const one = kind.words.one
  const edit = { access: { may: 'write notes', on: kind.param }, turned: true, again: onePage(kind) } as const
  const idOf = (params: Params) => params[kind.param] ?? ''
  const page = ({ id }: { id: string }) => `${kind.path}/${id}`
  const answer = <Value extends { id: string; item?: string; version: number }>(sentence: string) => ({
    answer: editAnswer,
    of: ({ id, item, version }: Value) => ({ id, item, version }),
    says: sentence,
  })
  return [
    command({
      ...edit,
      at: `${at}/items`,
      body: itemShape,
      do: (tx, { params, body }) => addItem(tx, kind.form, { drawing: idOf(params), said: saidOf(body) }),
      words: { ...refusals.codes, full: refusals.full },
      then: (value, { body }) => ({ to: `${page(value)}?area=${body.area}&kind=${body.kind}`, said: said.added }),
      api: answer(says.add(one)),
    }),
    command({
      ...edit,
      at: `${at}/items/:item`,
      body: itemShape,
      do: (tx, { params, body, version }) =>
        changeItem(tx, kind.form, { drawing: idOf(params), item: params.item ?? '', said: saidOf(body), version }),
      words: { ...refusals.codes, stale: refusals.stale, gone: refusals.gone },
      then: (value) => ({ to: page(value), said: said.changed }),
      api: answer(says.change(one)),
    }),
    command({
      ...edit,
      at: `${at}/items/:item/place`,
      body: placeShape,
      do: (tx, { params, body: { way, area = '', before = '' } }) =>
        moveItem(tx, kind.form, {
          drawing: idOf(params),
          item: params.item ?? '',
          to: way ? { way } : { area, before },
        }),
      words: {
        'area-unknown': refusals.codes['area-unknown'],
        gone: refusals.gone,
        'at-the-end': refusals['at-the-end'],
      },
      then: (value) => ({ to: page(value), said: said.moved }),
      api: answer(says.move(one)),
    }),
    command({
      ...edit,
      at: `${at}/items/:item/removal`,
      body: z.object({}),
      do: (tx, { params, version }) => removeItem(tx, { drawing: idOf(params), item: params.item ?? '', version }),
      words: { stale: refusals.stale, gone: refusals.gone },
      then: (value) => ({ to: page(value), said: said.removed }),
      api: answer(says.remove(one)),
    }),
    command({
      ...edit,
      at: `${at}/steps`,
      body: stepShape,
      do: (tx, { params, body, version }) => stepBack(tx, { drawing: idOf(params), step: body.step, version }),
      words: { stale: refusals.newer, nothing: refusals.nothing },
      then: (value, { body }) => ({ to: page(value), said: said[body.step] }),
      api: answer(says.step(one)),
    }),
  ]
}

/** Keeps a version of a drawing. */
export function keepRoutes(kind: DrawingKind) {
  const at = `${kind.path}/:${kind.param}`
  const access = { may: 'write notes', on: kind.param }
  const idOf = (params: Params) => params[kind.param] ?? ''
  return [
    command({
      at: `${at}/versions`,
      access,
      body: versionShape,
      do: (tx, { params, body }) => keepVersion(tx, { drawing: idOf(params), name: body.name }),
      words: {},
      then: ({ drawing, name }) => ({ to: `${kind.path}/${drawing}/versions`, said: said.kept(name) }),
      again: versionsPage(kind),
      api: { answer: z.object({ id: z.string() }), of: ({ id }) => ({ id }), says: says.keep(kind.words.one) },
    }),
  ]
}
