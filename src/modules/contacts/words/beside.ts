import type { AttendeeRole, Capacity, Companion } from '../rules.ts'

export const capacityNames: Record<Capacity, string> = {
  interpreter: 'Interpreter',
  'support-person': 'Support person',
  'provider-worker': 'Provider’s worker',
  family: 'Family or kin',
  other: 'Somebody else',
}

/** Who else comes to an appointment: labels and words. */
export const besideLabels = {
  gone: 'They are not among those who come: look at the list as it is now',
  title: 'Who else comes',
  legend: 'Who else comes',
  nobody: 'Nobody else.',
  others: 'Their own people',
  colleague: 'A colleague',
  noColleague: 'No colleague',
  other: 'Another, by name',
  otherAs: 'As what does that one come?',
  choose: 'Choose',
  add: 'Have somebody else come',
  save: 'Add',
  drop: 'Drop',
  of: (name: string) => `: ${name}`,
  onSheet: 'by the running sheet',
  added: (count: number) => (count === 0 ? 'Nobody new was added.' : 'Added.'),
  dropped: 'Dropped. What was before is kept.',
  handedOver: 'Handed over to a colleague',
  busy: 'Busy',
  busyAbout: (until: string) => `until ${until}, with a colleague`,
}

const plain: ReadonlySet<AttendeeRole> = new Set(['second-officer', 'colleague', 'other'])

/** One who comes too: a colleague by name, anybody else with the capacity in which they come. */
export function besideText({ staff, name, role }: Companion, colleagues: ReadonlyMap<string, string>): string {
  if (staff !== null) return colleagues.get(staff) ?? ''
  return plain.has(role) ? name : `${name} (${capacityNames[role as Capacity].toLowerCase()})`
}
