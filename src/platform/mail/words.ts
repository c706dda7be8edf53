/** What a mail says: that something waits, and where. Never what, from whom, or about whom: mail is read by many. */
export const words = {
  says: 'Sends the mails that say that something waits in Throughcare',
  subject: 'Something waits for you in Throughcare',
  text: (address: string) =>
    `Something waits for you in Throughcare:\n\n${address}\n\nThis mail names nobody, and cannot be answered. Whether you get such mails is set in your account.\n`,
}
