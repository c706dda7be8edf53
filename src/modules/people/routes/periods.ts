import * as z from 'zod'
import { nameIn, versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import * as fields from '../../../platform/forms/fields.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { refuse } from '../../../platform/result.ts'
import { colleagues, staffNames } from '../../staff/index.ts'
import { allocate, closeSupervision, openSupervision, setLevel } from '../commands.ts'
import { AllocatePage, ClosePage, LevelPage, OpenPeriodPage, type PeriodData } from '../pages.tsx'
import { headOf, periodNamed } from '../queries.ts'
import { periodRefusals, periods } from '../words.ts'

const at = '/people/:person/supervision'
const may = 'change people'
const answer = z.object({ id: z.string() })
const toDetails =
  (said: string) =>
  (_: unknown, { params }: { params: Record<string, string> }) => ({ to: `/people/${params.person}/details`, said })

async function readPeriod(tx: Tx, params: Record<string, string>): Promise<PeriodData | undefined> {
  const head = await headOf(tx, params.person ?? '')
  const period = params.supervision ? await periodNamed(tx, params.supervision) : undefined
  if (!head) return undefined
  const { levels, closeReasons } = versionInForce(tx.actor.jurisdiction, tx.today)
  const officers = (await colleagues(tx)).map(({ id, givenName, familyName }) => ({
    value: id,
    label: `${givenName} ${familyName}`,
  }))
  const officer = (await staffNames(tx, [period?.officerId ?? null])).get(period?.officerId ?? '')
  const levelName = period?.level ? nameIn(levels, period.level) : undefined
  return {
    head,
    period,
    officer,
    levelName,
    officers,
    levels: optionsOf(levels),
    reasons: optionsOf(closeReasons),
    today: tx.today,
  }
}

const optionsOf = (list: readonly { code: string; name: string }[]) =>
  list.map(({ code, name }) => ({ value: code, label: name }))

const opening = page({
  at: `${at}/new`,
  access: { may, on: 'person' },
  read: (tx, { params }) => readPeriod(tx, params),
  show: (data, ctx, form) => OpenPeriodPage({ data, ctx, form }),
})

const open = command({
  at,
  access: { may, on: 'person' },
  body: z.object({
    kind: fields.choice(periods.kindWhat, ['supervision', 'report-only']),
    openedOn: fields.day(periods.openedOnWhat),
    openedWhy: fields.text(periods.openedWhyWhat, 200),
    officer: fields.id(periods.officerWhat),
    level: fields.maybeCode(periods.levelWhat),
  }),
  do: async (tx, { params, body: { officer, level, ...body } }) => {
    const who = (await colleagues(tx)).find(({ id }) => id === officer)
    if (!who) return refuse('unknown-staff', 'officer')
    const person = params.person ?? ''
    return openSupervision(tx, {
      ...body,
      person,
      officerId: officer,
      officeId: who.officeId,
      ...(level ? { level } : {}),
    })
  },
  words: periodRefusals,
  then: (_, { params }) => ({
    to: `/people/${params.person}/details`,
    said: {
      text: periods.opened,
      links: [{ text: periods.openedNext, href: `/people/${params.person}/appointments/new` }],
    },
  }),
  again: opening,
  api: { answer, of: (value) => value, says: periods.apiOpen },
})

const allocating = page({
  at: `${at}/:supervision/officer`,
  access: { may, on: 'supervision' },
  read: (tx, { params }) => readPeriod(tx, params),
  show: (data, ctx, form) => AllocatePage({ data, ctx, form }),
})

const toOfficer = command({
  at: `${at}/:supervision/officer`,
  access: { may, on: 'supervision' },
  body: z.object({
    officer: fields.id(periods.officerWhat),
    from: fields.day(periods.fromWhat),
    why: fields.text(periods.whyWhat, 200),
  }),
  do: (tx, { params, body: { officer, ...body }, version }) =>
    allocate(tx, { supervision: params.supervision ?? '', staff: officer, ...body, version }),
  words: periodRefusals,
  then: toDetails(periods.allocated),
  again: allocating,
  api: { answer, of: (value) => value, says: periods.apiAllocate },
})

const levelling = page({
  at: `${at}/:supervision/level`,
  access: { may, on: 'supervision' },
  read: (tx, { params }) => readPeriod(tx, params),
  show: (data, ctx, form) => LevelPage({ data, ctx, form }),
})

const toLevel = command({
  at: `${at}/:supervision/level`,
  access: { may, on: 'supervision' },
  body: z.object({
    level: fields.code(periods.levelWhat),
    from: fields.day(periods.fromWhat),
    why: fields.text(periods.whyWhat, 200),
  }),
  do: (tx, { params, body, version }) => setLevel(tx, { supervision: params.supervision ?? '', ...body, version }),
  words: periodRefusals,
  then: toDetails(periods.levelSet),
  again: levelling,
  api: { answer, of: (value) => value, says: periods.apiLevel },
})

const closing = page({
  at: `${at}/:supervision/close`,
  access: { may, on: 'supervision' },
  read: (tx, { params }) => readPeriod(tx, params),
  show: (data, ctx, form) => ClosePage({ data, ctx, form }),
})

const close = command({
  at: `${at}/:supervision/close`,
  access: { may, on: 'supervision' },
  body: z.object({ closedOn: fields.day(periods.closedOnWhat), why: fields.code(periods.whyWhat) }),
  do: (tx, { params, body, version }) =>
    closeSupervision(tx, { supervision: params.supervision ?? '', ...body, version }),
  words: periodRefusals,
  then: toDetails(periods.closed),
  again: closing,
  api: { answer, of: (value) => value, says: periods.apiClose },
})

export const periodRoutes = [opening, open, allocating, toOfficer, levelling, toLevel, closing, close]
