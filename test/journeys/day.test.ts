import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { calmsRick, rickComes, tellsOfRick } from './day/counter.ts'
import { closesTheDay, danaReads, plansForMatthew, preparesForJackie, triesSally } from './day/evening.ts'
import { mailServer } from './day/mail.ts'
import { endsWithRoy, hasLunch, royComes, yarnsWithRoy } from './day/midday.ts'
import {
  andrewComes,
  asksGreg,
  drawsTheMap,
  interviewsAndrew,
  notesTheInterview,
  notesTheTalk,
  readsTheNotice,
  signsIn,
} from './day/morning.ts'
import { openOffice } from './day/office.ts'
import { hearsOfWork, lodgesTheSheet, looksForSally, visitsSally } from './day/visit.ts'
import { stage } from './stage.ts'

/** The day of a community corrections officer, from signing in until the next morning, in the order in which it happens. */
const day = [
  signsIn,
  readsTheNotice,
  asksGreg,
  andrewComes,
  interviewsAndrew,
  drawsTheMap,
  notesTheInterview,
  notesTheTalk,
  hasLunch,
  royComes,
  yarnsWithRoy,
  endsWithRoy,
  lodgesTheSheet,
  visitsSally,
  looksForSally,
  hearsOfWork,
  rickComes,
  calmsRick,
  tellsOfRick,
  plansForMatthew,
  triesSally,
  preparesForJackie,
  closesTheDay,
  danaReads,
]

/** What no piece of work may take more pages than; most take two or three. */
const mostPages = 6

const mail = await mailServer()
after(mail.close)
const here = await stage({ SMTP_URL: mail.url, MAIL_FROM: 'throughcare@example.org' })

test('one officer’s day, from signing in until the next morning: nothing is typed twice, and no task takes a detour', async (t) => {
  const office = await openOffice(here, mail)
  try {
    for (const happens of day) await happens(office)
  } finally {
    await office.close()
  }
  const [refused, ...others] = office.complaints
  assert.match(refused ?? '', /status of 422/, 'what is put into lunch is refused once')
  assert.deepEqual(others, [], 'her browser complains of nothing else')
  const { pieces, twice } = office.tally
  for (const { name, loads, clicks, fields, characters } of pieces)
    t.diagnostic(`${name}: ${loads} pages, ${clicks} clicks, ${fields} fields, ${characters} characters`)
  const sum = (of: 'loads' | 'clicks' | 'fields' | 'characters') => pieces.reduce((all, piece) => all + piece[of], 0)
  t.diagnostic(
    `the whole day: ${sum('loads')} pages, ${sum('clicks')} clicks, ${sum('fields')} fields, ${sum('characters')} characters`,
  )
  assert.deepEqual(twice(), [], 'no fact is typed twice in the day')
  const detours = pieces.filter(({ loads }) => loads > mostPages)
  assert.deepEqual(detours, [], 'no piece of work takes a detour')
})
