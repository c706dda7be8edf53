/** What an offence map has: five times from left to right, and what can be marked in each; arrows say what led to what. */
export const form = {
  areas: ['background', 'build-up', 'before', 'offence', 'after'],
  kinds: ['event', 'thought', 'feeling', 'person', 'substance', 'place', 'others'],
  hows: [],
  arrows: true,
  dated: false,
} as const
