import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, test } from 'node:test'
import type { LightMyRequestResponse } from 'fastify'
import { type TestAgency, testAgency, world } from '../../../test/support/app.ts'
import { type Known, type TestProvider, testProvider } from '../../../test/support/provider.ts'
import { temporaryDir } from '../../../test/support/temporary.ts'
import { visitorOf } from '../../platform/access/actor.ts'
import { systemClock } from '../../platform/clock.ts'
import { type ProviderChange, setProvider } from './commands.ts'

const secrets = join(temporaryDir(), 'secrets')
writeFileSync(secrets, '# nobody yet\n')
const here = await world({ OIDC_CLIENT_SECRETS_FILE: secrets })
beforeEach(() => here.clock.set(systemClock.now().toString()))

type Scene = { agency: TestAgency; provider: TestProvider; origin: string }

const usual: Omit<ProviderChange, 'issuer' | 'clientId'> = {
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

/** An agency that signs in through a provider of its own, which knows Priya. */
async function scene(change: Partial<ProviderChange> = {}): Promise<Scene> {
  const agency = await testAgency(here)
  const origin = `http://${agency.host}:3000`
  const provider = await testProvider({ back: [`${origin}/sign-in/provider/return`], left: [`${origin}/sign-in`] })
  writeFileSync(secrets, `${agency.id} ${provider.issuer} ${provider.secret}\n`)
  await put({ agency, provider, origin }, change)
  return { agency, provider, origin }
}

const put = ({ agency, provider }: Scene, change: Partial<ProviderChange>) =>
  here.db.run(visitorOf(agency.id, 'Australia/Sydney'), async (tx) => {
    const { issuer, clientId } = provider
    const set = await setProvider(tx, { ...usual, issuer, clientId, ...change })
    assert.ok(set.ok, JSON.stringify(set))
  })

async function priya({ agency, provider }: Scene, more: Partial<Known> = {}) {
  const staff = await agency.staff('Priya', 'officer')
  return { ...staff, ...known(provider, 'p1', { email: staff.email, ...more }) }
}

function known(provider: TestProvider, sub: string, more: Partial<Known> = {}) {
  const person = { email_verified: true, given_name: 'Priya', groups: ['cc-officers'], ...more, sub }
  provider.people.set(sub, person)
  provider.signsIn.as = sub
  return { sub, person }
}

/** A browser that keeps its cookies, ours and the provider's. */
function browser({ origin }: Scene) {
  const jars = { ours: new Map<string, string>(), theirs: new Map<string, string>() }
  const cookieOf = (jar: Map<string, string>) => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const keep = (jar: Map<string, string>, header: string) => {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(header) ?? []
    if (value === '' || /max-age=0|expires=Thu, 01 Jan 1970/i.test(header)) jar.delete(name)
    else jar.set(name, value)
  }
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
    assert.equal(answer.statusCode, 303, answer.body)
    return String(answer.headers.location)
  }
  const back = (url: string) => ask('GET', url.slice(origin.length))
  const arrive = async (query = '') => back(await through(await setOut(query)))
  return { ask, setOut, through, back, arrive, jars }
}

const says = ({ body }: LightMyRequestResponse) =>
  /<div class="warn[^>]*>.*?<p>.*?<\/span>(.*?)<\/p>/s.exec(body)?.[1]?.replaceAll('&quot;', '"') ?? body

const trailOf = ({ agency }: Scene, action: string) =>
  here.db.run(visitorOf(agency.id, 'UTC'), (tx) =>
    tx.query<{ fields: string[]; subjectId: string | null }>(
      'select fields, subject_id from audit_entry where action = $1 order by at, id',
      [action],
    ),
  )

test('somebody whom an administrator added comes in through the provider, and is known by the subject from then on', async () => {
  const on = await scene()
  const { email, person, sub } = await priya(on)
  const visit = browser(on)
  assert.match((await visit.ask('GET', '/sign-in?next=/kept')).body, /Sign in with Justice sign-in/)
  const way = new URL(await visit.setOut('?next=%2Faccount%3Fa%3Db'))
  const asked = Object.fromEntries(way.searchParams)
  assert.equal(asked['response_type'], 'code')
  assert.equal(asked['code_challenge_method'], 'S256')
  assert.match(asked['nonce'] ?? '', /^[\w-]{43}$/)
  const answer = await visit.back(await visit.through(way.href))
  assert.deepEqual([answer.statusCode, answer.headers.location], [303, '/account?a=b'], says(answer))
  assert.match((await visit.ask('GET', '/account')).body, new RegExp(email))
  on.provider.people.set(sub, { ...person, email: 'another@elsewhere.test', email_verified: false })
  assert.equal((await browser(on).arrive()).statusCode, 303, 'the address does not matter any more')
  assert.equal((await trailOf(on, 'identity.linked')).length, 1)
})

const strangers: [what: string, more: Partial<Known>, says: RegExp][] = [
  ['an address that is not verified', { email_verified: false }, /does not say that your e-mail address is verified/],
  ['a verification that is missing', { email_verified: undefined }, /does not say that your e-mail address/],
  ['no address', { email: undefined }, /does not say that your e-mail address/],
  ['an address that nobody has here', { email: 'omar@elsewhere.test' }, /There is no account here for you/],
  ['no role that is known here', { groups: ['toString', 'cc-officers '] }, /names no role for you/],
  ['no roles at all', { groups: undefined }, /names no role for you/],
]
for (const [what, more, sentence] of strangers)
  test(`somebody with ${what} does not come in`, async () => {
    const on = await scene()
    await priya(on, more)
    const visit = browser(on)
    const answer = await visit.arrive()
    assert.equal(answer.statusCode, 403)
    assert.match(says(answer), sentence)
    assert.equal(visit.jars.ours.has('session'), false)
    assert.equal((await trailOf(on, 'session.provider-refused')).length, 1)
  })
