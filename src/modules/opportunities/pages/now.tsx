import { Card, TaskList } from '../../../platform/ui/index.ts'
import type { Chance } from '../rules.ts'
import { now as words } from '../words.ts'
import { ChanceTag } from './parts.tsx'

/** What is open of what somebody can be looked at for, beside other things: nothing where nothing is. */
export function OpportunitiesNow({ person, chances }: { person: string; chances: readonly Chance[] }) {
  if (chances.length === 0) return null
  return (
    <Card id="opportunities" title={words.title} actions={<a href={`/people/${person}/opportunities`}>{words.all}</a>}>
      <TaskList
        items={chances.map((chance) => ({
          key: chance.id,
          title: <a href={`/opportunities/${chance.id}`}>{chance.opportunity.name}</a>,
          about: <ChanceTag chance={chance} />,
        }))}
      />
    </Card>
  )
}
