import type { ComponentChildren } from 'preact'
import { startWith } from '../../../platform/forms/state.ts'
import {
  Button,
  type FormState,
  type PageContext,
  Select,
  Stack,
  showDate,
  shownValue,
  Tag,
  TextField,
  WarnBar,
} from '../../../platform/ui/index.ts'
import type { Order } from '../rules/shown.ts'
import { words as all } from '../words.ts'

const words = all.orders

/** The form of something that is there: with what is known, unless typing has come back to be mended. */
export const changing = (form: FormState, known: Record<string, unknown>, version: number): FormState => ({
  ...startWith(form, known),
  version,
})

/** Says, where somebody changed it meanwhile, how it now reads; the typed words stay in the form below. */
export function Meanwhile({
  form,
  version,
  children,
}: {
  form: FormState
  version: number
  children: ComponentChildren
}) {
  if (form.version === undefined || form.version === version) return null
  return (
    <WarnBar kind="care">
      {words.meanwhile.text} <b dir="auto">{children}</b> {words.meanwhile.yours}
    </WarnBar>
  )
}

/** A court: one that was named before, or another. */
export const CourtFields = ({
  form,
  courts,
  label = words.fields.court,
}: {
  form: FormState
  courts: string[]
  label?: string
}) => (
  <Stack tight>
    <Select
      form={form}
      name="court"
      label={label}
      optional
      options={withTyped(courts, shownValue(form, 'court')).map((court) => ({ value: court, label: court }))}
    />
    <TextField form={form} name="otherCourt" label={words.fields.otherCourt} optional />
  </Stack>
)

/** The list with what is in the form already, so that no court that was given is lost. */
const withTyped = (courts: string[], typed: string) =>
  typed === '' || courts.includes(typed) ? courts : [typed, ...courts]

/** The states in which an order asks nothing of the person and something of their officer. */
const tones: readonly Order['state'][] = ['suspended', 'revoked', 'past-end']

/** How an order stands, where that is not simply that it is running. */
export function StateTag({ state }: Pick<Order, 'state'>) {
  if (state === 'current') return null
  return <Tag tone={tones.includes(state) ? 'amber' : undefined}>{words.state(state)}</Tag>
}

/** Who made an order, and when. */
export const madeLine = (order: Order, ctx: PageContext): string =>
  words.made(words.maker(order.madeBy), order.court, showDate(order.madeOn, ctx.zone))

/** From when to when an order runs, as ordered. */
export const runLine = ({ startsOn, endsOn }: Pick<Order, 'startsOn' | 'endsOn'>, ctx: PageContext): string =>
  words.from(showDate(startsOn, ctx.zone), endsOn ? showDate(endsOn, ctx.zone) : words.noEnd)

/** A form that came back to show the last day that a length gives, without that as something wrong; what was shown, where it is so. */
export function shownEnd(form: FormState): { form: FormState; shown: string | undefined } {
  const { term, ...errors } = form.errors
  return term?.includes(all.dates.seen) ? { form: { ...form, errors }, shown: term } : { form, shown: undefined }
}

/** The last day that the typed length gives, to be kept with the next press; before that, that none was shown. */
export const EndSeen = ({ shown }: { shown: string | undefined }) => (
  <>
    {shown && (
      <WarnBar
        kind="information"
        action={
          <Button kind="primary" small>
            {all.dates.keep}
          </Button>
        }
      >
        {shown}
      </WarnBar>
    )}
    <input type="hidden" name="endSeen" value={shown ?? notSeen} />
  </>
)
/** Any text that no worked-out day has. */
const notSeen = '-'
