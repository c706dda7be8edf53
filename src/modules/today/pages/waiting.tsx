import { newId } from '../../../platform/ids.ts'
import { Button, LinkButton, type PageContext, Row, showTime, WarnBar } from '../../../platform/ui/index.ts'
import type { AtTheDesk } from '../rules.ts'
import { desk, day as words } from '../words.ts'

type Shown = { one: AtTheDesk; meets: boolean; ctx: PageContext }

/** Somebody is at the desk who is not on the day's list, with what comes next: each is one press. */
export const Waiting = ({ one, meets, ctx }: Shown) => (
  <WarnBar kind="care" action={<Next one={one} meets={meets} />}>
    <span dir="auto">
      {desk.at(one.person?.spoken ?? one.stranger, showTime(one.since, ctx.zone), one.waited)}
      {one.officer && desk.for(one.officer)}
      {one.why && desk.why(one.why)}
      {!one.unmet && desk.met}
    </span>
  </WarnBar>
)

const Next = ({ one: { arrival, unmet, appointment, person, stranger }, meets }: Omit<Shown, 'ctx'>) => (
  <Row>
    {meets && unmet && <Coming arrival={arrival} name={person?.spoken ?? stranger} />}
    {appointment && (
      <LinkButton href={`/appointments/${appointment}/interview`} small>
        {desk.start}
      </LinkButton>
    )}
    {person ? (
      <>
        {!appointment && (
          <LinkButton href={`/quick-note?person=${person.id}&what=came-in&from=%2Ftoday`} small>
            {desk.note}
          </LinkButton>
        )}
        <LinkButton href={`/people/${person.id}`} small>
          {desk.open}
        </LinkButton>
      </>
    ) : (
      <LinkButton href="/desk" small>
        {desk.desk}
      </LinkButton>
    )}
  </Row>
)

/** Tells the desk, and whoever waits there, that somebody is on the way. */
export const Coming = ({ arrival, name }: { arrival: string; name: string }) => (
  <form method="post" action="/desk/marks">
    <input type="hidden" name="_key" value={newId()} />
    <input type="hidden" name="back" value="/today" />
    <Button name="press" value={`coming:${arrival}`} kind="primary" small>
      {desk.coming}
      <span class="vh">{words.of(name)}</span>
    </Button>
  </form>
)
