import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emailOf, password } from '../../demo/cast.ts'
import { jobs } from '../../src/app.ts'
import { withConnection } from '../../src/platform/database/connect.ts'
import { makeDb } from '../../src/platform/database/run.ts'
import { createLog } from '../../src/platform/log.ts'
import { isAccessible } from './axe.ts'
import { stage } from './stage.ts'

const here = await stage()
const context = { db: makeDb(here.database.pool, here.clock), log: createLog('silent') }
const jobCalled = (name: string) => {
  const job = jobs.find((one) => one.name === name)
  assert.ok(job, name)
  return job
}

/** What the queue would do: goes through the trail for whoever asked. */
async function goThrough(): Promise<void> {
  const agency = await here.ask('select agency_id from agency')
  const verification = await here.ask('select id from audit_verification where done_at is null')
  await jobCalled('trail-verify').run({ agency, verification }, context)
}

/** What an owner of the database could do, with the triggers off. */
const byTheOwner = (text: string) =>
  withConnection(here.database.superuser, 'the owner', async (client) => {
    await client.query("set session_replication_role = 'replica'")
    const { rows } = await client.query<{ id: string }>(text)
    return rows[0]?.id ?? ''
  })

test('the trail is verified on its page, and the one entry that was altered is named', async () => {
  here.itIs('09:30')
  const ellen = await here.as('ellen')
  await ellen.page.goto(`/people/${await here.person('Roy Dixon')}`)
  await Promise.all([ellen.page.waitForRequest(/\/printed$/), ellen.page.evaluate('print()')])
  await jobCalled('trail-seal').run({}, context)

  const { page, complaints } = await here.as('ines')
  await page.goto('/trail?kind=printed')
  await page.getByText('Printed a page of the record').waitFor()
  await page.goto('/trail/seals')
  await isAccessible(page)
  await page.getByRole('button', { name: 'Verify the trail now' }).click()
  await page.getByText('Being gone through').first().waitFor()
  await goThrough()
  await page.goto('/trail/seals')
  await page.getByText(/^Whole: \d+ seals?, [\d,]+ entries/).waitFor()
  assert.equal(await page.getByText('The trail is broken').count(), 0)

  const altered = await byTheOwner(
    `update audit_entry set staff_id = null
     where id = (select id from audit_entry where action = 'person.viewed' order by at desc limit 1) returning id`,
  )
  await page.getByRole('button', { name: 'Verify the trail now' }).click()
  await page.getByText('Being gone through').first().waitFor()
  await goThrough()
  await page.goto('/trail/seals')
  await page.getByText(new RegExp(`The trail is broken. Seal \\d+: the entry ${altered} was changed`)).waitFor()
  await isAccessible(page)
  assert.deepEqual([...complaints, ...ellen.complaints], [])
})

test('five wrong passwords lock a way in for ten minutes, and say so', async () => {
  here.itIs('10:00')
  const { page } = await here.visit()
  await page.goto('/sign-in')
  const enter = async (typed: string) => {
    await page.getByLabel('E-mail').fill(emailOf('alison'))
    await page.getByLabel('Password').fill(typed)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  }
  const wrong = page.getByText('The e-mail address and the password do not match an account').first()
  for (let nth = 1; nth < 5; nth++) {
    await enter(`not the words, ${nth}`)
    await wrong.waitFor()
  }
  await enter('not the words, 5')
  const locked = page.getByText('Too many tries with this e-mail address. Wait 10 minutes, then try again.').first()
  await locked.waitFor()
  await isAccessible(page)
  assert.equal(await page.getByLabel('E-mail').inputValue(), emailOf('alison'), 'what was typed stays')
  assert.equal(await page.getByLabel('Password').inputValue(), '', 'and no password does')
  await enter(password)
  await locked.waitFor()
  here.itIs('10:11')
  await enter(password)
  await page.waitForURL((to) => !to.pathname.startsWith('/sign-in'))
})
