import { Head, Large, Page, type PageContext, showDate } from '../../../platform/ui/index.ts'
import { Typed } from '../../people/index.ts'
import type { Ended, Part } from '../rules.ts'
import { ended as endedWords, copy as words } from '../words.ts'
import type { CopyData } from './shapes.ts'

type Props = { data: CopyData; ctx: PageContext }

/** The order as the person takes it home, large, with lines to sign; nobody else’s name is in it but the officer’s. */
export function CopyPage({ data, ctx }: Props) {
  const { head, induction, asked } = data
  const { ended } = induction
  const parts: readonly Part[] = ended ? ended.copy.parts : [...data.before, ...asked]
  const of = (kind: Part['kind']) => parts.filter((part) => part.kind === kind)
  return (
    <Page
      ctx={ctx}
      title={`${words.title}: ${head.reference}`}
      bare
      head={<link rel="stylesheet" href={ctx.assets.href('large.css')} />}
      back={{ href: `/inductions/${induction.id}`, text: words.back }}
    >
      <Head title={words.title} sub={<span dir="auto">{words.for(head.name.spoken)}</span>} />
      <Large>
        {of('order').map((part) => (
          <Paragraphs key={part.key} lines={[part.title, ...part.lines]} />
        ))}
        <Things title={words.must} parts={of('condition')} />
        {of('about').map(({ key, title, lines }) => (
          <section key={key}>
            <h2>{title}</h2>
            <Paragraphs lines={lines} />
          </section>
        ))}
        <p>{words.words}</p>
        <section>
          <h2>{words.sign}</h2>
          <p dir="auto">{data.words}</p>
          {ended ? <p>{how(ended, ctx.zone)}</p> : <Lines />}
        </section>
        <p>{words.theirs(ctx.agency, showDate(ctx.now, ctx.zone), head.reference)}</p>
      </Large>
    </Page>
  )
}

const how = (ended: Ended, zone: string) =>
  [endedWords[ended.how](showDate(ended.on, zone)), ended.name].filter(Boolean).join(': ')

const Paragraphs = ({ lines }: { lines: readonly string[] }) =>
  lines.map((line, at) => (
    <p key={at}>
      <Typed text={line} />
    </p>
  ))

const Things = ({ title, parts }: { title: string; parts: readonly Part[] }) =>
  parts.length > 0 && (
    <section>
      <h2>{title}</h2>
      <ul>
        {parts.map(({ key, title: what, lines, asOrdered }) => (
          <li key={key} dir="auto">
            <b>{what}</b>
            <br />
            {[...lines, asOrdered && words.asOrdered(asOrdered)].filter(Boolean).map((line, at) => (
              <span key={at}>
                {line}
                <br />
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )

/** Where they sign, the day, and who saw it. */
const Lines = () => (
  <>
    {[words.signed, words.signedDay, words.witness].map((what) => (
      <div key={what}>
        <br />
        <p>{what}</p>
        <br />
        <hr />
      </div>
    ))}
  </>
)
