import {
  Chips,
  EmptyState,
  LinkButton,
  Muted,
  type PageContext,
  Pager,
  Prose,
  showWhen,
  Tag,
  Tags,
  Time,
  Timeline,
} from '../../../platform/ui/index.ts'
import { type Filter, filters, type Line } from '../rules.ts'
import { story as words } from '../words.ts'
import { iconOf, toneOf } from './look.ts'

/** How the story is asked for: its address, and what narrows it. */
export type StoryPlace = { at: string; filter: Filter; before: string | undefined; period: string | undefined }

export function addressOf({ at, filter, before, period }: StoryPlace): string {
  const query = new URLSearchParams({
    ...(filter === 'all' ? {} : { show: filter }),
    ...(before ? { before } : {}),
    ...(period ? { period } : {}),
  })
  return query.size > 0 ? `${at}?${query}` : at
}

/** The filters, the lines and where they go on. */
export function StoryLines({
  place,
  lines,
  next,
  ctx,
}: {
  place: StoryPlace
  lines: Line[]
  next: string | undefined
  ctx: PageContext
}) {
  const first = { ...place, before: undefined }
  const items = filters.map((key) => ({
    key,
    label: words.filters[key],
    href: `${addressOf({ ...first, filter: key })}#story`,
  }))
  return (
    <>
      <Chips label={words.filter} items={items} current={place.filter} />
      {lines.length === 0 && <Nothing place={first} />}
      <Lines lines={lines} ctx={ctx} />
      {(place.before || next) && (
        <Pager
          previous={place.before && `${addressOf(first)}#story`}
          next={next && `${addressOf({ ...place, before: next })}#story`}
        />
      )}
    </>
  )
}

const Nothing = ({ place }: { place: StoryPlace }) =>
  place.filter === 'all' ? (
    <EmptyState icon="note" title={words.none}>
      {words.noneHint}
    </EmptyState>
  ) : (
    <EmptyState
      icon="filter"
      title={words.noneMatch}
      action={<LinkButton href={`${addressOf({ ...place, filter: 'all' })}#story`}>{words.showAll}</LinkButton>}
    />
  )

/** The lines alone, as print shows them. */
export const Lines = ({ lines, ctx }: { lines: Line[]; ctx: PageContext }) => (
  <Timeline entries={lines.map((line) => entryOf(line, ctx))} />
)

const entryOf = (line: Line, ctx: PageContext) => ({
  key: line.id,
  icon: iconOf(line),
  tone: toneOf(line),
  title: <span dir="auto">{line.href ? <a href={line.href}>{line.title}</a> : line.title}</span>,
  when: <Time at={line.day ?? line.at} ctx={ctx} />,
  children: <Inside line={line} ctx={ctx} />,
})

const Inside = ({ line, ctx }: { line: Line; ctx: PageContext }) => (
  <>
    {line.tags.length > 0 && (
      <Tags>
        {line.tags.map(({ text, tone }) => (
          <Tag key={text} tone={tone}>
            {text}
          </Tag>
        ))}
      </Tags>
    )}
    {line.text && <Prose>{line.text}</Prose>}
    {line.hidden === 'restricted' && <p>{words.restricted}</p>}
    <Foot line={line} ctx={ctx} />
  </>
)

/** Who wrote it, when where that was later, and the way to the rest of what is cut. */
function Foot({ line, ctx }: { line: Line; ctx: PageContext }) {
  const late = isLate(line, ctx.zone) ? words.later(showWhen(line.recordedAt, ctx)) : ''
  const said = [line.by && words.by(line.by), late].filter(Boolean).join(', ')
  return (
    <p>
      {line.cut && line.noteHref && (
        <>
          <a href={line.noteHref}>{words.readAll}</a>{' '}
        </>
      )}
      <Muted>{said}</Muted>
    </p>
  )
}

/** Written down an hour after it happened, or, where only the day is known, on another day. */
const isLate = ({ at, day, recordedAt }: Line, zone: string) =>
  day ? !recordedAt.toZonedDateTimeISO(zone).toPlainDate().equals(day) : recordedAt.since(at).total('minutes') > 60
