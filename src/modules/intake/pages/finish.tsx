import {
  Button,
  Buttons,
  Card,
  Details,
  Form,
  type FormState,
  LinkButton,
  Muted,
  type PageContext,
  Stack,
  WarnBar,
} from '../../../platform/ui/index.ts'
import { type FormFor, NoteFields } from '../../notes/index.ts'
import { InTab, PersonFrame, type PersonHead } from '../../people/index.ts'
import type { IntakeView, SectionName } from '../rules.ts'
import { sections as titles, finish as words } from '../words.ts'

export type FinishData = {
  head: PersonHead
  intake: IntakeView
  about: FormFor
  /** Today's appointment that is not recorded yet. */
  interview: string | undefined
  waiting: number
  untouched: SectionName[]
}
type Shown = { data: FinishData; ctx: PageContext; form: FormState }

/** The end of an intake: what is still open, and the note it makes, to be read over before both are final. */
export function FinishPage({ data, ctx, form }: Shown) {
  const { head, intake, about, waiting, untouched } = data
  const at = `/intakes/${intake.id}`
  return (
    <PersonFrame ctx={ctx} head={head} current="plan" title={words.title} form={form}>
      <Stack>
        <InTab person={head.id} tab="plan" current="intakes" />
        {waiting > 0 && (
          <WarnBar kind="care" action={<a href={`${at}/changes`}>{words.look}</a>}>
            {words.waiting(waiting)}
          </WarnBar>
        )}
        <Card id="finish" title={words.title} padded>
          <Form form={form} action={`${at}/finish`} wide>
            <p>{words.text}</p>
            {untouched.length > 0 && (
              <Muted>{words.undone(untouched.map((name) => titles[name].title).join(', '))}</Muted>
            )}
            {data.interview ? (
              <>
                <p>
                  <b>{words.interview}.</b> {words.interviewHint}
                </p>
                <Buttons>
                  <Button kind="primary" icon="check" name="finishAs" value="interview">
                    {words.toInterview}
                  </Button>
                  <LinkButton href={at} kind="quiet">
                    {words.back}
                  </LinkButton>
                </Buttons>
                <Details summary={words.own} open={Object.keys(form.errors).length > 0}>
                  <div class="form wide">
                    <OwnNote about={about} ctx={ctx} form={form} />
                  </div>
                </Details>
              </>
            ) : (
              <>
                <OwnNote about={about} ctx={ctx} form={form} />
                <p>
                  <a href={at}>{words.back}</a>
                </p>
              </>
            )}
          </Form>
        </Card>
      </Stack>
    </PersonFrame>
  )
}

/** The note of the intake alone, or none. */
const OwnNote = ({ about, ctx, form }: { about: FormFor; ctx: PageContext; form: FormState }) => (
  <>
    <h3>{words.note}</h3>
    <p class="hint">{words.noteHint}</p>
    <NoteFields form={form} ctx={ctx} about={about} rows={16} />
    <Buttons>
      <Button kind="primary" icon="check">
        {words.save}
      </Button>
      <Button name="finishAs" value="without">
        {words.without}
      </Button>
    </Buttons>
  </>
)
