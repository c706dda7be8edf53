import { type Clocked, Covered, showDate, WarnBar } from '../../../platform/ui/index.ts'
import { type Alert, type PersonHead, warningsIn } from '../rules.ts'
import { frame } from '../words.ts'
import { Typed } from './text.tsx'

/** What must be known before anything is done: safety, where they are, the address; covered, what must not reach them. */
export function Warnings({ head, ctx, visit }: { head: PersonHead; ctx: Clocked; visit: boolean }) {
  const { safety, address, covered } = warningsIn(head, visit)
  return (
    <>
      <AlertBar kind="danger" title={frame.safety} alerts={safety} all={head} />
      <Where head={head} ctx={ctx} />
      {address.alerts.length + address.risks.length > 0 && (
        <WarnBar kind="care">
          <AtTheAddress {...address} />
        </WarnBar>
      )}
      {covered.count > 0 && <CoveredBar person={head.id} {...covered} />}
    </>
  )
}

type Warned = { alerts: Alert[]; risks: PersonHead['addresses'] }

const AtTheAddress = ({ alerts, risks }: Warned) => (
  <>
    <b>{frame.address}: </b>
    {alerts.map((alert) => (
      <OneAlert key={alert.id} alert={alert} />
    ))}
    {risks.map(({ id, risk }) => (
      <span key={id}>
        <Typed text={risk} />{' '}
      </span>
    ))}
  </>
)

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

const OneAlert = ({ alert }: { alert: Alert }) => (
  <span>
    <b>{alert.name}. </b>
    <Typed text={alert.what} />{' '}
    {alert.advice && (
      <>
        {frame.thenAdvice} <Typed text={alert.advice} />{' '}
      </>
    )}
    {alert.overdue && `(${frame.reviewOverdue}) `}
  </span>
)

/** The summary says only that there is something. */
function CoveredBar({
  person,
  alerts,
  risks,
  facts,
  protects,
  count,
}: Warned & { person: string; facts: number; protects: string[]; count: number }) {
  const disclosed = alerts.filter(({ sort }) => sort === 'undisclosed')
  const at = alerts.filter(({ sort }) => sort !== 'undisclosed')
  return (
    <Covered summary={frame.covered(count)}>
      {disclosed.map((alert) => (
        <p key={alert.id}>
          <OneAlert alert={alert} />
        </p>
      ))}
      {at.length + risks.length > 0 && (
        <p>
          <AtTheAddress alerts={at} risks={risks} />
        </p>
      )}
      {protects.length > 0 && (
        <p>
          <Typed text={frame.protects(protects.join(', '))} />
        </p>
      )}
      <p>
        {facts > 0 && frame.keptFacts(facts)} <a href={`/people/${person}/details`}>{frame.tab.details}</a>
      </p>
    </Covered>
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
