import * as z from 'zod'
import { jurisdictionCodes, jurisdictionOf } from '../../../jurisdictions/index.ts'
import { visitorOf } from '../../../platform/access/actor.ts'
import { cameFrom } from '../../../platform/access/finish-sign-in.ts'
import { hashPassword } from '../../../platform/access/password.ts'
import { passwordRefusal } from '../../../platform/access/password-rules.ts'
import { beginSession } from '../../../platform/access/sessions.ts'
import { isSetUpOpen } from '../../../platform/access/set-up-link.ts'
import { holidayRegions, zonesOf } from '../../../platform/dates/holiday-places.ts'
import { check, decodeForm } from '../../../platform/forms/decode.ts'
import { choice, maybeText, text } from '../../../platform/forms/fields.ts'
import { contextOf } from '../../../platform/http/context.ts'
import { sendFailure } from '../../../platform/http/failures.tsx'
import { sessionCookie } from '../../../platform/http/guards.ts'
import { sendHtml } from '../../../platform/http/serve.ts'
import type { Answer, Web } from '../../../platform/http/web.ts'
import { newId } from '../../../platform/ids.ts'
import { setUpAgency } from '../commands/set-up.ts'
import { type SetUpChoices, SetUpPage } from '../pages/set-up.tsx'
import { passwordWords, words } from '../words.ts'
import { emailField } from './shapes.ts'

const access = { open: 'whoever holds the one-time link printed at start has no account yet' }

/**
 * Where the first administrator is made. Outside the product’s routes, as there is no agency to sign in to yet. Tries are not counted:
 * there is no agency to count them in, and nothing to guess in 256 random bits that are good until it is there.
 */
export function setUpRoutes(web: Web): void {
  const at = '/set-up/:token'
  web.server.get(at, { config: { access }, exposeHeadRoute: false }, (request, reply) => show(web, { request, reply }))
  web.server.post(at, { config: { access } }, (request, reply) => setUp(web, { request, reply }))
}

const tokenIn = ({ request }: Answer) => (request.params as Record<string, string>)['token'] ?? ''

async function show(web: Web, answer: Answer) {
  const { request, reply } = answer
  if (!(await isSetUpOpen(web.db, tokenIn(answer)))) return sendFailure(web, request, reply, 404, words.setUp.gone)
  return draw(web, answer, known(), {}, 200)
}

function draw(
  web: Web,
  answer: Answer,
  values: Record<string, unknown>,
  errors: Record<string, string>,
  status: number,
) {
  const ctx = contextOf(web, answer.request, undefined)
  return sendHtml(
    answer.reply,
    SetUpPage({ ctx, token: tokenIn(answer), choices: choices(), form: { values, errors } }),
    status,
  )
}

async function setUp(web: Web, answer: Answer) {
  const { request, reply } = answer
  const raw = (request.body ?? {}) as Record<string, unknown>
  if (!(await isSetUpOpen(web.db, tokenIn(answer)))) return sendFailure(web, request, reply, 404, words.setUp.gone)
  const body = check(shape(), decodeForm(shape(), raw))
  if (!body.ok) return draw(web, answer, raw, body.errors, 422)
  const { password, ...given } = body.value
  const passwordHash = await hashPassword(password)
  const actor = { ...visitorOf(newId(), given.zone), jurisdiction: given.jurisdiction }
  const token = await web.db.run(actor, async (tx) => {
    const made = await setUpAgency(tx, { ...given, token: tokenIn(answer), passwordHash })
    if (!made.ok) return undefined
    return beginSession(tx, { staff: made.value.staff, how: 'password', factorAt: null, ...cameFrom(request) })
  })
  if (!token) return sendFailure(web, request, reply, 404, words.setUp.gone)
  sessionCookie(web.config.publicUrl.protocol === 'https:').put(reply, token)
  return reply.redirect('/staff', 303)
}

const places = jurisdictionCodes.map((code) => jurisdictionOf(code))
const countries = [...new Set(places.map(({ holidays }) => holidays.country))]
const option = (value: string, label: string) => ({ value, label })

const choices = (): SetUpChoices => ({
  jurisdictions: places.map(({ code, name }) => option(code, name)),
  zones: countries.flatMap(zonesOf).map((zone) => option(zone, zone.replaceAll('_', ' '))),
  holidayRegions: countries.flatMap(holidayRegions).map(({ code, name }) => option(code, name)),
})

/** With one jurisdiction there is nothing to choose: its own zone and holidays stand there already. */
function known(): Record<string, unknown> {
  const [only, another] = places
  if (!only || another) return {}
  return { jurisdiction: only.code, zone: only.zone, holidayRegion: `${only.holidays.country}-${only.holidays.state}` }
}

function shape() {
  const { fields } = words.setUp
  const lists = choices()
  const oneOf = (what: string, list: { value: string }[]) =>
    choice(
      what,
      list.map(({ value }) => value),
    )
  return z
    .object({
      agencyName: text(fields.agencyName, 200),
      agencyShort: text(fields.agencyShort, 40),
      jurisdiction: oneOf(fields.jurisdiction, lists.jurisdictions),
      officeName: text(fields.officeName, 200),
      officeShort: text(fields.officeShort, 40),
      zone: oneOf(fields.zone, lists.zones),
      holidayRegion: oneOf(fields.holidayRegion, lists.holidayRegions),
      givenName: text(words.fields.givenName, 100),
      familyName: maybeText(words.fields.familyName, 100),
      email: emailField,
      password: text(words.fields.password, 800),
    })
    .superRefine(({ password, email, givenName, familyName }, context) => {
      const refusal = passwordRefusal(password, { email, names: [givenName, familyName] })
      if (refusal) context.addIssue({ code: 'custom', path: ['password'], message: passwordWords[refusal] })
    })
}
