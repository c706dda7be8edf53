import { startWith } from '../../../platform/forms/state.ts'
import {
  Button,
  Buttons,
  Card,
  Form,
  type FormState,
  LinkButton,
  Muted,
  type PageContext,
  Stack,
  showWhen,
} from '../../../platform/ui/index.ts'
import { circumstances, FactFields, PersonFrame, pathOf, sayingOf, ToldFields } from '../../people/index.ts'
import { page, saidForm as words } from '../words.ts'
import type { SaidData } from './shapes.ts'

type Shown = { data: SaidData; ctx: PageContext; form: FormState }

/**
 * What somebody told us of how the person lives: in which contact, then what it is about, then its form with all that is known
 * filled in. It is saved as any fact is.
 */
export function SaidPage({ data, ctx, form }: Shown) {
  return (
    <PersonFrame ctx={ctx} head={data.head} current="circumstances" title={words.title} form={form}>
      <Stack>
        {data.area ? (
          <Filled data={data} ctx={ctx} form={form} />
        ) : (
          <>
            <Who data={data} ctx={ctx} form={form} />
            <What data={data} ctx={ctx} form={form} />
          </>
        )}
      </Stack>
    </PersonFrame>
  )
}

const addressOf = ({ head, contact, about }: SaidData, more: Record<string, string>) => {
  const known = { ...(contact ? { contact: contact.id } : {}), ...(about ? { about: about.factId } : {}), ...more }
  return `/people/${head.id}/circumstances/said?${new URLSearchParams(known)}`
}

function Who({ data, ctx }: Shown) {
  const { contact, told, head } = data
  return (
    <Card id="who" title={words.who} padded>
      <Stack tight>
        {contact && <b dir="auto">{words.chosen(contact.who, showWhen(contact.at, ctx))}</b>}
        {!contact && <p>{told.length > 0 ? words.whoHint : words.noContact}</p>}
        {told
          .filter(({ id }) => id !== contact?.id)
          .map((one) => (
            <p key={one.id}>
              <a href={addressOf(data, { contact: one.id })} dir="auto">
                {words.chosen(one.who, showWhen(one.at, ctx))}
              </a>
            </p>
          ))}
        <p>
          <a href={`/quick-note?person=${head.id}`}>{words.recordContact}</a>
        </p>
      </Stack>
    </Card>
  )
}

/** What there is that may be no longer so, and what could be new. */
function What({ data, ctx }: Shown) {
  const { pictures, lists } = data
  return (
    <Card id="what" title={words.what} padded>
      <Stack tight>
        {circumstances.flatMap((area) => [
          ...pictures[area].now.map((fact) => (
            <p key={fact.id}>
              <a href={addressOf(data, { about: fact.factId, area })} dir="auto">
                {words.noLonger(sayingOf(fact, lists, ctx.zone).main)}
              </a>
            </p>
          )),
          <p key={area}>
            <a href={addressOf({ ...data, about: undefined }, { area })}>{words.anew(page.areas[area])}</a>
          </p>,
        ])}
      </Stack>
    </Card>
  )
}

function Filled({ data, form: given, ctx }: Shown) {
  const { head, lists, area, contact, about, known } = data
  if (!area) return null
  const form = startWith(given, known)
  const title = about ? words.noLonger(sayingOf(about, lists, ctx.zone).main) : words.anew(page.areas[area])
  return (
    <Card id="form" title={<span dir="auto">{title}</span>} padded>
      <Stack>
        {contact && <Muted>{words.chosen(contact.who, showWhen(contact.at, ctx))}</Muted>}
        {about?.verified && <p>{words.stands}</p>}
        <Form form={form} action={`/people/${head.id}/${pathOf[area]}`}>
          <FactFields kind={area} form={form} lists={lists} />
          <ToldFields kind={area} form={form} lists={lists} />
          <Buttons>
            <Button kind="primary">{words.save}</Button>
            <LinkButton href={`/people/${head.id}/circumstances`} kind="quiet">
              {words.back}
            </LinkButton>
          </Buttons>
        </Form>
      </Stack>
    </Card>
  )
}
