import {
  Card,
  type FormState,
  LinkButton,
  type PageContext,
  Stack,
  showWhen,
  WarnBar,
} from '../../../platform/ui/index.ts'
import { PersonFrame, type PersonHead } from '../../people/index.ts'
import type { Broken, Limits } from '../rules.ts'
import { words } from '../words.ts'
import { AddressCard } from './address.tsx'
import { Exclusions } from './exclusions.tsx'
import { GlassCard } from './glass-card.tsx'
import { RestrictionCard } from './restriction.tsx'
import { SealCard } from './seal.tsx'

export type Choice = { value: string; label: string }
export type Rule = { code: string; name: string; says: string; verified: boolean }
export type LimitsData = {
  head: PersonHead
  limits: Limits
  glass: Broken[]
  cards: { id: string; by: string; at: Temporal.Instant }[]
  staff: Choice[]
  me: string
  rules: readonly Rule[]
  /** The sentence that a message starts from, where closed records say anything at their address. */
  usual: string | undefined
}
export type Shown = { data: LimitsData; ctx: PageContext; form: FormState }

/** Who may open one record, who may not, what it closes by, and who opened it although it was closed. */
export function LimitsPage(shown: Shown) {
  const { data, ctx, form } = shown
  return (
    <PersonFrame ctx={ctx} head={data.head} current="details" title={words.title} form={form}>
      <Stack>
        {form.errors.form && <WarnBar kind="care">{form.errors.form}</WarnBar>}
        {data.limits.restriction ? <RestrictionCard {...shown} /> : <NotRestricted {...shown} />}
        <Exclusions {...shown} />
        <SealCard {...shown} />
        <AddressCard {...shown} />
        <GlassCard glass={data.glass} ctx={ctx} />
        {data.cards.length > 0 && <CardsShown {...shown} />}
      </Stack>
    </PersonFrame>
  )
}

const NotRestricted = ({ data: { head } }: Shown) => (
  <Card
    id="restriction"
    title={words.title}
    padded
    actions={
      <LinkButton href={`/people/${head.id}/limited-access/new`} kind="primary" icon="lock" small>
        {words.restrict.button}
      </LinkButton>
    }
  >
    <p>{words.open}</p>
  </Card>
)

const CardsShown = ({ data: { cards }, ctx }: Shown) => (
  <Card id="cards" title={words.cards.title} padded>
    <Stack tight>
      {cards.map(({ id, by, at }) => (
        <p key={id}>
          {words.cards.by(by)}, {showWhen(at, ctx)}
        </p>
      ))}
    </Stack>
  </Card>
)
