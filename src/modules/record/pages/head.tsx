import { LinkButton } from '../../../platform/ui/index.ts'
import { overview as words } from '../words.ts'
import type { RecordData } from './shapes.ts'

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
