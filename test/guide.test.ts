import assert from 'node:assert/strict'
import { globSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { test } from 'node:test'

const root = join(import.meta.dirname, '..')
const guide = join(root, 'docs/guide')
const namesIn = (pattern: string) => globSync(pattern, { cwd: guide }).sort()
const pages = namesIn('*.md').map((name) => ({ name, text: readFileSync(join(guide, name), 'utf8') }))
const contents = pages.find(({ name }) => name === 'README.md')?.text ?? ''

/** Every address that a page of the guide leads to or shows, without what stands on other pages of the service. */
const leadsOf = (text: string) =>
  [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)|src="([^"]+)"/g)].map(([, link, shown]) => link ?? shown ?? '')

test('every page of the guide is in its contents, and leads to what is there', () => {
  const others = pages.filter(({ name }) => name !== 'README.md')
  assert.ok(others.length > 15)
  assert.deepEqual(
    others.filter(({ name }) => !contents.includes(`](${name})`)),
    [],
  )
  const there = new Set(namesIn('*'))
  const lost = pages.flatMap(({ name, text }) =>
    leadsOf(text)
      .filter((to) => !there.has(to))
      .map((to) => `${name}: ${to}`),
  )
  assert.deepEqual(lost, [])
})

test('every picture is made by the script, is shown, and is small', () => {
  const made = [
    ...readFileSync(join(root, 'test/journeys/guide-pictures.ts'), 'utf8').matchAll(/\bname: '([\w-]+)',\s+who:/g),
  ]
  const pictures = namesIn('*.png')
  assert.deepEqual(made.map(([, name]) => `${name}.png`).sort(), pictures)
  const shown = new Set(pages.flatMap(({ text }) => leadsOf(text)))
  assert.deepEqual(
    pictures.filter((name) => !shown.has(name)),
    [],
  )
  const large = pictures.filter((name) => statSync(join(guide, basename(name))).size > 120_000)
  assert.deepEqual(large, [])
})

/** Words without what differs from one time to another: numbers, names, and how a quotation mark is drawn. */
const bare = (text: string) =>
  text
    .replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}|\d+/g, '#')
    .replaceAll(/\\?['’]/g, '’')
    .replaceAll(/\s+/g, ' ')
    .toLowerCase()

test('what the guide calls a thing is what the service calls it', () => {
  const files = globSync(['src/**/*words.ts', 'src/**/words/**/*.ts', 'src/jurisdictions/**/*.ts'], { cwd: root })
  const service = bare(files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n'))
  const wrong = pages.flatMap(({ name, text }) =>
    [...text.matchAll(/(?<![\w*(])_([^_]+)_(?!\w)/g)]
      .map(([, label = '']) => label.replace(/[\s.:…?,]+$/, ''))
      .filter((label) => !service.includes(bare(label)))
      .map((label) => `${name}: ${label}`),
  )
  assert.deepEqual(wrong, [])
})
