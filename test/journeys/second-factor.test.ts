import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { emailOf, password } from '../../demo/cast.ts'
import { codeAt } from '../../src/platform/access/factor/codes.ts'
import { stage } from './stage.ts'

const here = await stage()

/** A device that holds passkeys and knows its owner, as a phone does. */
async function withDevice(context: BrowserContext, page: Page): Promise<void> {
  const line = await context.newCDPSession(page)
  await line.send('WebAuthn.enable')
  await line.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

const away = (page: Page) => page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))

test('a passkey is made, and signs in without a password', async () => {
  const { context, page, complaints, close } = await here.as('ruth')
  await withDevice(context, page)
  await page.goto('/account/passkeys/new')
  await page.fill('#name', 'Work phone')
  await page.getByRole('button', { name: 'Make the passkey' }).click()
  await page.getByRole('cell', { name: 'Work phone' }).or(page.getByText('Work phone')).first().waitFor()
  await page.getByRole('button', { name: 'Make recovery codes' }).click()
  await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor()
  assert.equal(await page.locator('main ol code').count(), 10)
  await context.clearCookies()
  await page.goto('/sign-in?next=/account')
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.waitForURL('**/account')
  await page.getByText('Passkey “Work phone” added').waitFor()
  assert.deepEqual(complaints, [])
  await close()
})

test('an authenticator app is set up and used with the keyboard alone, without script', async () => {
  const { context, page, complaints, close } = await here.as('ellen', { javaScriptEnabled: false })
  await page.goto('/account/second-factor')
  await page.getByRole('button', { name: 'Set up an authenticator app' }).press('Enter')
  await page.waitForURL('**/account/authenticator')
  const secret = Buffer.from(
    await here.ask("select encode(secret, 'hex') from authenticator order by made_at desc limit 1"),
    'hex',
  )
  const code = () => codeAt(secret, here.clock.now())
  await page.locator('#factorCode').focus()
  await page.keyboard.type(code())
  await page.keyboard.press('Enter')
  await page.waitForURL('**/account/second-factor?did=*')
  await context.clearCookies()
  here.clock.advance({ seconds: 30 })
  await page.goto('/sign-in?next=/tasks')
  await page.locator('#email').focus()
  await page.keyboard.type(emailOf('ellen'))
  await page.keyboard.press('Tab')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/sign-in/factor')
  await page.locator('#factorCode').focus()
  await page.keyboard.type(code())
  await page.keyboard.press('Enter')
  await away(page)
  assert.equal(new URL(page.url()).pathname, '/tasks')
  assert.deepEqual(complaints, [])
  await close()
})
