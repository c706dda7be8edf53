import { Card, type PageContext, Stack, Tag, Time, Timeline } from '../../../platform/ui/index.ts'
import type { AnyFact, Lists, PersonHead } from '../rules.ts'
import { history } from '../words.ts'
import { currentOf, homeOf } from './fact-forms.tsx'
import { PersonFrame } from './frame.tsx'
import { FactSource, FactValue, kindOne } from './values.tsx'

export type HistoryData = { head: PersonHead; lists: Lists; versions: AnyFact[]; names: Map<string, string> }

/** Every version of one fact, newest first: who recorded, corrected, changed or took it back, and when. */
export function FactHistoryPage({ data, ctx }: { data: HistoryData; ctx: PageContext }) {
  const { head, versions } = data
  const kind = versions[0]?.kind ?? 'name'
  const title = history.title(kindOne(kind))
  return (
    <PersonFrame ctx={ctx} head={head} current={currentOf(kind)} title={title}>
      <Card id="versions" title={title} actions={<a href={homeOf(head.id, kind)}>{history.back}</a>}>
        <Timeline entries={versions.map((fact, at) => entryOf(fact, at === 0, data, ctx))} />
      </Card>
    </PersonFrame>
  )
}

function entryOf(fact: AnyFact, newest: boolean, { lists, names }: HistoryData, ctx: PageContext) {
  const by = fact.recordedBy === null ? history.system : (names.get(fact.recordedBy) ?? history.system)
  return {
    key: fact.id,
    icon: 'edit' as const,
    title: `${history.steps[fact.step]} ${history.by(by)}`,
    when: <Time at={fact.recordedAt} ctx={ctx} />,
    children: (
      <Stack tight>
        <FactValue fact={fact} lists={lists} zone={ctx.zone} />
        <FactSource fact={fact} lists={lists} zone={ctx.zone} />
        <State fact={fact} newest={newest} />
      </Stack>
    ),
  }
}

function State({ fact, newest }: { fact: AnyFact; newest: boolean }) {
  if (!newest) return null
  return (
    <p>{fact.supersededAt ? <Tag tone="amber">{history.takenBack}</Tag> : <Tag tone="green">{history.stands}</Tag>}</p>
  )
}
