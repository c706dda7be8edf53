import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linesOf } from './wrap.ts'

test('words are broken into the lines that a box holds, and none is lost', () => {
  const cases: [string, number, string[]][] = [
    ['', 10, []],
    ['   ', 10, []],
    ['short', 10, ['short']],
    ['one two three', 7, ['one two', 'three']],
    ['one\ntwo', 20, ['one', 'two']],
    ['unbreakable', 4, ['unbr', 'eaka', 'ble']],
    ['a unbreakable b', 4, ['a', 'unbr', 'eaka', 'ble', 'b']],
    ['漢字漢字', 4, ['漢字', '漢字']],
    ['👨‍👩‍👧👨‍👩‍👧', 2, ['👨‍👩‍👧', '👨‍👩‍👧']],
    ['שלום עולם', 5, ['שלום', 'עולם']],
  ]
  for (const [text, most, lines] of cases) assert.deepEqual(linesOf(text, most), lines, text)
})
