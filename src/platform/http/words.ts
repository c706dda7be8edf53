/** What the pipeline itself says. */
export const words = {
  product: 'Throughcare',
  badKey: 'The idempotency key must be a UUID',
  keyReused: 'This form was sent before with other words. Open it again, and send it once.',
  crossSite: 'This was sent from another site, so nothing was done.',
  invalid: 'There is a problem with what was sent',
  signInFirst: 'Sign in first',
  notFound: 'Not found',
  forbidden: 'You may not do this',
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
    text: 'This was sent after your session had ended. Nothing of it is saved yet: look, then save it or throw it away.',
    sent: 'Sent',
    where: 'Sent to',
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
}
