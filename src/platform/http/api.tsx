import * as z from 'zod'
import { ApiPage, type Described, type Operation, type Parameter } from './api-page.tsx'
import { methodOf, page, type Route } from './routes.ts'
import type { Web } from './web.ts'
import { words } from './words.ts'

const access = { open: 'the description of the interface holds no record' }

/** The interface's description: made from the very schemas that the pages check with. */
export function apiPages(web: Web): void {
  web.server.get('/api/v1/openapi.json', { config: { access }, exposeHeadRoute: false }, (_request, reply) =>
    reply.send(described(web)),
  )
}

/** The same, to be read: what it is about, or all about one thing. */
export const apiPage = (web: Web): Route =>
  page({
    at: '/api',
    access: { may: 'use the account' },
    query: z.object({ about: z.string().optional() }),
    read: async (_tx, { query: { about = '' } }) => ({ about, described: described(web) }),
    show: (asked, ctx) => ApiPage({ ctx, ...asked }),
  })

const known = new WeakMap<readonly Route[], Described>()

/** The description, made when it is first asked for, as it takes longer than the rest of a start, and then kept. */
function described({ product: { routes } }: Web): Described {
  const made = known.get(routes) ?? describeApi(routes)
  known.set(routes, made)
  return made
}

/** OpenAPI 3.1 for every route with a JSON twin. */
export function describeApi(routes: readonly Route[]): Described {
  const paths: Described['paths'] = {}
  for (const route of routes) {
    if (route.kind === 'file' || !route.api) continue
    const method = methodOf(route).toLowerCase()
    const path = `/api/v1${route.at.replaceAll(/:(\w+)/g, '{$1}')}`
    paths[path] = { ...paths[path], [method]: operationOf(route, method) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Throughcare', version: '1' },
    paths,
    components: {
      schemas: { Problem: problem },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: words.api.token },
        session: { type: 'apiKey', in: 'cookie', name: 'session' },
      },
    },
    security: [{ token: [] }, { session: [] }],
  }
}

const problem = {
  type: 'object',
  required: ['type', 'status', 'title'],
  properties: {
    type: { type: 'string' },
    status: { type: 'integer' },
    title: { type: 'string' },
    refusal: { type: 'string' },
    reference: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: { path: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
}

function operationOf(route: Exclude<Route, { kind: 'file' }>, method: string): Operation {
  const refusals = route.kind === 'page' ? [] : Object.keys(route.words)
  const examples = route.kind === 'question' ? Object.entries(route.api.examples()) : []
  const shown = (part: 'body' | 'answer') =>
    examples.length > 0
      ? { examples: Object.fromEntries(examples.map(([name, one]) => [name, { summary: one.says, value: one[part] }])) }
      : {}
  return {
    summary: route.api?.says ?? '',
    operationId: `${method}${route.at.replaceAll(/[^a-zA-Z]+(\w?)/g, (_, letter: string) => letter.toUpperCase())}`,
    'x-needs': 'may' in route.access ? route.access.may : 'nothing',
    parameters: [...pathParameters(route), ...queryParameters(route), ...keyParameter(route)],
    ...(route.kind === 'page'
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: jsonSchema(route.body, 'input'), ...shown('body') } },
          },
        }),
    responses: {
      [route.kind === 'command' && method !== 'put' ? '201' : '200']: {
        description: 'Done',
        content: {
          'application/json': {
            schema: jsonSchema(route.api?.answer as z.core.$ZodType, 'output'),
            ...shown('answer'),
          },
        },
      },
      ...Object.fromEntries(['401', '403', '404'].map((status) => [status, refusal('Refused')])),
      ...(route.kind !== 'command' && route.limit !== undefined
        ? { '429': refusal('Too often: Retry-After says how many seconds to wait') }
        : {}),
      ...(route.kind === 'page'
        ? {}
        : { '422': refusal(refusals.length > 0 ? `Refused: ${refusals.join(', ')}` : 'Not valid') }),
    },
  }
}

const refusal = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

function jsonSchema(schema: z.core.$ZodType, io: 'input' | 'output'): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  const { properties, required } = rest
  if (!properties) return rest
  const inJson = Object.entries(properties).filter(([, one]) => !isUpload(one))
  const names = new Set(inJson.map(([name]) => name))
  return {
    ...rest,
    properties: Object.fromEntries(inJson),
    ...(required ? { required: required.filter((name) => names.has(name)) } : {}),
  }
}

/** A file comes with a form; JSON has no place for it. */
const isUpload = (schema: object | boolean) => typeof schema === 'object' && 'upload' in schema

function pathParameters(route: Route): Parameter[] {
  return [...route.at.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
}

function queryParameters(route: Route): Parameter[] {
  if (route.kind !== 'page' || !route.query) return []
  const schema = jsonSchema(route.query, 'input') as { properties?: Record<string, unknown>; required?: string[] }
  return Object.entries(schema.properties ?? {}).map(([name, of]) => ({
    name,
    in: 'query',
    required: schema.required?.includes(name) ?? false,
    schema: of as Record<string, unknown>,
  }))
}

const keyParameter = (route: Route): Parameter[] =>
  route.kind === 'command'
    ? [{ name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', format: 'uuid' } }]
    : []
