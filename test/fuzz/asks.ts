import * as z from 'zod'
import { product } from '../../src/app.ts'
import { methodOf } from '../../src/platform/http/routes.ts'
import { pathOf } from '../wall/asking.ts'
import type { Body } from '../wall/ground.ts'
import type { Sample } from '../wall/samples/sample.ts'
import type { Chance } from './chance.ts'
import { hostile, hostileText } from './values.ts'

/** One request, ready to be sent. */
export type Ask = {
  route: string
  method: 'GET' | 'POST' | 'PUT'
  url: string
  payload?: string
  headers: Record<string, string>
}

/** Routes by the key that the samples have: method and path. */
export const routesByKey = new Map(product.routes.map((route) => [`${methodOf(route)} ${route.at}`, route]))

/** What goes beside the route's own fields in many of our addresses. */
const usualQuery = [
  'did',
  'next',
  'q',
  'day',
  'from',
  'to',
  'person',
  'kind',
  'after',
  'cursor',
  'page',
  'field',
  'other',
]

function namesIn(schema: z.core.$ZodType | undefined): string[] {
  if (!schema) return []
  const { properties } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return Object.keys(properties ?? {})
}

/**
 * A request to a route, made from one that is valid by changing one thing in it, or many, or by leaving it whole. `known` are
 * ids that others have.
 */
export function askOf(key: string, sample: Sample, known: readonly string[], chance: Chance): Ask {
  const route = routesByKey.get(key)
  if (!route) throw new Error(`${key} is no route`)
  const method = methodOf(route)
  const hasTwin = 'api' in route && route.api !== undefined
  const twin = route.kind === 'question' || (hasTwin && chance.once(2))
  const params = chance.once(6) ? paramsChanged(sample.params, known, chance) : sample.params
  const path = (twin ? '/api/v1' : '') + pathOf(route.at, params)
  const said = { route: key, method, headers: headersOf(chance) }
  if (route.kind === 'page' || route.kind === 'file')
    return { ...said, url: path + queryOf(namesIn(route.query), known, chance) }
  const names = [...new Set([...Object.keys(sample.body), ...namesIn(route.body)])]
  const body = bodyChanged(sample.body, names, known, chance)
  const asJson = twin || method === 'PUT'
  return {
    ...said,
    url: path,
    payload: asJson ? jsonOf(body, chance) : formOf(body, chance),
    headers: { ...said.headers, 'content-type': typeOf(asJson, chance) },
  }
}

function paramsChanged(
  params: Record<string, string>,
  known: readonly string[],
  chance: Chance,
): Record<string, string> {
  const names = Object.keys(params)
  if (names.length === 0) return params
  return { ...params, [chance.pick(names)]: encoded(hostileText(chance, known).slice(0, 400), chance) }
}

/** As a browser would write it, or as somebody with a keyboard would. */
const encoded = (text: string, chance: Chance) =>
  chance.once(5) ? text.replaceAll(/[^\x21-\x7e]|[?#]/g, '') : encodeURIComponent(text.toWellFormed())

function queryOf(names: readonly string[], known: readonly string[], chance: Chance): string {
  const from = [...names, ...(chance.once(3) ? usualQuery : [])]
  if (from.length === 0 || chance.once(6)) return ''
  const pairs = Array.from({ length: 1 + chance.below(4) }, () => {
    const name = chance.once(12) ? hostileText(chance, known).slice(0, 60) : chance.pick(from)
    return `${encodeURIComponent(name.toWellFormed())}=${encoded(hostileText(chance, known).slice(0, 4000), chance)}`
  })
  return `?${pairs.join('&')}`
}

function bodyChanged(valid: Body, names: readonly string[], known: readonly string[], chance: Chance): Body {
  if (chance.once(12)) return valid
  const body: Body = chance.once(8) ? {} : { ...valid }
  for (let left = 1 + chance.below(chance.once(4) ? 8 : 2); left > 0; left--) {
    const name = chance.once(10) || names.length === 0 ? strangeName(chance) : chance.pick(names)
    if (chance.once(7)) delete body[name]
    else
      Object.defineProperty(body, name, {
        value: valueFor(valid[name], known, chance),
        enumerable: true,
        configurable: true,
        writable: true,
      })
  }
  return body
}

const strangeName = (chance: Chance) =>
  chance.pick([
    '__proto__',
    'constructor',
    '_key',
    '_version',
    '_kept',
    'agency_id',
    'agencyId',
    'id',
    'staff',
    'roles',
    'may',
    'x'.repeat(300),
    'a.0.b',
    'a.99.b',
    '[]',
  ])

/** A list of objects is changed inside as often as it is changed for something else. */
function valueFor(valid: unknown, known: readonly string[], chance: Chance): unknown {
  if (!Array.isArray(valid) || chance.once(2)) return hostile(chance, known)
  return valid.map((item) =>
    typeof item === 'object' && item !== null
      ? bodyChanged(item as Body, Object.keys(item), known, chance)
      : hostile(chance, known),
  )
}

function jsonOf(body: Body, chance: Chance): string {
  const text = JSON.stringify(body)
  if (!chance.once(25)) return text
  return chance.pick([
    '',
    'null',
    '[]',
    '"x"',
    '{',
    `${text}${text}`,
    text.slice(0, -3),
    `{"a":${'['.repeat(5_000)}`,
    '{"a":1e999}',
    '\ufeff{}',
  ])
}

function formOf(body: Body, chance: Chance): string {
  const fields = new URLSearchParams(Object.entries(body).flatMap(([name, value]) => fieldsOf(name, value)))
  const text = fields.toString()
  return chance.once(30) ? `${text}&%=%zz&=&&a[b][c]=1&${text}` : text
}

function fieldsOf(name: string, value: unknown): [string, string][] {
  if (Array.isArray(value))
    return value.flatMap((item, nth) => fieldsOf(typeof item === 'object' ? `${name}.${nth}` : name, item))
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([part, item]) => fieldsOf(`${name}.${part}`, item))
  return [[name.toWellFormed(), value === true ? 'on' : String(value ?? '').toWellFormed()]]
}

function typeOf(asJson: boolean, chance: Chance): string {
  if (chance.once(40))
    return chance.pick([
      'text/plain',
      'application/xml',
      'multipart/form-data',
      'multipart/form-data; boundary=x',
      'application/json; charset=utf-7',
      'x',
    ])
  return asJson ? 'application/json' : 'application/x-www-form-urlencoded'
}

function headersOf(chance: Chance): Record<string, string> {
  return {
    ...(chance.once(10) ? { accept: chance.pick(['application/json', '*/*', 'text/html', 'image/png', '']) } : {}),
    ...(chance.once(15)
      ? { 'idempotency-key': chance.pick(['x', '', '00000000-0000-0000-0000-000000000000', 'a'.repeat(200)]) }
      : {}),
    ...(chance.once(20) ? { 'if-none-match': chance.pick(['"', '*', 'W/"x"', '"x"'.repeat(50)]) } : {}),
    ...(chance.once(20) ? { 'x-forwarded-for': chance.pick(['127.0.0.1', 'x', "' or 1=1", '::1']) } : {}),
    ...(chance.once(20) ? { 'x-http-method-override': 'DELETE' } : {}),
    ...(chance.once(20) ? { 'accept-language': chance.pick(['x', 'en-AU', '*;q=9', 'a'.repeat(500)]) } : {}),
  }
}
