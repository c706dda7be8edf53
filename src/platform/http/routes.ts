import type { VNode } from 'preact'
import type * as z from 'zod'
import type { Actor } from '../access/actor.ts'
import type { Site } from '../access/factor/passkeys.ts'
import type { LimitName } from '../access/limits.ts'
import type { Config } from '../config.ts'
import type { Db } from '../database/run.ts'
import type { Tx } from '../database/tx.ts'
import type { FormState } from '../forms/state.ts'
import type { Result, Sentence } from '../result.ts'
import type { Notice, PageContext } from '../ui/context.ts'

/**
 * What a route needs. `may` is a permission; `on` names the kind of thing that the path's parameter of the same name
 * points at, which is looked for under the asker's own policies before anything else: what they may not see is not
 * there. `fresh` asks whoever proved who they are longer ago than ten minutes to do so again first. `beforeFactor` is open
 * to those who must set up a second factor before anything else. `open` routes need no sign-in, and say why.
 */
export type Access = { may: string; on?: string; fresh?: true; beforeFactor?: true } | { open: string }

export type Params = Record<string, string>
export type Input<Query = Record<string, never>> = { params: Params; query: Query; config: Config }
export type { Notice }

/** A page: `read` gathers (undefined: not found), `show` draws. The same `read` answers the JSON twin. */
export type PageRoute<Query, Data> = {
  kind: 'page'
  at: string
  access: Access
  /** The path's parameters that are codes or days; all others are ids, and what is none is not there. */
  texts?: readonly string[]
  query?: z.core.$ZodType<Query>
  /** How often a minute an account may ask, for the queries that it says so of. */
  limit?(query: NoInfer<Query>): LimitName | undefined
  /** The page itself says what the head of the others about the same person says. */
  ownHead?: true
  /** Shown with the screen turned round too: then `show` is told so, and nothing stands round the page. */
  turned?: true
  /** What the trail says of the look, where the page is about a person: `person.viewed` unless named. */
  trail?: string
  /** The same where it depends on what was asked for, such as a print view. */
  trailFor?(query: Query): string
  read(tx: Tx, input: Input<Query>): Promise<Data | undefined>
  show(data: Data, ctx: PageContext, form: FormState): VNode
  /** The JSON twin: its schema, and how the page's data fills it. Absent where a page only holds a form. */
  api?: { answer: z.core.$ZodType; of(data: Data): unknown; says: string }
}

/**
 * Something sent as it is: a CSV file, a photograph, JSON for an island, part of a page. A part's `stamp` changes with what
 * it shows; whoever has it already is told that, and nothing is sent.
 */
export type FileRoute<Query> = {
  kind: 'file'
  at: string
  access: Access
  /** The path's parameters that are codes or days; all others are ids, and what is none is not there. */
  texts?: readonly string[]
  query?: z.core.$ZodType<Query>
  trail?: string
  limit?(query: NoInfer<Query>): LimitName | undefined
  /** The same where it depends on what was asked for, such as a print view. */
  trailFor?(query: Query): string
  /** Asked for by an open page and not by whoever sits before it: a machine left alone still locks. */
  quiet?: true
  read(tx: Tx, input: Input<Query>): Promise<Sent | undefined>
}
export type Sent =
  | { type: string; name?: string; body: string | Buffer; cache?: 'never' | 'private' }
  | { part: (ctx: PageContext) => VNode; stamp?: string }
  | { json: unknown }

/** A write: one transaction, one decision, one trail row (written by the command), one answer. */
export type CommandRoute<Body, Value, Refusal extends string, Query, Data> = {
  kind: 'command'
  at: string
  method?: 'POST' | 'PUT'
  access: Access
  /** The path's parameters that are codes or days; all others are ids, and what is none is not there. */
  texts?: readonly string[]
  /** Done with the screen turned round too. */
  turned?: true
  /** The form carries a file, which comes in the body as an `Upload`. */
  upload?: true
  body: z.core.$ZodObject & z.core.$ZodType<Body>
  /**
   * Work that is no query, done before the transaction so as not to hold it open, such as hashing a password. What it
   * gives is the body that `do` gets.
   */
  prepare?(body: Body, by: { actor: Actor; db: Db; config: Config; site: Site }): Promise<Body>
  do(
    tx: Tx,
    input: { params: Params; body: Body; version: number | undefined; config: Config },
  ): Promise<Result<Value, Refusal>>
  /** The sentence for each refusal, shown at the field the refusal names, or above the form. */
  words: Record<Refusal, Sentence>
  /** Where the browser goes next, and what it is told there. */
  then(
    value: Value,
    input: { params: Params; body: Body },
    by: { zone: string },
  ): { to: string; said?: Notice | string }
  /** The page to show again, with what was typed, when the body or the command is refused. */
  again?: PageRoute<Query, Data>
  /**
   * A page in answer to the form itself, instead of sending on: for what is shown once, such as a new token. It is kept
   * nowhere; the same form sent again is sent on to `then`.
   */
  shown?(value: Value, ctx: PageContext): VNode
  /** What an island that calls this very path is answered. Absent where it is sent on like any browser. */
  replies?(value: Value): { status: number; json: unknown }
  /** The JSON twin: what it answers. Absent for what only a browser does. */
  api?: { answer: z.core.$ZodType; of(value: Value): unknown; says: string }
}

/**
 * A question with more facts than an address holds: sent to the API alone, by POST, and answered from what was sent. It changes
 * nothing, so it has neither a key nor a line on the trail, whoever only looks may ask it, and the same may be sent again.
 */
export type QuestionRoute<Body, Value, Refusal extends string> = {
  kind: 'question'
  at: string
  access: Access
  texts?: readonly string[]
  body: z.core.$ZodObject & z.core.$ZodType<Body>
  limit: LimitName
  /** The answer, or what is wrong with which field. */
  answer(tx: Tx, input: { params: Params; body: Body }): Result<Value, Refusal>
  words: Record<Refusal, Sentence>
  api: {
    answer: z.core.$ZodType
    of(value: Value): unknown
    says: string
    /** Shown in the description, by name: a body, and what is answered to it. */
    examples(): Record<string, { says: string; body: unknown; answer: unknown }>
  }
}

export type Route =
  | PageRoute<unknown, unknown>
  | FileRoute<unknown>
  | CommandRoute<unknown, unknown, string, unknown, unknown>
  | QuestionRoute<unknown, unknown, string>

/** How a route is asked. */
export function methodOf(route: Route): 'GET' | 'POST' | 'PUT' {
  if (route.kind === 'command') return route.method ?? 'POST'
  return route.kind === 'question' ? 'POST' : 'GET'
}

export const page = <Query = Record<string, never>, Data = unknown>(
  route: Omit<PageRoute<Query, Data>, 'kind'>,
): PageRoute<Query, Data> => ({ ...route, kind: 'page' })
export const file = <Query = Record<string, never>>(route: Omit<FileRoute<Query>, 'kind'>): FileRoute<Query> => ({
  ...route,
  kind: 'file',
})
export const command = <Body, Value, Refusal extends string = never, Query = Record<string, never>, Data = unknown>(
  route: Omit<CommandRoute<Body, Value, Refusal, Query, Data>, 'kind'>,
): CommandRoute<Body, Value, Refusal, Query, Data> => ({ ...route, kind: 'command' })
export const question = <Body, Value, Refusal extends string = never>(
  route: Omit<QuestionRoute<Body, Value, Refusal>, 'kind'>,
): QuestionRoute<Body, Value, Refusal> => ({ ...route, kind: 'question' })
