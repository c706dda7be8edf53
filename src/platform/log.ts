import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino'

type Logged = { method?: string; url?: string; id?: unknown; routeOptions?: { url?: string } }
type Answered = { statusCode?: number }

/**
 * The log: JSON lines on stdout, one an event. It never holds a name, an address, a note or a secret: a request is its
 * method, route pattern and id, never its path, query or body; an error is its type, code and stack, never its message or
 * its data, because a database's message repeats what was typed.
 */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    serializers: { req: loggedRequest, res: loggedReply, err: loggedError, error: loggedError },
    redact: { paths: hidden, censor: '[hidden]' },
  }
  return destination ? pino(options, destination) : pino(options)
}

const hiddenNames = [
  'password',
  'secret',
  'token',
  'cookie',
  'authorization',
  'email',
  'name',
  'address',
  'note',
  'text',
]
const hidden = [
  ...hiddenNames,
  ...hiddenNames.map((name) => `*.${name}`),
  ...['body', 'query', 'params', 'headers'].flatMap((name) => [name, `*.${name}`]),
]

function loggedRequest(request: Logged) {
  return { id: request.id, method: request.method, route: request.routeOptions?.url ?? '(no route)' }
}

const loggedReply = (reply: Answered) => ({ statusCode: reply.statusCode })

/** What may be said of an error: its kind, its code, the database's own names for what it met, and where it was. */
export function loggedError(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code, table, constraint, column } = error as Error & Record<string, unknown>
  return { type: error.name, code, table, constraint, column, stack: framesOf(error) }
}

const framesOf = (error: Error) =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
