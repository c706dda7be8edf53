import { newId } from '../../../platform/ids.ts'
import {
  Button,
  Card,
  Form,
  type FormState,
  Row,
  Select,
  Stack,
  showTime,
  showWhen,
  TextField,
  WarnBar,
} from '../../../platform/ui/index.ts'
import { type Alarm, alarmState, minutesSince, type SheetData, waitsForLeader } from '../rules.ts'
import { alarmStateWords, markWords, minutesText, stepWords, sheetWords as words } from '../words.ts'
import { MarkForm, type SheetProps, whereText } from './parts.tsx'

/** What a colleague who watches reads first: who is overdue where, and who asks to go alone. */
export function WatchWarnings({ data, form }: SheetProps & { form: FormState }) {
  const { sheet, overdue, stops, officer, leads } = data
  return (
    <>
      {overdue.map(({ occasion, stop, due }) => {
        const at = stops.find(({ id }) => id === stop)
        const [time, late] = [showTime(due, sheet.zone), minutesText(minutesSince(due, data.now))]
        return (
          <WarnBar key={occasion}>
            <span dir="auto">
              {at
                ? words.overdue(officer.name, whereText(at), time, late)
                : words.overdueBack(officer.name, time, late)}
            </span>
          </WarnBar>
        )
      })}
      {waitsForLeader(sheet) && <WarnBar kind="care">{words.waitsFor(officer.name)}</WarnBar>}
      {leads && waitsForLeader(sheet) && (
        <Card id="waive" title={words.letGo} padded>
          <Form form={form} action={`/visits/${sheet.id}/waiver`}>
            <TextField form={form} name="why" label={words.letGoWhy} spellcheck />
            <Button>{words.letGo}</Button>
          </Form>
        </Card>
      )}
    </>
  )
}

/** Every alarm about the sheet, newest first: who was told, what was done, and what can be. */
export function Alarms({ data, ctx, form }: SheetProps & { form: FormState }) {
  if (data.alarms.length === 0) return null
  const open = data.alarms.filter((alarm) => mayAct(alarm, data) && alarmState(alarm) !== 'safe')
  return (
    <Card id="alarms" title={words.alarms} padded>
      <Stack>
        {data.alarms.map((alarm) => (
          <OneAlarm key={alarm.id} alarm={alarm} data={data} ctx={ctx} />
        ))}
        {open.length > 0 && <WhatCame alarms={open} data={data} ctx={ctx} form={form} />}
      </Stack>
    </Card>
  )
}

const mayAct = (alarm: Alarm, { own }: SheetData) =>
  alarmState(alarm) !== 'closed' && !(own && alarm.step === 'officer')

const titleOf = (alarm: Alarm) =>
  alarm.kind === 'help' ? words.alarmHelp : words.alarmOverdue(stepWords[alarm.step ?? 'officer'])

function OneAlarm({ alarm, data, ctx }: SheetProps & { alarm: Alarm }) {
  const state = alarmState(alarm)
  const stop = data.stops.find(({ id }) => id === alarm.stop)
  return (
    <div>
      <p>
        <b>{titleOf(alarm)}</b>
        {stop && <span dir="auto">{`, ${whereText(stop)}`}</span>} <span class="muted">{showWhen(alarm.at, ctx)}</span>
      </p>
      <p class="small muted">
        {alarm.told.length === 0 ? words.toldNobody : words.told(alarm.told.map(({ name }) => name).join(', '))}
        {state === 'open' && `. ${alarmStateWords.open}.`}
      </p>
      {alarm.marks.map(({ kind, by, at, words: said }) => (
        <p key={`${kind} ${at}`} dir="auto">
          {`${showTime(at, data.sheet.zone)} ${by} ${words.marks[kind]}${said && `: ${said}`}`}
        </p>
      ))}
      {mayAct(alarm, data) && <OnePress alarm={alarm} data={data} />}
    </div>
  )
}

/** What takes no words: that somebody sees to it, or has read that all is well. */
function OnePress({ alarm, data: { sheet, me } }: { alarm: Alarm; data: SheetData }) {
  const state = alarmState(alarm)
  const told = alarm.told.some(({ id }) => id === me)
  const read = alarm.marks.some(({ kind, staff }) => kind === 'seen' && staff === me)
  const did = state === 'open' ? 'answered' : state === 'safe' && told && !read ? 'seen' : undefined
  if (!did) return null
  return (
    <form method="post" action={`/visits/${sheet.id}/alarms`}>
      <input type="hidden" name="_key" value={newId()} />
      <input type="hidden" name="alarm" value={alarm.id} />
      <Button name="did" value={did} kind={did === 'answered' ? 'primary' : 'plain'}>
        {words.did[did]}
      </Button>
    </form>
  )
}

/** Whom somebody rang, and how it ended. */
function WhatCame({ alarms, data: { sheet }, ctx, form }: SheetProps & { alarms: Alarm[]; form: FormState }) {
  const [only] = alarms
  const options = alarms.map((alarm) => ({ value: alarm.id, label: `${titleOf(alarm)}, ${showWhen(alarm.at, ctx)}` }))
  return (
    <Form form={{ ...form, values: { alarm: only?.id ?? '', ...form.values } }} action={`/visits/${sheet.id}/alarms`}>
      {alarms.length > 1 ? (
        <Select
          form={{ values: { alarm: only?.id ?? '', ...form.values }, errors: form.errors }}
          name="alarm"
          label={words.which}
          options={options}
          width="medium"
        />
      ) : (
        <input type="hidden" name="alarm" value={only?.id} />
      )}
      <TextField form={form} name="alarmWords" label={words.words} spellcheck />
      <Row>
        <Button name="did" value="rang">
          {words.did.rang}
        </Button>
        <Button name="did" value="closed">
          {words.did.closed}
        </Button>
      </Row>
    </Form>
  )
}

/** Whom to ring, nearest first. */
export function Ring({ data }: SheetProps) {
  const { sheet, officer, officerPhone, duty, call } = data
  const lines = [
    { who: words.ringSheet, phone: sheet.phone },
    { who: words.ringOfficer(officer.name), phone: officerPhone },
    ...(duty ? [{ who: words.ringDuty(duty.name), phone: duty.phone }] : []),
    { who: call.name, phone: call.phone },
  ]
  return (
    <Card id="ring" title={words.ring} padded>
      {lines
        .filter(({ phone }, nth) => phone !== '' && lines.findIndex((line) => line.phone === phone) === nth)
        .map(({ who, phone }) => (
          <p key={`${who} ${phone}`}>
            {who} <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a>
          </p>
        ))}
    </Card>
  )
}

/** A colleague who has spoken to them marks it for them. */
export function MarksForThem({ data: { sheet, next } }: SheetProps) {
  if (!next || sheet.state !== 'out') return null
  return (
    <Row>
      <MarkForm sheet={sheet.id} mark="extended" minutes={15} small>
        {words.moreBy(15)}
      </MarkForm>
      {next.kind === 'left' && (
        <MarkForm sheet={sheet.id} mark="left" stop={next.stop} small>
          {markWords.left}
        </MarkForm>
      )}
      <MarkForm sheet={sheet.id} mark="back-safe" small>
        {markWords['back-safe']}
      </MarkForm>
    </Row>
  )
}
