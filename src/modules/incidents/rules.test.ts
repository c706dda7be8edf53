import assert from 'node:assert/strict'
import { test } from 'node:test'
import { barring, countsOf, livesWith, mayRead, missingIn, notAllowed, type Parts } from './rules.ts'

const no = (name: string, kind: string, asOrdered: string, inputs = {}) => ({ name, kind, asOrdered, inputs })
const lives = no('Live where directed', 'residence', 'Live where your officer says')
const away = no('Keep away', 'place', 'Not to enter Gipps Crescent, Wattle Creek')
const victim = no('No contact', 'non-association', 'No contact in any way', { person: 'Kerry Vella' })
const drug = no('Drugs', 'abstain', 'Not to use drugs at 12 Acacia Street')

test('what speaks against an address, and what bars it', () => {
  const at = (where: string, livesWith = '') => ({ where, livesWith })
  const cases: [string, Parameters<typeof barring>, string[], string[]][] = [
    ['nothing without conditions', [at('12 Acacia Street'), []], [], []],
    ['a residence condition is read, and bars nothing', [at('12 Acacia Street'), [lives]], ['Live where directed'], []],
    ['a place by the street’s name', [at('3/40 Gipps Crescent'), [away]], ['Keep away'], ['Keep away']],
    ['the kind of street tells nothing', [at('9 Moore Crescent'), [away]], ['Keep away'], []],
    [
      'a person by the family’s name',
      [at('12 Acacia Street', 'his brother Paul Vella'), [victim]],
      ['No contact'],
      ['No contact'],
    ],
    ['somebody else', [at('12 Acacia Street', 'Ann Moore'), [victim]], ['No contact'], []],
    ['a condition about something else', [at('12 Acacia Street'), [drug]], [], []],
    ['before an address is known, all are read', [at(''), [away, lives]], ['Keep away', 'Live where directed'], []],
  ]
  for (const [name, given, read, bars] of cases) {
    const found = barring(...given)
    assert.deepEqual(found.map((one) => one.name).sort(), [...read].sort(), name)
    assert.deepEqual(
      found.filter((one) => one.bars).map((one) => one.name),
      bars,
      name,
    )
  }
  const shielded = [{ where: '12 Acacia St, Wattle Creek', protects: 'Kerry lives there' }]
  assert.equal(barring(at('Unit 1, 12 Acacia Street'), [], shielded)[0]?.bars, true)
  assert.deepEqual(barring(at('14 Acacia Street'), [], shielded), [], 'another house of the street')
})

test('what is missing, and what its teller may not send', () => {
  const whole: Parts = { what: 'He shouted', agitation: 'agitated' }
  const cases: [Parts, string | undefined][] = [
    [{}, 'what-missing'],
    [{ what: '  ', agitation: 'calm' }, 'what-missing'],
    [{ what: 'x' }, 'agitation-missing'],
    [whole, undefined],
    [{ ...whole, taskWhat: 'Ring him' }, 'due-missing'],
    [{ ...whole, otherText: 'Takes him in' }, 'spoken-to-missing'],
    [{ ...whole, otherText: 'Takes him in', otherName: 'Paul' }, undefined],
    [{ ...whole, addressWithOther: 'yes' }, 'spoken-to-missing'],
  ]
  for (const [parts, expected] of cases) assert.equal(missingIn(parts)?.refusal, expected, JSON.stringify(parts))
  assert.equal(notAllowed({ ...whole, noteText: 'x' }, new Set()), 'noteText')
  assert.equal(notAllowed({ ...whole, noteText: ' ', addressWhere: '' }, new Set()), undefined)
  assert.equal(notAllowed({ ...whole, noteText: 'x' }, new Set(['write notes'])), undefined)
})

test('with whom they stay: whoever was spoken to where that is ticked, and who was written down', () => {
  const supports = [{ id: 'p', name: 'Paul Vella' }]
  const cases: [Parts, string][] = [
    [{ otherWho: 'p', addressWith: 'Ann' }, 'Ann'],
    [{ otherWho: 'p', addressWithOther: 'yes' }, 'Paul Vella'],
    [{ otherName: 'June', addressWithOther: 'yes' }, 'June'],
    [{ otherWho: 'p', addressWithOther: 'yes', addressWith: 'two children' }, 'Paul Vella, two children'],
    [{ otherWho: 'gone', addressWithOther: 'yes' }, ''],
  ]
  for (const [parts, expected] of cases) assert.equal(livesWith(parts, supports), expected, JSON.stringify(parts))
})

test('who reads one', () => {
  const one = { begunBy: 'ellen', staff: ['lyn'], person: 'rick' }
  const people = (id: string | null) => new Set(id === 'dana' ? ['rick'] : [])
  const reads = (id: string | null, ...may: string[]) => mayRead(one, { id, may: new Set(may), people: people(id) })
  assert.deepEqual(
    [reads('ellen'), reads('lyn'), reads('dana'), reads('minh'), reads('minh', 'review incidents'), reads(null)],
    [true, true, true, false, true, false],
  )
})

test('counts by month and office', () => {
  const one = (begunAt: string, office: string, parts: Parts = {}) => ({
    begunAt: Temporal.Instant.from(begunAt),
    office,
    parts,
  })
  const counted = countsOf(
    [
      one('2026-10-31T13:30:00Z', 'Dubbo', { agitation: 'violent', injury: 'A cut' }),
      one('2026-10-31T12:30:00Z', 'Dubbo', { injury: ' ' }),
      one('2026-11-02T00:00:00Z', 'Dubbo', { agitation: 'calm' }),
    ],
    'Australia/Sydney',
  )
  assert.deepEqual(counted, [
    { month: '2026-11', office: 'Dubbo', count: 2, hurt: 1, violent: 1 },
    { month: '2026-10', office: 'Dubbo', count: 1, hurt: 0, violent: 0 },
  ])
})
