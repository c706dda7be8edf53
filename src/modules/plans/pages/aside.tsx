import {
  Card,
  LinkButton,
  Muted,
  type PageContext,
  Stack,
  showDate,
  showWithin,
  Tag,
} from '../../../platform/ui/index.ts'
import { Typed } from '../../people/index.ts'
import type { Agreement, Plan } from '../rules.ts'
import { answerWords, wayWords, plan as words } from '../words.ts'
import type { PlanData } from './plan.tsx'
import { dayText } from './words-of.tsx'

type Shown = { data: PlanData & { plan: Plan }; ctx: PageContext }

/** How the plan stands: its last version, what the person said to it, when it is looked at again, and their copy. */
export function PlanAside({ data, ctx }: Shown) {
  const { head, mayChange, plan } = data
  const at = `/people/${head.id}/plan`
  return (
    <>
      <Card id="today" title={words.today} padded>
        <Stack>
          <Made plan={plan} ctx={ctx} />
          {mayChange && plan.changedSince && (
            <LinkButton href={`${at}/review`} kind="primary">
              {words.make}
            </LinkButton>
          )}
          <a href={`/plans/${plan.id}/versions`}>{words.compare}</a>
        </Stack>
      </Card>
      <Card id="agreement" title={words.agreement} padded>
        <Stack>
          <Said agreement={plan.last?.agreement} ctx={ctx} />
          {mayChange && <a href={`${at}/agreement`}>{words.record}</a>}
        </Stack>
      </Card>
      <Card id="review" title={words.review} padded>
        <Stack>
          {plan.content.reviewOn ? <b>{dayText(plan.content.reviewOn, ctx.zone)}</b> : <Muted>{words.noReview}</Muted>}
          {mayChange && <a href={`${at}/review`}>{words.change}</a>}
        </Stack>
      </Card>
      {mayChange && (
        <LinkButton href={`/people/${head.id}/schedule`} icon="calendar">
          {words.schedule}
        </LinkButton>
      )}
      <LinkButton href={`/plans/${plan.id}/copy`} icon="print">
        {words.copy}
      </LinkButton>
    </>
  )
}

function Made({ plan: { last, changedSince }, ctx }: { plan: Plan; ctx: PageContext }) {
  if (!last) return <p>{words.unmade}</p>
  return (
    <div>
      <p>
        <b>{words.asOf(last.n, showWithin(last.madeAt, ctx))}</b>
      </p>
      {changedSince && <Muted>{words.changed}</Muted>}
    </div>
  )
}

export function Said({ agreement, ctx }: { agreement: Agreement | undefined; ctx: PageContext }) {
  if (!agreement) return <Muted>{words.notSaid}</Muted>
  const { answer, how, on, why } = agreement
  return (
    <Stack tight>
      <p>
        <Tag tone={answer === 'agreed' ? 'green' : 'amber'}>{answerWords[answer]}</Tag>{' '}
        <Muted>{words.said('', how ? wayWords[how] : '', showDate(on, ctx.zone))}</Muted>
      </p>
      {why && <Typed text={why} />}
    </Stack>
  )
}
