import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signIn } from '../../../test/support/app.ts'
import {
  browser,
  known,
  put,
  scene as sceneIn,
  worldWithSecrets,
  writeSecret,
} from '../../../test/support/through-provider.ts'
import { newId } from '../../platform/ids.ts'

const here = await worldWithSecrets()

async function administrator() {
  const on = await sceneIn(here)
  const sam = await on.agency.staff('Sam', 'administrator')
  return { on, sam, browser: await signIn(here, on.agency, sam) }
}

const filled = {
  name: 'Justice sign-in',
  issuer: 'https://login.example.org',
  clientId: 'throughcare',
  scopes: 'openid email',
  emailClaim: 'email',
  verifiedClaim: 'email_verified',
  givenNameClaim: 'given_name',
  familyNameClaim: 'family_name',
  rolesClaim: '',
  localFor: 'everybody',
}
const typed = () => ({ ...filled, _key: newId(), _version: '1' })

test('the page says what the provider must know, and never a secret', async () => {
  const { on, browser: sam } = await administrator()
  const { body } = await sam.get('/identity-provider')
  assert.match(body, new RegExp(`${on.origin}/sign-in/provider/return`))
  assert.match(body, new RegExp(`${on.agency.id} ${on.provider.issuer} \\(the secret\\)`))
  assert.equal(body.includes(on.provider.secret), false)
  const twin = (await sam.json('GET', '/api/v1/identity-provider')).json()
  assert.equal(twin.settings.issuer, on.provider.issuer)
})

test('what is saved stands there again, line by line', async () => {
  const { sam, browser: by } = await administrator()
  const lines = {
    'roleMap.0.value': 'a',
    'roleMap.0.role': 'officer',
    'roleMap.2.value': 'b',
    'roleMap.2.role': 'auditor',
  }
  const answer = await by.post('/identity-provider', {
    ...typed(),
    ...lines,
    rolesClaim: 'groups',
    emergencyStaffId: sam.id,
  })
  assert.equal(answer.statusCode, 303, answer.body)
  const { body } = await by.get(String(answer.headers.location))
  assert.match(body, /How your people sign in is saved/)
  assert.match(body, /name="roleMap\.0\.value" value="a"/)
  assert.match(body, /name="roleMap\.1\.value" value="b"/)
  assert.match(body, /Not in use/)
})

const refused: [what: string, change: Record<string, string>, says: RegExp][] = [
  ['an issuer that is none', { issuer: 'login' }, /must be an address that begins with https/],
  ['an issuer with a question mark', { issuer: 'https://login.example.org/?a=b' }, /without a question mark/],
  ['scopes without openid', { scopes: 'profile' }, /must hold openid/],
  ['no claim for the address', { emailClaim: '' }, /Enter the claim with the e-mail address/],
  ['new accounts without an office', { addsAccounts: 'on' }, /Select the office where new people begin/],
  ['an office of another agency', { addsAccounts: 'on', newOfficeId: newId() }, /Select the office/],
  ['no administrator for emergencies', { localFor: 'emergency' }, /Select an administrator who has a password here/],
  ['a stranger for emergencies', { localFor: 'emergency', emergencyStaffId: newId() }, /Select an administrator/],
  ['a role that is not there', { 'roleMap.0.value': 'a', 'roleMap.0.role': 'king' }, /Select a role that is in use/],
  ['an older state', { _version: '7' }, /Somebody else has changed this/],
]
for (const [what, change, sentence] of refused)
  test(`${what} is refused with everything typed still there`, async () => {
    const { browser: sam } = await administrator()
    const answer = await sam.post('/identity-provider', { ...typed(), name: 'As typed', ...change })
    assert.equal(answer.statusCode, change['_version'] ? 409 : 422)
    assert.match(answer.body, sentence)
    assert.match(answer.body, /value="As typed"/)
  })

test('the door is not shut on the last who could open it: an administrator without a password does not count', async () => {
  const { on, browser: sam } = await administrator()
  known(on, 'x1', { email: 'x@elsewhere.test', given_name: 'Xenia', groups: ['admins'] })
  const roleMap = [{ value: 'admins', role: 'administrator' }]
  await put(on, { addsAccounts: true, newOfficeId: on.agency.office, roleMap })
  await browser(on).arrive()
  const { body } = await sam.get('/identity-provider')
  assert.match(body, /Xenia/)
  const list = /<select id="emergencyStaffId".*?<\/select>/s.exec(body)?.[0] ?? ''
  assert.match(list, /Sam Tester/)
  assert.doesNotMatch(list, /Xenia/)
})

test('whoever is parted is signed out, and found anew by their address', async () => {
  const { on, browser: sam } = await administrator()
  const priya = await on.agency.staff('Priya', 'officer')
  known(on, 'p1', { email: priya.email })
  const visit = browser(on)
  await visit.arrive()
  const { links } = (await sam.json('GET', '/api/v1/identity-provider')).json()
  const ending = `/identity-provider/links/${links[0].id}/ending`
  assert.equal((await sam.post(ending, {})).statusCode, 303)
  assert.equal((await visit.ask('GET', '/account')).statusCode, 303)
  assert.equal((await sam.post(ending, {})).statusCode, 422, 'once')
  known(on, 'p2', { email: priya.email })
  assert.equal((await browser(on).arrive()).statusCode, 303, 'as another subject now')
})

test('a trial finds all well', async () => {
  const { browser: sam } = await administrator()
  const answer = await sam.post('/identity-provider/trial', { _key: newId() })
  assert.equal(answer.statusCode, 303)
  const { body } = await sam.get(String(answer.headers.location))
  assert.match(body, /All of it works/)
  assert.equal([...body.matchAll(/>Works</g)].length, 6)
})

test('a trial says in plain words what does not work', async () => {
  const { on, browser: sam } = await administrator()
  const tried = async () => {
    await sam.post('/identity-provider/trial', { _key: newId() })
    return (await sam.get('/identity-provider')).body
  }
  writeSecret(`${on.agency.id} ${on.provider.issuer} a-secret-that-is-wrong`)
  assert.match(await tried(), /does not know this client id, or the secret is wrong/)
  await put(on, { clientId: 'somebody-else' })
  assert.match(await tried(), /the address to come back to is not registered/)
  await put(on, { issuer: on.provider.issuer.replace('localhost', '127.0.0.1') })
  assert.match(await tried(), /calls itself by another name than the issuer/)
  await put(on, { issuer: 'http://login.example.org' })
  assert.match(await tried(), /must begin with https/)
  await put(on, { issuer: 'https://10.0.0.1' })
  assert.match(await tried(), /OIDC_PRIVATE_ADDRESSES=on/)
  await on.provider.stop()
  await put(on, {})
  assert.match(await tried(), /Nothing answers at that address/)
})

test('nobody but an administrator sees or changes it', async () => {
  const { on } = await administrator()
  for (const role of ['officer', 'auditor', 'team-leader'] as const) {
    const by = await signIn(here, on.agency, await on.agency.staff(`One-${role}`, role))
    assert.equal((await by.get('/identity-provider')).statusCode, 403)
    assert.equal((await by.post('/identity-provider', typed())).statusCode, 403)
    assert.equal((await by.post('/identity-provider/trial', {})).statusCode, 403)
  }
})
