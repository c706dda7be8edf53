import { startWith } from '../../../platform/forms/state.ts'
import {
  Button,
  Card,
  Columns,
  Details,
  DraftBox,
  Form,
  type FormState,
  HiddenField,
  Muted,
  type PageContext,
  Prose,
  Radios,
  Row,
  SaveBar,
  Stack,
  shownValue,
  showWhen,
} from '../../../platform/ui/index.ts'
import { InTab, PersonFrame } from '../../people/index.ts'
import { kindsIn, placesOf, questionsIn, states, valuesOf } from '../rules.ts'
import { questionOf, refusals, states as stateWords, sections as titles, section as words } from '../words.ts'
import { Beside } from './beside.tsx'
import { Facts } from './facts.tsx'
import type { SectionData } from './shapes.ts'
import { saidIn } from './words-of.tsx'

type Shown = { data: SectionData; ctx: PageContext; form: FormState }

/**
 * One section: what the record says, to be confirmed or changed in a press each; what is new; and what they say of it, kept as it is
 * typed. The names of the other sections are buttons of the form, so that going there saves this one.
 */
export function SectionPage({ data, ctx, form: given }: Shown) {
  const { head, intake, section } = data
  const form = { ...startWith(given, knownIn(data)), version: given.version ?? section.version }
  const overtaken = given.errors['form'] === refusals.section.stale
  const title = words.title(titles[section.name].title)
  return (
    <PersonFrame ctx={ctx} head={head} current="plan" title={title} form={form}>
      <Stack>
        <InTab person={head.id} tab="plan" current="intakes" />
        <Form form={form} action={`/intakes/${intake.id}/sections/${section.name}`} wide>
          <Columns aside={<Aside data={data} />}>
            {overtaken && <Theirs data={data} ctx={ctx} />}
            <Card id="section" title={titles[section.name].title} padded>
              <div class="form wide">
                {kindsIn(section.name).map((kind) => (
                  <Facts key={kind} kind={kind} data={data} ctx={ctx} form={form} typed={given.values} />
                ))}
                <InWords data={data} ctx={ctx} form={form} />
                <NotSaid data={data} form={form} />
              </div>
            </Card>
            <SaveBar says={!overtaken && words.saves}>
              <Button kind={overtaken ? 'plain' : 'primary'} icon="check">
                {words.save}
              </Button>
              {overtaken && (
                <Button kind="primary" name="mine" value={`${section.version}.${section.textVersion}`}>
                  {words.keepMine}
                </Button>
              )}
              <Button name="to" value="overview" kind="quiet">
                {words.overview}
              </Button>
            </SaveBar>
          </Columns>
        </Form>
      </Stack>
    </PersonFrame>
  )
}

/** What the form opens with: the record, and what was typed before. */
function knownIn({ section: { name, text, textVersion, answers }, known }: SectionData): Record<string, unknown> {
  const facts = kindsIn(name).flatMap((kind) =>
    placesOf(kind, known, answers.rows, {}).map((place) => valuesOf(kind, place)),
  )
  const said = questionsIn(name).map((question, at) => ({ [`states.${at}.state`]: answers.states[question] }))
  return Object.assign({ text, textBase: textVersion }, ...facts, ...said)
}

/** How each question was answered to which nothing was written: one line until it is wanted. */
function NotSaid({ data: { section }, form }: { data: SectionData; form: FormState }) {
  const questions = questionsIn(section.name)
  const open = questions.some((_, at) => form.values[`states.${at}.state`])
  return (
    <Details summary={words.states} open={open}>
      <div class="form wide">
        <p class="hint">{words.statesHint}</p>
        {questions.map((question, at) => (
          <Answered key={question} question={question} at={at} form={form} />
        ))}
      </div>
    </Details>
  )
}

function Answered({ question, at, form }: { question: string; at: number; form: FormState }) {
  const asked: FormState = { values: { [`states.${at}.question`]: question }, errors: {} }
  return (
    <>
      <HiddenField form={asked} name={`states.${at}.question`} />
      <Radios
        form={form}
        name={`states.${at}.state`}
        label={questionOf(question)}
        inline
        options={states.map((value) => ({ value, label: stateWords[value] }))}
      />
    </>
  )
}

function InWords({ data: { intake, section }, ctx, form }: Shown) {
  const { text, hint } = titles[section.name]
  const began = Number(form.values['textBase']) || 0
  return (
    <>
      <HiddenField form={form} name="textBase" />
      <DraftBox
        name="text"
        label={text}
        hint={hint}
        optional
        value={shownValue(form, 'text')}
        draftUrl={`/intakes/${intake.id}/sections/${section.name}/text`}
        version={began}
        kept={section.textAt && began === section.textVersion ? words.kept(showWhen(section.textAt, ctx)) : undefined}
        rows={6}
        error={form.errors['text']}
      />
    </>
  )
}

/** What a colleague saved while this was typed. It stands until somebody says that theirs is to be kept instead, or goes on with it. */
function Theirs({ data, ctx }: Omit<Shown, 'form'>) {
  const { section } = data
  const { savedAt, savedByName, textByName, text } = section
  return (
    <Card id="theirs" title={words.theirs} padded>
      <Stack tight>
        {savedAt && <Muted>{words.by(savedByName || textByName, showWhen(savedAt, ctx))}</Muted>}
        {saidIn(data, ctx.zone).map((line, at) => (
          <p key={at} dir="auto">
            {line}
          </p>
        ))}
        {text && <Prose>{text}</Prose>}
        <p>
          <a href={`/intakes/${data.intake.id}/sections/${section.name}`}>{words.goOnWithTheirs}</a>
        </p>
      </Stack>
    </Card>
  )
}

const Aside = ({ data: { head, section, progress } }: { data: SectionData }) => (
  <>
    <Card id="all" title={words.sections} padded>
      <Stack tight>
        <Muted>{words.sectionsHint}</Muted>
        <Row>
          {progress.map(({ name, done, of }) => (
            <Button
              key={name}
              name="to"
              value={name}
              kind={name === section.name ? 'plain' : 'quiet'}
              small
              icon={done === of ? 'check' : undefined}
            >
              {titles[name].title}
            </Button>
          ))}
        </Row>
      </Stack>
    </Card>
    <Beside person={head.id} />
  </>
)
