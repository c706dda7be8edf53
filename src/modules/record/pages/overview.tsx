import { Card, Columns, type PageContext } from '../../../platform/ui/index.ts'
import { PersonFrame } from '../../people/index.ts'
import { overview, story } from '../words.ts'
import { Aside } from './aside.tsx'
import { Figures } from './figures.tsx'
import { Actions, headFacts } from './head.tsx'
import { OrdersCard } from './orders.tsx'
import type { RecordData } from './shapes.ts'
import { StoryLines } from './story.tsx'

/** The first page of a person's record. */
export function OverviewPage({ data, ctx }: { data: RecordData; ctx: PageContext }) {
  const { head, show, before, may } = data
  const at = `/people/${head.id}`
  return (
    <PersonFrame
      ctx={ctx}
      head={head}
      current="overview"
      title={overview.title}
      facts={headFacts(data, ctx)}
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
