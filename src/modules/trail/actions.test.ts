import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { lifeEvents } from '../orders/index.ts'
import { type Kind, kindOf } from './rules.ts'
import { actionName, actions, fieldName } from './words.ts'

/** Every action has a concept and a verb: `note.finalised`. */
const literal = /'([a-z-]+(?:\.[a-z-]+)+)'/g
/** What the code puts together as it runs: the beginning, and what follows it. */
const made: Readonly<Record<string, readonly string[]>> = {
  'appointment.': ['changed', 'moved'],
  'arrival.': ['here', 'coming', 'with', 'gone', 'undone'],
  'fact.': ['recorded', 'corrected', 'changed', 'ended', 'verified', 'contradicted', 'withdrawn'],
  'no-contact.': ['opened', 'asked', 'tried', 'skipped', 'found', 'escalated', 'not-needed', 'resumed', 'ended'],
  'order.': lifeEvents,
  'promise.': ['made', 'kept', 'not-kept', 'moved', 'reopened'],
  'likeness.': ['settled', 'reopened'],
  'task.': ['added', 'changed', 'moved', 'snoozed', 'handed-over', 'done', 'reopened'],
  'visit.': ['set-out', 'arrived', 'safe'],
  'visits.alarm-': ['rang', 'seen', 'answered', 'closed'],
}

const literalsIn = (text: string) => [...text.matchAll(literal)].map(([, action = '']) => action)

/** The actions that a file names: in each call of audit or auditAll, and as the trail of its routes. */
function actionsIn(source: string): string[] {
  const calls = [...source.matchAll(/\baudit(?:All)?\(\s*tx,\s*(`[^`]*`|[^{)]+?)\s*[,)]/g)].map(
    ([, first = '']) => first,
  )
  const trails = [...source.matchAll(/\b(?:trail|trailFor): ([^\n]+)/g)].map(([, rest = '']) => rest)
  const named = [...calls, ...trails].flatMap(literalsIn)
  const bySql = [...source.matchAll(/insert into audit_entry[^`]*/g)].flatMap(([text]) => literalsIn(text))
  const byName = calls.some((text) => /^[a-z]\w*$/i.test(text.trim())) ? typesIn(source) : []
  const begun = calls.flatMap((text) => [...text.matchAll(/`([a-z-]+\.[a-z-]*)\$\{/g)].map(([, start = '']) => start))
  return [
    ...named,
    ...bySql,
    ...byName,
    ...begun.flatMap((start) => (made[start] ?? ['?']).map((end) => `${start}${end}`)),
  ]
}

/** Where the action is a parameter, its type names those it can be: beside the parameter, or several by a name of their own. */
const typesIn = (source: string) =>
  [...source.matchAll(/\baction: ((?:'[a-z.-]+'(?: \| )?)+)|((?:'[a-z.-]+'\s*\|\s*)+'[a-z.-]+')/g)].flatMap(
    ([, one = '', several = '']) => literalsIn(one || several),
  )

const sources = [...globSync('src/**/*.{ts,tsx}'), ...globSync('demo/**/*.ts')].filter(
  (file) => !/\.test\.tsx?$/.test(file),
)
const written = new Map(
  sources.flatMap((file) => actionsIn(readFileSync(file, 'utf8')).map((action) => [action, file] as const)),
)

test('every action that the code writes on the trail has its words', () => {
  assert.ok(written.size > 90, `${written.size} actions were found`)
  for (const known of ['contact.corrected', 'session.ended-everywhere', 'notes.printed', 'visit.safe'])
    assert.ok(written.has(known), known)
  const without = [...written].filter(([action]) => !Object.hasOwn(actions, action))
  assert.deepEqual(without, [])
})

test('no two words are the same, and none is of something that nobody writes', () => {
  assert.equal(new Set(Object.values(actions)).size, Object.keys(actions).length)
  assert.deepEqual(
    Object.keys(actions).filter((action) => !written.has(action)),
    [],
  )
})

test('an action that is not known is still readable', () => {
  assert.equal(actionName('sand-castle.built'), 'Sand castle: built')
  assert.equal(actionName('a.b-c.d'), 'A: b c, d')
  assert.equal(actionName('constructor'), 'Constructor')
})

const kinds: [action: string, kind: Kind][] = [
  ['person.viewed', 'looked'],
  ['police-facts.document-opened', 'looked'],
  ['glass.broken', 'looked'],
  ['supervision.opened', 'changed'],
  ['likeness.reopened', 'changed'],
  ['find.people-searched', 'searched'],
  ['desk.searched', 'searched'],
  ['person.printed', 'printed'],
  ['order.copied', 'printed'],
  ['caseload.exported', 'exported'],
  ['session.begun', 'signed-in'],
  ['account.password-changed', 'signed-in'],
  ['note.finalised', 'changed'],
  ['note.read', 'changed'],
]
for (const [action, kind] of kinds) test(`${action} is of the kind ${kind}`, () => assert.equal(kindOf(action), kind))

test('names of fields are read as words', () => {
  for (const [field, said] of [
    ['endsOn', 'ends on'],
    ['kept-from-person', 'kept from person'],
    ['text', 'text'],
    ['glass-reason:danger', 'somebody is in danger'],
  ] as const)
    assert.equal(fieldName(field), said)
})
