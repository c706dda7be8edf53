import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'

export type Asset = { body: Buffer; brotli?: Buffer; type: string }

/**
 * What the browser fetches besides pages. `files` is by hashed name; `href` gives the address of a plain name, `scripts` those of
 * an island's module and of what it imports.
 */
export type Assets = {
  files: Map<string, Asset>
  href: (name: string) => string
  scripts: (island: string) => string[]
  islands: string[]
}

/** Plain name, such as app.css, to hashed name. */
type Names = Record<string, string>
/** Name of an island to the hashed names of its module and what it imports. */
type Islands = Record<string, string[]>

const here = fileURLToPath(new URL('.', import.meta.url))
const prefix = '/static/'
const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}
const fonts = {
  'source-sans.woff2': 'source-sans-3-latin-wght-normal.woff2',
  'source-sans-vietnamese.woff2': 'source-sans-3-vietnamese-wght-normal.woff2',
  'source-sans-ext.woff2': 'source-sans-3-latin-ext-wght-normal.woff2',
}

/** Makes the style sheet, the scripts, the fonts and the icon, in memory. Throws when a source doesn't compile. */
export async function buildAssets({ minify }: { minify: boolean }): Promise<Assets> {
  const files = new Map<string, Asset>()
  const names: Names = {}
  for (const [name, body] of await plainFiles()) names[name] = add(files, name, body)
  for (const sheet of sheets) names[sheet] = add(files, sheet, await styleSheet(sheet, names, minify))
  const islands: Islands = {}
  for (const chunk of await scripts(minify)) {
    files.set(chunk.file, { body: Buffer.from(chunk.code), type: typeOf(chunk.file) })
    if (chunk.entry) names['client.js'] = chunk.file
    else if (chunk.island) islands[chunk.island] = [chunk.file, ...chunk.imports]
  }
  return assetsOf(files, names, islands)
}

/** Builds for production and writes it, with a brotli copy of what compresses, for `readAssets`. */
export async function writeAssets(dir: string): Promise<Assets> {
  const assets = await buildAssets({ minify: true })
  await mkdir(dir, { recursive: true })
  for (const [name, asset] of assets.files) {
    await writeFile(join(dir, name), asset.body)
    if (!name.endsWith('.woff2')) await writeFile(join(dir, `${name}.br`), await promisify(brotliCompress)(asset.body))
  }
  const plain = [...sheets, 'client.js', 'icon.svg', ...Object.keys(fonts)]
  const names = Object.fromEntries(plain.map((name) => [name, assets.href(name).slice(prefix.length)]))
  const islands = Object.fromEntries(
    assets.islands.map((island) => [island, assets.scripts(island).map((path) => path.slice(prefix.length))]),
  )
  await writeFile(join(dir, manifest), JSON.stringify({ names, islands }))
  return readAssets(dir)
}

/** Reads what `writeAssets` wrote. Throws when the folder holds no build. */
export async function readAssets(dir: string): Promise<Assets> {
  const { names, islands }: { names: Names; islands: Islands } = JSON.parse(await readFile(join(dir, manifest), 'utf8'))
  const files = new Map<string, Asset>()
  const present = await readdir(dir)
  for (const name of present.filter((file) => extname(file) in types)) {
    const asset: Asset = { body: await readFile(join(dir, name)), type: typeOf(name) }
    if (present.includes(`${name}.br`)) asset.brotli = await readFile(join(dir, `${name}.br`))
    files.set(name, asset)
  }
  return assetsOf(files, names, islands)
}

const manifest = 'manifest.json'
const typeOf = (name: string) => types[extname(name)] ?? 'application/octet-stream'

function assetsOf(files: Assets['files'], names: Names, islands: Islands): Assets {
  const href = (name: string) => {
    const hashed = names[name]
    if (hashed === undefined) throw new Error(`There is no asset called ${name}`)
    return prefix + hashed
  }
  const scripts = (island: string) => (islands[island] ?? []).map((file) => prefix + file)
  return { files, href, scripts, islands: Object.keys(islands) }
}

/** Files a body under its hashed name, and returns that name. */
function add(files: Assets['files'], name: string, body: Buffer): string {
  const ending = extname(name)
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10)
  const hashed = `${name.slice(0, -ending.length)}-${hash}${ending}`
  files.set(hashed, { body, type: typeOf(name) })
  return hashed
}

async function plainFiles(): Promise<[string, Buffer][]> {
  const require = createRequire(import.meta.url)
  const folder = '@fontsource-variable/source-sans-3/files/'
  const paths = Object.entries(fonts).map(([name, file]) => [name, require.resolve(folder + file)] as const)
  const all = [...paths, ['icon.svg', join(here, 'images/icon.svg')] as const]
  return Promise.all(all.map(async ([name, path]): Promise<[string, Buffer]> => [name, await readFile(path)]))
}

/** The style sheet of every page, and those of a few pages alone, which ask for them. */
const sheets = ['app.css', 'record.css', 'drawing.css', 'week-grid.css', 'large.css']

/** One style sheet from `css/`; the fonts' plain names in it become their hashed ones. */
async function styleSheet(sheet: string, names: Names, minify: boolean): Promise<Buffer> {
  const { bundleAsync } = await import('lightningcss')
  const { code } = await bundleAsync({ filename: join(here, 'css', sheet), minify })
  const css = Buffer.from(code).toString()
  return Buffer.from(css.replaceAll(/source-sans(-[a-z]+)?\.woff2/g, (name) => names[name] ?? name))
}

type Chunk = { file: string; code: string; entry: boolean; island: string | undefined; imports: string[] }

/** The client script and the islands it fetches when a page has them. */
async function scripts(minify: boolean): Promise<Chunk[]> {
  const { rolldown } = await import('rolldown')
  const bundle = await rolldown({ input: join(here, 'islands/client.ts'), platform: 'browser', tsconfig: false })
  const { output } = await bundle.generate({
    format: 'esm',
    minify,
    entryFileNames: '[name]-[hash].js',
    chunkFileNames: '[name]-[hash].js',
  })
  await bundle.close()
  const chunks = output.filter((part) => part.type === 'chunk')
  const entry = chunks.find(({ isEntry }) => isEntry)?.fileName
  return chunks.map(({ fileName: file, code, isEntry, facadeModuleId, imports }) => ({
    file,
    code,
    entry: isEntry,
    island: facadeModuleId ? basename(facadeModuleId, '.ts') : undefined,
    imports: imports.filter((one) => one !== entry),
  }))
}
