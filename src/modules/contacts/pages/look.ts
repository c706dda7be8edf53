import type { IconName, Tone } from '../../../platform/ui/index.ts'
import { showDay, showTime } from '../../../platform/ui/index.ts'
import { type Counts, isUnrecorded, type Shown } from '../rules.ts'
import { lateText, pageWords, stateWords } from '../words.ts'

const icons: Record<string, IconName> = {
  office: 'office',
  home: 'home',
  phone: 'phone',
  video: 'video',
  work: 'car',
  'third-party': 'people',
  other: 'pin',
}

/** The drawing of a kind of contact. */
export const iconOf = (kind: string): IconName => icons[kind] ?? 'pin'

const tones: Record<Counts, Tone | undefined> = {
  complied: 'green',
  failed: 'red',
  excused: 'amber',
  neutral: undefined,
}
export const toneOf = (counts: Counts): Tone | undefined => tones[counts]

/** "Tue 24 Nov 2026, 10:00", in the time of the appointment's own office. */
export const whenText = ({ day, time, zone }: Pick<Shown, 'day' | 'time' | 'zone'>) =>
  `${showDay(day, zone)}, ${showTime(time, zone)}`

/** What became of an appointment, with the colour that says so. */
export function becameOf(one: Shown, now: Temporal.Instant): { text: string; tone: Tone | undefined } {
  if (one.state === 'recorded' && one.counts) {
    const late = one.minutesLate ? `, ${lateText(one.minutesLate)}` : ''
    return { text: `${one.outcomeName ?? ''}${late}`, tone: toneOf(one.counts) }
  }
  if (isUnrecorded(one, now)) return { text: pageWords.unrecorded, tone: 'amber' }
  return { text: stateWords[one.state], tone: undefined }
}

/** Where it is: the room, the place, or nothing more than its kind. */
export const whereText = ({ place, resources }: Pick<Shown, 'place' | 'resources'>) =>
  [...resources.map(({ name }) => name), place].filter(Boolean).join(', ')
