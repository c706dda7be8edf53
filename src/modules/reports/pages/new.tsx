import {
  Button,
  Buttons,
  Card,
  DateField,
  Form,
  type FormState,
  LinkButton,
  Muted,
  type PageContext,
  Radios,
  Row,
  Select,
  Stack,
  TextArea,
} from '../../../platform/ui/index.ts'
import { CourtFields } from '../../orders/index.ts'
import { InTab, PersonFrame, type PersonHead } from '../../people/index.ts'
import { type KindChoice, ways } from '../rules.ts'
import { list, wayNames, form as words } from '../words.ts'

export type NewReportData = {
  head: PersonHead
  kinds: KindChoice[]
  courts: string[]
  officers: { value: string; label: string }[]
}

/** How each is counted, said once where all are counted alike. */
function countedFor(kinds: readonly KindChoice[]): string[] {
  const alike = new Set(kinds.map(({ workingDaysBefore, source }) => words.everyKind(workingDaysBefore, source)))
  if (alike.size === 1) return [...alike]
  return kinds.map(({ name, workingDaysBefore, source }) => words.before(name, workingDaysBefore, source))
}

/** Writing down that a court asked for a report. */
export function NewReportPage({ data, ctx, form }: { data: NewReportData; ctx: PageContext; form: FormState }) {
  const { head, kinds, courts, officers } = data
  const counted = countedFor(kinds)
  return (
    <PersonFrame ctx={ctx} head={head} current="orders" title={words.title} form={form}>
      <Stack>
        <InTab person={head.id} tab="orders" current="reports" />
        <Card id="new-report" title={words.title} padded>
          <Form form={form} action={`/people/${head.id}/report-requests`} wide>
            <Select
              form={form}
              name="reportKind"
              label={words.kind}
              options={kinds.map(({ code, name }) => ({ value: code, label: name }))}
              width="medium"
            />
            <CourtFields form={form} courts={courts} />
            <TextArea form={form} name="offence" label={words.offence} hint={words.offenceHint} rows={2} spellcheck />
            <TextArea form={form} name="asked" label={words.asked} rows={3} spellcheck optional />
            <Row>
              <DateField form={form} name="receivedOn" label={words.receivedOn} />
              <DateField form={form} name="hearingOn" label={words.hearingOn} />
              <DateField form={form} name="reportDue" label={words.due} hint={words.dueHint(counted)} optional />
            </Row>
            <Radios
              form={form}
              name="way"
              label={words.way}
              inline
              options={ways.map((value) => ({ value, label: wayNames[value] }))}
            />
            <Select
              form={form}
              name="officer"
              label={words.officer}
              choose={words.me}
              options={officers}
              width="medium"
            />
            <Muted>{words.opens}</Muted>
            <Buttons>
              <Button kind="primary">{words.save}</Button>
              <LinkButton href={`/people/${head.id}/report-requests`} kind="quiet">
                {list.title}
              </LinkButton>
            </Buttons>
          </Form>
        </Card>
      </Stack>
    </PersonFrame>
  )
}
