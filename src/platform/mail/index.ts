export { type Mailer, type MailSettings, makeMailer, type Sending } from './mailer.ts'
export { forgetMails, queueMail, sendMail } from './outbox.ts'
