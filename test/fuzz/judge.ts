import type { LightMyRequestResponse } from 'fastify'
import { header, markup } from './values.ts'

/** What only the inside of the service says. */
const insides =
  /\bat (?:async )?\S+ \(?(?:file:|node:|\/)|node_modules|src\/(?:platform|modules)\/|violates |syntax error at|invalid input syntax|\brelation "|\bcolumn "|\$argon2|password_hash|token_hash|PostgresError|ECONNREFUSED|TypeError|ReferenceError|ZodError/

/** What is wrong with an answer, whatever was asked; undefined when nothing is. `secrets` are words of those who are hidden. */
export function wrongIn(answer: LightMyRequestResponse, secrets: readonly string[]): string | undefined {
  const { statusCode, headers, body } = answer
  if (statusCode >= 500) return `answered ${statusCode}`
  const secret = secrets.find((word) => body.includes(word) || JSON.stringify(headers).includes(word))
  if (secret) return `says ${secret}`
  const inside = insides.exec(body)
  if (inside) return `tells of its insides: ${inside[0]}`
  if (header in headers) return 'lets a header in'
  const location = headers.location
  if (location !== undefined && !/^\/(?![/\\])/.test(String(location))) return `sends to ${location}`
  if (headers['x-content-type-options'] !== 'nosniff') return 'has no nosniff'
  const type = String(headers['content-type'] ?? '')
  const raw = type.includes('html') && markup.find((sign) => body.includes(sign))
  if (raw) return `shows ${raw} as markup`
  return undefined
}
