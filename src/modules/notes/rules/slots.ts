/** Whether a name can be that of a draft's slot: what is being written, such as `note.case-note`. */
export const isSlot = (slot: string) => /^[a-z0-9.-]{1,80}$/.test(slot)

/** The slot of a new note of a kind. */
export const noteSlot = (kind: string) => `note.${kind}`

/** The slot of a contact and its note that are written in one form. */
export const quickSlot = 'quick'

/** The slot of what is written in an appointment's interview. */
export const interviewSlot = (appointment: string) => `interview.${appointment}`

/** The slot of one of the longer answers of what is written in a slot. */
export const fieldSlot = (slot: string, field: string) => `${slot}.${field}`

/** The address that a person's draft of a slot is saved to. */
export const draftUrl = (person: string, slot: string) => `/people/${person}/drafts/${slot}`

const places = new Map<string, (person: string, rest: string) => string>([
  ['note', (person, kind) => `/people/${person}/notes/new?kind=${kind}`],
  ['amendment', (_, note) => `/notes/${note}/amendment`],
  ['interview', (_, appointment) => `/appointments/${appointment}/interview`],
  ['outcome', (_, appointment) => `/appointments/${appointment}/outcome`],
  ['induction', (_, induction) => `/inductions/${induction}`],
  ['intake', (_, intake) => `/intakes/${intake}/finish`],
  ['advice', (_, advice) => `/advice/${advice}`],
  ['no-contact', (person) => `/people/${person}/no-contact`],
  ['quick', (person) => `/quick-note?person=${person}`],
])

/** The page where a draft goes on, by its slot; the person's own page where the slot is no longer known. */
export function placeOf(person: string, slot: string): string {
  const [what = '', of = ''] = slot.split('.')
  return places.get(what)?.(person, of) ?? `/people/${person}`
}
