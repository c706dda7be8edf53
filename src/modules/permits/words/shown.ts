import { showDay, showTime } from '../../../platform/ui/index.ts'
import type { AskedHow, Decider, PermitSort, PermitWarning, Standing, StepKind, TellWay, Whom } from '../rules.ts'

type Instant = Temporal.Instant

export const howNames: Record<AskedHow, string> = {
  'in-person': 'In person',
  phone: 'By phone',
  message: 'By message',
  letter: 'In writing',
  'somebody-else': 'Through somebody else',
}
export const wayNames: Record<TellWay, string> = {
  phone: 'By phone',
  'in-person': 'In person',
  'e-mail': 'By e-mail',
  letter: 'By letter',
  system: 'In their system',
  'not-needed': 'Need not be told',
}
export const whomNames: Record<Whom | 'person', string> = {
  person: 'the person',
  police: 'police',
  victims: 'victim liaison',
  'other-service': 'the other State’s service',
  monitoring: 'electronic monitoring',
  household: 'the household there',
}
export const deciderNames: Record<Decider, string> = {
  officer: 'The officer',
  'team-leader': 'The team leader',
  outside: 'Outside this office',
}
export const standingNames: Record<Standing, string> = {
  asked: 'To be decided',
  refused: 'Refused',
  withdrawn: 'Withdrawn',
  cancelled: 'Cancelled',
  coming: 'Given',
  away: 'Away',
  'not-back': 'Not back',
  due: 'Given',
  back: 'Back',
  moved: 'Done',
}
export const stepNames: Record<StepKind, string> = {
  sent: 'Sent on',
  granted: 'Given',
  refused: 'Refused',
  withdrawn: 'Withdrawn',
  cancelled: 'Cancelled',
  told: 'Told',
  'not-back': 'Not back when due',
  back: 'Back',
  moved: 'Moved or begun',
}

const first = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const counted = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`)
export const whomTitle = (whom: Whom | 'person') => first(whomNames[whom])

export const warningText = (warning: PermitWarning, show: (day: Temporal.PlainDate) => string): string => {
  switch (warning.code) {
    case 'too-long':
      return `Longer than one permission may be: its last day would be ${show(warning.lastDay)}.`
    case 'order-ends':
      return `${warning.name} ends on ${show(warning.on)}, before they would be back.`
    case 'no-order':
      return 'No order of theirs runs now.'
    case 'leaves-before':
      return `They would leave before it is usually decided, ${show(warning.decideBy)}.`
    case 'curfew':
      return [
        `Curfew ${[warning.from, warning.to].filter(Boolean).join(' to ')}`.trim(),
        warning.address && `at ${warning.address}`,
        warning.nights > 0 && `: ${counted(warning.nights, 'night', 'nights')} of it in that time`,
      ]
        .filter(Boolean)
        .join(' ')
        .replace(' :', ':')
    case 'hours':
      return `Expected at ${warning.where || 'work or class'} on ${counted(warning.days, 'day', 'days')} of that time.`
    case 'near':
      return `Goes where a condition is about (${warning.orderName}): ${warning.text}`
  }
}

/** "Thu 24 Dec 2026, 09:00", on the clock of the office. */
export const when = (at: Instant, zone: string): string => `${showDay(at, zone)}, ${showTime(at, zone)}`

export const matter = {
  toDecide: 'To decide',
  late: 'Late',
  toTell: 'To tell',
  notBack: 'Not back',
  decide: (kind: string, where: string, from: Instant, zone: string) => `${kind}: ${where}, from ${when(from, zone)}`,
  tell: (kind: string, whom: readonly string[]) => `${kind}: tell ${whom.join(', ')}`,
  dueBack: (at: Instant, zone: string) => ({ lead: 'Due back', text: `Back today by ${showTime(at, zone)}` }),
  moved: (sort: PermitSort) =>
    sort === 'move'
      ? { lead: 'Moving', text: 'The day they had leave to move has come' }
      : { lead: 'New work', text: 'The day they had leave to begin has come' },
  notBackText: (where: string, due: Instant, zone: string, toLeader: boolean) =>
    toLeader
      ? `Nobody has recorded that they are back from ${where}, due ${when(due, zone)}`
      : `Was due back from ${where} ${when(due, zone)}`,
  ofOthers: 'Permissions',
  othersText: (waiting: number) =>
    waiting === 1
      ? '1 permission of your people waits for a decision'
      : `${waiting} permissions of your people wait for a decision`,
  actAll: 'See them',
  actDecide: 'Decide',
  actTell: 'Tell them',
  actBack: 'Back, or look for them',
  actOpen: 'Open',
}

export const taskText = (kind: string, where: string) => `Decide: ${kind}, ${where}`
export const callOffNote = (kind: string) => `Away with permission: ${kind}`
export const sentTo = 'Sent up to be decided'
export const jobWords = { notBack: 'Writes down who is back, or not back, from where they had leave to go' }
