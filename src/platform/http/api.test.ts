import assert from 'node:assert/strict'
import { test } from 'node:test'
import { browserOf, signIn, testAgency, world } from '../../../test/support/app.ts'
import { product } from '../../app.ts'
import { describeApi } from './api.tsx'
import { methodOf } from './routes.ts'

const here = await world()
const document = describeApi(product.routes)
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)

test('the description is OpenAPI 3.1, and holds every route with a JSON twin', () => {
  assert.match(document.openapi, /^3\.1\.\d$/)
  const expected = product.routes
    .filter((route) => route.kind !== 'file' && route.api)
    .map((route) => `${methodOf(route)} /api/v1${route.at.replaceAll(/:(\w+)/g, '{$1}')}`)
  assert.ok(expected.length > 10)
  assert.deepEqual(operations.map(({ path, method }) => `${method.toUpperCase()} ${path}`).sort(), expected.sort())
})

test('every operation has its own name, its path’s parameters, and answers', () => {
  const names = operations.map(({ operation }) => operation.operationId)
  assert.equal(new Set(names).size, names.length)
  for (const { path, operation } of operations) {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    assert.deepEqual(
      operation.parameters.filter((one) => one.in === 'path').map(({ name }) => name),
      inPath,
      path,
    )
    assert.ok(
      operation.parameters.every((one) => one.in !== 'path' || one.required),
      path,
    )
    assert.match(operation.operationId, /^[a-z][A-Za-z]+$/)
    assert.ok(operation.summary.length > 5, path)
    assert.ok(
      Object.keys(operation.responses).some((status) => status === '200' || status === '201'),
      path,
    )
  }
})

test('every reference leads somewhere, and every schema is one', () => {
  const text = JSON.stringify(document)
  for (const [, to = ''] of text.matchAll(/"\$ref":"([^"]+)"/g)) assert.equal(to, '#/components/schemas/Problem')
  for (const { path, method, operation } of operations) {
    if (method === 'get') continue
    const schema = operation.requestBody?.content['application/json'].schema as { type?: string; properties?: object }
    assert.equal(schema.type, 'object', path)
    for (const [name, one] of Object.entries(schema.properties ?? {}))
      assert.ok(
        ['type', 'enum', 'anyOf', 'oneOf', 'allOf', 'const'].some((key) => key in (one as object)),
        `${path} ${name}`,
      )
  }
})

test('a day is said to be one, for what goes in and what comes out', () => {
  const leave = document.paths['/api/v1/staff/{staff}/leave']?.['post']
  assert.ok(leave?.requestBody)
  const { properties } = leave.requestBody.content['application/json'].schema as {
    properties: Record<string, unknown>
  }
  assert.deepEqual(properties['firstDay'], { type: 'string', minLength: 1, format: 'date' })
})

test('anybody may read the description; the page needs an account', async () => {
  const agency = await testAgency(here)
  const stranger = browserOf(here.app, agency.host, '')
  assert.equal((await stranger.get('/api/v1/openapi.json')).json().openapi, document.openapi)
  assert.equal((await stranger.get('/api')).statusCode, 303)
  const browser = await signIn(here, agency, await agency.staff('Priya', 'officer'))
  const { statusCode, body } = await browser.get('/api')
  assert.equal(statusCode, 200)
  const links = [...body.matchAll(/href="(\/api\?about=[^"]+)"/g)].map(([, href = '']) => href)
  assert.ok(links.length > 20)
  const texts: string[] = []
  for (const link of links) texts.push((await browser.get(link)).body.replaceAll(/<[^>]+>/g, ''))
  for (const { path } of operations) assert.equal(texts.filter((text) => text.includes(`${path} `)).length, 1, path)
  const unknown = await browser.get('/api?about=the+weather')
  assert.match(unknown.body, /href="\/api\?about=people"/)
})
