import * as z from 'zod'
import { type Jurisdiction, jurisdictionCodes, jurisdictionOf } from '../../../jurisdictions/index.ts'
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
import { type SetUpChoices, SetUpPage, WhichPlacePage } from '../pages/set-up.tsx'
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
  const { place } = request.query as Record<string, unknown>
  const chosen = placeOf(place) ?? (places.length === 1 ? places[0] : undefined)
  if (chosen) return draw(web, answer, known(chosen), {}, 200)
  const ctx = contextOf(web, request, undefined)
  return sendHtml(reply, WhichPlacePage({ ctx, token: tokenIn(answer), places }), 200)
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
    SetUpPage({ ctx, token: tokenIn(answer), choices: choices(values['jurisdiction']), form: { values, errors } }),
    status,
  )
}

async function setUp(web: Web, answer: Answer) {
  const { request, reply } = answer
  const raw = (request.body ?? {}) as Record<string, unknown>
  if (!(await isSetUpOpen(web.db, tokenIn(answer)))) return sendFailure(web, request, reply, 404, words.setUp.gone)
  const form = shape(raw['jurisdiction'])
  const body = check(form, decodeForm(form, raw))
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
const placeOf = (code: unknown) => places.find((place) => place.code === code)
const option = (value: string, label: string) => ({ value, label })

/** The zones and holidays of the chosen place’s country: of every country as long as none is chosen. */
function choices(jurisdiction: unknown): SetUpChoices {
  const chosen = placeOf(jurisdiction)
  const of = new Set((chosen ? [chosen] : places).map(({ holidays }) => holidays.country))
  return {
    jurisdictions: places.map(({ code, name }) => option(code, name)),
    zones: [...of].flatMap(zonesOf).map((zone) => option(zone, zone.replaceAll('_', ' '))),
    holidayRegions: [...of].flatMap(holidayRegions).map(({ code, name }) => option(code, name)),
  }
}

/** What stands there once the place is chosen: its own zone and holidays. */
const known = ({ code, zone, holidays }: Jurisdiction): Record<string, unknown> => ({
  jurisdiction: code,
  zone,
  holidayRegion: `${holidays.country}-${holidays.state}`,
})

function shape(jurisdiction: unknown) {
  const { fields } = words.setUp
  const lists = choices(jurisdiction)
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
