/** Lets Node load .tsx: the JSX becomes Preact calls, with an inline source map. Plain .ts is Node's own business. */
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'rolldown/utils'

const options = { jsx: { runtime: 'automatic', importSource: 'preact' }, sourcemap: true, tsconfig: false }

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context)
    const file = fileURLToPath(url)
    const { code, map, errors } = transformSync(file, readFileSync(file, 'utf8'), options)
    if (errors?.length) throw new SyntaxError(errors.map((error) => error.message).join('\n'))
    const inline = Buffer.from(JSON.stringify(map)).toString('base64')
    const source = `${code}\n//# sourceMappingURL=data:application/json;base64,${inline}`
    return { format: 'module', shortCircuit: true, source }
  },
})
