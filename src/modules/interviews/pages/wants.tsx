import {
  Details,
  Fold,
  type FormState,
  Island,
  LinkButton,
  Muted,
  Row,
  Stack,
  TextField,
} from '../../../platform/ui/index.ts'
import { Typed } from '../../people/index.ts'
import { goalRows } from '../rules.ts'
import { wants as words } from '../words.ts'
import type { InterviewData } from './shapes.ts'

/** What the person wants, in their own words, with the way to the plan that holds it. */
export function Wants({ data: { head, wants } }: { data: InterviewData }) {
  const at = `/people/${head.id}/plan`
  return (
    <Fold id="wants" title={words.title} gist={words.count(wants.goals.length)} open={wants.goals.length > 0}>
      <Stack tight>
        {wants.goals.length === 0 && <Muted>{words.none}</Muted>}
        {wants.goals.map(({ id, words: said }) => (
          <p key={id}>
            <Typed text={said} />
          </p>
        ))}
        <Row>
          <a href={at}>{words.open}</a>
          {wants.mayAdd && (
            <LinkButton href={`${at}/goals/new`} icon="plus" kind="quiet" small>
              {words.add}
            </LinkButton>
          )}
        </Row>
      </Stack>
    </Fold>
  )
}

const nameOf = (at: number) => `goals.${at}.what`

/** What they say they want, marked in the text or typed, that becomes goals of the plan in the same save. */
export function WantFields({ form, text }: { form: FormState; text: string }) {
  const names = Array.from({ length: goalRows }, (_, at) => nameOf(at))
  const filled = names.some((name) => form.values[name] || form.errors[name])
  return (
    <Island name="promise" props={{ text, label: words.marker, hint: words.markerHint, list: 'goals', rows: goalRows }}>
      <Details summary={words.mark} open={filled}>
        <Stack tight>
          <Muted>{words.markHint}</Muted>
          {names.map((name, at) => (
            <TextField key={name} form={form} name={name} label={words.row(at + 1)} optional spellcheck />
          ))}
        </Stack>
      </Details>
    </Island>
  )
}
