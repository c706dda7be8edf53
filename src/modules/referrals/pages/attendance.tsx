import {
  Button,
  Buttons,
  Card,
  DateField,
  Details,
  Form,
  Muted,
  Radios,
  Stack,
  showDate,
  Table,
  TextField,
} from '../../../platform/ui/index.ts'
import { attendances, countsOf } from '../rules.ts'
import { fields, words } from '../words.ts'
import type { Shown } from './one.tsx'

/** Attendance as the provider reported it, counted, with the form that reports a day. */
export function AttendanceCard({ data: { referral, attendance, mayRefer }, ctx, form }: Shown) {
  const counts = countsOf(attendance)
  return (
    <Card
      id="attendance"
      title={words.attendance}
      actions={words.counts(counts.attended, counts.absent, counts.excused)}
    >
      {attendance.length === 0 ? (
        <div class="in">
          <p>{words.noAttendance}</p>
        </div>
      ) : (
        <Table
          caption={words.attendance}
          rows={attendance}
          keyOf={({ id }) => id}
          columns={[
            { key: 'day', label: fields.attendedOn, head: true, cell: ({ day }) => showDate(day, ctx.zone) },
            {
              key: 'attended',
              label: fields.attended,
              cell: ({ attended, words: said, takenBackAt, takenBackWhy }) => (
                <>
                  {takenBackAt ? <s>{words.attendances[attended]}</s> : words.attendances[attended]}{' '}
                  <Muted>
                    <span dir="auto">
                      {[said, takenBackAt && `${words.takenBack}: ${takenBackWhy}`].filter(Boolean).join(', ')}
                    </span>
                  </Muted>
                </>
              ),
            },
            { key: 'by', label: fields.attendedBy, cell: ({ saidBy }) => <span dir="auto">{saidBy}</span> },
            {
              key: 'back',
              label: words.takeBack,
              acts: true,
              cell: ({ id, takenBackAt }) =>
                !takenBackAt && mayRefer && <a href={`/attendance/${id}/taking-back`}>{words.takeBack}</a>,
            },
          ]}
        />
      )}
      {mayRefer && (
        <div class="in">
          <Details
            summary={words.report}
            open={form.errors.attendedOn !== undefined || form.errors.attended !== undefined}
          >
            <Form form={form} action={`/referrals/${referral.id}/attendance`} id="report">
              <Stack>
                <DateField form={form} name="attendedOn" label={fields.attendedOn} />
                <Radios
                  form={form}
                  name="attended"
                  label={fields.attended}
                  inline
                  options={attendances.map((one) => ({ value: one, label: words.attendances[one] }))}
                />
                <TextField form={form} name="attendedBy" label={fields.attendedBy} />
                <TextField form={form} name="attendedWords" label={fields.words} optional />
                <Buttons>
                  <Button>{words.report}</Button>
                </Buttons>
              </Stack>
            </Form>
          </Details>
        </div>
      )}
    </Card>
  )
}
