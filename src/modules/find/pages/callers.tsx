import {
  Card,
  Covered,
  KeyValues,
  LinkButton,
  type PageContext,
  Row,
  Stack,
  showDay,
  showWhen,
} from '../../../platform/ui/index.ts'
import { words } from '../words.ts'
import type { FoundCaller } from './shapes.ts'

/** Whose number was typed, and what is open with them: what an officer needs before answering. */
export const Callers = ({ calling, ctx }: { calling: FoundCaller[]; ctx: PageContext }) => (
  <>
    {calling.map((one) => (
      <Caller key={one.hit.person} calling={one} ctx={ctx} />
    ))}
  </>
)

function Caller({ calling: { hit, by, careful, tasks }, ctx }: { calling: FoundCaller; ctx: PageContext }) {
  const { person, name, nextAppointmentAt } = hit
  const own = by.over ? words.callingNow : words.callingOwn
  const number = by.how === 'support-phone' ? words.callingFor(by.whose, by.relation) : own
  const open = tasks.map(({ id, what, due, ownerName }) => (
    <div key={id} dir="auto">
      <a href={`/tasks/${id}`}>{words.due(what, showDay(due, ctx.zone), ownerName)}</a>
    </div>
  ))
  return (
    <Card id={`calling-${person}`} title={words.calling} padded>
      <Stack>
        <KeyValues
          items={[
            {
              label: words.who,
              value: (
                <a href={`/people/${person}`} dir="auto">
                  {name.spoken}
                </a>
              ),
              note: name.reference,
            },
            { label: words.whoNumber, value: <span dir="auto">{number}</span> },
            ...carefulItems(careful),
            { label: words.next, value: nextAppointmentAt ? showWhen(nextAppointmentAt, ctx) : words.noNext },
            { label: words.tasks, value: open.length > 0 ? open : words.noTasks },
          ]}
        />
        {careful.protects && (
          <Covered summary={words.coveredWhom}>
            <span dir="auto">{words.protects(careful.protects)}</span>
          </Covered>
        )}
        <Row>
          <LinkButton href={`/quick-note?person=${person}`} kind="primary" icon="phone">
            {words.quickNote}
          </LinkButton>
        </Row>
      </Stack>
    </Card>
  )
}

/** What to know before ringing back; what was never told is not asked for here. */
const carefulItems = ({ sharedWith, safeTimes, mayLeaveMessage }: FoundCaller['careful']) =>
  [
    { label: words.sharedWith, value: sharedWith && <span dir="auto">{sharedWith}</span> },
    { label: words.safeTimes, value: safeTimes && <span dir="auto">{safeTimes}</span> },
    { label: words.message, value: mayLeaveMessage && words.mayLeave[mayLeaveMessage] },
  ].flatMap(({ label, value }) => (value ? [{ label, value }] : []))
