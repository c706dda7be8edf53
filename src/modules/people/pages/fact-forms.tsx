import { startWith } from '../../../platform/forms/state.ts'
import {
  Button,
  Buttons,
  Card,
  DateField,
  EmptyState,
  Form,
  type FormState,
  Muted,
  type PageContext,
  Radios,
  Stack,
} from '../../../platform/ui/index.ts'
import { type AnyFact, type FactKind, isCircumstance, type Lists, type PersonHead, pathOf } from '../rules.ts'
import { details, endForm, factForm, kindWords } from '../words.ts'
import { FactFields, ToldFields } from './fields.tsx'
import { PersonFrame, type PersonTab } from './frame.tsx'
import { FactSource, FactValue, kindOne } from './values.tsx'

export type FormData = { head: PersonHead; lists: Lists }
export type ChangeData = FormData & { fact: AnyFact; by: string }
type Shown<Data> = { data: Data; ctx: PageContext; form: FormState }

/** Where a kind's facts are looked at, which is where its forms go back to. */
export const homeOf = (person: string, kind: FactKind) => `/people/${person}/${tabOf(kind)}`
const tabOf = (kind: FactKind) => (kind === 'alert' ? 'alerts' : currentOf(kind))

export function currentOf(kind: FactKind): PersonTab {
  if (kind === 'support') return 'supports'
  return isCircumstance(kind) ? 'circumstances' : 'details'
}

/** Records a new fact of a kind. */
export function AddFactPage({ kind, data, ctx, form }: Shown<FormData> & { kind: FactKind }) {
  const title = kindWords[kind].add
  const { head, lists } = data
  return (
    <PersonFrame ctx={ctx} head={head} current={currentOf(kind)} title={title} form={form}>
      <Card id="form" title={title} padded>
        <Form form={form} action={`/people/${head.id}/${pathOf[kind]}`}>
          <FactFields kind={kind} form={form} lists={lists} />
          <ToldFields kind={kind} form={form} lists={lists} />
          <SaveButtons person={head.id} kind={kind} save={factForm.save} />
        </Form>
      </Card>
    </PersonFrame>
  )
}

const SaveButtons = ({ person, kind, save }: { person: string; kind: FactKind; save: string }) => (
  <Buttons>
    <Button kind="primary">{save}</Button>
    <a href={homeOf(person, kind)}>{factForm.cancel}</a>
  </Buttons>
)

/** Corrects a fact, or changes it from a day on. What is there now stands beside what was typed when the two met. */
export function ChangeFactPage({ data, ctx, form: given }: Shown<ChangeData>) {
  const { head, lists, fact } = data
  const form = { ...startWith(given, knownOf(fact)), version: fact.version }
  const title = details.changeOf(kindOne(fact.kind))
  const changedOn = <DateField form={form} name="changedOn" label={factForm.from} />
  return (
    <PersonFrame ctx={ctx} head={head} current={currentOf(fact.kind)} title={title} form={form}>
      <Stack>
        {isStale(given, fact) && <ReadsNow data={data} ctx={ctx} />}
        <Card id="form" title={title} padded>
          <Form form={form} action={`/people/${head.id}/${pathOf[fact.kind]}/${fact.factId}`}>
            <Radios
              form={form}
              name="how"
              label={factForm.how}
              options={[
                { value: 'correct', label: factForm.correct, hint: factForm.correctHint },
                { value: 'change', label: factForm.changed, hint: factForm.changedHint, reveals: changedOn },
              ]}
            />
            <FactFields kind={fact.kind} form={form} lists={lists} />
            <ToldFields kind={fact.kind} form={form} lists={lists} />
            <SaveButtons person={head.id} kind={fact.kind} save={factForm.saveChange} />
          </Form>
        </Card>
      </Stack>
    </PersonFrame>
  )
}

/** The form opens with the fact; who said the new one is asked anew. */
function knownOf(fact: AnyFact): Record<string, unknown> {
  const { validFrom, validTo, keptFromPerson, reviewOn } = fact
  return { ...fact.data, validFrom, validTo, keptFromPerson, reviewOn }
}

const isStale = (form: FormState, fact: AnyFact) => form.version !== undefined && form.version !== fact.version

const ReadsNow = ({ data, ctx }: { data: ChangeData; ctx: PageContext }) => (
  <Card id="reads-now" title={factForm.readsNow} padded>
    <Stack tight>
      <FactValue fact={data.fact} lists={data.lists} zone={ctx.zone} />
      <FactSource fact={data.fact} lists={data.lists} zone={ctx.zone} />
      <Muted>{factForm.readsBy(data.by)}</Muted>
    </Stack>
  </Card>
)

/** Ends a fact on a day, or takes back one that was entered in error. */
export function EndFactPage({ data, ctx, form: given }: Shown<ChangeData>) {
  const { head, fact } = data
  const form = { ...given, version: fact.version }
  const on = <DateField form={form} name="on" label={endForm.on} />
  return (
    <PersonFrame ctx={ctx} head={head} current={currentOf(fact.kind)} title={endForm.title} form={form}>
      <Stack>
        <ReadsNow data={data} ctx={ctx} />
        {fact.supersededAt ? (
          <EmptyState title={endForm.saved} action={<a href={homeOf(head.id, fact.kind)}>{factForm.cancel}</a>} />
        ) : (
          <Card id="form" title={details.endOf(kindOne(fact.kind))} padded>
            <Form form={form} action={`/people/${head.id}/facts/${fact.factId}/end`}>
              <Radios
                form={form}
                name="how"
                label={endForm.how}
                options={[
                  { value: 'ended', label: endForm.ended, hint: endForm.endedHint, reveals: on },
                  { value: 'never', label: endForm.never, hint: endForm.neverHint },
                ]}
              />
              <SaveButtons person={head.id} kind={fact.kind} save={endForm.save} />
            </Form>
          </Card>
        )}
      </Stack>
    </PersonFrame>
  )
}
