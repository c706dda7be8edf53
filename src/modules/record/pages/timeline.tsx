import { Card, LinkButton, Muted, type PageContext, showDate, showWhen } from '../../../platform/ui/index.ts'
import { PersonFrame } from '../../people/index.ts'
import { story as words } from '../words.ts'
import type { TimelineData } from './shapes.ts'
import { addressOf, Lines, StoryLines } from './story.tsx'

/** All that happened with a person, or in one period of supervision; in the print view whole notes and no controls. */
export function TimelinePage({ data, ctx }: { data: TimelineData; ctx: PageContext }) {
  const { head, story, show, before, period, print } = data
  const place = { at: `/people/${head.id}/timeline`, filter: show, before, period: period?.id }
  const address = addressOf({ ...place, before: undefined })
  const printed = `${address}${address.includes('?') ? '&' : '?'}print=yes`
  return (
    <PersonFrame ctx={ctx} head={head} current="overview" title={words.full}>
      <Card
        id="story"
        title={words.full}
        actions={
          !print && (
            <LinkButton href={printed} icon="print" kind="quiet">
              {words.print}
            </LinkButton>
          )
        }
      >
        {period && <p>{spanOf(period, ctx)}</p>}
        {print ? (
          <>
            <p>
              <Muted>{words.printed(story.lines.length, showWhen(ctx.now, ctx))}</Muted>
            </p>
            <Lines lines={story.lines} ctx={ctx} />
          </>
        ) : (
          <StoryLines place={place} {...story} ctx={ctx} />
        )}
      </Card>
    </PersonFrame>
  )
}

const spanOf = ({ openedOn, closedOn }: NonNullable<TimelineData['period']>, ctx: PageContext) =>
  words.period(showDate(openedOn, ctx.zone), closedOn ? showDate(closedOn, ctx.zone) : words.today)
