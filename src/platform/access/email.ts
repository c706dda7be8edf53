/** An e-mail address as accounts are found by it: capital letters and spaces around it do not count. */
export const emailKey = (email: string): string => email.normalize('NFKC').trim().toLowerCase()
