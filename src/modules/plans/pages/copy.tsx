import { Head, Large, Muted, Page, type PageContext, showDate } from '../../../platform/ui/index.ts'
import { type PersonHead, Typed } from '../../people/index.ts'
import { type Content, owners, type Step } from '../rules.ts'
import { plan as planWords, copy as words } from '../words.ts'
import { dayText, type Naming } from './words-of.tsx'

export type CopyData = {
  head: PersonHead
  plan: string
  /** What may be in it: see `copyOf`. */
  content: Content
  needs: Naming['needs']
  officer: { name: string; phone: string } | undefined
  today: Temporal.PlainDate
}

/** The plan as the person takes it home: in plain words, large, with nothing that is kept from them and no code. */
export function CopyPage({ data, ctx }: { data: CopyData; ctx: PageContext }) {
  const { head, content, officer, today } = data
  const { goals, rules, strategies, steps, reviewOn } = content
  const nothing = [goals, rules, strategies, steps, content.risks].every((list) => list.length === 0)
  return (
    <Page
      ctx={ctx}
      title={words.mine(head.name.spoken)}
      current="caseload"
      head={<link rel="stylesheet" href={ctx.assets.href('large.css')} />}
      back={{ href: `/plans/${data.plan}`, text: planWords.today }}
    >
      <Head title={words.title} sub={<Typed text={words.mine(head.name.spoken)} />} />
      <Large>
        <Muted>{words.date(showDate(today, ctx.zone))}</Muted>
        {nothing && <p>{words.nothing}</p>}
        <Part title={words.goals} lines={goals.map((goal) => goal.words)} />
        {owners.map((owner) => (
          <Part
            key={owner}
            title={words.steps[owner]}
            lines={steps.filter((step) => step.owner === owner).map((step) => stepLine(step, ctx.zone))}
          />
        ))}
        <Part title={words.strategies} lines={strategies.map((one) => one.words)} />
        <Part title={words.risks} lines={content.risks.map(({ code }) => plainOf(code, data))} />
        <Part title={words.rules} lines={rules.map((one) => one.words)} />
        {reviewOn && <p>{words.review(dayText(reviewOn, ctx.zone))}</p>}
        {officer && <p>{words.officer(officer.name, officer.phone)}</p>}
      </Large>
    </Page>
  )
}

const plainOf = (code: string, { needs }: CopyData) => needs.find((need) => need.code === code)?.plain ?? ''

function stepLine({ words: what, owner, ownerName = '', by, state }: Step, zone: string): string {
  const said = owner === 'other' ? words.nameDoes(ownerName, what) : what
  const when = by ? words.by(dayText(by, zone)) : ''
  return [said, state === 'done' ? words.done : when].filter(Boolean).join(', ')
}

function Part({ title, lines }: { title: string; lines: string[] }) {
  if (lines.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {lines.map((line, at) => (
          <li key={at}>
            <Typed text={line} />
          </li>
        ))}
      </ul>
    </section>
  )
}
