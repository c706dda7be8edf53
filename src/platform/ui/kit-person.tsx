import { LinkButton } from './button.tsx'
import { Card, Kpi, Kpis } from './card.tsx'
import type { PageContext } from './context.ts'
import { type Attendance, Bar, Strip } from './figures.tsx'
import { Avatar, Identity } from './identity.tsx'
import { kit, kitPerson as words } from './kit-words.ts'
import { Columns, Muted } from './layout.tsx'
import { KeyValues, ProgressList, Timeline, type TimelineEntry } from './lists.tsx'
import { Chips, Pager, Tabs } from './navigation.tsx'
import { Details, WarnBar } from './notices.tsx'
import { type Column, Table } from './table.tsx'
import { Tag, Tags } from './tag.tsx'
import { Time } from './time.tsx'

const marks: Record<string, Attendance> = { a: 'attended', m: 'missed', x: 'excused' }
const strip = (letters: string): Attendance[] => [...letters].map((letter) => marks[letter] ?? 'excused')
const links = (labels: string[]) => labels.map((label) => ({ key: label, label, href: '#main' }))

type Line = (typeof words.rows)[number]

const columns: Column<Line>[] = [
  {
    key: 'name',
    label: words.columns.name,
    head: true,
    sortable: true,
    cell: (row) => (
      <>
        <a href="#main">{row.name}</a>
        <small>{row.order}</small>
      </>
    ),
  },
  { key: 'level', label: words.columns.level, sortable: true, cell: (row) => row.level },
  { key: 'last', label: words.columns.last, sortable: true, cell: (row) => row.last },
  { key: 'attendance', label: words.columns.attendance, cell: (row) => <Strip last={strip(row.marks)} wordless /> },
  { key: 'open', label: words.columns.open, numeric: true, cell: (row) => row.open },
]

const entriesOf = (ctx: PageContext): TimelineEntry[] => {
  const at = (hours: number) => <Time at={ctx.now.subtract({ hours })} ctx={ctx} />
  return [
    {
      key: '1',
      icon: 'home',
      tone: 'violet',
      title: words.visit,
      when: at(3),
      children: (
        <>
          <p>{words.visitText}</p>
          <Tags>
            <Tag>{words.visitTag}</Tag>
          </Tags>
        </>
      ),
    },
    { key: '2', icon: 'cross', tone: 'red', title: words.absent, when: at(26), children: <p>{words.absentText}</p> },
    { key: '3', icon: 'mail', title: words.letter, when: at(200), children: <p>{words.letterText}</p> },
    { key: '4', icon: 'phone', tone: 'green', title: words.call, when: at(9000), children: <p>{words.callText}</p> },
    { key: '5', icon: 'clock', tone: 'amber', title: words.curfew, when: at(9001) },
  ]
}

/** The kit's person: what the record and the caseload are made of. */
export const KitPerson = ({ ctx }: { ctx: PageContext }) => (
  <div>
    <KitIdentity />
    <Columns aside={<KitContact />}>
      <KitFigures ctx={ctx} />
      <Card id="kit-order" title={kit.order} actions={<a href="#main">{kit.change}</a>}>
        <ProgressList
          items={[
            {
              key: 'w',
              title: <b>{words.work}</b>,
              bar: <Bar value={84} max={120} label={words.work} />,
              state: words.workState,
            },
            {
              key: 'p',
              title: (
                <>
                  <b>{words.program}</b> <Tag tone="amber">{kit.behind}</Tag>
                </>
              ),
              bar: <Bar value={6} max={20} label={words.program} tone="amber" />,
              state: words.programState,
            },
            {
              key: 'c',
              title: <b>{words.curfew}</b>,
              bar: <Bar value={190} max={180} label={words.curfew} tone="red" />,
              state: words.curfewState,
            },
          ]}
        />
      </Card>
      <Card id="kit-timeline" title={kit.timeline}>
        <Chips label={kit.filter} items={links(words.filters)} current={words.filters[0] ?? ''} />
        <Timeline entries={entriesOf(ctx)} />
      </Card>
      <Card id="kit-list" title={words.listTitle}>
        <Table
          caption={words.listTitle}
          columns={columns}
          rows={words.rows}
          keyOf={(row) => row.name}
          sort={{ by: 'last', down: true, href: (by, down) => `?sort=${by}${down ? '-down' : ''}` }}
        />
        <Pager previous="#main" next="#main" at={2} of={7} />
      </Card>
    </Columns>
  </div>
)

const KitIdentity = () => (
  <Identity
    label={kit.person}
    avatar={<Avatar initials={words.initials} large />}
    name={words.name}
    facts={[
      { label: words.reference, value: words.referenceValue },
      { label: words.born, value: words.bornValue, after: words.age },
      { label: words.orderTo, value: words.orderValue },
    ]}
    actions={
      <>
        <LinkButton href="#main" kind="primary" icon="plus">
          {kit.record}
        </LinkButton>
        <LinkButton href="#main">{kit.bookShort}</LinkButton>
      </>
    }
  >
    <WarnBar action={<a href="#main">{kit.safetyNotes}</a>}>
      <b>{kit.visitInPairs}</b> {kit.loremSafety}
    </WarnBar>
    <Tabs
      label={kit.sections}
      items={links(words.tabs).map((tab, at) => (at === 1 ? { ...tab, count: 61 } : tab))}
      current={words.tabs[0] ?? ''}
    />
  </Identity>
)

const KitFigures = ({ ctx }: { ctx: PageContext }) => (
  <Kpis>
    <Kpi title={words.nextTitle} value={<Time at={ctx.now.add({ hours: 3 })} ctx={ctx} />}>
      <Muted>{words.nextWhere}</Muted>
    </Kpi>
    <Kpi title={words.lastTitle}>
      <Strip last={strip('aaaamaaaaaxa')} />
    </Kpi>
    <Kpi title={words.timeTitle} value={words.timeValue}>
      <Bar value={5} max={12} label={words.timeTitle} />
      <Muted>{words.timeEnds}</Muted>
    </Kpi>
  </Kpis>
)

const KitContact = () => (
  <Card id="kit-contact" title={kit.contact} actions={<a href="#main">{kit.change}</a>} padded>
    <KeyValues
      items={[
        { label: words.mobile, value: <a href="tel:+61491570156">{words.mobileValue}</a>, note: words.mobileNote },
        { label: words.address, value: words.addressValue, note: words.addressNote },
        { label: words.language, value: words.languageValue },
      ]}
    />
    <Details summary={kit.why}>{kit.whyText}</Details>
  </Card>
)
