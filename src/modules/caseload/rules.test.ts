import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csvCell, csvFile } from '../../platform/text/csv.ts'
import { addressOf, cursorFrom, cursorText, marksOf, type Scope, scopeOf } from './rules.ts'

test('a cell that a spreadsheet would run is made harmless', () => {
  const cases: [string, string][] = [
    ['', ''],
    ['Baker Roy', 'Baker Roy'],
    ['Baker, Roy', '"Baker, Roy"'],
    ['say "yes"', '"say ""yes"""'],
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
    ['+61 412', "'+61 412"],
    ['-Smith', "'-Smith"],
    ['@cmd', "'@cmd"],
    ['\tx', "'\tx"],
    ['\rx', `"'\rx"`],
    ['a=1', 'a=1'],
    ['two\nlines', '"two\nlines"'],
    ['O’Neill 🌏', 'O’Neill 🌏'],
  ]
  for (const [given, expected] of cases) assert.equal(csvCell(given), expected)
  assert.equal(
    csvFile([
      ['a', 'b'],
      ['=c', ''],
    ]),
    "\uFEFFa,b\r\n'=c,\r\n",
  )
})

const id = '0199a0b0-0000-7000-8000-000000000001'

test('a cursor survives its address, and one made for something else is none', () => {
  const cursor = { at: '2026-11-24', key: 'baker roy', supervision: id }
  assert.deepEqual(cursorFrom(cursorText(cursor), 'due'), cursor)
  assert.deepEqual(cursorFrom(cursorText({ ...cursor, at: 'infinity' }), 'next'), { ...cursor, at: 'infinity' })
  assert.deepEqual(cursorFrom(cursorText({ ...cursor, at: '2026-11-24 10:00:00.5+00' }), 'last')?.key, 'baker roy')
  const bad: [string, string | undefined, Parameters<typeof cursorFrom>[1]][] = [
    ['none', undefined, 'name'],
    ['no base64', '%%%', 'name'],
    ['no list', Buffer.from('{}').toString('base64url'), 'name'],
    ['another order’s', cursorText({ ...cursor, at: 'baker' }), 'due'],
    ['a level that is no number', cursorText({ ...cursor, at: '1; drop table person' }), 'level'],
    ['no id', cursorText({ ...cursor, supervision: 'x' }), 'name'],
    ['a null byte', cursorText({ ...cursor, key: 'a\0' }), 'name'],
    ['one too many', Buffer.from(JSON.stringify(['a', 'b', id, 'd'])).toString('base64url'), 'name'],
  ]
  for (const [name, text, sort] of bad) assert.equal(cursorFrom(text, sort), undefined, name)
})

test('whose people a list is of', () => {
  const members = [
    { id: 'me', teamId: 'one', officeId: 'dubbo' },
    { id: 'tom', teamId: 'one', officeId: 'dubbo' },
    { id: 'ann', teamId: 'two', officeId: 'orange' },
  ]
  const cases: [string, Parameters<typeof scopeOf>[1], boolean, Scope | undefined][] = [
    ['everyone in reach', {}, false, { staff: ['me', 'tom', 'ann'], nobodyAt: [] }],
    ['a leader’s has nobody’s too', {}, true, { staff: ['me', 'tom', 'ann'], nobodyAt: ['dubbo', 'orange'] }],
    ['one officer', { officer: 'tom' }, true, { staff: ['tom'], nobodyAt: [] }],
    ['an officer out of reach', { officer: 'eve' }, true, undefined],
    ['a team', { team: 'one' }, true, { staff: ['me', 'tom'], nobodyAt: [] }],
    ['a team out of reach', { team: 'three' }, true, undefined],
    ['an office', { office: 'orange' }, true, { staff: ['ann'], nobodyAt: ['orange'] }],
    ['an office out of reach', { office: 'bourke' }, true, undefined],
    ['an officer of another office', { officer: 'tom', office: 'orange' }, true, undefined],
    ['nobody’s', { officer: 'nobody' }, true, { staff: [], nobodyAt: ['dubbo', 'orange'] }],
    ['nobody’s, for who leads nobody', { officer: 'nobody' }, false, undefined],
  ]
  for (const [name, asked, leads, expected] of cases) assert.deepEqual(scopeOf(members, asked, leads), expected, name)
})

test('marks and addresses', () => {
  assert.deepEqual(marksOf('amx?'), ['attended', 'missed', 'excused'])
  assert.equal(addressOf('/caseload', {}), '/caseload')
  assert.equal(
    addressOf('/caseload', { level: 'high', flag: 'overdue', sort: 'due', down: true }),
    '/caseload?level=high&flag=overdue&sort=due&down=1',
  )
  assert.equal(addressOf('/caseload', { officer: '', sort: 'name' }), '/caseload')
})
