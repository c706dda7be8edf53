import {
  Card,
  type DueItem,
  DueList,
  LinkButton,
  type PageContext,
  showWhen,
  TaskList,
} from '../../../platform/ui/index.ts'
import type { ShownMatter } from '../../tasks/index.ts'
import type { Decision, TheDay } from '../rules.ts'
import { within, decisions as words } from '../words.ts'

const sayWhen = (at: Temporal.Instant | Temporal.PlainDate, ctx: PageContext) => within(showWhen(at, ctx))

/** So many stand open; the rest, which are less grave, are one press away. */
const mostOpen = 4

/**
 * What is to be decided today, each with its one action: whose safety is in question first, then what is grave. Nothing is
 * drawn where nothing is.
 */
export function Decisions({ day: { decisions, day, matters }, ctx }: { day: WithMatters; ctx: PageContext }) {
  const grave = matters.filter(isGrave).map((one) => matterItem(one, ctx))
  const items = [...grave, ...decisions.map((one) => itemOf(one, day, ctx))]
  if (items.length === 0) return null
  const open = Math.max(mostOpen, grave.length)
  const rest = items.slice(open)
  const more = rest.length > 0 ? { summary: words.more(rest.length), items: rest } : undefined
  return <DueList id="decisions" title={words.title} items={items.slice(0, open)} more={more} />
}

type WithMatters = TheDay & { matters: readonly ShownMatter[] }
const isGrave = ({ safety, tone }: ShownMatter) => safety === true || tone === 'red'

/** What is under way and not yet grave: each with what is next about it. */
export function UnderWay({ day: { matters }, ctx }: { day: WithMatters; ctx: PageContext }) {
  const items = matters.filter((one) => !isGrave(one))
  if (items.length === 0) return null
  return (
    <Card id="under-way" title={words.underWay}>
      <MatterList matters={items} ctx={ctx} />
    </Card>
  )
}

/** Open matters as a list, each with what is next about it and when. */
export const MatterList = ({ matters, ctx }: { matters: readonly ShownMatter[]; ctx: PageContext }) => (
  <TaskList
    items={matters.map((one) => ({
      key: one.key,
      title: <MatterText matter={one} />,
      about: <LinkedAct matter={one} />,
      when: one.due ? sayWhen(one.due, ctx) : one.lead,
      overdue: isGrave(one),
    }))}
  />
)

function matterItem(matter: ShownMatter, ctx: PageContext): DueItem {
  const { key, lead, tone } = matter
  return {
    key,
    due: lead || (matter.due ? sayWhen(matter.due, ctx) : ''),
    ...(tone === 'plain' ? {} : { tone }),
    text: <MatterText matter={matter} />,
    action: <LinkedAct matter={matter} button />,
  }
}

const MatterText = ({ matter: { name, text, coverFor } }: { matter: ShownMatter }) => (
  <>
    {name && (
      <>
        <a href={`/people/${name.id}`}>{name.listed}</a>
        {': '}
      </>
    )}
    <span dir="auto">{text}</span>
    {coverFor && ` ${words.coverFor(coverFor)}`}
  </>
)

function LinkedAct({ matter: { act, name }, button = false }: { matter: ShownMatter; button?: boolean }) {
  const whose = name && <span class="vh">{` ${name.spoken}`}</span>
  if (!button)
    return (
      <a href={act.href}>
        {act.text}
        {whose}
      </a>
    )
  return (
    <LinkButton href={act.href} small>
      {act.text}
      {whose}
    </LinkButton>
  )
}

type Said = { due: string; tone?: 'red' | 'amber'; text: string; action: { href: string; text: string } }

function itemOf(one: Decision, today: Temporal.PlainDate, ctx: PageContext): DueItem {
  const { due, tone, text, action } = saidOf(one, today, ctx)
  return {
    key: `${one.kind}-${one.person.id}-${one.kind === 'unrecorded' ? one.appointment : text}`,
    due,
    ...(tone ? { tone } : {}),
    text: (
      <>
        <a href={`/people/${one.person.id}`}>{one.person.listed}</a>
        {': '}
        <span dir="auto">{text}</span>
      </>
    ),
    action: (
      <LinkButton href={action.href} small>
        {action.text}
        <span class="vh">{` ${one.person.spoken}`}</span>
      </LinkButton>
    ),
  }
}

function saidOf(one: Decision, today: Temporal.PlainDate, ctx: PageContext): Said {
  switch (one.kind) {
    case 'no-contact':
      return noContact(one, ctx)
    case 'unrecorded':
      return {
        due: words.lead.unrecorded,
        tone: 'amber',
        text: words.outcome(one.what, sayWhen(one.at, ctx)),
        action: { href: `/appointments/${one.appointment}/outcome`, text: words.action.unrecorded },
      }
    case 'overdue':
      return overdue(one, today, ctx)
    case 'evidence':
      return {
        due: words.lead.evidence(daysTo(one.on, today)),
        tone: 'amber',
        text: words.evidence(sayWhen(one.on, ctx)),
        action: {
          href: one.appointment ? `/appointments/${one.appointment}` : `/people/${one.person.id}`,
          text: words.action.evidence,
        },
      }
    case 'order-ending':
      return ending(one, today, ctx)
    case 'alert-review':
      return {
        due: words.lead['alert-review'],
        tone: 'amber',
        text: words.alert(one.what, sayWhen(one.on, ctx)),
        action: { href: `/people/${one.person.id}/alerts`, text: words.action['alert-review'] },
      }
  }
}

type Of<Kind extends Decision['kind']> = Extract<Decision, { kind: Kind }>
const daysTo = (from: Temporal.PlainDate, to: Temporal.PlainDate) => from.until(to, { largestUnit: 'days' }).days

function noContact({ person, tries, since, how, last, seek, dueOn }: Of<'no-contact'>, ctx: PageContext): Said {
  const tried = words.tried(tries, sayWhen(since, ctx), how, sayWhen(last, ctx))
  const due = dueOn && Temporal.PlainDate.compare(dueOn, ctx.now.toZonedDateTimeISO(ctx.zone).toPlainDate()) < 0
  return {
    due: words.lead['no-contact'],
    tone: 'red',
    text: due ? `${tried} ${words.due(sayWhen(dueOn, ctx))}` : tried,
    action: seek
      ? { href: `/people/${person.id}/no-contact`, text: words.action.seek }
      : { href: `/quick-note?person=${person.id}`, text: words.action['no-contact'] },
  }
}

function overdue({ person, on, booked }: Of<'overdue'>, today: Temporal.PlainDate, ctx: PageContext): Said {
  const next = booked ? words.booked(sayWhen(booked.at, ctx)) : words.notBooked
  return {
    due: words.lead.overdue(daysTo(on, today)),
    tone: booked ? 'amber' : 'red',
    text: `${words.due(sayWhen(on, ctx))} ${next}`,
    action: booked
      ? { href: `/appointments/${booked.id}`, text: words.action.booked }
      : { href: `/people/${person.id}/appointments/new`, text: words.action.overdue },
  }
}

function ending({ person, on }: Of<'order-ending'>, today: Temporal.PlainDate, ctx: PageContext): Said {
  const days = daysTo(today, on)
  return {
    due: words.lead['order-ending'](days),
    tone: days < 0 ? 'red' : 'amber',
    text: days < 0 ? words.ended(sayWhen(on, ctx)) : words.ending(sayWhen(on, ctx)),
    action: { href: `/people/${person.id}/orders`, text: words.action['order-ending'] },
  }
}
