import { startWith } from '../../../platform/forms/state.ts'
import {
  Button,
  Buttons,
  Card,
  DateField,
  Form,
  type FormState,
  type PageContext,
  Row,
  Select,
  Stack,
  showDate,
} from '../../../platform/ui/index.ts'
import { PersonFrame } from '../../people/index.ts'
import { words as all } from '../words.ts'
import { shownBlanks } from './blanks.tsx'
import type { Chosen, RecordingData } from './data.ts'
import { shownEnd } from './parts.tsx'
import { CoDefendantRows, ConditionRows, LawConditions, OffenceRows, Opening } from './record-parts.tsx'
import { OrderTerms } from './terms.tsx'

const words = all.orders

type Props = { data: RecordingData; ctx: PageContext; form: FormState }

/** Recording an order: first which type and of which day, as the law of that day says what else there is to ask. */
export function RecordOrderPage({ data, ctx, form: typed }: Props) {
  const { form, shown } = shownEnd(shownBlanks(typed))
  return (
    <PersonFrame ctx={ctx} head={data.head} current="orders" title={words.steps.title} form={form}>
      {data.chosen ? (
        <WholeForm data={data} chosen={data.chosen} ctx={ctx} form={form} shown={shown} />
      ) : (
        <WhichForm data={data} ctx={ctx} form={form} />
      )}
    </PersonFrame>
  )
}

function WhichForm({ data: { head, types, asked }, ctx, form: given }: Props) {
  const form: FormState = {
    values: { type: asked.type, madeOn: asked.madeOn ?? asked.typed },
    errors: { ...wrongIn(asked), ...given.errors },
  }
  return (
    <Card id="which" title={words.steps.which} padded>
      <Form form={form} action={`/people/${head.id}/orders/new`} method="get">
        <Select form={form} name="type" label={words.fields.type} options={types.map((type) => optionOf(type, ctx))} />
        <DateField form={form} name="madeOn" label={words.fields.madeOn} />
        <Buttons>
          <Button kind="primary">{words.steps.goOn}</Button>
        </Buttons>
      </Form>
    </Card>
  )
}

function wrongIn({ type, madeOn, typed, wrong }: RecordingData['asked']): Record<string, string> {
  if (wrong) return { madeOn: wrong }
  if (type === undefined && madeOn === undefined && typed === undefined) return {}
  return { [type !== undefined && madeOn === undefined ? 'madeOn' : 'type']: words.refusals['unknown-order-type'] }
}

function optionOf({ code, name, until }: RecordingData['types'][number], ctx: PageContext) {
  const label = until ? words.steps.until(name, showDate(Temporal.PlainDate.from(until), ctx.zone)) : name
  return { value: code, label, group: until ? words.steps.typesBefore : words.steps.typesNow }
}

/** What there is only one of need not be chosen. */
const onlyOne = (list: readonly { id: string }[] = []) => (list.length === 1 ? list[0]?.id : undefined)

function WholeForm({
  data: { head },
  chosen,
  ctx,
  form: given,
  shown,
}: Props & { chosen: Chosen; shown: string | undefined }) {
  const { type, madeOn, opening } = chosen
  const only = type.madeBy.length === 1 ? type.madeBy[0] : undefined
  const known = {
    type: type.code,
    madeOn,
    startsOn: madeOn,
    madeBy: only,
    officeId: opening?.office ?? onlyOne(opening?.offices),
    officerId: onlyOne(opening?.officers),
  }
  const form = startWith(given, known)
  return (
    <Form form={form} action={`/people/${head.id}/orders?type=${type.code}&madeOn=${madeOn}`} wide>
      <Stack>
        <Card
          id="terms"
          title={words.steps.chosen(type.name, showDate(madeOn, ctx.zone))}
          actions={<a href={`/people/${head.id}/orders/new`}>{words.steps.change}</a>}
          padded
        >
          <input type="hidden" name="type" value={type.code} />
          <input type="hidden" name="madeOn" value={madeOn.toString()} />
          <OrderTerms form={form} courts={chosen.courts} makers={type.madeBy} asks={chosen.asks} shown={shown} />
        </Card>
        {opening && <Opening form={form} opening={opening} />}
        <OffenceRows form={form} />
        {chosen.standard.length > 0 && <LawConditions form={form} chosen={chosen} />}
        <ConditionRows form={form} chosen={chosen} />
        <CoDefendantRows form={form} />
        <Row>
          <Button kind="primary">{words.save}</Button>
          <a href={`/people/${head.id}/orders`}>{words.cancel}</a>
        </Row>
      </Stack>
    </Form>
  )
}
