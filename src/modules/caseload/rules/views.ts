import type { SortBy } from './cursor.ts'
import { type Asked, addressOf } from './shown.ts'

/** What a view keeps of the list: what narrows it, and how it is sorted. */
export type ViewAsked = Asked & { sort: SortBy; down: boolean }
export type View = { id: string; name: string; asked: ViewAsked }

/** More names in a row than anybody reads. */
export const mostViews = 12

/** The view that shows just what is shown. */
export const viewShown = (views: readonly View[], asked: ViewAsked): View | undefined =>
  views.find((view) => sameFor(view.asked) === sameFor(asked))

/** The database keeps what was asked in an order of its own. */
const sameFor = (asked: ViewAsked): string => addressOf('', asked).slice(1).split('&').sort().join('&')
