import { Tabs } from '../../../platform/ui/index.ts'
import { frame } from '../words.ts'
import type { PersonTab } from './frame.tsx'

type Beneath = { key: string; label: string; at: (person: string) => string }

/** The pages that share a tab, in the order in which they are offered; a tab that is not named here is one page. */
const inTabs: Partial<Record<PersonTab, readonly Beneath[]>> = {
  plan: [
    { key: 'plan', label: frame.beneath.plan, at: (person) => `/people/${person}/plan` },
    { key: 'referrals', label: frame.beneath.referrals, at: (person) => `/people/${person}/referrals` },
    { key: 'offence-maps', label: frame.beneath['offence-maps'], at: (person) => `/people/${person}/offence-maps` },
    { key: 'intakes', label: frame.beneath.intakes, at: (person) => `/people/${person}/intakes` },
  ],
  supports: [
    { key: 'supports', label: frame.beneath.supports, at: (person) => `/people/${person}/supports` },
    { key: 'worksheets', label: frame.beneath.worksheets, at: (person) => `/people/${person}/worksheets` },
  ],
  orders: [
    { key: 'orders', label: frame.beneath.orders, at: (person) => `/people/${person}/orders` },
    { key: 'obligations', label: frame.beneath.obligations, at: (person) => `/people/${person}/obligations` },
    { key: 'opportunities', label: frame.beneath.opportunities, at: (person) => `/people/${person}/opportunities` },
    { key: 'permits', label: frame.beneath.permits, at: (person) => `/people/${person}/permits` },
    { key: 'reports', label: frame.beneath.reports, at: (person) => `/people/${person}/report-requests` },
  ],
  inquiries: [
    { key: 'checks', label: frame.beneath.inquiries, at: (person) => `/people/${person}/inquiries` },
    { key: 'requests', label: frame.beneath.requests, at: (person) => `/people/${person}/requests` },
    { key: 'advice', label: frame.beneath.advice, at: (person) => `/people/${person}/advice` },
  ],
  notes: [
    { key: 'notes', label: frame.tab.notes, at: (person) => `/people/${person}/notes` },
    { key: 'promises', label: frame.beneath.promises, at: (person) => `/people/${person}/promises` },
  ],
  contacts: [
    { key: 'contacts', label: frame.tab.contacts, at: (person) => `/people/${person}/contacts` },
    { key: 'no-contact', label: frame.beneath['no-contact'], at: (person) => `/people/${person}/no-contact` },
  ],
}

/** Where a tab leads: to the first of the pages that share it; undefined for a tab that is one page. */
export const firstIn = (tab: PersonTab, person: string): string | undefined => inTabs[tab]?.[0]?.at(person)

/** Beneath the tab: the pages that share it, and which of them this is. Nothing is drawn where a tab is but one page. */
export function InTab({ person, tab, current }: { person: string; tab: PersonTab; current: string }) {
  const pages = inTabs[tab] ?? []
  if (pages.length < 2) return null
  const items = pages.map(({ key, label, at }) => ({ key, label, href: at(person) }))
  return <Tabs label={frame.inTab(frame.tab[tab])} items={items} current={current} />
}
