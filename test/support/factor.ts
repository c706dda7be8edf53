import { codeAt } from '../../src/platform/access/factor/codes.ts'
import { newId } from '../../src/platform/ids.ts'
import { type Browser, browserOf, password, type TestAgency, type TestStaff, type World } from './app.ts'

/** Gives somebody an authenticator app; its codes are of the world's clock. */
export async function withApp({ db, clock }: World, { actor, id }: TestStaff) {
  const secret = Buffer.from(newId())
  await db.run(actor, (tx) =>
    tx.query('insert into authenticator (id, staff_id, secret, made_at, confirmed_at) values ($1,$2,$3,$4,$4)', [
      newId(),
      id,
      secret,
      tx.now,
    ]),
  )
  const code = (seconds = 0) => codeAt(secret, clock.now().add({ seconds }))
  return { secret, code }
}

type Cookies = { name: string; value: string }[]
export const cookieOf = (cookies: readonly unknown[], name: string): string | undefined =>
  (cookies as Cookies).find((one) => one.name === name && one.value !== '')?.value

/** Gives the password of somebody who has a second factor: the browser of a half sign-in. */
export async function halfSignIn({ app }: World, agency: TestAgency, { email }: TestStaff, next = '/account') {
  const answer = await browserOf(app, agency.host, '').post('/sign-in', { email, password, next })
  const step = cookieOf(answer.cookies, 'sign-in')
  return { answer, step, browser: browserOf(app, agency.host, step ? `sign-in=${step}` : '') }
}

/** Proves a code in a half sign-in; the browser of the session that this begins, where it does. */
export async function giveCode({ app }: World, agency: TestAgency, half: Browser, factorCode: string) {
  const answer = await half.post('/sign-in/factor', { factorCode })
  const session = cookieOf(answer.cookies, 'session')
  return { answer, session, browser: browserOf(app, agency.host, session ? `session=${session}` : '') }
}
