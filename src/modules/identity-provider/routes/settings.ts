import * as z from 'zod'
import type { Actor } from '../../../platform/access/actor.ts'
import type { Config } from '../../../platform/config.ts'
import type { Db } from '../../../platform/database/run.ts'
import { choice, maybeId, maybeText, text, ticked } from '../../../platform/forms/fields.ts'
import { command, page, type Route } from '../../../platform/http/routes.ts'
import { type Tried, tryProvider } from '../../../platform/oidc/index.ts'
import { refuse } from '../../../platform/result.ts'
import { agencyHost } from '../../staff/index.ts'
import { endLink, keepTrial, setProvider } from '../commands.ts'
import { originOf, returnAddress } from '../origins.ts'
import { ProviderPage } from '../pages/settings.tsx'
import { providerAt } from '../provider-at.ts'
import { providerShown } from '../queries/shown.ts'
import { providerOf } from '../queries.ts'
import type { ProviderShown } from '../rules/shown.ts'
import { words } from '../words.ts'

const access = { may: 'manage sign-in', fresh: true } as const
const { fields } = words
const at = '/identity-provider'

const answer = z.object({
  settings: z
    .object({
      name: z.string(),
      issuer: z.string(),
      clientId: z.string(),
      scopes: z.string(),
      enabled: z.boolean(),
      version: z.int(),
    })
    .nullable(),
  addresses: z.object({ redirect: z.string(), leaving: z.string(), telling: z.string(), signIn: z.string() }),
  trial: z.array(z.object({ step: z.string(), failure: z.string().nullable() })),
  links: z.array(z.object({ id: z.uuid(), name: z.string(), subject: z.string(), seenAt: z.string() })),
})

const settingsPage = page({
  at,
  access,
  read: (tx, { config }) => providerShown(tx, config),
  show: (data: ProviderShown, ctx, form) => ProviderPage({ ctx, data, form }),
  api: {
    says: 'The identity provider that the agency signs in through',
    answer,
    of: (data) => ({ ...data, settings: data.settings ?? null }),
  },
})

const claim = (missing: string) => text(fields.claim, 100, missing)

const shape = z.object({
  name: text(fields.name, 60),
  issuer: text(fields.issuer, 300).refine(isIssuer, { error: words.badIssuer }),
  clientId: text(fields.clientId, 300),
  scopes: text(fields.scopes, 300).refine((value) => /^[\x21-\x7e]+( [\x21-\x7e]+)*$/.test(value) && hasOpenid(value), {
    error: words.badScopes,
  }),
  emailClaim: claim(words.missing.emailClaim),
  verifiedClaim: claim(words.missing.verifiedClaim),
  givenNameClaim: claim(words.missing.givenNameClaim),
  familyNameClaim: claim(words.missing.familyNameClaim),
  rolesClaim: maybeText(fields.claim, 200),
  roleMap: z
    .array(z.object({ value: text(fields.value, 300), role: text(fields.role, 100) }))
    .max(40)
    .default([]),
  addsAccounts: ticked(),
  newOfficeId: maybeId(fields.office),
  localFor: choice(fields.localFor, ['everybody', 'emergency']),
  emergencyStaffId: maybeId(fields.staff),
  factorValues: maybeText(fields.factorValues, 300),
  askedAcr: maybeText(fields.askedAcr, 300),
  enabled: ticked(),
})

const hasOpenid = (scopes: string) => scopes.split(' ').includes('openid')

/** An address without query and fragment (OpenID Connect Discovery 1.0, section 3); plain http is refused when it is asked. */
function isIssuer(value: string): boolean {
  if (!URL.canParse(value.trim())) return false
  const { protocol, search, hash, username } = new URL(value.trim())
  return /^https?:$/.test(protocol) && search === '' && hash === '' && username === ''
}

const setting = command({
  at,
  access,
  body: shape,
  do: (tx, { body, version }) =>
    setProvider(tx, {
      ...body,
      issuer: body.issuer.trim(),
      clientId: body.clientId.trim(),
      factorValues: body.factorValues.split(/\s+/).filter(Boolean),
      askedAcr: body.askedAcr.trim(),
      version,
    }),
  words: words.refusals,
  then: () => ({ to: at, said: words.saved }),
  again: settingsPage,
  api: {
    says: 'Sets how the agency’s people sign in through their identity provider',
    answer: z.object({ enabled: z.boolean() }),
    of: (value) => value,
  },
})

type Trying = { ready?: Tried[] | undefined }

const trying = command({
  at: `${at}/trial`,
  access,
  body: z.object({}) as z.ZodObject & z.ZodType<Trying>,
  prepare: (_, by) => attempt(by),
  do: async (tx, { body }: { body: Trying }) => (body.ready ? keepTrial(tx, body.ready) : refuse('not-set')),
  words: words.refusals,
  then: ({ failed }) => ({ to: at, said: failed === 0 ? words.triedWell : words.triedBadly(failed) }),
  again: settingsPage,
  api: {
    says: 'Tries the identity provider as it is set',
    answer: z.object({ failed: z.int() }),
    of: (value) => value,
  },
})

/** What the provider answers, asked between two transactions. */
async function attempt({ actor, db, config }: { actor: Actor; db: Db; config: Config }): Promise<Trying> {
  const [settings, host] = await db.run(actor, (tx) => Promise.all([providerOf(tx), agencyHost(tx)]))
  if (!settings) return {}
  const { provider, allowed } = await providerAt(config, actor.agency, settings)
  const ours = { redirect: returnAddress(originOf(config, host)), scopes: settings.scopes }
  return { ready: await tryProvider(provider, ours, allowed, db.clock) }
}

const parting = command({
  at: `${at}/links/:link/ending`,
  access,
  body: z.object({}),
  do: (tx, { params }) => endLink(tx, params['link'] ?? ''),
  words: words.refusals,
  then: () => ({ to: at, said: words.unlinked }),
  again: settingsPage,
  api: { says: 'Parts somebody from who they are at the provider', answer: z.object({}), of: () => ({}) },
})

export const adminRoutes: readonly Route[] = [settingsPage, setting, trying, parting]
