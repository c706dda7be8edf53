import { Head, Large, Page, type PageContext, showDate, showLongDay } from '../../../platform/ui/index.ts'
import { copy as words } from '../words.ts'
import type { CopyData } from './shapes.ts'

/** What is booked with somebody, in plain words on one page for them to take home. Nothing of why. */
export function CopyPage({ data: { head, coming, office }, ctx }: { data: CopyData; ctx: PageContext }) {
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
        <ul>
          {coming.map(({ id, day, time, minutes, kind, kindName, place, staffName, zone }) => (
            <li key={id}>
              <b>{words.line(showLongDay(day, zone), time.toString({ smallestUnit: 'minute' }))}</b>
              <br />
              {words.kinds[kind] ?? `${kindName}.`} <span dir="auto">{words.with(staffName)}.</span>{' '}
              {kind !== 'home' && place !== '' && <span dir="auto">{words.place(place)}.</span>} {words.at(minutes)}
            </li>
          ))}
        </ul>
        {office && (
          <p dir="auto">{words.cannot([office.name, office.address].filter(Boolean).join(', '), office.phone)}</p>
        )}
        <p>{words.printed(showDate(ctx.now, ctx.zone), head.reference)}</p>
      </Large>
    </Page>
  )
}
