import { newId } from '../../src/platform/ids.ts'
import type { Chance } from './chance.ts'

/** Markup that must never come back in a page as it was sent. */
export const markup = [
  '<svg/onload=fuzzed(1)>',
  '"><img src=x onerror=fuzzed(2)>',
  '</script><script>fuzzed(3)</script>',
]
/** A header that must never come back as one. */
export const header = 'x-fuzzed'

const wrongTypes: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  [],
  {},
  [[]],
  [null],
  { a: { b: [1] } },
  [{}],
  ['x', 1],
]

const numbers: readonly unknown[] = [
  0,
  -0,
  -1,
  1e308,
  -1e308,
  2 ** 31,
  2 ** 31 - 1,
  2 ** 53,
  2 ** 53 + 2,
  2 ** 63,
  0.1,
  '0',
  '-1',
  '1e9',
  '0x10',
  'NaN',
  'Infinity',
  '٣',
  '1,000',
  '9'.repeat(400),
]

const days = [
  '2026-02-29',
  '2024-02-29',
  '2026-13-01',
  '2026-00-10',
  '0000-00-00',
  '0000-01-01',
  '-000001-01-01',
  '9999-12-31',
  '+010000-01-01',
  '+275760-09-13',
  '-271821-04-20',
  '2026-11-31',
  '31/11/2026',
  '2026-11-22T25:00',
  '2026-W01-1',
  'today',
  'tomorrow',
  '1/1/1',
  '99/99/9999',
  '2026-10-04T02:30',
  '24:00',
  '25:61',
  '00:00:60',
  '02:30',
  '-1:00',
]

const words: readonly string[] = [
  '',
  ' ',
  '\t',
  '\n',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'a\udfffb',
  '\u202eabc',
  '\u200b',
  '\ufeff',
  'é'.normalize('NFD'),
  '🏳️‍🌈👩‍👩‍👧‍👦',
  'ﷺ',
  'Ṱ̺̺̕o͞ ̷i̲̬͇̪͙n̝̗͕v̟̜̘̦͟o̶̙̰̠kè͚̮̺̪̹̱̤',
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  'null',
  'undefined',
  'true',
  '[object Object]',
  "'; drop table person; --",
  "' or '1'='1",
  '1) or 1=1--',
  "\\'; select pg_sleep(9); --",
  '$1',
  '%',
  '_',
  '%%%',
  '\\',
  '*',
  ':* & !',
  "to_tsquery('x')",
  '((((((',
  '"unclosed',
  '{{7*7}}',
  `\${7*7}`,
  '<%= 7*7 %>',
  '#{7*7}',
  '../../../../etc/passwd',
  '..\\..\\windows',
  '/dev/null',
  'file:///etc/passwd',
  'javascript:fuzzed(4)',
  '//example.org/x',
  'https://example.org/',
  '\\\\example.org\\x',
  `x\r\n${header}: yes`,
  `%0d%0a${header}:%20yes`,
  '=HYPERLINK("http://example.org")',
  '@SUM(1+1)',
  '+1',
  '-1+1',
  '|calc',
  '*)(uid=*',
  '$(id)',
  '`id`',
  '; ls',
  '%00',
  '%c0%ae',
  '%',
  '%zz',
  '[a-z',
  '(a+)+$',
  'x'.repeat(255),
  'x'.repeat(256),
  ...markup,
]

const huge = (chance: Chance) =>
  chance
    .pick(['x', '\u0301', '🙂', '<', "'", ' ', '\n', '9', 'ß'])
    .repeat(chance.pick([1_000, 12_001, 40_000, 300_000]))

const ids = () => [
  '0',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  newId(),
  newId().toUpperCase(),
  `{${newId()}}`,
  `${newId()} `,
  `${newId()}'`,
  newId().replaceAll('-', ''),
]

/** Something that no form would send, or that one would and few expect. Others' ids are `known`. */
export function hostile(chance: Chance, known: readonly string[]): unknown {
  switch (chance.below(9)) {
    case 0:
      return chance.pick(wrongTypes)
    case 1:
      return chance.pick(numbers)
    case 2:
      return chance.pick(days)
    case 3:
      return chance.pick(ids())
    case 4:
      return chance.pick(known)
    case 5:
      return chance.once(4) ? huge(chance) : chance.pick(words)
    case 6:
      return Array.from({ length: chance.pick([1, 2, 200]) }, () => chance.pick(words))
    default:
      return chance.pick(words)
  }
}

/** The same as text: for a path, a query or a form's field. */
export function hostileText(chance: Chance, known: readonly string[]): string {
  const value = hostile(chance, known)
  return typeof value === 'string' ? value : String(Array.isArray(value) ? value.join() : value)
}
