import { isSent, ownOf, startWith } from '../../../platform/forms/state.ts'
import {
  Button,
  Buttons,
  Card,
  Checkboxes,
  DateField,
  Details,
  Form,
  type FormState,
  Muted,
  Radios,
  Row,
  Stack,
  TextArea,
  TextField,
  TimeField,
} from '../../../platform/ui/index.ts'
import { comesBack, isOpen, type Permit } from '../rules.ts'
import { askedOf, form as askWords, when, decideForm as words } from '../words.ts'
import type { PermitData, Shown } from './one.tsx'

/** What can be decided: the decision first; once something was given, folded away until it is wanted. */
export function Decide({ data, form }: Shown) {
  const { permit, mayDecide, mayRecord } = data
  if (!isOpen(permit.state) || !mayRecord) return null
  const asked = permit.state === 'asked'
  const decision = <DecisionForm data={data} form={form} />
  return (
    <Card id="decide" title={asked ? words.title : words.change} padded>
      <Stack>
        {!mayDecide && <p>{words.notYours}</p>}
        {mayDecide &&
          (asked ? (
            decision
          ) : (
            <Details summary={words.again} open={isSent(form, ['decision'])}>
              {decision}
            </Details>
          ))}
        {asked && permit.decides !== 'team-leader' && !permit.withLeader && <Send permit={permit} form={form} />}
        <Withdraw permit={permit} form={form} />
      </Stack>
    </Card>
  )
}

const dayIn = (at: Temporal.Instant, zone: string) => at.toZonedDateTimeISO(zone)

function DecisionForm({ data: { permit, appointments, today }, form }: { data: PermitData; form: FormState }) {
  const asked = permit.state === 'asked'
  const returns = comesBack(permit.sort)
  const starts = dayIn(permit.startsAt, permit.zone)
  const ends = permit.endsAt && dayIn(permit.endsAt, permit.zone)
  const time = (at: Temporal.ZonedDateTime) => at.toPlainTime().toString({ smallestUnit: 'minute' })
  const known = {
    givenFrom: starts.toPlainDate().toString(),
    givenFromTime: returns ? time(starts) : '',
    givenUntil: ends?.toPlainDate().toString() ?? '',
    givenUntilTime: ends ? time(ends) : '',
    decidedOn: today.toString(),
  }
  const state = startWith({ ...ownOf(form, ['decision', 'decidedOn']), version: permit.version }, known)
  return (
    <Form form={state} action={`/permits/${permit.id}/decision`} wide>
      {!asked && <Muted>{words.againHint}</Muted>}
      <Radios
        form={state}
        name="decision"
        label={words.decision}
        options={[
          {
            value: 'grant',
            label: words.grant,
            reveals: (
              <Stack tight>
                <Row>
                  <DateField form={state} name="givenFrom" label={askedOf[permit.sort].from} />
                  {returns && <TimeField form={state} name="givenFromTime" label={askWords.fromTime} optional />}
                  {returns && <DateField form={state} name="givenUntil" label={askWords.until} />}
                  {returns && <TimeField form={state} name="givenUntilTime" label={askWords.untilTime} optional />}
                </Row>
                <TextArea
                  form={state}
                  name="conditions"
                  label={words.conditions}
                  hint={words.conditionsHint}
                  rows={2}
                  spellcheck
                  optional
                />
                {appointments.length > 0 && (
                  <Checkboxes
                    form={state}
                    name="callOff"
                    label={words.callOff}
                    hint={words.callOffHint}
                    options={appointments.map(({ id, kindName, staffName, startsAt }) => ({
                      value: id,
                      label: (
                        <>
                          {[when(startsAt, permit.zone), kindName, staffName].filter(Boolean).join(', ')}
                          {' · '}
                          <a href={`/appointments/${id}`}>{words.openIt}</a>
                        </>
                      ),
                    }))}
                  />
                )}
              </Stack>
            ),
          },
          {
            value: 'refuse',
            label: asked ? words.refuse : words.cancel,
            reveals: (
              <TextArea form={state} name="reason" label={words.reason} hint={words.reasonHint} rows={2} spellcheck />
            ),
          },
        ]}
      />
      {permit.decides === 'outside' && (
        <Row>
          <TextField form={state} name="decidedBy" label={words.decidedBy} width="medium" />
          <TextField form={state} name="reference" label={words.reference} width="medium" optional />
        </Row>
      )}
      <DateField form={state} name="decidedOn" label={words.decidedOn} />
      <Buttons>
        <Button kind="primary">{words.save}</Button>
      </Buttons>
    </Form>
  )
}

function Send({ permit, form }: { permit: Permit; form: FormState }) {
  const outside = permit.decides === 'outside'
  const names = ['sentWords', 'sentReference']
  const state = { ...ownOf(form, names), version: permit.version }
  return (
    <Details summary={outside ? words.sent : words.send} open={isSent(form, names)}>
      <Form form={state} action={`/permits/${permit.id}/sent`} id="send">
        {!outside && <Muted>{words.sendHint}</Muted>}
        <TextField
          form={state}
          name="sentWords"
          label={outside ? words.sentWords : words.sendWords}
          spellcheck
          optional
        />
        {outside && <TextField form={state} name="sentReference" label={words.reference} width="medium" optional />}
        <Buttons>
          <Button>{outside ? words.sentSave : words.sendSave}</Button>
        </Buttons>
      </Form>
    </Details>
  )
}

function Withdraw({ permit, form }: { permit: Permit; form: FormState }) {
  const names = ['withdrawWords']
  const state = { ...ownOf(form, names), version: permit.version }
  return (
    <Details summary={words.withdraw} open={isSent(form, names)}>
      <Form form={state} action={`/permits/${permit.id}/withdrawal`} id="withdraw">
        <TextField form={state} name="withdrawWords" label={words.withdrawWords} spellcheck optional />
        <Buttons>
          <Button>{words.withdrawSave}</Button>
        </Buttons>
      </Form>
    </Details>
  )
}
