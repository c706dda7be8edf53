/** What the pages about colleagues' second factor say. */
export const factorWords = {
  title: 'Who needs a second factor',
  sub: 'Whoever holds one of these roles is led to set up a passkey or an authenticator app as they sign in.',
  link: 'Who needs a second factor',
  back: 'Rules for accounts',
  roles: 'Roles that need one',
  grace: 'Days to set it up',
  graceHint:
    'Counted from the first sign-in, from when the role was given, or from when this was set, whichever is last. After that nothing else opens without one.',
  fieldGrace: 'the days to set it up',
  fieldRoles: 'roles',
  save: 'Save',
  saved: 'Saved. It holds from the next sign-in on.',
  oneTitle: (name: string) => `Second factor of ${name}`,
  one: 'Second factor',
  oneLink: 'What they have, and taking it away',
  none: 'They have none.',
  passkeys: (many: number) => (many === 1 ? 'One passkey' : `${many} passkeys`),
  app: 'An authenticator app',
  codes: (many: number) => (many === 1 ? 'One recovery code' : `${many} recovery codes`),
  takeTitle: 'Take it away',
  takeText:
    'For somebody who lost it. Make sure first that it is them: face to face, or on a number that you know. They are signed out everywhere, and set it up anew.',
  reason: 'How you know that it is them',
  missingReason: 'Say how you know that it is them',
  take: 'Take the second factor away',
  taken: 'Their second factor is taken away, and they are signed out everywhere.',
  refusals: {
    'not-there': 'They have no second factor',
    yourself: 'Your own second factor you remove on your account page',
    'unknown-role': 'One of these roles is not there any more',
  },
}
