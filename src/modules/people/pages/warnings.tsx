import { type Clocked, showDate, WarnBar } from '../../../platform/ui/index.ts'
import { type Alert, groupOf, type PersonHead } from '../rules.ts'
import { frame } from '../words.ts'
import { Typed } from './text.tsx'

/** What must be known before anything is done: safety, then the address, then what must not reach the person. */
export function Warnings({ head, ctx }: { head: PersonHead; ctx: Clocked }) {
  const groups = Map.groupBy(head.alerts, groupOf)
  const risks = head.addresses.filter(({ risk }) => risk !== '')
  const kept = [...(groups.get('undisclosed') ?? [])]
  return (
    <>
      <AlertBar kind="danger" title={frame.safety} alerts={groups.get('safety') ?? []} all={head} />
      <Where head={head} ctx={ctx} />
      {(risks.length > 0 || groups.has('address')) && (
        <WarnBar kind="care">
          <b>{frame.address}: </b>
          {(groups.get('address') ?? []).map((alert) => (
            <OneAlert key={alert.id} alert={alert} />
          ))}
          {risks.map(({ id, risk }) => (
            <span key={id}>
              <Typed text={risk} />{' '}
            </span>
          ))}
        </WarnBar>
      )}
      {(kept.length > 0 || head.kept.facts > 0 || head.kept.protects.length > 0) && (
        <Undisclosed head={head} alerts={kept} />
      )}
    </>
  )
}

function AlertBar({ kind, title, alerts, all }: { kind: 'danger'; title: string; alerts: Alert[]; all: PersonHead }) {
  if (alerts.length === 0) return null
  return (
    <WarnBar kind={kind} action={<a href={`/people/${all.id}/alerts`}>{frame.allAlerts(all.alerts.length)}</a>}>
      <span class="vh">{title}: </span>
      {alerts.map((alert) => (
        <OneAlert key={alert.id} alert={alert} />
      ))}
    </WarnBar>
  )
}

/** Without its name where the bar says it already. */
const OneAlert = ({ alert, unnamed }: { alert: Alert; unnamed?: boolean }) => (
  <span>
    {!unnamed && <b>{alert.name}. </b>}
    <Typed text={alert.what} />{' '}
    {alert.advice && (
      <>
        {frame.thenAdvice} <Typed text={alert.advice} />{' '}
      </>
    )}
    {alert.overdue && `(${frame.reviewOverdue}) `}
  </span>
)

function Undisclosed({ head, alerts }: { head: PersonHead; alerts: Alert[] }) {
  const { facts, protects } = head.kept
  const also = [facts > 0 ? frame.keptFacts(facts) : '', protects.length > 0 ? frame.protects(protects.join(', ')) : '']
  return (
    <WarnBar kind="information" action={<a href={`/people/${head.id}/details`}>{frame.tab.details}</a>}>
      <b>{frame.undisclosed}: </b>
      {alerts.map((alert) => (
        <OneAlert key={alert.id} alert={alert} unnamed />
      ))}
      <Typed text={also.filter(Boolean).join('; ')} />
    </WarnBar>
  )
}

/** Said only when it is not the usual: in custody, in hospital, absconded, dead. */
function Where({ head, ctx }: { head: PersonHead; ctx: Clocked }) {
  const { where } = head
  if (!where || (where.atLarge && where.stops.length === 0)) return null
  return (
    <WarnBar kind="care">
      <b>
        <Typed text={frame.whereNow(where.name, where.place)} />
      </b>{' '}
      {where.since && frame.since(showDate(where.since, ctx.zone))}
    </WarnBar>
  )
}
