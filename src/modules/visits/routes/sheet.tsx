import * as z from 'zod'
import { choice, code, id, maybeId, maybeText, maybeWhole, text } from '../../../platform/forms/fields.ts'
import { safePath } from '../../../platform/http/guards.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { recordRefusals } from '../../contacts/index.ts'
import { alarmDeeds, callForHelp, seeToAlarm } from '../commands/alarms.ts'
import { press } from '../commands/mark.ts'
import { notSeen } from '../commands/not-seen.ts'
import { waive } from '../commands/waive.ts'
import { BoardPage } from '../pages/board.tsx'
import { SheetPage } from '../pages/sheet.tsx'
import { boardOf } from '../queries/board.ts'
import { sheetShown } from '../queries/one.ts'
import { markKinds } from '../rules.ts'
import { alarmRefusals, apiWords, pressFields as fields, pressRefusals, said, waiveRefusals } from '../words.ts'
import { lineAnswer, lineOf, sheetAnswer, sheetOf } from './answers.ts'

const goes = { may: 'go on visits', on: 'sheet' } as const

const board = page({
  at: '/visits',
  access: { may: 'go on visits' },
  read: async (tx) => ({ ...(await boardOf(tx)), goes: tx.actor.may.has('go on visits') }),
  show: (data, ctx) => <BoardPage data={data} ctx={ctx} />,
  api: {
    says: apiWords.board,
    answer: z.object({ out: z.array(lineAnswer), planned: z.array(lineAnswer), past: z.array(lineAnswer) }),
    of: ({ out, planned, past }) => ({ out: out.map(lineOf), planned: planned.map(lineOf), past: past.map(lineOf) }),
  },
})

const sheet = page({
  at: '/visits/:sheet',
  access: goes,
  read: (tx, { params: { sheet: of = '' } }) => sheetShown(tx, of),
  show: (data, ctx, form) => <SheetPage data={data} ctx={ctx} form={form} />,
  api: { says: apiWords.sheet, answer: sheetAnswer, of: sheetOf },
})

const mark = command({
  at: '/visits/:sheet/marks',
  access: goes,
  body: z.object({
    mark: choice(fields.mark, markKinds),
    stop: maybeId(fields.stop),
    minutes: maybeWhole(fields.minutes, 1, 480),
    back: maybeText(fields.back, 2000),
  }),
  do: (tx, { params: { sheet: of = '' }, body: { mark: kind, stop, minutes } }) =>
    press(tx, of, { kind, stop: stop ?? null, minutes: minutes ?? null }),
  words: pressRefusals,
  then: ({ id: of, kind, told }, { body: { back } }) => ({
    to: back === '' ? `/visits/${of}` : safePath(back),
    said: said.marked(kind, told),
  }),
  again: sheet,
  api: {
    says: apiWords.mark,
    answer: z.object({ id: z.uuid(), kind: z.enum(markKinds), told: z.array(z.string()) }),
    of: (value) => value,
  },
})

const help = command({
  at: '/visits/:sheet/help',
  access: goes,
  body: z.object({}),
  do: (tx, { params: { sheet: of = '' } }) => callForHelp(tx, of),
  words: { 'not-there': pressRefusals['not-there'], over: pressRefusals['mark-out-of-turn'] },
  then: ({ id: of }) => ({ to: `/visits/${of}` }),
  again: sheet,
  api: { says: apiWords.help, answer: z.object({ id: z.uuid(), at: z.string() }), of: (value) => value },
})

const alarms = command({
  at: '/visits/:sheet/alarms',
  access: goes,
  body: z.object({
    alarm: id(fields.alarm),
    did: choice(fields.did, alarmDeeds),
    alarmWords: maybeText(fields.words, 1000),
    back: maybeText(fields.back, 2000),
  }),
  do: (tx, { params: { sheet: of = '' }, body: { alarm, did, alarmWords } }) =>
    seeToAlarm(tx, of, { alarm, did, words: alarmWords }),
  words: alarmRefusals,
  then: ({ id: of, did }, { body: { back } }) => ({
    to: back === '' ? `/visits/${of}` : safePath(back),
    said: said.alarm[did],
  }),
  again: sheet,
  api: {
    says: apiWords.alarm,
    answer: z.object({ id: z.uuid(), did: z.enum(alarmDeeds) }),
    of: (value) => value,
  },
})

const waiver = command({
  at: '/visits/:sheet/waiver',
  access: { may: 'watch visits', on: 'sheet' },
  body: z.object({ why: text(fields.why, 500) }),
  do: (tx, { params: { sheet: of = '' }, body: { why } }) => waive(tx, of, why),
  words: waiveRefusals,
  then: ({ id: of }) => ({ to: `/visits/${of}`, said: said.waived }),
  again: sheet,
  api: { says: apiWords.waive, answer: z.object({ id: z.uuid() }), of: (value) => value },
})

const unseen = command({
  at: '/visits/:sheet/not-seen',
  access: { may: 'record contacts', on: 'sheet' },
  body: z.object({ stop: id(fields.stop), outcome: code(fields.outcome), seen: maybeText(fields.seen, 2000) }),
  do: (tx, { params: { sheet: of = '' }, body }) => notSeen(tx, of, body),
  words: { ...recordRefusals, 'no-visit': pressRefusals['mark-out-of-turn'] },
  then: ({ id: of }) => ({ to: `/visits/${of}`, said: said.notSeen }),
  again: sheet,
  api: {
    says: apiWords.notSeen,
    answer: z.object({ id: z.uuid(), appointment: z.uuid(), person: z.uuid() }),
    of: (value) => value,
  },
})

export const sheetRoutes = [board, sheet, mark, help, alarms, waiver, unseen]
