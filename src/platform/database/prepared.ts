import { createHash } from 'node:crypto'
import pg from 'pg'

/** More than the application has; past it, statements go unnamed, so that no connection keeps plans without end. */
const most = 1000
const names = new Map<string, string>()

/**
 * The name under which a connection prepares a statement, so that it reads and plans it once, for any values: half the
 * cost of a page. So a statement names only the conditions that it was given, and a list is one parameter (`among`). The name is
 * the text's digest, so that behind a pooler, where servers share connections, one name can never stand for two statements.
 */
export function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= most) return known
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 32)
  names.set(text, name)
  return name
}

/** A table was altered under a statement that this connection had prepared: another connection prepares it anew. */
export function isOutdated(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '0A000' && error.routine === 'RevalidateCachedQuery'
}
