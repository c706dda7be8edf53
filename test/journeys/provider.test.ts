import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { emailOf } from '../../demo/cast.ts'
import { codeAt } from '../../src/platform/access/factor/codes.ts'
import { systemClock } from '../../src/platform/clock.ts'
import { testProvider } from '../support/provider.ts'
import { temporaryDir } from '../support/temporary.ts'
import { isAccessible } from './axe.ts'
import { keyboard } from './hands.ts'
import { stage } from './stage.ts'

const secrets = join(temporaryDir(), 'secrets')
writeFileSync(secrets, '')
const here = await stage({ OIDC_CLIENT_SECRETS_FILE: secrets })
here.clock.set(systemClock.now().toString())
const provider = await testProvider({
  back: [`${here.url}/sign-in/provider/return`],
  left: [`${here.url}/sign-in`],
  told: `${here.url}/sign-in/provider/logout`,
})
writeFileSync(secrets, `${await here.ask('select agency_id from agency')} ${provider.issuer} ${provider.secret}\n`)
for (const key of ['ellen', 'ruth', 'sam'])
  provider.people.set(key, { sub: key, email: emailOf(key), email_verified: true, given_name: key })

test('an administrator sets the provider up and tries it, with the keyboard alone', async () => {
  const sam = await here.as('sam')
  const { page } = sam
  await page.goto('/identity-provider')
  const hands = keyboard(page)
  await hands.write(page.getByLabel('Name on the button'), 'Justice sign-in')
  await hands.write(page.getByLabel('Issuer'), provider.issuer)
  await hands.write(page.getByLabel('Client id'), provider.clientId)
  await hands.write(page.getByLabel('Values that count as a second factor'), 'mfa')
  await hands.choose(page.getByLabel('In use: the sign-in page offers it'))
  await hands.press(page.getByRole('button', { name: 'Save' }))
  await page.getByText('How your people sign in is saved.').waitFor()
  await isAccessible(page)
  await hands.press(page.getByRole('button', { name: 'Try it' }))
  await page.getByText('All of it works.').waitFor()
  assert.deepEqual(sam.complaints, [])
  await sam.close()
})

for (const javaScriptEnabled of [true, false])
  test(`an officer signs in through the provider, and out of both, ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
    provider.signsIn.as = 'ellen'
    const ellen = await here.visit({ javaScriptEnabled })
    const { page } = ellen
    await page.goto('/caseload')
    if (javaScriptEnabled) await isAccessible(page)
    const hands = keyboard(page)
    await (javaScriptEnabled
      ? hands.press(page.getByRole('link', { name: 'Sign in with Justice sign-in' }))
      : page.getByRole('link', { name: 'Sign in with Justice sign-in' }).click())
    await page.waitForURL('**/caseload')
    await page.goto('/account')
    await page.getByText(emailOf('ellen')).first().waitFor()
    await page.locator('main form[action="/sign-out"] button').first().click()
    await page.getByRole('button', { name: 'Leave' }).click()
    await page.waitForURL((to) => to.origin === here.url && to.pathname === '/sign-in')
    const ours = ellen.complaints.filter((one) => !one.startsWith(provider.issuer))
    assert.deepEqual(ours, [])
    await ellen.close()
  })

test('somebody whom the provider knows and this service does not is told so, on a page that reads well', async () => {
  provider.people.set('stranger', { sub: 'stranger', email: 'stranger@elsewhere.example', email_verified: true })
  provider.signsIn.as = 'stranger'
  const visit = await here.visit()
  const { page } = visit
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Sign in with Justice sign-in' }).click()
  await page.getByText('There is no account here for you').waitFor()
  await isAccessible(page)
  await page.getByRole('link', { name: 'Other ways to sign in' }).click()
  await page.getByLabel('E-mail').waitFor()
  await visit.close()
})

test('a locked session opens through the provider at the very field, for its owner', async () => {
  provider.signsIn.as = 'ruth'
  const ruth = await here.visit()
  const { page } = ruth
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Sign in with Justice sign-in' }).click()
  await page.waitForURL((to) => to.origin === here.url && !to.pathname.startsWith('/sign-in'))
  await page.goto('/locked?next=%2Ftasks%2Fnew&field=taskWhat')
  await page.getByRole('link', { name: 'Sign in with Justice sign-in' }).click()
  await page.waitForURL('**/tasks/new#taskWhat')
  assert.deepEqual(ruth.complaints, [])
  await ruth.close()
})

test('whoever came in through the provider proves it there again, and saves what they typed', async () => {
  provider.signsIn.as = 'sam'
  const { page, complaints, close } = await here.visit()
  await page.goto('/sign-in?next=/identity-provider')
  await page.getByRole('link', { name: 'Sign in with Justice sign-in' }).click()
  await page.waitForURL('**/identity-provider')
  await page.getByLabel('Name on the button').fill('Department sign-in')
  await here.ask("update session set proved_at = proved_at - interval '11 minutes' where how = 'provider' returning id")
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForURL('**/confirm?*')
  await isAccessible(page)
  await keyboard(page).press(page.getByRole('link', { name: 'Prove it at Justice sign-in' }))
  await page.waitForURL('**/kept?*')
  await page.getByText('Department sign-in').waitFor()
  await page.getByRole('button', { name: 'Save it now' }).click()
  await page.getByText('How your people sign in is saved.').waitFor()
  await here.ask("update identity_provider set name = 'Justice sign-in' returning name")
  assert.deepEqual(complaints, [])

  await page.goto(`${provider.issuer}/session/end`)
  await page.getByRole('button', { name: 'Leave' }).click()
  await page.waitForURL('**/session/end/success')
  await page.goto('/identity-provider')
  await page.waitForURL('**/sign-in?next=%2Fidentity-provider')
  await close()
})

test('who has a second factor here is asked for it after the provider has let them in', async () => {
  provider.signsIn.as = 'ellen'
  const { context, page, complaints, close } = await here.visit()
  const through = () => page.getByRole('link', { name: 'Sign in with Justice sign-in' }).click()
  await page.goto('/account/second-factor')
  await through()
  await page.waitForURL('**/account/second-factor')
  await page.getByRole('button', { name: 'Set up an authenticator app' }).click()
  await page.waitForURL('**/account/authenticator')
  const secret = Buffer.from(await here.ask("select encode(secret, 'hex') from authenticator limit 1"), 'hex')
  await page.locator('#factorCode').fill(codeAt(secret, here.clock.now()))
  await page.keyboard.press('Enter')
  await page.waitForURL('**/account/second-factor?did=*')

  await context.clearCookies()
  here.clock.advance({ seconds: 30 })
  await page.goto('/sign-in?next=/tasks')
  await through()
  await page.waitForURL('**/sign-in/factor')
  await isAccessible(page)
  await page.locator('#factorCode').fill('000000')
  await page.keyboard.press('Enter')
  await page.getByText('That code is wrong, or was used before.').first().waitFor()
  await page.locator('#factorCode').fill(codeAt(secret, here.clock.now()))
  await page.keyboard.press('Enter')
  await page.waitForURL('**/tasks')
  const ours = complaints.filter((one) => !one.startsWith(provider.issuer) && !/status of 422/.test(one))
  assert.deepEqual(ours, [])
  await close()
})
