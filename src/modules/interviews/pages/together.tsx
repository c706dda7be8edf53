import { Row } from '../../../platform/ui/index.ts'
import { InductionLink } from '../../inductions/index.ts'
import { IntakeLink } from '../../intake/index.ts'
import { together as words } from '../words.ts'
import type { InterviewData } from './shapes.ts'

/** What is worked on with somebody in an interview, each one press away; what is being written stays where it is. */
export function Together({ data: { head, may, made, explain } }: { data: InterviewData }) {
  const at = (path: string) => `/people/${head.id}/${path}`
  const ways = [
    may.notes && { href: at('offence-maps'), text: words.map },
    may.notes && { href: at('worksheets'), text: words.worksheet },
    { href: at('plan'), text: words.plan },
    may.refer && { href: at('referrals/new'), text: words.service },
  ].filter((way) => way !== false)
  return (
    <nav aria-label={words.title}>
      <Row>
        <b>{words.title}</b>
        {explain.map(({ order, now }) => (
          <InductionLink key={order} order={order} now={now} small />
        ))}
        {made.may && <IntakeLink person={head.id} last={made.intake} small />}
        {ways.map(({ href, text }) => (
          <a key={href} href={href}>
            {text}
          </a>
        ))}
      </Row>
    </nav>
  )
}
