import {
  Button,
  Buttons,
  Card,
  DateField,
  EmptyState,
  Form,
  type FormState,
  Head,
  LinkButton,
  Page,
  type PageContext,
  Stack,
  showWhen,
  Tag,
  TextField,
  titleOf,
  WarnBar,
} from '../../../platform/ui/index.ts'
import type { OpenedCard, SafetyCard } from '../rules.ts'
import { cards as words } from '../words.ts'

type Shown = { ctx: PageContext; form: FormState }
const placeOf = (desk: boolean) => (desk ? 'desk' : 'find')

/** The form that opens a safety card: an exact name and birth date, or a reference. */
export function AskCardPage({ desk, ctx, form }: Shown & { desk: boolean }) {
  return (
    <Page ctx={ctx} title={titleOf(words.title, form)} current={placeOf(desk)}>
      <Head title={words.title} />
      <Card id="ask" title={words.card} untitled padded>
        <Form form={form} action="/in-front-of-me">
          <p>{words.says}</p>
          <TextField form={form} name="name" label={words.name} hint={words.nameHint} width="medium" />
          <DateField form={form} name="birth" label={words.birth} />
          <p>{words.or}</p>
          <TextField form={form} name="reference" label={words.reference} width="medium" />
          <Buttons>
            <Button kind="primary" icon="shield">
              {words.save}
            </Button>
          </Buttons>
        </Form>
      </Card>
    </Page>
  )
}

/** A safety card, or that nobody was found. */
export function CardPage({ card, desk, ctx }: { card: OpenedCard; desk: boolean; ctx: PageContext }) {
  const { cards, duty, people, at } = card
  const again = { href: '/in-front-of-me', text: words.again }
  return (
    <Page ctx={ctx} title={words.card} current={placeOf(desk)} back={again}>
      <Head title={words.card} sub={words.opened(showWhen(at, ctx))} />
      <Stack>
        {cards.length > 1 && <WarnBar>{words.several}</WarnBar>}
        {cards.map((one, nth) => (
          <Dangers key={nth} card={one} nth={nth + 1} many={cards.length} />
        ))}
        {cards.length === 0 && (
          <EmptyState icon="search" title={words.nobody}>
            {` ${words.nobodyHint}`}
          </EmptyState>
        )}
        <Card id="ring" title={words.ring} padded>
          <Stack tight>
            {cards.map(
              ({ officer }) => officer && <p key={officer.name}>{words.officer(officer.name, officer.phone)}</p>,
            )}
            <p>{duty ? words.duty(duty.name, duty.phone) : words.noDuty}</p>
          </Stack>
        </Card>
        {people.map(({ id, listed }) => (
          <p key={id}>
            <LinkButton href={`/people/${id}`}>{words.record}</LinkButton> <span dir="auto">{listed}</span>
          </p>
        ))}
      </Stack>
    </Page>
  )
}

const Dangers = ({ card: { dangers }, nth, many }: { card: SafetyCard; nth: number; many: number }) => (
  <Card id={`dangers-${nth}`} title={words.dangers(nth, many)} padded>
    {dangers.length === 0 && <p>{words.noDangers}</p>}
    <Stack>
      {dangers.map(({ name, severity, what, advice }) => (
        <div key={`${name} ${what}`}>
          <WarnBar kind={severity === 'high' ? 'danger' : 'care'}>
            <b>{name}</b>{' '}
            <Tag tone={severity === 'high' ? 'red' : 'amber'}>{words.severities[severity] ?? severity}</Tag>{' '}
            <span dir="auto">{what}</span>
          </WarnBar>
          <p dir="auto">{advice ? words.advice(advice) : words.noAdvice}</p>
        </div>
      ))}
    </Stack>
  </Card>
)
