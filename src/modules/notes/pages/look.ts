import type { IconName, TimelineEntry } from '../../../platform/ui/index.ts'
import type { NoteView } from '../rules.ts'

const icons: Record<string, IconName> = {
  'home-visit': 'home',
  'phone-contact': 'phone',
  'third-party-contact': 'people',
  'third-party-check': 'people',
  'service-provider': 'office',
  'work-visit': 'pin',
  message: 'message',
  court: 'court',
  police: 'shield',
  incident: 'alert',
}

/** The mark of a kind of note in a list. */
export const iconOf = (kind: string): IconName => icons[kind] ?? 'note'

/** Red for what was withdrawn, violet for what happened at a home. */
export const toneOf = (note: NoteView): TimelineEntry['tone'] =>
  note.withdrawn ? 'red' : note.kind === 'home-visit' ? 'violet' : undefined
