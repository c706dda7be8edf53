import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isCrossSite, safePath, securityHeaders } from './guards.ts'

const host = 'office.test:3000'
const sites: [what: string, method: string, headers: Record<string, string>, cross: boolean][] = [
  ['our own page', 'POST', { 'sec-fetch-site': 'same-origin' }, false],
  ['typed by the user', 'POST', { 'sec-fetch-site': 'none' }, false],
  ['another site', 'POST', { 'sec-fetch-site': 'cross-site' }, true],
  ['a neighbouring host of the same site', 'POST', { 'sec-fetch-site': 'same-site' }, true],
  [
    'another site that sends our origin as well',
    'POST',
    { 'sec-fetch-site': 'cross-site', origin: `http://${host}` },
    true,
  ],
  [
    'our own page whose origin differs behind a proxy',
    'PUT',
    { 'sec-fetch-site': 'same-origin', origin: 'https://x' },
    false,
  ],
  ['an old browser on our page', 'POST', { origin: `http://${host}` }, false],
  ['an old browser on another page', 'POST', { origin: 'http://evil.test' }, true],
  ['an old browser on another port', 'PUT', { origin: 'http://office.test:4000' }, true],
  ['a page without an origin of its own', 'POST', { origin: 'null' }, true],
  ['an origin that is none', 'DELETE', { origin: 'nonsense' }, true],
  ['no browser', 'POST', {}, false],
  ['a link from another site', 'GET', { 'sec-fetch-site': 'cross-site' }, false],
  ['a look from another site', 'HEAD', { 'sec-fetch-site': 'cross-site' }, false],
]
for (const [what, method, headers, cross] of sites)
  test(`${method} from ${what} ${cross ? 'is refused' : 'passes'}`, () => {
    assert.equal(isCrossSite({ method, headers, host }), cross)
  })

const paths: [given: unknown, safe: string][] = [
  ['/people/1?tab=notes#text', '/people/1?tab=notes#text'],
  ['/', '/'],
  ['//evil.test', '/'],
  ['/\\evil.test', '/'],
  ['/a\\b', '/'],
  ['https://evil.test', '/'],
  ['javascript:alert(1)', '/'],
  ['', '/'],
  [undefined, '/'],
  [['/a'], '/'],
  ['/a\nset-cookie: x', '/'],
  ['/a\u007f', '/'],
  [`/${'a'.repeat(2000)}`, '/'],
]
for (const [given, safe] of paths)
  test(`the way on ${JSON.stringify(given)?.slice(0, 40)} leads to ${safe}`, () => assert.equal(safePath(given), safe))

test('over http nothing asks for https', () => {
  const headers = securityHeaders(false)
  assert.equal(headers['strict-transport-security'], undefined)
  assert.doesNotMatch(headers['content-security-policy'] ?? '', /upgrade-insecure-requests/)
  assert.match(headers['content-security-policy'] ?? '', /default-src 'self'.*script-src 'self'/)
  assert.doesNotMatch(headers['content-security-policy'] ?? '', /unsafe/)
})

test('over https everything does', () => {
  const headers = securityHeaders(true)
  assert.match(headers['strict-transport-security'] ?? '', /max-age=\d{8}/)
  assert.match(headers['content-security-policy'] ?? '', /upgrade-insecure-requests/)
})
