/**
 * An e-mail address as accounts are found by it: capital letters and spaces around it do not count, nor what no text in the
 * database can hold (U+0000, half a surrogate pair).
 */
export const emailKey = (email: string): string =>
  email.toWellFormed().replaceAll('\u0000', '').normalize('NFKC').trim().toLowerCase()
