import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after } from 'node:test'
import type { Koa } from 'oidc-provider'
import Provider from 'oidc-provider'

/** Somebody whom the provider knows, and what it says of them. */
export type Known = Record<string, unknown> & { sub: string }

type Change = (answer: Record<string, unknown>) => Record<string, unknown>
/** `with` changes what the token endpoint answers, `user` what the page about the user says. */
type Tampering = { with?: Change; user?: Change }

export type TestProvider = {
  issuer: string
  clientId: string
  secret: string
  /** Whom the provider knows: changed by a test as an administrator there would. */
  people: Map<string, Known>
  /** Who sits before the browser: whom it asks, signs in as this one. */
  signsIn: { as: string }
  /** As an attacker or a broken provider would. */
  tamper: Tampering
  /** The claims of a token with others over them, signed by its own key or another. */
  resigned(idToken: string, change: object, by?: 'own' | 'another'): string
  /** Says that a session of the subject ended, as it does when somebody signs out there; throws where that is not taken. */
  tells(subject: string, sid: string): Promise<void>
  /** The logout tokens that it sent. */
  told: string[]
  /** How often each of its pages was asked. */
  asked: Map<string, number>
  stop(): Promise<void>
}

const pair = (): KeyObject => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey

type Post = (url: string, sent: { method: string; headers: Headers; body: URLSearchParams }) => Promise<Response>
export type Ways = {
  back: string[]
  left: string[]
  /** Where it says that a session ended, and how that is sent, where not over the network. */
  told: string
  post?: Post
  /** Its tokens, keys and the page about the user lie at another origin, as Google's do. */
  elsewhere?: boolean
}

async function listening(): Promise<{ server: Server; port: number }> {
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return { server, port: (server.address() as AddressInfo).port }
}

/** A real OpenID Connect provider on this machine, in which whoever is asked who they are answers at once. */
export async function testProvider(ways: Ways): Promise<TestProvider> {
  const { server, port } = await listening()
  const issuer = `http://localhost:${port}`
  const other = ways.elsewhere ? await listening() : undefined
  const key = pair()
  const jwk = { ...key.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }
  const made: TestProvider = {
    issuer,
    clientId: 'throughcare',
    secret: 'a-secret-of-the-client-long-enough',
    people: new Map(),
    signsIn: { as: '' },
    tamper: {},
    resigned: (idToken, change, by = 'own') => resign(idToken, change, by === 'own' ? key : pair()),
    tells: async (subject, sid) => (await provider.Client.find(made.clientId))?.backchannelLogout(subject, sid),
    told: [],
    asked: new Map(),
    stop: async () => {
      await stop(server)
      if (other) await stop(other.server)
    },
  }
  const provider = running(made, ways, jwk, other && `http://127.0.0.1:${other.port}`)
  server.on('request', provider.callback())
  other?.server.on('request', provider.callback())
  after(() => made.stop())
  return made
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((ended) => server.close(() => ended()))
}

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

function resign(idToken: string, change: object, key: KeyObject): string {
  const claims = JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString()) as object
  const text = `${encoded({ alg: 'RS256', kid: 'one' })}.${encoded({ ...claims, ...change })}`
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`
}

function running(made: TestProvider, ways: Ways, jwk: object, elsewhere: string | undefined): Provider {
  const provider = new Provider(made.issuer, {
    jwks: { keys: [jwk] },
    clients: [
      {
        client_id: made.clientId,
        client_secret: made.secret,
        redirect_uris: ways.back,
        post_logout_redirect_uris: ways.left,
        backchannel_logout_uri: ways.told,
        backchannel_logout_session_required: true,
      },
    ],
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      profile: ['given_name', 'family_name', 'groups', 'amr'],
    },
    acrValues: ['two'],
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource: leave },
      backchannelLogout: { enabled: true },
    },
    fetch: (url: string, { method, headers, body }: Parameters<Post>[1]) => {
      made.told.push(body.get('logout_token') ?? '')
      return (ways.post ?? fetch)(url, { method, headers, body })
    },
    interactions: { url: () => '/interaction' },
    cookies: { keys: ['a key of the tests'] },
    findAccount: (_: unknown, sub: string) => {
      const person = made.people.get(sub)
      return person && { accountId: sub, claims: async () => person }
    },
    loadExistingGrant: grantAll,
    renderError: async (ctx: Koa) => {
      ctx.body = 'refused'
    },
  })
  provider.use(async (ctx, next) => {
    made.asked.set(ctx.path, (made.asked.get(ctx.path) ?? 0) + 1)
    if (ctx.path === '/interaction') return answerFor(provider, made, ctx)
    await next()
    if (elsewhere && ctx.path === '/.well-known/openid-configuration')
      ctx.body = moved(ctx.body as Described, elsewhere)
    const change = ctx.path === '/token' ? made.tamper.with : ctx.path === '/me' ? made.tamper.user : undefined
    if (change && ctx.status === 200) ctx.body = change(ctx.body as Record<string, unknown>)
  })
  return provider
}

type Described = Record<string, unknown>

/** What a server asks for lies at the other origin; what a browser is sent to stays where it is. */
function moved(description: Described, origin: string): Described {
  const at = (name: string) => ({ [name]: String(description[name]).replace(/^https?:\/\/[^/]+/, origin) })
  return { ...description, ...at('token_endpoint'), ...at('jwks_uri'), ...at('userinfo_endpoint') }
}

async function answerFor(provider: Provider, made: TestProvider, ctx: Koa): Promise<void> {
  const { as } = made.signsIn
  const login = { accountId: as }
  const result = as === '' ? { error: 'access_denied', error_description: 'no' } : { login }
  ctx.redirect(await provider.interactionResult(ctx.req, ctx.res, result))
}

type Grant = { addOIDCScope(scope: string): void; save(): Promise<string> }
type GrantContext = {
  oidc: {
    client: { clientId: string }
    session: { accountId: string; grantIdFor(client: string): string | undefined }
    provider: { Grant: { new (of: object): Grant; find(id: string): Promise<Grant | undefined> } }
  }
}

/** Nobody is asked whether this service may know them. */
async function grantAll({ oidc: { client, session, provider } }: GrantContext) {
  const before = session.grantIdFor(client.clientId)
  const known = before && (await provider.Grant.find(before))
  if (known) return known
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
  grant.addOIDCScope('openid profile email')
  await grant.save()
  return grant
}

/** The page that asks whether to sign out, answered by a press that a browser without script can make. */
async function leave(ctx: Koa, form: string): Promise<void> {
  ctx.body = `<!doctype html><title>Provider</title>${form}<button type="submit" form="op.logoutForm" name="logout" value="yes">Leave</button>`
}
