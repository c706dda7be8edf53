import { unreviewed, unseenNotices } from './modules/access-limits/index.ts'
import { leftToday } from './modules/contacts/index.ts'
import { unreviewedIncidents } from './modules/incidents/index.ts'
import { unseenMessages } from './modules/messages/index.ts'
import { draftCount, openIncidentCount } from './modules/notes/index.ts'
import { caseloadSize } from './modules/people/index.ts'
import { coveredBy, trainingToSeeTo } from './modules/staff/index.ts'
import { tasksDue } from './modules/tasks/index.ts'
import { openLooks } from './modules/trail/index.ts'
import { words } from './navigation-words.ts'
import type { Actor } from './platform/access/actor.ts'
import type { Tx } from './platform/database/tx.ts'
import { failedCount } from './platform/jobs/index.ts'
import type { NavItem } from './platform/ui/context.ts'

type Inside = NonNullable<NavItem['inside']>[number] & { may: string }
type Counted = Omit<NavItem, 'count' | 'hot' | 'inside'> & {
  may: string
  inside?: readonly Inside[]
  /** It stands there only while something waits in it. */
  onlyCounted?: true
  count?: (tx: Tx, staff: readonly string[]) => Promise<Pick<NavItem, 'count' | 'hot'>>
}

/** The places of the side navigation in order; each is there for those who may open it. */
const places: readonly Counted[] = [
  {
    key: 'today',
    label: words.today,
    icon: 'today',
    href: '/today',
    may: 'see the day',
    phone: true,
    count: async (tx, staff) => shown(await leftToday(tx, staff)),
  },
  {
    key: 'caseload',
    label: words.caseload,
    icon: 'people',
    href: '/caseload',
    may: 'see the caseload',
    phone: true,
    inside: [
      { key: 'permits', label: words.permits, href: '/permits', may: 'see orders' },
      { key: 'opportunities', label: words.opportunities, href: '/opportunities', may: 'see orders' },
      { key: 'no-contact', label: words.noContact, href: '/no-contact', may: 'record contacts' },
    ],
    count: async (tx, staff) => shown(await caseloadSize(tx, staff)),
  },
  { key: 'calendar', label: words.calendar, icon: 'calendar', href: '/calendar', may: 'book appointments' },
  {
    key: 'tasks',
    label: words.tasks,
    icon: 'task',
    href: '/tasks',
    may: 'see tasks',
    phone: true,
    inside: [
      { key: 'requests', label: words.requests, href: '/requests', may: 'see notes' },
      { key: 'reports', label: words.reports, href: '/report-requests', may: 'see orders' },
    ],
    count: async (tx) => {
      const { count, overdue } = await tasksDue(tx)
      return { ...shown(count), ...(overdue ? { hot: true } : {}) }
    },
  },
  {
    key: 'messages',
    label: words.messages,
    icon: 'message',
    href: '/messages',
    may: 'use the account',
    count: async (tx) => pressing(await unseenMessages(tx)),
  },
  { key: 'visits', label: words.visits, icon: 'home', href: '/visits', may: 'go on visits' },
  { key: 'desk', label: words.desk, icon: 'bell', href: '/desk', may: 'run the desk' },
  {
    key: 'services',
    label: words.services,
    icon: 'book',
    href: '/services',
    may: 'see providers',
    inside: [
      { key: 'referrals', label: words.referrals, href: '/referrals', may: 'see the caseload' },
      { key: 'providers', label: words.providers, href: '/providers', may: 'see providers' },
      { key: 'notices', label: words.notices, href: '/notices', may: 'see providers' },
      { key: 'localities', label: words.localities, href: '/localities', may: 'see providers' },
    ],
  },
  { key: 'find', label: words.find, icon: 'search', href: '/find', may: 'find' },
  {
    key: 'drafts',
    label: words.drafts,
    icon: 'edit',
    href: '/drafts',
    may: 'write notes',
    count: async (tx) => shown(await draftCount(tx)),
  },
  {
    key: 'incidents',
    label: words.incidents,
    icon: 'alert',
    href: '/incidents',
    may: 'review incidents',
    count: async (tx) => pressing(await unreviewedIncidents(tx)),
  },
  {
    key: 'privacy-incidents',
    label: words.privacyIncidents,
    icon: 'shield',
    href: '/privacy-incidents',
    may: 'see withdrawn notes',
    count: async (tx) => pressing(await openIncidentCount(tx)),
  },
  {
    key: 'limited',
    label: words.limited,
    icon: 'lock',
    href: '/limited-access',
    may: 'limit access',
    count: async (tx) => pressing(await unreviewed(tx)),
  },
  {
    key: 'told',
    label: words.told,
    icon: 'message',
    href: '/limited-access/told',
    may: 'use the account',
    onlyCounted: true,
    count: async (tx) => pressing(await unseenNotices(tx)),
  },
  {
    key: 'trail',
    label: words.trail,
    icon: 'eye',
    href: '/trail',
    may: 'see the trail',
    count: async (tx) => pressing(await openLooks(tx)),
  },
  {
    key: 'training',
    label: words.training,
    icon: 'book',
    href: '/account/training',
    may: 'use the account',
    onlyCounted: true,
    count: async (tx) => pressing(await trainingToSeeTo(tx)),
  },
  {
    key: 'staff',
    label: words.staff,
    icon: 'person',
    href: '/staff',
    may: 'see staff',
    inside: [
      { key: 'roles', label: words.roles, href: '/roles', may: 'see roles' },
      { key: 'access-review', label: words.accessReview, href: '/access-review', may: 'review access' },
      { key: 'rulebook', label: words.rulebook, href: '/rulebook', may: 'see rules' },
      { key: 'explain', label: words.explain, href: '/explain', may: 'explain access' },
      { key: 'places', label: words.places, href: '/places', may: 'manage staff' },
      { key: 'programs', label: words.programs, href: '/service-accounts', may: 'manage staff' },
      { key: 'account-rules', label: words.accountRules, href: '/account-rules', may: 'manage staff' },
    ],
  },
  {
    key: 'identity-provider',
    label: words.identityProvider,
    icon: 'lock',
    href: '/identity-provider',
    may: 'manage sign-in',
  },
  {
    key: 'jobs',
    label: words.jobs,
    icon: 'clock',
    href: '/jobs',
    may: 'see jobs',
    count: async (tx) => pressing(await failedCount(tx)),
  },
]

const insideOf = (inside: readonly Inside[] | undefined, may: Actor['may']): Pick<NavItem, 'inside'> =>
  inside ? { inside: inside.filter((one) => may.has(one.may)).map(({ may: _, ...one }) => one) } : {}

const shown = (count: number): Pick<NavItem, 'count'> => (count > 0 ? { count } : {})
/** What waits for an answer, whenever it came. */
const pressing = (count: number): Pick<NavItem, 'count' | 'hot'> => (count > 0 ? { count, hot: true } : {})

/**
 * Where somebody can go, with how much waits there: today's appointments still to take place or to be recorded, people, and
 * tasks that are due, all with those of the colleagues whom they cover, then what they have not finished writing and what they
 * may settle.
 */
export async function navigationOf(tx: Tx): Promise<NavItem[]> {
  const { may, staff } = tx.actor
  const open = places.filter((place) => may.has(place.may))
  const whose = staff && open.some(({ count }) => count) ? [staff, ...(await coveredBy(tx, staff, tx.today))] : []
  const counted = await Promise.all(
    open.map(async ({ may: _, count, onlyCounted, inside, ...place }) => {
      const item = { ...place, ...insideOf(inside, may), ...(await count?.(tx, whose)) }
      return onlyCounted && item.count === undefined ? [] : [item]
    }),
  )
  return counted.flat()
}

/** Where somebody begins, by what they may do. */
export function homeOf({ may }: Pick<Actor, 'may'>): string {
  if (may.has('see the day')) return '/today'
  if (may.has('run the desk')) return '/desk'
  if (may.has('see the trail')) return '/trail'
  return may.has('manage staff') ? '/staff' : '/account'
}
