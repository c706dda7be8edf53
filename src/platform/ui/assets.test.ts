import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { brotliDecompressSync } from 'node:zlib'
import { type Assets, buildAssets, readAssets, writeAssets } from './assets.ts'

const dir = await mkdtemp(join(tmpdir(), 'throughcare-assets-'))
after(() => rm(dir, { recursive: true }))
const production = await writeAssets(dir)

const names = ['app.css', 'client.js', 'icon.svg', 'source-sans.woff2', 'source-sans-ext.woff2']

function assetOf(assets: Assets, name: string) {
  const asset = assets.files.get(assets.href(name).replace('/static/', ''))
  assert.ok(asset, name)
  return asset
}

/** What goes over the wire. */
const sent = (assets: Assets, name: string) => (assetOf(assets, name).brotli ?? assetOf(assets, name).body).length

test('every plain name has a hashed address and a type', () => {
  for (const name of names) {
    assert.match(production.href(name), /^\/static\/[a-z-]+-[\w-]{8,10}\.(css|js|svg|woff2)$/)
    assert.notEqual(assetOf(production, name).type, 'application/octet-stream')
  }
  assert.throws(() => production.href('missing.css'))
})

test('the style sheet names the hashed fonts', () => {
  const css = assetOf(production, 'app.css').body.toString()
  const fonts = [...css.matchAll(/url\("?\.?\/?([^")]+)"?\)/g)].map((match) => match[1] ?? '')
  assert.equal(fonts.length, 3)
  for (const font of fonts) assert.ok(production.files.has(font), font)
})

test('development builds the same names', async () => {
  const development = await buildAssets({ minify: false })
  for (const name of names) assert.ok(assetOf(development, name))
})

test('a build is read back as it was written', async () => {
  const again = await readAssets(dir)
  assert.deepEqual([...again.files.keys()].sort(), [...production.files.keys()].sort())
  for (const [name, { body, brotli }] of again.files)
    if (brotli) assert.ok(brotliDecompressSync(brotli).equals(body), name)
  await assert.rejects(readAssets(join(dir, 'nowhere')))
})

test('styles, scripts and the first view keep within their budgets', () => {
  const scripts = [...production.files].filter(([name]) => name.endsWith('.js'))
  const script = scripts.reduce((sum, [, { body, brotli }]) => sum + (brotli ?? body).length, 0)
  assert.ok(sent(production, 'app.css') <= 10 * 1024, `styles ${sent(production, 'app.css')}`)
  assert.ok(script <= 15 * 1024, `scripts ${script}`)
  const first = ['app.css', 'client.js', 'icon.svg', 'source-sans.woff2'].reduce(
    (sum, name) => sum + sent(production, name),
    0,
  )
  assert.ok(first <= 45 * 1024, `first view ${first}, which must leave 15 KB for the page`)
})
