const paths: Record<string, (id: string) => string> = {
  note: (id) => `/notes/${id}`,
  appointment: (id) => `/appointments/${id}`,
  promise: (id) => `/promises/${id}`,
  chain: (id) => `/chains/${id}`,
  incident: (id) => `/incidents/${id}`,
  offer: (id) => `/services/${id}`,
  referral: (id) => `/referrals/${id}`,
  order: (id) => `/orders/${id}`,
  report: (id) => `/report-requests/${id}`,
  request: (id) => `/requests/${id}`,
  'day-away': (id) => `/days-away/${id}`,
  advice: (id) => `/advice/${id}`,
  plan: (id) => `/plans/${id}`,
  'plan-step': (id) => `/plan-steps/${id}`,
  check: (id) => `/checks/${id}`,
}

/** Where the thing that a task came from is shown; undefined for a kind that has no page of its own. */
export const sourceHref = (kind: string, id: string): string | undefined => paths[kind]?.(id)
