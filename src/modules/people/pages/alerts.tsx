import {
  Card,
  EmptyState,
  LinkButton,
  type PageContext,
  Stack,
  showDate,
  Tag,
  Tags,
  type Tone,
} from '../../../platform/ui/index.ts'
import type { Alert } from '../rules.ts'
import { alerts, choiceWords, details } from '../words.ts'
import { Earlier, FactActs, type KnownData } from './fact-table.tsx'
import { PersonFrame } from './frame.tsx'
import { Typed } from './text.tsx'

const tones: Record<string, Tone> = { high: 'red', medium: 'amber' }

/** What must be known before meeting or visiting the person, the gravest first, each with its review date. */
export function AlertsPage({ data, ctx }: { data: KnownData; ctx: PageContext }) {
  const { head, mayChange } = data
  const add = mayChange && (
    <LinkButton href={`/people/${head.id}/alerts/new`} icon="plus" kind="primary">
      {alerts.add}
    </LinkButton>
  )
  return (
    <PersonFrame ctx={ctx} head={head} current="details" title={alerts.title} actions={add}>
      {head.alerts.length === 0 ? (
        <Card id="alerts" title={alerts.title}>
          <EmptyState icon="shield" title={alerts.empty}>
            {alerts.emptyText}
          </EmptyState>
        </Card>
      ) : (
        <Stack>
          {head.alerts.map((alert) => (
            <AlertCard key={alert.id} alert={alert} data={data} ctx={ctx} />
          ))}
        </Stack>
      )}
      <Earlier facts={data.facts} data={data} zone={ctx.zone} />
    </PersonFrame>
  )
}

function AlertCard({ alert, data, ctx }: { alert: Alert; data: KnownData; ctx: PageContext }) {
  const review = alert.reviewOn && showDate(alert.reviewOn, ctx.zone)
  return (
    <Card
      id={`alert-${alert.id}`}
      title={alert.name}
      padded
      actions={<FactActs fact={{ kind: 'alert', factId: alert.id }} person={data.head.id} mayChange={data.mayChange} />}
    >
      <Stack tight>
        <Tags>
          <Tag tone={tones[alert.severity]}>{choiceWords[alert.severity]}</Tag>
          {alert.atTheDesk && <Tag>{alerts.desk}</Tag>}
          {alert.beforeVisit && <Tag>{alerts.visit}</Tag>}
          {alert.keptFromPerson && <Tag tone="blue">{details.kept}</Tag>}
          {review && (
            <Tag tone={alert.overdue ? 'red' : undefined}>
              {alert.overdue ? alerts.overdue(review) : alerts.review(review)}
            </Tag>
          )}
        </Tags>
        <p>
          <Typed text={alert.what} />
        </p>
        {alert.advice && (
          <p>
            <b>{alerts.advice}:</b> <Typed text={alert.advice} />
          </p>
        )}
      </Stack>
    </Card>
  )
}
