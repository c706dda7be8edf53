type Day = Temporal.PlainDate

/** What is due first of somebody: by when, what it is called, by which standard, and how many of it are left. */
export type ContactDue = { on: Day; what: string; standard: string; remaining: number }

/** Why a contact is due when it is, as it is stored beside the day: in a sentence, with its source. */
export type DueWhy = { text: string; source: string; verified: boolean }
