import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach } from 'node:test'
import type { LightMyRequestResponse } from 'fastify'
import { type ProviderChange, setProvider } from '../../src/modules/identity-provider/commands.ts'
import { visitorOf } from '../../src/platform/access/actor.ts'
import { systemClock } from '../../src/platform/clock.ts'
import { type TestAgency, testAgency, type World, world } from './app.ts'
import { type Known, type TestProvider, testProvider } from './provider.ts'
import { temporaryDir } from './temporary.ts'

const secrets = join(temporaryDir(), 'secrets')

/** A world in which agencies' secrets are in a file. Each test begins at the time that it is, as providers go by no other. */
export async function worldWithSecrets(): Promise<World> {
  writeFileSync(secrets, '')
  const here = await world({ OIDC_CLIENT_SECRETS_FILE: secrets })
  beforeEach(() => here.clock.set(systemClock.now().toString()))
  return here
}

export const writeSecret = (line: string) => writeFileSync(secrets, `# of the tests\n\n${line}\n`)

export type Scene = { here: World; agency: TestAgency; provider: TestProvider; origin: string }
export type Change = Partial<ProviderChange>

export const usual: Omit<ProviderChange, 'issuer' | 'clientId'> = {
  name: 'Justice sign-in',
  scopes: 'openid profile email',
  emailClaim: 'email',
  verifiedClaim: 'email_verified',
  givenNameClaim: 'given_name',
  familyNameClaim: 'family_name',
  rolesClaim: 'groups',
  roleMap: [{ value: 'cc-officers', role: 'officer' }],
  addsAccounts: false,
  localFor: 'everybody',
  factorValues: ['mfa'],
  askedAcr: '',
  enabled: true,
  version: undefined,
}

/** An agency that signs in through a provider of its own. */
export async function scene(here: World, change: Change = {}, ways: { elsewhere?: boolean } = {}): Promise<Scene> {
  const agency = await testAgency(here)
  const origin = `http://${agency.host}:3000`
  const provider = await testProvider({
    back: [`${origin}/sign-in/provider/return`],
    left: [`${origin}/sign-in`],
    told: `${origin}/sign-in/provider/logout`,
    post: async (_, { body }) => {
      const { statusCode } = await word({ here, origin }, { logout_token: body.get('logout_token') ?? '' })
      return new Response(null, { status: statusCode })
    },
    ...ways,
  })
  writeSecret(`${agency.id} ${provider.issuer} ${provider.secret}`)
  const on = { here, agency, provider, origin }
  await put(on, change)
  return on
}

/** What a provider's server sends: from another site, with nobody's cookie. */
export const word = ({ here, origin }: Pick<Scene, 'here' | 'origin'>, fields: Record<string, string>, headers = {}) =>
  here.app.inject({
    method: 'POST',
    url: '/sign-in/provider/logout',
    headers: { host: new URL(origin).host, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams(fields).toString(),
  })

/** Sets the provider as the agency's administrator would. */
export const put = ({ here, agency, provider }: Scene, change: Change) =>
  here.db.run(visitorOf(agency.id, 'Australia/Sydney'), async (tx) => {
    const [now] = await tx.query<{ version: number }>('select version from identity_provider')
    const { issuer, clientId } = provider
    const set = await setProvider(tx, { ...usual, issuer, clientId, version: now?.version, ...change })
    assert.ok(set.ok, JSON.stringify(set))
  })

/** Somebody whom the provider knows by this subject, and who sits before its sign-in page from now on. */
export function known({ provider }: Scene, sub: string, more: Partial<Known> = {}): Known {
  const person = { email_verified: true, given_name: 'Priya', groups: ['cc-officers'], ...more, sub }
  provider.people.set(sub, person)
  provider.signsIn.as = sub
  return person
}

/** Priya, whom an administrator added here and whom the provider knows as p1. */
export async function priya(on: Scene, more: Partial<Known> = {}) {
  const staff = await on.agency.staff('Priya', 'officer')
  return { ...staff, person: known(on, 'p1', { email: staff.email, ...more }) }
}

/** A browser that keeps its cookies, ours and the provider's. */
export function browser({ here, origin }: Pick<Scene, 'here' | 'origin'>) {
  const jars = { ours: new Map<string, string>(), theirs: new Map<string, string>() }
  const ask = async (method: 'GET' | 'POST', url: string, form?: Record<string, string>) => {
    const answer = await here.app.inject({
      method,
      url,
      headers: {
        host: new URL(origin).host,
        'sec-fetch-site': 'same-origin',
        cookie: cookieOf(jars.ours),
        ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
      ...(form ? { payload: new URLSearchParams(form).toString() } : {}),
    })
    for (const header of [answer.headers['set-cookie'] ?? []].flat()) keep(jars.ours, header)
    return answer
  }
  /** Through the provider's pages, until it sends the browser back to us. */
  const through = async (from: string): Promise<string> => {
    let to = from
    for (let step = 0; step < 10 && !to.startsWith(origin); step++) {
      const answer = await fetch(to, { redirect: 'manual', headers: { cookie: cookieOf(jars.theirs) } })
      for (const header of answer.headers.getSetCookie()) keep(jars.theirs, header)
      const location = answer.headers.get('location')
      assert.ok(location, `the provider answered ${answer.status} to ${to}: ${await answer.text()}`)
      to = new URL(location, to).href
    }
    return to
  }
  const setOut = async (query = '') => {
    const answer = await ask('GET', `/sign-in/provider${query}`)
    assert.equal(answer.statusCode, 303, says(answer))
    return String(answer.headers.location)
  }
  const back = (url: string) => ask('GET', url.replace(origin, ''))
  const arrive = async (query = '') => back(await through(await setOut(query)))
  return { ask, setOut, through, back, arrive, jars }
}

const cookieOf = (jar: ReadonlyMap<string, string>) => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')

function keep(jar: Map<string, string>, header: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(header) ?? []
  if (value === '' || /max-age=0|expires=Thu, 01 Jan 1970/i.test(header)) jar.delete(name)
  else jar.set(name, value)
}

/** The warning on a page. */
export const says = ({ body }: Pick<LightMyRequestResponse, 'body'>) =>
  /<div class="warn[^>]*>.*?<p>.*?<\/span>(.*?)<\/p>/s.exec(body)?.[1] ?? body

export const trailOf = ({ here, agency }: Scene, action: string) =>
  here.db.run(visitorOf(agency.id, 'UTC'), (tx) =>
    tx.query<{ fields: string[]; subjectId: string | null }>(
      'select fields, subject_id from audit_entry where action = $1 order by at, id',
      [action],
    ),
  )

/** The roles that somebody holds now. */
export const rolesOf = ({ here, agency }: Scene, staff: string) =>
  here.db.run(visitorOf(agency.id, 'UTC'), async (tx) => {
    const rows = await tx.query<{ role: string }>(
      'select role from staff_role where staff_id = $1 and ended_at is null order by role',
      [staff],
    )
    return rows.map(({ role }) => role)
  })
