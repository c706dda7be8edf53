import { showDay, Tag } from '../../../platform/ui/index.ts'
import { comesBack, type Permit, type Standing } from '../rules.ts'
import { list as listWords, standingNames, when } from '../words.ts'

const tones = {
  asked: 'amber',
  refused: undefined,
  withdrawn: undefined,
  cancelled: undefined,
  coming: 'green',
  away: 'green',
  'not-back': 'red',
  due: 'green',
  back: undefined,
  moved: undefined,
} as const

/** How a permission stands, in a word. */
export const StandingTag = ({ standing }: { standing: Standing }) => (
  <Tag tone={tones[standing]}>{standingNames[standing]}</Tag>
)

type Span = { startsAt: Temporal.Instant; endsAt: Temporal.Instant | null }

/** From when to when; only the day where it has no end. */
export const spanText = ({ startsAt, endsAt }: Span, { sort, zone }: Pick<Permit, 'sort' | 'zone'>): string =>
  comesBack(sort) && endsAt
    ? listWords.span(when(startsAt, zone), when(endsAt, zone))
    : listWords.span(showDay(startsAt, zone), '')
