import type { LightMyRequestResponse } from 'fastify'
import { newId } from '../../src/platform/ids.ts'
import type { Browser } from '../support/app.ts'
import type { Body, Ground } from './ground.ts'
import { looking } from './known.ts'
import type { Sample, Samples } from './samples/sample.ts'

export type Declared = Ground['world']['app']['declared'][number]
/** Subjects that are not about a person under supervision: only another agency may not see them. */
export const ours: ReadonlySet<string> = new Set([
  'staff',
  'office',
  'region',
  'team',
  'resource',
  'review',
  'sheet',
  'away',
  'provider',
  'offer',
  'notice',
])
type Asked = { method: string; path: string; body?: Body; file?: Sample['file'] }

/** The path of a route without that of the JSON twins. */
export const bareOf = (url: string) => url.replace(/^\/api\/v1(?=\/)/, '')
export const isTwin = (url: string) => url.startsWith('/api/v1/')

/** What a route is asked with: from the samples of commands, or just its ids where it is looked at. */
export function sampler(on: Ground, samples: Samples) {
  const look = looking(on)
  return async ({ method, url }: Declared): Promise<Sample | undefined> => {
    if (method !== 'GET') return samples[`${method} ${bareOf(url)}`]?.(on)
    const params = await look(bareOf(url))
    return params && { params, body: {} }
  }
}

export const pathOf = (url: string, params: Record<string, string>) =>
  url.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '')

const isUuid = (value: string) => /^[0-9a-f]{8}-/.test(value)

/** The same parameters, with ids that nothing has. */
export const nowhere = (params: Record<string, string>) =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, isUuid(value) ? newId() : value]))

/** Asks as the page does: a form for the browser's routes, JSON for their twins. */
export function ask(
  browser: Browser,
  { method, path, body = {}, file }: Asked,
  headers: Record<string, string> = {},
): Promise<LightMyRequestResponse> {
  if (method === 'GET') return isTwin(path) ? browser.json('GET', path, undefined, headers) : browser.get(path, headers)
  if (file) return browser.json('POST', path, formWith(body, file), headers)
  if (method === 'PUT' || isTwin(path)) return browser.json(method as 'PUT' | 'POST', path, body, headers)
  return browser.post(path, Object.fromEntries(fieldsOf(body)), headers)
}

function formWith(body: Body, { name, type, bytes }: NonNullable<Sample['file']>): FormData {
  const form = new FormData()
  for (const [field, value] of fieldsOf(body)) form.append(field, [value].flat().join())
  form.append(name, new Blob([new Uint8Array(bytes)], { type }), `${name}.png`)
  return form
}

/** A JSON body as the fields of a form: lists of objects by `name.0.part`, ticks as `on`. */
function fieldsOf(body: Body, before = ''): [string, string | string[]][] {
  return Object.entries(body).flatMap(([name, value]): [string, string | string[]][] => {
    const field = `${before}${name}`
    if (!Array.isArray(value)) return value === false ? [] : [[field, value === true ? 'on' : String(value)]]
    const objects = value.filter((item): item is Body => typeof item === 'object')
    if (objects.length === 0) return [[field, value.map(String)]]
    return objects.flatMap((item, nth) => fieldsOf(item, `${field}.${nth}.`))
  })
}

/** All that an answer says, with the ids that were asked for made alike, so that two answers can be compared. */
export function saidBy(answer: LightMyRequestResponse, params: Record<string, string>): string {
  const { date: _, ...headers } = answer.headers
  const said = `${answer.statusCode}\n${JSON.stringify(headers)}\n${answer.body}`
  return Object.entries(params)
    .filter(([, value]) => isUuid(value))
    .reduce((text, [name, value]) => text.replaceAll(value, `{${name}}`), said)
    .replaceAll(/name="_key" value="[^"]*"/g, 'name="_key"')
}
