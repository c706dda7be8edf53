import type { ComponentChildren } from 'preact'
import { newId } from '../../../platform/ids.ts'
import {
  Avatar,
  Button,
  type FormState,
  Identity,
  LinkButton,
  Page,
  type PageContext,
  RecordStyles,
  Row,
  showDate,
  Tabs,
  Tag,
  titleOf,
  WarnBar,
} from '../../../platform/ui/index.ts'
import type { PersonHead } from '../rules.ts'
import { frame } from '../words.ts'
import { firstIn } from './in-tab.tsx'
import { Warnings } from './warnings.tsx'

export type PersonTab = keyof typeof frame.tab
/** What a caller adds to the head: the order, the court, the next due. */
export type HeadFact = { label?: string; value: ComponentChildren; after?: ComponentChildren }

/**
 * A page about a person: their head with all warnings above everything, the tabs, and the page beneath. The one `h1` is
 * the person's name; the page's own title begins at `h2`.
 */
export function PersonFrame({
  ctx,
  head,
  current,
  title,
  form,
  facts = [],
  actions,
  visit = true,
  children,
}: {
  ctx: PageContext
  head: PersonHead
  current: PersonTab
  title: string
  form?: FormState | undefined
  facts?: HeadFact[]
  actions?: ComponentChildren
  /** Whether it may be about going to them; else what is only for visits is left out. */
  visit?: boolean
  children: ComponentChildren
}) {
  const { spoken, initials } = head.name
  const isTab = tabsOf(head).some(({ href }) => href === ctx.path)
  const own = ownAct(head.id)[current]
  const acts = (ctx.about?.acts ?? []).filter(
    ({ href, stays }) => (isTab || !form || stays) && href !== ctx.path && !(own && href.startsWith(own)),
  )
  const done = (actions || acts.length > 0) && [actions, ...acts.map((act) => <Act key={act.href} act={act} />)]
  return (
    <Page
      ctx={ctx}
      title={titleOf(frame.title(title, spoken), form)}
      current="caseload"
      head={<RecordStyles ctx={ctx} />}
      wide
    >
      <Identity
        label={frame.who(spoken)}
        avatar={<Avatar initials={initials} photo={head.photo} name={spoken} large />}
        name={<span dir="auto">{spoken}</span>}
        facts={[
          ...knownFacts(head, ctx),
          ...aboutFacts(ctx),
          ...dueFact(head, ctx, isTab || !form),
          ...facts,
          ...limitFacts(ctx),
        ]}
        actions={done && <Row>{done}</Row>}
      >
        <Warnings head={head} ctx={ctx} visit={visit} />
        <Strips ctx={ctx} leads={isTab || !form} />
        <Tabs label={frame.tabs} items={tabsOf(head)} current={current} />
      </Identity>
      {children}
    </Page>
  )
}

/** What is under way about them, above the tabs. A form has enough to do, and is not left by it. */
const Strips = ({ ctx: { about }, leads }: { ctx: PageContext; leads: boolean }) => (
  <>
    {(about?.strips ?? []).map(({ kind, lead, text, link, press }) => (
      <WarnBar
        key={lead}
        kind={kind}
        action={
          leads && (
            <>
              {link && <a href={link.href}>{link.text}</a>}
              {press && (
                <form method="post" action={press.action}>
                  <input type="hidden" name="_key" value={newId()} />
                  <Button small>{press.text}</Button>
                </form>
              )}
            </>
          )
        }
      >
        <b>{lead}. </b>
        <span dir="auto">{text}</span>
      </WarnBar>
    ))}
  </>
)

/** What other modules say of the person on every page about them. */
const aboutFacts = ({ about }: PageContext): HeadFact[] =>
  (about?.facts ?? []).map(({ label, value, after, more }) => ({
    label,
    value: <span dir="auto">{value}</span>,
    after: (
      <>
        {after} {more && <a href={more.href}>{more.text}</a>}
      </>
    ),
  }))

/** That not everybody may open the record, and what can be done about who may. */
const limitFacts = ({ limits }: PageContext): HeadFact[] => [
  ...(limits?.tags ?? []).map((tag) => ({ value: <Tag tone="amber">{tag}</Tag> })),
  ...(limits?.links ?? []).map(({ text, href }) => ({ value: '', after: <a href={href}>{text}</a> })),
]

/** With the way to why, but from a form, which would be left by it. */
function dueFact({ id, standing: { contactDueOn } }: PersonHead, { zone }: PageContext, leads: boolean): HeadFact[] {
  if (contactDueOn === null) return []
  const why = leads ? <a href={`/people/${id}#due`}>{frame.why}</a> : ''
  return [{ label: frame.dueBy, value: showDate(contactDueOn, zone), after: why }]
}

/** What a tab does itself, with a button of its own. */
const ownAct = (person: string): Partial<Record<PersonTab, string>> => ({
  contacts: '/quick-note',
  appointments: `/people/${person}/appointments/new`,
})

/** What is done from any page about the person; a form has enough to do. */
const Act = ({ act: { text, href, icon, post } }: { act: NonNullable<PageContext['about']>['acts'][number] }) =>
  post ? (
    <form method="post" action={href}>
      {Object.entries({ ...post, _key: newId() }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button icon={icon}>{text}</Button>
    </form>
  ) : (
    <LinkButton href={href} icon={icon}>
      {text}
    </LinkButton>
  )

function knownFacts(head: PersonHead, ctx: PageContext): HeadFact[] {
  const { birth, supervision } = head
  const said = [
    { label: frame.reference, value: head.reference },
    bornFact(birth, ctx.zone),
    head.legalName && { label: frame.legalName, value: <span dir="auto">{head.legalName}</span> },
    head.pronouns && { label: frame.pronouns, value: head.pronouns },
    supervision?.levelName && { label: frame.level, value: supervision.levelName },
    supervision
      ? { label: frame.officer, value: supervision.officer ?? frame.noOfficer }
      : { value: frame.notSupervised },
    head.interpreter?.needed === 'yes' && {
      value: <Tag tone="amber">{frame.interpreter(head.interpreter.language ?? '')}</Tag>,
    },
  ]
  return said.filter((fact) => fact !== undefined && fact !== false && fact !== '')
}

function bornFact(birth: PersonHead['birth'], zone: string): HeadFact {
  if (!birth) return { label: frame.born, value: frame.notRecorded }
  return {
    label: birth.estimated ? frame.bornAbout : frame.born,
    value: showDate(birth.date, zone),
    after: frame.age(birth.age),
  }
}

function tabsOf(head: PersonHead) {
  return (Object.keys(frame.tab) as PersonTab[]).map((key) => ({
    key,
    label: frame.tab[key],
    href: key === 'overview' ? `/people/${head.id}` : (firstIn(key, head.id) ?? `/people/${head.id}/${key}`),
  }))
}
