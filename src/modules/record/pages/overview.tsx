import { Card, Columns, type PageContext } from '../../../platform/ui/index.ts'
import { PersonFrame } from '../../people/index.ts'
import { orderFacts } from '../words/head.ts'
import { overview, story } from '../words.ts'
import { Aside } from './aside.tsx'
import { Figures } from './figures.tsx'
import { Actions } from './head.tsx'
import { OrdersCard } from './orders.tsx'
import type { RecordData } from './shapes.ts'
import { StoryLines } from './story.tsx'

/** The first page of a person's record. */
export function OverviewPage({ data, ctx }: { data: RecordData; ctx: PageContext }) {
  const { head, show, before, may } = data
  const at = `/people/${head.id}`
  const about = {
    facts: [...data.also.facts, ...orderFacts(data.orders, head.id, ctx.zone)],
    acts: data.also.acts,
    strips: data.strips,
  }
  return (
    <PersonFrame
      ctx={{ ...ctx, about }}
      head={head}
      current="overview"
      title={overview.title}
      actions={<Actions data={data} />}
    >
      <Columns aside={<Aside data={data} ctx={ctx} />}>
        <Figures data={data} ctx={ctx} />
        {may.has('see orders') && <OrdersCard data={data} ctx={ctx} />}
        <Card id="story" title={story.title} actions={<a href={`${at}/timeline`}>{story.all}</a>}>
          <StoryLines place={{ at, filter: show, before, period: undefined }} {...data.story} ctx={ctx} />
        </Card>
      </Columns>
    </PersonFrame>
  )
}
