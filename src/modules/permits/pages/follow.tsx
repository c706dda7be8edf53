import { isSent, ownOf, startWith } from '../../../platform/forms/state.ts'
import {
  Button,
  Buttons,
  Card,
  Checkboxes,
  DateField,
  Details,
  Form,
  Muted,
  Radios,
  Row,
  Stack,
  TextField,
  TimeField,
  WarnBar,
} from '../../../platform/ui/index.ts'
import { tellWays } from '../rules.ts'
import { wayNames, when, whomTitle, one as words } from '../words.ts'
import type { Shown } from './one.tsx'

/** Who must still know of the last decision: those who were told the same way are recorded in one form. */
export function Telling({ data: { permit, mayRecord, today }, form }: Shown) {
  if (permit.telling.length === 0) return null
  const names = ['whom', 'toldWay', 'toldOn']
  const known = { toldOn: today.toString(), whom: permit.telling.length === 1 ? permit.telling : [] }
  const state = startWith({ ...ownOf(form, names), version: permit.version }, known)
  return (
    <Card id="telling" title={words.tell} padded>
      {mayRecord ? (
        <Form form={state} action={`/permits/${permit.id}/told`} id="told">
          <Checkboxes
            form={state}
            name="whom"
            label={words.told}
            inline
            options={permit.telling.map((value) => ({ value, label: whomTitle(value) }))}
          />
          <Radios
            form={state}
            name="toldWay"
            label={words.way}
            inline
            options={tellWays.map((value) => ({ value, label: wayNames[value] }))}
          />
          <Row>
            <TextField form={state} name="toldWords" label={words.toldWords} spellcheck optional />
            <DateField form={state} name="toldOn" label={words.toldOn} />
          </Row>
          <Buttons>
            <Button kind={permit.standing === 'not-back' ? undefined : 'primary'}>{words.toldSave}</Button>
          </Buttons>
        </Form>
      ) : (
        <p>{permit.telling.map(whomTitle).join(', ')}</p>
      )}
    </Card>
  )
}

/** Whether they are back, in one press; not back, the way to the search; for a move or new work, that it happened. */
export function Coming(shown: Shown) {
  const { permit, mayRecord } = shown.data
  const { standing } = permit
  if (!mayRecord || permit.state !== 'granted') return null
  if (permit.sort === 'move' || permit.sort === 'work') return <Moved {...shown} />
  if (standing === 'coming') return null
  return <Back {...shown} />
}

function Back({ data: { permit, maySearch, key }, form, ctx }: Shown) {
  const names = ['backDay', 'backTime']
  const late = permit.standing === 'not-back'
  const due = permit.endsAt ? when(permit.endsAt, permit.zone) : ''
  const state = { ...ownOf(form, names), version: permit.version }
  const said = permit.seen ? words.seen(when(permit.seen.at, ctx.zone)) : words.dueBack(due)
  return (
    <Card id="back" title={words.away} padded>
      <Stack>
        {late ? <WarnBar>{words.notBack(due)}</WarnBar> : <p>{said}</p>}
        <form method="post" action={`/permits/${permit.id}/back`}>
          <input type="hidden" name="_key" value={form.key || key} />
          <input type="hidden" name="_version" value={permit.version} />
          <Button kind="primary">{words.isBack}</Button>
        </form>
        <Details summary={words.cameBack} open={isSent(form, names)}>
          <Form form={state} action={`/permits/${permit.id}/back`} id="came-back">
            <Row>
              <DateField form={state} name="backDay" label={words.backDay} />
              <TimeField form={state} name="backTime" label={words.backTime} optional />
            </Row>
            <Buttons>
              <Button>{words.backSave}</Button>
            </Buttons>
          </Form>
        </Details>
        {late && maySearch && (
          <form method="post" action={`/people/${permit.person}/no-contact`}>
            <input type="hidden" name="_key" value={key} />
            <Stack tight>
              <Muted>{words.searchHint}</Muted>
              <p>
                <Button>{words.search}</Button>
              </p>
            </Stack>
          </form>
        )}
      </Stack>
    </Card>
  )
}

function Moved({ data: { permit, today }, form }: Shown) {
  const names = ['movedOn']
  const start = permit.startsAt.toZonedDateTimeISO(permit.zone).toPlainDate()
  const known = Temporal.PlainDate.compare(start, today) < 0 ? start : today
  const state = startWith({ ...ownOf(form, names), version: permit.version }, { movedOn: known.toString() })
  const move = permit.sort === 'move'
  return (
    <Card id="moved" title={words.moveTitle} padded>
      <Form form={state} action={`/permits/${permit.id}/moved`} id="move">
        <Muted>{move ? words.moveHint : words.workHint}</Muted>
        <DateField form={state} name="movedOn" label={words.movedOn} />
        <Buttons>
          <Button kind={permit.standing === 'due' ? 'primary' : undefined}>
            {move ? words.moveSave : words.workSave}
          </Button>
        </Buttons>
      </Form>
    </Card>
  )
}
