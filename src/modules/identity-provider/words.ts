import type { OidcFailure, TrialFailure, TrialStep } from '../../platform/oidc/index.ts'
import type { SignInRefusal } from './rules.ts'

/** What each failure of a provider is called for whoever signs in: what happened, and nothing that helps an attacker. */
const notTrusted = (name: string) => `What ${name} answered could not be trusted, so nobody was signed in.`
const away = (name: string) => `${name} cannot be reached just now.`
const misset = (name: string) => `The sign-in through ${name} is not set up rightly. Tell your administrator.`

const forVisitors: Record<OidcFailure, (name: string) => string> = {
  'no-answer': away,
  'too-slow': away,
  'too-long': away,
  redirected: away,
  'not-a-provider': away,
  'not-https': misset,
  'private-address': misset,
  elsewhere: misset,
  'issuer-differs': misset,
  'client-refused': misset,
  'code-refused': (name) => `${name} did not confirm the sign-in. It may have been used already. Try again.`,
  cancelled: (name) => `The sign-in was stopped at ${name}, or ${name} did not allow it.`,
  'refused-there': (name) => `${name} refused the sign-in.`,
  'out-of-time': (name) =>
    `What ${name} answered was out of date. Try again; if it stays so, a clock is wrong: tell your administrator.`,
  signature: notTrusted,
  'not-trusted': notTrusted,
  'old-proof': (name) => `${name} did not ask again who you are. Try again and give your password there.`,
}

const forRefused: Record<SignInRefusal | 'other-person', (name: string) => string> = {
  unverified: (name) =>
    `${name} does not say that your e-mail address is verified, so we cannot tell whose account is yours. Tell your administrator.`,
  'no-account': () => 'There is no account here for you. Your administrator can add one.',
  'other-subject': (name) =>
    `The account with your e-mail address belongs to somebody else at ${name}. Tell your administrator.`,
  shut: () => 'Your account here is shut. If that is a mistake, tell your administrator.',
  'no-role': (name) =>
    `${name} names no role for you that this service knows, so there is nothing here that you may open. Tell your administrator.`,
  'no-subject': notTrusted,
  'no-name': (name) => `${name} does not say your name, so no account could be made. Tell your administrator.`,
  'other-person': (name) =>
    `You signed in at ${name} as somebody else than the person whose session this is. Nothing was opened.`,
}

const steps: Record<TrialStep, string> = {
  found: 'The provider is found, and is who it should be',
  keys: 'Its keys for signatures are there',
  redirect: 'It sends people back to this service',
  client: 'It knows this service and its secret',
  leaving: 'It ends its own session when somebody signs out',
  telling: 'It tells this service when a session there ends',
}

const trialFailures: Record<TrialFailure, string> = {
  'no-answer': 'Nothing answers at that address. Look whether the address is right and this server may reach it.',
  'too-slow': 'It took longer than five seconds to answer.',
  'too-long': 'It answered with far more than a provider says of itself.',
  'not-https': 'The address, and every other that the provider gives, must begin with https.',
  'private-address':
    'The address is on a private network. Whoever runs this server must allow that: OIDC_PRIVATE_ADDRESSES=on.',
  elsewhere: 'It led to an address that it does not give in its own description. No such address is asked.',
  redirected:
    'It sends on to another address, which is not followed. Enter the address that it sends to, if that is right.',
  'not-a-provider': 'There is something at that address, but no OpenID Connect provider.',
  'issuer-differs':
    'It calls itself by another name than the issuer entered here. They must be the same to the letter; an address that many organisations share will not do.',
  'client-refused': 'It does not know this client id, or the secret is wrong or missing.',
  'code-refused': 'It refused a code.',
  cancelled: 'It refuses everybody.',
  'refused-there':
    'It sends people back with an error: look whether the scopes are right and the code flow is allowed for this client.',
  'out-of-time': 'Its clock and this server’s are too far apart.',
  signature: 'Its signatures cannot be checked with its keys.',
  'not-trusted': 'It answered something that cannot be used.',
  'old-proof': 'It does not say when somebody signed in.',
  'no-keys': 'It gives no keys, so its signatures cannot be checked.',
  'redirect-refused':
    'It does not know the client id, or the address to come back to is not registered for it. Register the one shown above, to the letter.',
  'tells-nothing':
    'It does not. Whoever signs out there, or is shut out there, stays signed in here for as long as a session lasts.',
  'no-sign-out': 'It has no address for that. People who sign out here stay signed in there.',
}

export const words = {
  title: 'Sign-in through your provider',
  intro: 'Your agency’s own sign-in (OpenID Connect), such as Keycloak, Entra ID or Okta, for this service too.',
  failedTitle: 'You are not signed in',
  notProvedTitle: 'It is not proved',
  otherProofs: 'Other ways to prove it',
  again: 'Try again',
  otherWays: 'Other ways to sign in',
  asOther: 'Sign in as someone else',
  journeyGone:
    'This sign-in was begun more than ten minutes ago, in another browser, or is finished already. Begin again.',
  tooMany: (seconds: number) =>
    `Too many tries from this place. Wait ${seconds} ${seconds === 1 ? 'second' : 'seconds'}, then try again.`,
  none: 'Your agency does not sign in through a provider.',
  forVisitors,
  forRefused,
  leftTitle: 'You are signed out',
  leftText: (name: string) => `You are signed out here. ${name} is asked to sign you out there too.`,
  leftOn: (name: string) => `Sign out of ${name}`,
  leftBack: 'Sign in again',

  tryTitle: 'Try it',
  tryText: 'Asks the provider without anybody signing in. What is saved is tried.',
  tryButton: 'Try it',
  tryNone: 'Save how your provider is found first.',
  triedAt: 'Tried',
  never: 'Not yet',
  step: 'Step',
  result: 'Result',
  passed: 'Works',
  failed: 'Does not work',
  steps,
  trialFailures,
  triedWell: 'All of it works.',
  triedBadly: (count: number) => (count === 1 ? 'One thing does not work.' : `${count} things do not work.`),

  giveTitle: 'What your provider must know',
  redirect: 'Address to come back to',
  leaving: 'Address after signing out',
  telling: 'Address for its word that a session ended',
  tellingHint: 'Back-channel logout: whoever signs out there, or is shut out there, is signed out here at once.',
  notHeard: 'The logout token could not be accepted',
  signInAt: 'Address for your people',
  secretLine: 'Line for the secret',
  secretHint: 'Whoever runs this server puts the secret there; it is never entered or shown here.',
  secretPlace: '(the secret)',
  issuerPlace: '(the issuer)',

  inUse: 'In use',
  notInUse: 'Not in use',
  state: 'State',

  howTitle: 'How it is found',
  name: 'Name on the button',
  nameHint: 'What your people call it, such as Justice sign-in',
  issuer: 'Issuer',
  issuerHint: 'An address with https, as the provider itself writes it',
  clientId: 'Client id',
  scopes: 'Scopes',
  scopesHint: 'openid, and what brings the claims below',
  claimsTitle: 'What it says of people',
  emailClaim: 'Claim with the e-mail address',
  verifiedClaim: 'Claim that says the address is verified',
  verifiedHint: 'Without it nobody is found by their address the first time',
  givenNameClaim: 'Claim with the given name',
  familyNameClaim: 'Claim with the family name',
  rolesTitle: 'Roles',
  rolesClaim: 'Claim with roles or groups',
  rolesHint: 'Parts of a claim with a dot between, such as realm_access.roles. Empty: roles are given here.',
  rolesText:
    'At each sign-in the provider decides on the roles named here: whoever has the value gets the role, whoever has it no longer loses it. Other roles stay as you give them. A value that is not listed gives nothing.',
  value: 'Value',
  role: 'Role',
  pair: (number: number) => `Value ${number}`,
  accountsTitle: 'Accounts',
  addsAccounts: 'Make an account at the first sign-in',
  addsHint:
    'For people with a verified address and at least one role. Otherwise only those whom you added can sign in.',
  newOffice: 'Office they begin at',
  localFor: 'Passwords and passkeys kept here',
  localForOptions: {
    everybody: 'Work beside the provider',
    emergency: 'Work for one administrator only, for the day that the provider is away',
  },
  emergency: 'Administrator for emergencies',
  emergencyHint: 'Must have a password here',
  factorTitle: 'Second factor',
  factorValues: 'Values that count as a second factor',
  factorHint:
    'As the provider sends them in amr or acr, with spaces between, such as mfa. Empty: its word does not count.',
  askedAcr: 'Ask it for',
  askedHint: 'Sent as acr_values, where the provider wants to be asked',
  enabled: 'In use: the sign-in page offers it',
  save: 'Save',
  saved: 'How your people sign in is saved.',

  linksTitle: 'Who signs in through it',
  linksNone: 'Nobody yet',
  linksNoneMore: 'Whoever signs in through the provider is listed here from then on.',
  person: 'Name',
  subject: 'Known there as',
  since: 'Since',
  last: 'Last signed in',
  unlink: 'Part',
  unlinked: 'Parted. They are signed out, and found by their verified e-mail address when they come again.',

  fields: {
    name: 'the name on the button',
    issuer: 'the issuer',
    clientId: 'the client id',
    scopes: 'the scopes',
    claim: 'the name of the claim',
    value: 'the value',
    role: 'the role',
    office: 'the office',
    localFor: 'whether passwords work beside it',
    staff: 'the administrator',
    factorValues: 'the values',
    askedAcr: 'what to ask for',
  },
  missing: {
    emailClaim: 'Enter the claim with the e-mail address',
    verifiedClaim: 'Enter the claim that says the address is verified',
    givenNameClaim: 'Enter the claim with the given name',
    familyNameClaim: 'Enter the claim with the family name',
  },
  badIssuer: 'The issuer must be an address that begins with https, without a question mark',
  badScopes: 'The scopes must hold openid, with spaces between them',
  refusals: {
    stale: 'Somebody else has changed this since you opened it. Look at what is there now and save again.',
    'unknown-role': 'Select a role that is in use',
    'office-missing': 'Select the office where new people begin',
    'emergency-missing': 'Select an administrator who has a password here',
    'not-set': 'Save how your provider is found first',
    'not-there': 'That is no longer there',
  },
}
