import { Card, TaskList } from '../../../platform/ui/index.ts'
import type { Permit } from '../rules.ts'
import { list, now as words } from '../words.ts'
import { StandingTag, spanText } from './state.tsx'

/** What is open of a person’s permissions, beside other things: nothing where nothing is. */
export function PermitsNow({ person, permits }: { person: string; permits: readonly Permit[] }) {
  if (permits.length === 0) return null
  return (
    <Card id="permits" title={list.title} actions={<a href={`/people/${person}/permits`}>{words.all}</a>}>
      <TaskList
        items={permits.map((permit) => ({
          key: permit.id,
          title: (
            <a href={`/permits/${permit.id}`} dir="auto">
              {words.line(permit.kindName, permit.whereTo)}
            </a>
          ),
          about: (
            <>
              <StandingTag standing={permit.standing} /> {spanText(permit, permit)}
            </>
          ),
        }))}
      />
    </Card>
  )
}
