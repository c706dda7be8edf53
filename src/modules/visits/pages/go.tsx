import { newId } from '../../../platform/ids.ts'
import {
  Button,
  Card,
  Details,
  NumberField,
  Row,
  SaveBar,
  Stack,
  showTime,
  WarnBar,
} from '../../../platform/ui/index.ts'
import { alarmState, waitsForLeader } from '../rules.ts'
import { markWords, sheetWords as words } from '../words.ts'
import { MarkForm, type SheetProps, whereText } from './parts.tsx'

/** What the officer reads above all else on the way: that they are overdue, whether they may set out. */
export function OwnWarnings({ data }: SheetProps) {
  const { sheet, stops, alarms } = data
  // What the job has told them of stands on every page of theirs already.
  const told = alarms.filter((alarm) => alarm.step === 'officer' && alarmState(alarm) !== 'closed')
  const overdue = data.overdue.filter(({ occasion }) => !told.some((alarm) => alarm.occasion === occasion))
  return (
    <>
      {sheet.state === 'lodged' && waitsForLeader(sheet) && <WarnBar kind="care">{words.waits}</WarnBar>}
      {overdue.map(({ occasion, stop, due }) => {
        const at = stops.find(({ id }) => id === stop)
        const time = showTime(due, sheet.zone)
        return (
          <WarnBar key={occasion}>
            <span dir="auto">{at ? words.overdueOwn(whereText(at), time) : words.backOwn(time)}</span>
          </WarnBar>
        )
      })}
    </>
  )
}

/** The one mark that comes next, at the foot of the phone, where the thumb is. */
export function NextPress({ data }: SheetProps) {
  const { sheet, next, stops } = data
  if (!next) return null
  const stop = stops.find(({ id }) => id === next.stop)
  const where = stop ? whereText(stop) : ''
  const says = next.stop === null ? words.nextIs[next.kind] : words.nextIs[next.kind](where)
  const text = next.kind === 'left' && stop?.kind === 'overnight' ? words.checkIn : markWords[next.kind]
  return (
    <SaveBar says={<span dir="auto">{says}</span>}>
      <MarkForm sheet={sheet.id} mark={next.kind} stop={next.stop} kind="primary">
        {text}
      </MarkForm>
    </SaveBar>
  )
}

/** More time, a call for help that nobody sees, and whatever else may have happened. */
export function OtherPresses({ data }: SheetProps) {
  const { sheet, next, stops } = data
  if (!next) return null
  const out = sheet.state === 'out'
  const coming = out ? stops.filter((stop) => stop.state === 'to-come' && stop.id !== next.stop) : []
  const form = { values: { ownMinutes: '' }, errors: {} }
  return (
    <Card id="more" title={words.more} padded>
      <Stack>
        <Row>
          {[15, 30].map((minutes) => (
            <MarkForm key={minutes} sheet={sheet.id} mark="extended" minutes={minutes}>
              {words.moreBy(minutes)}
            </MarkForm>
          ))}
          <Quiet data={data} />
        </Row>
        <Details summary={words.also}>
          <Stack>
            <form method="post" action={`/visits/${sheet.id}/marks`}>
              <input type="hidden" name="_key" value={newId()} />
              <input type="hidden" name="mark" value="extended" />
              <Row>
                <NumberField form={form} name="minutes" label={words.moreOwn} />
                <Button>{words.ask}</Button>
              </Row>
            </form>
            {coming.map((stop) => (
              <MarkForm key={stop.id} sheet={sheet.id} mark="arrived" stop={stop.id}>
                <span dir="auto">{words.arrivedAt(whereText(stop))}</span>
              </MarkForm>
            ))}
            {coming
              .filter(({ kind }) => kind === 'overnight')
              .map((stop) => (
                <MarkForm key={`left-${stop.id}`} sheet={sheet.id} mark="left" stop={stop.id}>
                  {words.checkIn}
                </MarkForm>
              ))}
            {out && next.kind !== 'back-safe' && (
              <MarkForm sheet={sheet.id} mark="back-safe">
                {markWords['back-safe']}
              </MarkForm>
            )}
            {sheet.state === 'lodged' && (
              <MarkForm sheet={sheet.id} mark="called-off" kind="quiet">
                {markWords['called-off']}
              </MarkForm>
            )}
          </Stack>
        </Details>
      </Stack>
    </Card>
  )
}

/** Calls for help, and looks like nothing. */
function Quiet({ data: { sheet, quiet } }: Pick<SheetProps, 'data'>) {
  return (
    <form method="post" action={`/visits/${sheet.id}/help`}>
      <input type="hidden" name="_key" value={newId()} />
      <Button kind="quiet">{words.quiet}</Button>
      {quiet && (
        <span class="small muted">
          {words.quietDone(showTime(quiet.at, sheet.zone))}
          {quiet.answered && words.quietSeen(showTime(quiet.answered, sheet.zone))}
        </span>
      )}
    </form>
  )
}
