const dayNamed = (day: string) =>
  Temporal.PlainDate.from(day).toLocaleString('en-AU', { day: 'numeric', month: 'long', year: 'numeric' })

/** What the pipeline itself says. */
export const words = {
  product: 'Throughcare',
  badKey: 'The idempotency key must be a UUID',
  keyReused: 'This form was sent before with other words. Open it again, and send it once.',
  otherHost: 'This service does not answer at that address.',
  crossSite: 'This was sent from another site, so nothing was done.',
  invalid: 'There is a problem with what was sent',
  signInFirst: 'Sign in first',
  factorFirst: 'Set up a second factor first: your role needs one.',
  confirmFirst: 'Prove first that it is you: sign-in was longer ago than ten minutes.',
  notFound: 'Not found',
  forbidden: 'You may not do this',
  blocked: (training: string, lastDay: string | null) =>
    `You need the training “${training}” for this${lastDay ? `, and yours was valid until ${dayNamed(lastDay)}` : ''}. Once it is recorded, this opens again. Your account says more, under “Your training”.`,
  notWithThisToken: 'This token does not reach so far',
  tooOften: (seconds: number) =>
    `You have searched too often in a minute. Wait ${seconds === 1 ? 'a second' : `${seconds} seconds`}, then search again.`,
  /** Said instead of the kit's own sentence where the request itself was wrong. */
  failures: {
    400: 'What was sent could not be read.',
    401: 'Sign in first. Nothing was saved.',
    413: 'What was sent is too large. The limit is 1 MB.',
    415: 'What was sent is of a kind that is not read here.',
  } as Record<number, string | undefined>,
  failed: 'Something went wrong. Nothing was saved.',
  kept: {
    title: 'Kept for you',
    none: 'Nothing is waiting. Everything you sent was saved.',
    text: 'This was sent when your session had ended, or before you had proved that it is you. Nothing of it is saved yet: look, then save it or throw it away.',
    sent: 'Sent',
    where: 'To be done',
    field: (name: string) => {
      const plain = name
        .replaceAll('.', ' ')
        .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
        .toLowerCase()
      return plain.charAt(0).toUpperCase() + plain.slice(1)
    },
    save: 'Save it now',
    drop: 'Throw away',
    dropped: 'Thrown away.',
    gone: 'It was saved or thrown away already',
    goOn: 'Go on where you were',
  },
  api: {
    example: (what: string) => `Example: ${what}`,
    sent: 'Sent',
    answered: 'Answered',
    title: 'The interface for programs',
    titleAbout: (what: string) => `The interface for programs: ${what}`,
    contents: 'What it is about',
    about: 'About',
    operations: 'Operations',
    token:
      'A personal token or one of a service account, beginning with tc_. It may do what its scopes name (x-needs of an operation), as far as its holder may at that moment.',
    text: 'Each thing that a page does, a program can do too: the same rules, the same access, the same refusals. The path is below the address of this service; a token in the header Authorization says who asks (under “Your account”), or, in a browser, the session’s cookie.',
    download: 'As OpenAPI 3.1',
    needs: (what: string) => `Needs the right to ${what}.`,
    key: 'Send an Idempotency-Key, and a second send has no second effect.',
    refusals: 'Refusals',
    fields: 'Fields',
    field: 'Field',
    kind: 'Kind',
    where: 'Where',
    required: 'required',
    optional: 'may be left out',
    noFields: 'It takes nothing.',
    places: { path: 'In the path', query: 'In the query', body: 'In the body' },
    oneOf: (values: string) => `one of ${values}`,
    listOf: (what: string) => `a list of ${what}`,
    kinds: {
      string: 'text',
      integer: 'whole number',
      number: 'number',
      boolean: 'true or false',
      object: 'object',
      uuid: 'identifier',
      date: 'day',
    } as Record<string, string | undefined>,
  },
}
