import { startWith } from '../../../platform/forms/state.ts'
import {
  Button,
  Buttons,
  Card,
  DateField,
  Form,
  type FormState,
  Icon,
  LinkButton,
  Muted,
  type PageContext,
  Radios,
  Row,
  Stack,
  TextField,
} from '../../../platform/ui/index.ts'
import { PersonFrame } from '../../people/index.ts'
import { goneThrough } from '../rules.ts'
import { hows as howWords, acknowledgement as words } from '../words.ts'
import type { AcknowledgeData } from './shapes.ts'

type Shown = { data: AcknowledgeData; ctx: PageContext; form: FormState }

/** How the person acknowledges what was gone through: on the turned screen, on paper, or not. */
export function AcknowledgePage({ data, ctx, form: given }: Shown) {
  const { head, induction, asked } = data
  const at = `/inductions/${induction.id}`
  const gone = asked.filter((part) => goneThrough(part, induction.gone))
  const left = asked.filter((part) => !gone.includes(part))
  const form = startWith(given, knownIn(data, ctx))
  return (
    <PersonFrame ctx={ctx} head={head} current="orders" title={words.title} form={form}>
      <Stack>
        <Card id="gone" title={words.gone(gone.length, asked.length)} actions={<a href={at}>{words.back}</a>} padded>
          <Stack tight>
            {left.length > 0 && (
              <>
                <p>
                  <b>{words.left}</b>
                </p>
                <ul>
                  {left.map(({ key, title }) => (
                    <li key={key} dir="auto">
                      {title}
                    </li>
                  ))}
                </ul>
                <Muted>{words.leftHint}</Muted>
              </>
            )}
            <p>
              <b>{words.words}</b> <span dir="auto">{data.words}</span>
            </p>
          </Stack>
        </Card>
        {gone.length > 0 && (
          <Card id="screen" title={words.screen} padded>
            <Stack tight>
              <p>{words.screenText}</p>
              <Row>
                <a class="btn primary" href={`/locked?show=${encodeURIComponent(`${at}/signature`)}`} data-turn="">
                  <Icon name="refresh" size={18} />
                  {words.turn}
                </a>
              </Row>
            </Stack>
          </Card>
        )}
        <Card id="other" title={words.other} padded>
          <Form form={form} action={`${at}/acknowledgement`}>
            <Radios form={form} name="how" label={words.how} options={optionsFor(form)} />
            <Muted>{words.final}</Muted>
            <Buttons>
              <Button kind="primary" icon="check">
                {words.save}
              </Button>
              <LinkButton href={`${at}/copy`} icon="print">
                {words.print}
              </LinkButton>
            </Buttons>
          </Form>
        </Card>
      </Stack>
    </PersonFrame>
  )
}

const knownIn = ({ me }: AcknowledgeData, { now, zone }: PageContext) => ({
  signedOn: now.toZonedDateTimeISO(zone).toPlainDate().toString(),
  paperSeenBy: me,
  refusedSeenBy: me,
})

const optionsFor = (form: FormState) => [
  {
    value: 'on-paper',
    label: howWords['on-paper'],
    reveals: (
      <>
        <DateField form={form} name="signedOn" label={words.signedOn} />
        <TextField form={form} name="paperSeenBy" label={words.seenBy} />
      </>
    ),
  },
  {
    value: 'refused',
    label: howWords.refused,
    hint: words.refusedHint,
    reveals: (
      <>
        <TextField form={form} name="refusedWhy" label={words.refusedWhy} spellcheck />
        <TextField form={form} name="refusedSeenBy" label={words.refusedSeenBy} />
      </>
    ),
  },
  {
    value: 'not-able',
    label: howWords['not-able'],
    reveals: <TextField form={form} name="notAbleWhy" label={words.notAbleWhy} spellcheck />,
  },
]
