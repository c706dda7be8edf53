/** What the pipeline itself says. */
export const words = {
  product: 'Throughcare',
  stale: 'Someone else changed this while you had it open. Nothing was saved. Go back, reload the page and look at both.',
  keyReused: 'This form was sent before with other words. Open it again, and send it once.',
  crossSite: 'This was sent from another site, so nothing was done.',
  invalid: 'There is a problem with what was sent',
  signInFirst: 'Sign in first',
  notFound: 'Not found',
  forbidden: 'You may not do this',
  failed: 'Something went wrong. Nothing was saved.',
}
