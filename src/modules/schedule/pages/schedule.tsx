import { isSent as isOneOf, ownOf } from '../../../platform/forms/state.ts'
import {
  Button,
  Buttons,
  Card,
  Chips,
  Columns,
  EmptyState,
  ErrorSummary,
  Form,
  type FormState,
  LinkButton,
  Muted,
  type PageContext,
  Row,
  Stack,
  WarnBar,
} from '../../../platform/ui/index.ts'
import { PersonFrame } from '../../people/index.ts'
import { weekChoices } from '../rules.ts'
import { moveWords, words } from '../words.ts'
import { linesWith, ScheduleRow, valuesOf } from './line.tsx'
import type { Moved, Proposal, ScheduleData } from './shapes.ts'
import { Unsuited, unsuitedNames } from './unsuited.tsx'

type Shown = { data: ScheduleData; ctx: PageContext; form: FormState }

/** The next weeks as they would satisfy every contact standard: what is booked, what is proposed, and what finds no day. */
export function SchedulePage({ data, ctx, form }: Shown) {
  const { head, weeks, proposal } = data
  const at = `/people/${head.id}/schedule`
  return (
    <PersonFrame
      ctx={ctx}
      head={head}
      current="appointments"
      title={words.title}
      form={form}
      actions={<Acts at={at} />}
    >
      {!isOfAForm(form) && <ErrorSummary form={form} />}
      <Columns aside={<Aside data={data} ctx={ctx} form={form} />}>
        <Chips
          label={words.weeks}
          current={`${weeks}`}
          items={weekChoices.map((count) => ({
            key: `${count}`,
            label: words.weekCount(count),
            href: `${at}?weeks=${count}`,
          }))}
        />
        {'none' in proposal ? (
          <WarnBar kind="information">{words.none[proposal.none]}</WarnBar>
        ) : (
          <Proposed data={{ ...data, proposal }} form={form} />
        )}
      </Columns>
    </PersonFrame>
  )
}

const Acts = ({ at }: { at: string }) => (
  <Row>
    <LinkButton href={`${at}?print=yes`} icon="print">
      {words.copy}
    </LinkButton>
    <LinkButton href={`${at}/move`}>{words.move}</LinkButton>
  </Row>
)

type Made = { data: ScheduleData & { proposal: Proposal }; form: FormState }

function Proposed({ data: { head, weeks, proposal }, form: all }: Made) {
  const form = ownOf(all, slotNames(all))
  const lines = linesWith(form, proposal.lines)
  const sent = { ...form, values: isSent(form) ? form.values : valuesOf(proposal.lines) }
  const rows = [
    ...lines.map((line, nth) => ({ day: line.day, line, nth, booked: undefined })),
    ...proposal.booked.map((booked) => ({ day: booked.appointment.day, line: undefined, nth: -1, booked })),
  ].sort((one, other) => Temporal.PlainDate.compare(one.day, other.day))
  return (
    <Stack>
      {proposal.open.map(({ name, due, remaining, because }) => (
        <WarnBar key={`${name} ${due}`} kind="care">
          <b>{words.open}:</b> {words.openLine(name, due, remaining)}{' '}
          {because.length > 0 ? words.inTheWay(because) : words.noDays}
        </WarnBar>
      ))}
      <Card
        id="proposed"
        title={words.proposed}
        actions={<Muted>{words.span(proposal.first, proposal.last)}</Muted>}
        padded
      >
        {lines.length === 0 && (
          <EmptyState icon="check" title={words.nothing}>
            {words.nothingHint}
          </EmptyState>
        )}
        <Form form={sent} action={`/people/${head.id}/schedule?weeks=${weeks}`} wide>
          {lines.length > 0 && <p>{words.hint}</p>}
          <Stack>
            {rows.map((row) => (
              <ScheduleRow key={`${row.day} ${row.nth} ${row.booked?.appointment.id}`} row={row} form={sent} />
            ))}
          </Stack>
          {lines.length > 0 && (
            <Buttons>
              <Button kind="primary">{words.accept(lines.length)}</Button>
            </Buttons>
          )}
        </Form>
      </Card>
    </Stack>
  )
}

/** The fields of the proposal that came back. */
const slotNames = ({ values }: FormState) => Object.keys(values).filter((name) => name.startsWith('slots.'))

/** Whether what came back is said by the form that it is of, and not above all. */
const isOfAForm = (form: FormState) => slotNames(form).length > 0 || isOneOf(form, unsuitedNames)

const isSent = ({ values }: FormState) => Object.keys(values).length > 0

function Aside({ data: { head, proposal, them, moved }, ctx, form }: Shown) {
  return (
    <>
      {moved && <LastMove person={head.id} moved={moved} />}
      {!('none' in proposal) && proposal.besides.length > 0 && (
        <Card id="besides" title={words.besides} padded>
          <Stack tight>
            <Muted>{words.besidesHint}</Muted>
            {proposal.besides.map(({ name, due, verified }) => (
              <p key={`${name} ${due}`}>{words.besidesLine(name, due, verified)}</p>
            ))}
          </Stack>
        </Card>
      )}
      <Unsuited person={head.id} them={them} form={ownOf(form, unsuitedNames)} ctx={ctx} />
    </>
  )
}

/** What was moved in one step a while ago, and the way back. */
const LastMove = ({ person, moved: { id, count, first, last, days } }: { person: string; moved: Moved }) => (
  <Card id="moved" title={moveWords.title} padded>
    <Form form={{ values: {}, errors: {} }} action={`/people/${person}/schedule/move/undone`}>
      <input type="hidden" name="move" value={id} />
      <p>{moveWords.last48(count, first, last, days)}</p>
      <Button small>{moveWords.undo}</Button>
    </Form>
  </Card>
)
