import { LinkButton, type PageContext, showDate } from '../../../platform/ui/index.ts'
import type { HeadFact } from '../../people/index.ts'
import { overview as words } from '../words.ts'
import type { RecordData } from './shapes.ts'

/** What the record adds to the head: the order with its end, the offence and the court, and when a contact is due. */
export function headFacts({ orders, head }: RecordData, ctx: PageContext): HeadFact[] {
  const [order] = orders
  const [offence, ...more] = order?.offences ?? []
  const { contactDueOn } = head.standing
  const facts: (HeadFact | false | undefined)[] = [
    order && {
      label: words.order,
      value: order.typeName,
      after: order.endsOn ? words.until(showDate(order.endsOn, ctx.zone)) : '',
    },
    offence && { label: words.offence, value: <span dir="auto">{words.moreOffences(offence.what, more.length)}</span> },
    order !== undefined && order.court !== '' && { label: words.court, value: <span dir="auto">{order.court}</span> },
    contactDueOn !== null && {
      label: words.dueBy,
      value: showDate(contactDueOn, ctx.zone),
      after: <a href="#due">{words.why}</a>,
    },
  ]
  return facts.filter((fact) => fact !== undefined && fact !== false)
}

/** The one thing to do now, then the others that are always at hand. */
export function Actions({ data: { head, moment, may } }: { data: RecordData }) {
  const note = `/quick-note?person=${head.id}`
  const mayBook = may.has('book appointments') && head.supervision !== undefined
  const mayRecord = may.has('record contacts')
  return (
    <>
      {moment.do === 'start' && mayRecord && (
        <LinkButton kind="primary" icon="arrow" href={`/appointments/${moment.appointment}/interview`}>
          {words.actions.start}
        </LinkButton>
      )}
      {moment.do === 'outcome' && mayRecord && (
        <LinkButton kind="primary" icon="check" href={`/appointments/${moment.appointment}/outcome`}>
          {words.actions.outcome}
        </LinkButton>
      )}
      {mayRecord && (
        <LinkButton kind={moment.do === 'note' ? 'primary' : 'plain'} icon="plus" href={note}>
          {words.actions.note}
        </LinkButton>
      )}
      {mayBook && (
        <LinkButton
          kind={moment.do === 'book' ? 'primary' : 'plain'}
          icon="calendar"
          href={`/people/${head.id}/appointments/new`}
        >
          {words.actions.book}
        </LinkButton>
      )}
    </>
  )
}
