import { Head, Large, Page, type PageContext, showDate, showLongDay } from '../../../platform/ui/index.ts'
import { copy as words } from '../words.ts'
import type { CopyData } from './shapes.ts'

/** What is booked with somebody, in plain words on one page for them to take home. Nothing of why. */
export function CopyPage({ data: { head, coming, office }, ctx }: { data: CopyData; ctx: PageContext }) {
  const [officer, ...others] = [...new Set(coming.map(({ staffName }) => staffName))]
  const same = others.length === 0 ? officer : undefined
  return (
    <Page
      ctx={ctx}
      title={`${words.title}: ${head.reference}`}
      bare
      head={<link rel="stylesheet" href={ctx.assets.href('large.css')} />}
      back={{ href: `/people/${head.id}/schedule`, text: words.back }}
    >
      <Head title={words.title} sub={<span dir="auto">{words.for(head.name.spoken)}</span>} />
      <Large>
        {coming.length === 0 && <p>{words.none}</p>}
        {coming.map((one) => (
          <One key={one.id} one={one} officer={same} />
        ))}
        {same && <p dir="auto">{words.all(same)}</p>}
        {office && (
          <p dir="auto">{words.cannot([office.name, office.address].filter(Boolean).join(', '), office.phone)}</p>
        )}
        <p>{words.printed(showDate(ctx.now, ctx.zone), head.reference)}</p>
      </Large>
    </Page>
  )
}

/** One of them; with whom, unless all are with the same officer. Where a visit goes they know. */
function One({ one, officer }: { one: CopyData['coming'][number]; officer: string | undefined }) {
  const { day, time, minutes, kind, kindName, place, staffName, zone } = one
  const said = [
    words.kinds[kind] ?? `${kindName}.`,
    officer === undefined && words.with(staffName),
    kind !== 'home' && place !== '' && words.place(place),
    words.at(minutes),
  ]
  return (
    <p dir="auto">
      <b>{words.line(showLongDay(day, zone), time.toString({ smallestUnit: 'minute' }))}</b>
      <br />
      {said.filter(Boolean).join(' ')}
    </p>
  )
}
