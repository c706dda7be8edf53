import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type pg from 'pg'
import type { AccessOf, Actor } from '../access/actor.ts'
import type { Session } from '../access/sessions.ts'
import type { Token } from '../access/tokens.ts'
import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Db } from '../database/run.ts'
import type { Tx } from '../database/tx.ts'
import type { Assets } from '../ui/assets.ts'
import type { About, Calls, Limits, NavItem } from '../ui/context.ts'
import type { Access, Notice, Route } from './routes.ts'

/** Finds the thing a path's parameter names, under the asker's own policies, and the person it is about. */
export type Subject = (tx: Tx, id: string) => Promise<{ person: string | null } | undefined>

/** The identity provider of an agency, as its sign-in page offers it; `emergency`: what is kept here serves one account only. */
export type OfferedProvider = { name: string; localFor: 'everybody' | 'emergency' }

/** What signing in and out must know of it. */
export type ProviderWays = {
  /** The provider in use, where the agency of the transaction has one. */
  offered(tx: Tx): Promise<OfferedProvider | undefined>
  /** Whether this account may sign in with what is kept here: a password, a passkey. */
  mayLocally(tx: Tx, staff: string): Promise<boolean>
  /** The answer that sends the browser on, once it is signed out here, to be signed out there; asked before the session ends. */
  leaving(
    web: Web,
    session: Session,
  ): Promise<((request: FastifyRequest, reply: FastifyReply) => FastifyReply) | undefined>
}

/** What the modules give the pipeline: their routes, the things that routes point at, and the shell round each page. */
export type Product = {
  routes: readonly Route[]
  subjects: Readonly<Record<string, Subject>>
  permissions: ReadonlySet<string>
  /** What the roles that somebody holds let them do, and how far their lists reach. */
  accessOf: AccessOf
  /** Puts up what is open to those who have no account yet, such as setting the service up. */
  unsigned?(web: Web): void
  /** The agencies' identity providers. */
  provider?: ProviderWays
  /** The side navigation with its counts; read in the page's own transaction. */
  shell(tx: Tx): Promise<NavItem[]>
  /** What cannot wait for whoever asks, shown on every page; undefined for those whom nobody calls. */
  calls?(tx: Tx): Promise<Calls | undefined>
  /** What the head of every page about this person says; read in the page's own transaction. */
  about?(tx: Tx, person: string): Promise<About>
  /** What every page about this person says of who may open their record; read in the page's own transaction. */
  limits?(tx: Tx, person: string): Promise<Limits>
  /** What is said at the address of a record that is closed to the asker, where anything is. */
  closed?: {
    /** Whether closed records speak in the agency of the transaction. */
    speak(tx: Tx): Promise<boolean>
    /** The record's own message to the asker; undefined where it is not closed to them. */
    messageOf(tx: Tx, person: string): Promise<string | undefined>
  }
  /** What every page offers, with the permission that each needs. */
  offers: Readonly<Record<'find' | 'quick-note', string>>
  /** Where a person begins, by what they may do. */
  home(actor: Actor): string
}

/** What every handler is given. */
export type Web = {
  config: Config
  pool: pg.Pool
  db: Db
  clock: Clock
  log: FastifyBaseLogger
  assets: Assets
  product: Product
  server: FastifyInstance
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the route needs. The server refuses to start when a route has none. */
    access?: Access
    /** Other sites may write here: their signature counts, and nobody's cookie. */
    fromElsewhere?: true
  }
  interface FastifyInstance {
    /** Every route and what it needs, in the order they were declared. */
    declared: { method: string; url: string; access: Access }[]
  }
  interface FastifyRequest {
    /** The session that the request's cookie belongs to, in whatever state. */
    session: Session | undefined
    /** The token that a request of the interface carries instead, where it is good for something. */
    token: Token | undefined
  }
}

export type Answer = { request: FastifyRequest; reply: FastifyReply }
export type Done = { to: string; said?: Notice; value?: unknown; reply?: { status: number; json: unknown } }
