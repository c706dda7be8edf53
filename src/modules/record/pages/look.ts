import type { IconName, TimelineEntry } from '../../../platform/ui/index.ts'
import type { Line } from '../rules.ts'

const byConcept: Record<string, IconName> = {
  advice: 'people',
  appointment: 'calendar',
  charge: 'court',
  check: 'people',
  contact: 'person',
  fact: 'edit',
  'no-contact': 'search',
  note: 'note',
  order: 'court',
  person: 'person',
  report: 'court',
  request: 'message',
  promise: 'flag',
  series: 'refresh',
  supervision: 'people',
  task: 'task',
}
const byContact: Record<string, IconName> = {
  home: 'home',
  office: 'office',
  phone: 'phone',
  video: 'video',
  work: 'pin',
  'third-party': 'people',
}

/** The mark of a line of the story: of a contact by its kind, of all else by what it is about. */
export function iconOf({ kind, of }: Pick<Line, 'kind' | 'of'>): IconName {
  const concept = kind.split('.')[0] ?? ''
  return (concept === 'contact' && byContact[of]) || byConcept[concept] || 'info'
}

/** Red for what was withdrawn or missed, amber for what was excused, violet for what happened at a home, green for somebody seen or spoken to. */
export function toneOf({
  kind,
  of,
  missed,
  hidden,
}: Pick<Line, 'kind' | 'of' | 'missed' | 'hidden'>): TimelineEntry['tone'] {
  if (hidden === 'withdrawn') return 'red'
  if (missed) return missed === 'excused' ? 'amber' : 'red'
  if (!kind.startsWith('contact.')) return undefined
  return of === 'home' ? 'violet' : 'green'
}
