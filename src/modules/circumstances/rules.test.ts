import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endedOf, pictureOf, saysEnded, toldBy, type Word } from './rules.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
type Named = Word & { name: string }

/** A word: when it began and ended, verified or not, and on which day of November it was written down. */
function word(name: string, recorded: number, verified: boolean, from: string | null = null, to: string | null = null) {
  const recordedAt = Temporal.Instant.from(`2026-11-${String(recorded).padStart(2, '0')}T00:00:00Z`)
  return { id: name, name, recordedAt, verified, validFrom: from ? day(from) : null, validTo: to ? day(to) : null }
}

const pictures: [what: string, facts: Named[], newest: string, verified: string, now: string, earlier: string][] = [
  ['nothing is known', [], '', '', '', ''],
  ['one verified word is the whole of it', [word('job', 1, true)], 'job', '', 'job', ''],
  ['one unverified word has nothing verified beside it', [word('job', 1, false)], 'job', '', 'job', ''],
  [
    'an unverified word stands beside what was verified',
    [word('job', 1, true), word('left', 20, false)],
    'left',
    'job',
    'left job',
    '',
  ],
  [
    'of two verified before it, the later is shown',
    [word('old', 1, true), word('new', 5, true), word('left', 20, false)],
    'left',
    'new',
    'left new old',
    '',
  ],
  [
    'once the newest is verified, nothing stands beside it',
    [word('job', 1, false), word('left', 20, true)],
    'left',
    '',
    'left job',
    '',
  ],
  ['what ended today is over', [word('job', 1, true, null, '2026-11-23')], '', '', '', 'job'],
  ['what ends tomorrow still is', [word('job', 1, true, null, '2026-11-24')], 'job', '', 'job', ''],
  ['what begins tomorrow is not yet', [word('job', 1, true, '2026-11-24')], '', '', '', ''],
  ['what begins today is', [word('job', 1, true, '2026-11-23')], 'job', '', 'job', ''],
  [
    'the last to end comes first',
    [word('a', 1, true, null, '2026-01-01'), word('b', 1, true, null, '2026-06-01')],
    '',
    '',
    '',
    'b a',
  ],
]
for (const [what, facts, newest, verified, now, earlier] of pictures)
  test(what, () => {
    const picture = pictureOf(facts, day('2026-11-23'))
    const names = (of: Named[]) => of.map(({ name }) => name).join(' ')
    const found = [picture.newest?.name ?? '', picture.verified?.name ?? '', names(picture.now), names(picture.earlier)]
    assert.deepEqual(found, [newest, verified, now, earlier])
  })

test('which words say that something has ended', () => {
  for (const state of ['left', 'left-course', 'finished', 'not-working', 'looking'])
    assert.ok(saysEnded({ state, what: 'x' }), state)
  assert.ok(saysEnded({ kind: 'no-income' }))
  assert.ok(!saysEnded({ state: 'employed' }) && !saysEnded({ kind: 'rents' }) && !saysEnded({}))
})

test('a word that something ended begins with what it was, without its hours', () => {
  const job = { state: 'employed', what: 'Cleaner', employer: 'The club', hoursWeek: 20, days: ['monday'] }
  assert.deepEqual(endedOf('work', job), {
    state: 'left',
    what: 'Cleaner',
    employer: 'The club',
    where: undefined,
  })
  assert.equal(endedOf('education', { what: 'Welding' }).state, 'left-course')
  assert.deepEqual(endedOf('housing', { kind: 'rents' }), {})
})

test('who told us is named with what they are to the person', () => {
  const relations = [{ code: 'mother', name: 'Mother' }]
  assert.equal(toldBy({ spokenTo: 'Jan Hart', relation: 'mother' }, relations), 'Jan Hart (mother)')
  assert.equal(toldBy({ spokenTo: 'Jan Hart', relation: null }, relations), 'Jan Hart')
  assert.equal(toldBy({ spokenTo: 'Jan Hart', relation: 'gone' }, relations), 'Jan Hart')
})
