import {
  Head,
  KeyValues,
  Muted,
  Page,
  type PageContext,
  Prose,
  Stack,
  showDate,
  showDay,
  showLongDay,
  WarnBar,
} from '../../../platform/ui/index.ts'
import { Typed } from '../../people/index.ts'
import { comesBack, type Paper, type Permit, type PermitStep } from '../rules.ts'
import { when, paper as words } from '../words.ts'

export type PaperData = {
  permit: Permit
  step: PermitStep
  /** What stood on the record as it was given; of a refusal, as it is now. */
  paper: Paper
  replaced: boolean
}

/**
 * The person’s own copy, on one sheet: the permit, or that it was not given and how to ask again. It says what was given then; a later
 * decision has a sheet of its own.
 */
export function PermitPaperPage({
  data: { permit, step, paper, replaced },
  ctx,
}: {
  data: PaperData
  ctx: PageContext
}) {
  const given = step.kind === 'granted'
  const title = given ? words.permit(permit.kindName) : words.notGiven(permit.kindName)
  return (
    <Page ctx={ctx} title={title} back={{ href: `/permits/${permit.id}`, text: words.back }} bare>
      <Stack>
        <Head title={title} sub={<Typed text={[paper.office, paper.officeAddress].filter(Boolean).join(', ')} />} />
        {replaced && <WarnBar kind="care">{words.replaced}</WarnBar>}
        <KeyValues items={itemsOf({ permit, step, paper, given, ctx })} />
        {given ? <Yes permit={permit} step={step} paper={paper} /> : <No step={step} paper={paper} />}
        <KeyValues
          items={[
            { label: words.sign, value: words.line },
            { label: words.theirs, value: words.line },
          ]}
          stacked
        />
        <p>
          <Muted>{words.version(step.number)}</Muted>
        </p>
      </Stack>
    </Page>
  )
}

const Yes = ({ permit, step, paper }: { permit: Permit; step: PermitStep; paper: Paper }) => (
  <>
    <p>{permit.isPaper ? words.may : words.mayNoPaper}</p>
    {step.words && (
      <>
        <b>{words.conditions}</b>
        <Prose>{step.words}</Prose>
      </>
    )}
    <p>
      {words.change} <b>{words.whom(paper.officer, paper.office, paper.ring)}</b>
    </p>
  </>
)

const No = ({ step, paper }: { step: PermitStep; paper: Paper }) => (
  <>
    <p>{step.kind === 'cancelled' ? words.cancelled : words.refused}</p>
    <b>{words.reason}</b>
    <Prose>{step.words}</Prose>
    <p>
      {words.again} <b>{words.whom(paper.officer, paper.office, paper.ring)}</b>
    </p>
  </>
)

type Items = Omit<PaperData, 'replaced'> & { given: boolean; ctx: PageContext }

function itemsOf({ permit, step, paper, given, ctx }: Items) {
  const returns = comesBack(permit.sort)
  const starts = given ? (step.startsAt ?? permit.startsAt) : permit.askedFrom
  const ends = given ? step.endsAt : permit.askedUntil
  const born = paper.birth ? showDate(Temporal.PlainDate.from(paper.birth), ctx.zone) : ''
  const items: [label: string, value: string][] = [
    [words.name, paper.name],
    [words.born, born],
    [words.number, paper.reference],
    [words.order, paper.orders.join(', ')],
    [words.what, permit.kindName],
    [words.where, [paper.whereTo, paper.address].filter(Boolean).join(', ')],
    [words.withWhom, paper.withWhom],
    [words.from, returns ? when(starts, permit.zone) : showDay(starts, permit.zone)],
    [words.until, ends ? when(ends, permit.zone) : ''],
    [words.decided, showLongDay(step.on, ctx.zone)],
    [words.decidedBy, step.decidedBy || step.by],
  ]
  return items.flatMap(([label, value]) => (value ? [{ label, value: <Typed text={value} /> }] : []))
}
