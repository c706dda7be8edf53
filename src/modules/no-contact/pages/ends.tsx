import {
  Card,
  DateField,
  type FormState,
  type PageContext,
  Radios,
  Select,
  Stack,
  TextField,
} from '../../../platform/ui/index.ts'
import { type Chain, decisions, places } from '../rules.ts'
import { placeNames, stepNames, page as words } from '../words.ts'
import { FoldedForm } from './own-form.tsx'
import { Questions } from './questions.tsx'
import type { ChainData } from './shapes.ts'

type Shown = { data: ChainData; ctx: PageContext; form: FormState }

/** What ends a search or leaves a part of it out, each behind one line. */
export const EndForms = ({ data, ctx, form }: Shown) => (
  <Card id="otherwise" title={words.otherwise} padded>
    <Stack tight>
      <Found data={data} ctx={ctx} form={form} />
      <Decide data={data} form={form} />
      <Skip data={data} form={form} />
      {data.chain.asked && <Questions data={data} form={form} folded />}
      <CallOff chain={data.chain} form={form} />
    </Stack>
  </Card>
)

const Found = ({ data: { chain }, ctx, form }: Shown) => (
  <FoldedForm
    form={form}
    action={`/chains/${chain.id}/found`}
    names={['foundPlace', 'foundWhere', 'foundSince', 'foundFrom']}
    known={{ foundSince: ctx.now.toZonedDateTimeISO(ctx.zone).toPlainDate() }}
    title={words.found}
    button={words.foundButton}
  >
    {(own) => (
      <>
        <Radios
          form={own}
          name="foundPlace"
          label={words.foundPlace}
          hint={words.foundHint}
          inline
          options={places.map((place) => ({ value: place, label: placeNames[place] }))}
        />
        <TextField form={own} name="foundWhere" label={words.foundWhere} />
        <DateField form={own} name="foundSince" label={words.foundSince} />
        <TextField form={own} name="foundFrom" label={words.foundFrom} />
      </>
    )}
  </FoldedForm>
)

const Decide = ({ data: { chain, deciders }, form }: { data: ChainData; form: FormState }) => (
  <FoldedForm
    form={form}
    action={`/chains/${chain.id}/decision`}
    names={['decision', 'decidedBy', 'decideWhy']}
    title={words.decide}
    button={words.decideButton}
  >
    {(own) => (
      <>
        <Radios
          form={own}
          name="decision"
          label={words.decision}
          hint={words.decideHint}
          options={decisions.map((decision) => ({ value: decision, label: words.decisions[decision] }))}
        />
        <Select
          form={own}
          name="decidedBy"
          label={words.decidedBy}
          width="medium"
          options={deciders.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField form={own} name="decideWhy" label={words.why} spellcheck />
      </>
    )}
  </FoldedForm>
)

const Skip = ({ data: { chain, setting }, form }: { data: ChainData; form: FormState }) => (
  <FoldedForm
    form={form}
    action={`/chains/${chain.id}/skips`}
    names={['step', 'skipWhy']}
    title={words.skip}
    button={words.skipButton}
  >
    {(own) => (
      <>
        <Radios
          form={own}
          name="step"
          label={words.skipStep}
          inline
          options={setting.steps.map(({ step }) => ({ value: step, label: stepNames[step] }))}
        />
        <TextField form={own} name="skipWhy" label={words.why} spellcheck />
      </>
    )}
  </FoldedForm>
)

const CallOff = ({ chain, form }: { chain: Chain; form: FormState }) => (
  <FoldedForm
    form={form}
    action={`/chains/${chain.id}/end`}
    names={['endWhy']}
    title={words.callOff}
    button={words.callOffButton}
  >
    {(own) => <TextField form={own} name="endWhy" label={words.why} spellcheck />}
  </FoldedForm>
)

/** A search that was ended can be taken up again; that of a closed period cannot. */
export const Resume = ({ chain, form }: { chain: Chain; form: FormState }) =>
  chain.ended?.how === 'period-closed' ? null : (
    <Card id="resume" title={words.resume} untitled padded>
      <FoldedForm
        form={form}
        action={`/chains/${chain.id}/resume`}
        names={['resumeWhy']}
        title={words.resume}
        button={words.resumeButton}
      >
        {(own) => <TextField form={own} name="resumeWhy" label={words.why} spellcheck />}
      </FoldedForm>
    </Card>
  )
