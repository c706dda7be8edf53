import type { IconName } from './icon.tsx'

/**
 * One entry of the side navigation. Those with `phone` also stand in the phone's tab bar; the rest are under More. `inside` are the
 * further pages of the same place, which its own pages lead to.
 */
export type NavItem = {
  icon: IconName
  label: string
  href: string
  key: string
  count?: number
  hot?: boolean
  phone?: boolean
  inside?: { key: string; label: string; href: string }[]
}

/**
 * What the last save did, said once: where to go from it, and what to do about it in one press, such as taking it back.
 * An act is a form of its own: it sends `values` and the version it is about; the pipeline gives it its key.
 */
export type Notice = {
  text: string
  links?: { text: string; href: string }[]
  acts?: { text: string; action: string; values?: Record<string, string>; version?: number; key?: string }[]
}

/** Somebody or something that cannot wait until the work in hand is done; `key` tells it from the others. */
export type Call = Notice & { key: string }

/** All that calls somebody now. `stamp` changes with anything of it; `at` is the place in the navigation that it marks. */
export type Calls = { list: Call[]; stamp: string; at: string }

/** What stands at the head of every page about the same thing, and what can be done about it from any of them. */
export type About = {
  facts: { label: string; value: string; after?: string; more?: { text: string; href: string } }[]
  /** Each leads somewhere, or with `post` is done in one press; with `stays` beside a form too, as the way back from it. */
  acts: { text: string; href: string; icon: IconName; post?: Record<string, string>; stays?: true }[]
  /** What is under way and must be seen before anything is done: each leads to its page, or is begun in one press. */
  strips?: Strip[]
}
type Strip = {
  kind: 'danger' | 'care'
  lead: string
  text: string
  link?: { href: string; text: string }
  press?: { action: string; text: string }
}

/**
 * What limits who may open what the page is about: said at its head, and, where it is open to whoever asks for a while only, above
 * everything on every page of it, with the way to close it.
 */
export type Limits = {
  tags: string[]
  links: { text: string; href: string }[]
  open?: { text: string; act: NonNullable<Notice['acts']>[number] }
}

/** What every page knows of the request it answers. */
export type PageContext = {
  product: string
  /** Where this service is reached, for a link that somebody is given. */
  origin: string
  agency: string
  lang: string
  path: string
  zone: string
  now: Temporal.Instant
  nav: NavItem[]
  /** Absent on sign-in pages. `id` keys what the browser keeps for this user; it is never shown. */
  user?: { name: string; initials: string; place: string; id?: string }
  notice?: Notice
  /** Absent on pages that are about nobody, and on those that say it themselves. */
  about?: About
  /** Absent on pages that are about nobody. */
  limits?: Limits
  /** Whose record the page shows, and which page of the service it is, so that a print of it leaves its line on the trail. */
  record?: { person: string; page: string }
  /** Absent for those whom nobody calls. */
  calls?: Calls
  assets: { href(name: string): string; scripts?(island: string): string[] }
  /** The screen is turned round: the page shows its sheet and nothing else. */
  turned?: true
  development: boolean
  /** What stands on every page, and is left out for those who may not use it. */
  without?: readonly ('find' | 'quick-note')[]
  /** Set where somebody changed how they sign in, and they have not seen it yet. */
  accountNews?: true
  /** Set where keys pressed alone do nothing, as whoever is signed in wishes. */
  noSingleKeys?: boolean
  idleMinutes: number
}

/** The part of the context that showing a time needs. */
export type Clocked = Pick<PageContext, 'zone' | 'now'>
