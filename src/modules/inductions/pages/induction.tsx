import { startWith } from '../../../platform/forms/state.ts'
import {
  Button,
  Card,
  Checkboxes,
  Columns,
  Details,
  Form,
  type FormState,
  LinkButton,
  Muted,
  type PageContext,
  Prose,
  Radios,
  SaveBar,
  Stack,
  shownValue,
  showWithin,
  TextField,
  WarnBar,
} from '../../../platform/ui/index.ts'
import { KeptText } from '../../notes/index.ts'
import { PersonFrame } from '../../people/index.ts'
import { goneThrough, helps, interpreterHows, lacksInterpreter, slotOf } from '../rules.ts'
import { helps as helpWords, interpreterHows as howWords, page as words } from '../words.ts'
import { HeldList, PartList, Said } from './parts.tsx'
import type { OneData } from './shapes.ts'

type Shown = { data: OneData; ctx: PageContext; form: FormState }

/** An induction under way: the order in plain words to be ticked as it is gone through, what they said, and how it is said to them. */
export function InductionPage({ data, ctx, form: given }: Shown) {
  const { head, induction } = data
  const stale = given.version !== undefined && given.version !== induction.version
  const form = startWith({ ...given, version: induction.version }, knownIn(data))
  return (
    <PersonFrame ctx={ctx} head={head} current="orders" title={words.title} form={form}>
      <Form form={form} action={`/inductions/${induction.id}`} wide>
        <Columns aside={<Aside data={data} ctx={ctx} form={form} />}>
          {stale && <Theirs data={data} ctx={ctx} />}
          {lacksInterpreter(isNeeded(data), heldIn(form)) && (
            <WarnBar kind="care">{words.needed(head.interpreter?.language ?? '')}</WarnBar>
          )}
          <Card id="what" title={words.what} actions={<Print data={data} />} padded>
            <div class="form wide">
              <Checkboxes form={form} name="gone" label={words.gone} options={optionsFor(data)} />
              {data.before.length > 0 && (
                <Details summary={words.before(data.before.length)}>
                  <PartList parts={data.before} />
                </Details>
              )}
              <KeptText
                form={form}
                ctx={ctx}
                person={head.id}
                slot={slotOf(induction.id)}
                draft={data.draft}
                name="said"
                label={words.said}
                hint={words.saidHint}
                rows={5}
                optional
              />
            </div>
          </Card>
          <SaveBar says={false}>
            <Button kind="primary" name="to" value="acknowledgement" icon="check">
              {words.next}
            </Button>
            <Button>{words.save}</Button>
          </SaveBar>
        </Columns>
      </Form>
    </PersonFrame>
  )
}

const isNeeded = ({ head }: OneData) => head.interpreter?.needed === 'yes'
const heldIn = (form: FormState) => ({
  interpreter: shownValue(form, 'interpreter'),
  withoutWhy: shownValue(form, 'withoutWhy'),
})

const Print = ({ data: { induction } }: { data: OneData }) => (
  <LinkButton href={`/inductions/${induction.id}/copy`} icon="print" small>
    {words.copy}
  </LinkButton>
)

function knownIn({ induction: { gone, held, said }, asked, draft }: OneData): Record<string, unknown> {
  return {
    ...held,
    helps: [...held.helps],
    gone: asked.filter((part) => goneThrough(part, gone)).map(({ key }) => key),
    said: draft?.savedAt ? draft.text : said,
  }
}

const optionsFor = ({ asked }: OneData) =>
  asked.map((part) => ({
    value: part.key,
    label: <span dir="auto">{part.title}</span>,
    hint: (part.lines.length > 0 || part.asOrdered !== '') && <Said part={part} />,
  }))

/** How it is said to them: what the record knows stands in it already. */
function Aside({ data, ctx, form }: Shown) {
  const { head, induction } = data
  return (
    <>
      <Card id="talk" title={words.talk} padded>
        <div class="form">
          {head.adjustments.length > 0 && (
            <p dir="auto">
              <b>{words.adjustments}</b> {head.adjustments.join(', ')}
            </p>
          )}
          <TextField form={form} name="language" label={words.language} width="medium" optional />
          <TextField form={form} name="interpreter" label={words.interpreter} optional />
          <Radios
            form={form}
            name="interpreterHow"
            label={words.interpreterHow}
            options={interpreterHows.map((value) => ({ value, label: howWords[value] }))}
            optional
            inline
          />
          {isNeeded(data) && (
            <TextField form={form} name="withoutWhy" label={words.without} hint={words.withoutHint} optional />
          )}
          <Checkboxes
            form={form}
            name="helps"
            label={words.helps}
            options={helps.map((value) => ({ value, label: helpWords[value] }))}
            optional
          />
          <TextField form={form} name="supportPerson" label={words.supportPerson} hint={words.supportHint} optional />
        </div>
      </Card>
      <p>
        <Muted>
          {words.begunBy(induction.begunBy, showWithin(induction.begunAt, ctx))}{' '}
          {induction.savedAt && words.savedBy(induction.savedBy, showWithin(induction.savedAt, ctx))}
        </Muted>
      </p>
    </>
  )
}

/** What a colleague saved while this was filled in. */
const Theirs = ({ data: { induction, asked }, ctx }: Omit<Shown, 'form'>) => (
  <Card id="theirs" title={words.stale} padded>
    <Stack tight>
      {induction.savedAt && <Muted>{words.savedBy(induction.savedBy, showWithin(induction.savedAt, ctx))}</Muted>}
      <PartList parts={asked.filter((part) => goneThrough(part, induction.gone))} />
      <HeldList held={induction.held} />
      {induction.said !== '' && <Prose>{induction.said}</Prose>}
    </Stack>
  </Card>
)
