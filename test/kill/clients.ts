import assert from 'node:assert/strict'
import { password } from '../support/app.ts'
import type { Desk, Planned } from './desk.ts'

/** An answer to a save: where the browser was sent, or nothing where the server died before it said. */
export type Answered = Planned & { to: string | undefined }

const form = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }

/** Signs the officer in, and gives the cookie. */
export async function signInAt(url: string, { officer }: Desk): Promise<string> {
  const body = new URLSearchParams({ email: officer.email, password })
  const answer = await fetch(`${url}/sign-in`, { method: 'POST', body, headers: form, redirect: 'manual' })
  assert.equal(answer.status, 303, 'signed in')
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

/** Saves one interview whole: outcome, note, next appointment and task, all named after the appointment. */
export async function save(url: string, cookie: string, one: Planned, tomorrow: string): Promise<Answered> {
  const body = new URLSearchParams({
    _key: one.key,
    _version: '1',
    outcome: 'attended',
    noteText: `Written of ${one.appointment}`,
    nextTwice: 'on',
    nextDate: tomorrow,
    nextTime: '11:00',
    nextKind: 'office',
    nextPurpose: one.appointment,
    taskWhat: `Follow up ${one.appointment}`,
    taskDue: tomorrow,
  })
  const at = `${url}/appointments/${one.appointment}/interview`
  const answer = await fetch(at, { method: 'POST', body, headers: { ...form, cookie }, redirect: 'manual' }).catch(
    () => undefined,
  )
  if (!answer) return { ...one, to: undefined }
  if (answer.status !== 303) assert.fail(`${answer.status}: ${textOf(await answer.text())}`)
  return { ...one, to: answer.headers.get('location') ?? '' }
}

/** Each client saves its own, one after another, until it is done or not answered. Gives all that was sent. */
export async function saveAll(
  planned: readonly Planned[][],
  saveOne: (one: Planned) => Promise<Answered>,
  onAnswer: (count: number) => void,
): Promise<Answered[]> {
  const sent: Answered[] = []
  let answers = 0
  const client = async (own: readonly Planned[]) => {
    for (const one of own) {
      const answered = await saveOne(one)
      sent.push(answered)
      if (answered.to === undefined) return
      onAnswer(++answers)
    }
  }
  await Promise.all(planned.map(client))
  return sent
}

const textOf = (html: string) => html.replaceAll(/<[^>]+>|\s+/g, ' ').slice(0, 600)
