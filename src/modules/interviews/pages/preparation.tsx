import {
  Fold,
  KeyValues,
  Muted,
  type PageContext,
  Prose,
  Stack,
  showDate,
  showDay,
  showTime,
  showWhen,
  Tag,
  Time,
} from '../../../platform/ui/index.ts'
import { AdviceBefore } from '../../advice/index.ts'
import { Contradictions } from '../../checks/index.ts'
import { Typed, talkItems } from '../../people/index.ts'
import { PromisesBefore } from '../../promises/index.ts'
import { prep as words } from '../words.ts'
import { Due } from './due.tsx'
import { Orders } from './orders.tsx'
import type { InterviewData } from './shapes.ts'
import { Wants } from './wants.tsx'

type Shown = { data: InterviewData; ctx: PageContext }

/**
 * What to know before: the appointment, how to talk, what was agreed, what is due, the order, the last notes. On a phone all
 * but what was agreed is folded, so that the form is near.
 */
export const Preparation = ({ data, ctx }: Shown) => (
  <>
    <PromisesBefore list={data.before.promised} ctx={ctx} />
    <Appointment data={data} ctx={ctx} />
    {data.head.talk && (
      <Fold id="talk" title={words.talk}>
        <KeyValues items={talkItems(data.head.talk)} />
      </Fold>
    )}
    <Agreed data={data} ctx={ctx} />
    <Wants data={data} />
    <Due data={data} ctx={ctx} />
    {data.before.contradicted.length > 0 && (
      <Fold id="contradicted" title={words.contradicted} open>
        <Contradictions found={data.before.contradicted} ctx={ctx} />
      </Fold>
    )}
    {data.before.advised && <AdviceBefore person={data.head.id} advised={data.before.advised} ctx={ctx} />}
    <Orders data={data} ctx={ctx} />
    <Notes data={data} ctx={ctx} />
  </>
)

function Appointment({ data: { one, head }, ctx }: Shown) {
  const where = [...one.resources.map(({ name }) => name), one.place].filter(Boolean).join(', ')
  const home = one.goesOut ? head.addresses.find(({ livesThere }) => livesThere)?.where : undefined
  const [phone] = one.kind === 'phone' || one.goesOut ? head.phones : []
  const items: [label: string, value: string | null | undefined][] = [
    [words.when, `${showDay(one.day, one.zone)}, ${showTime(one.time, one.zone)}`],
    [words.kind, one.kindName],
    [words.where, where],
    [words.home, home],
    [words.phone, phone?.number],
    [words.purpose, one.purpose],
    [words.with, [one.staffName, ...one.besideNames].join(', ')],
    [words.here, one.arrivedAt && showTime(one.arrivedAt, ctx.zone)],
    [words.interpreter, one.interpreter],
    [words.support, one.supportPerson],
    [words.adjustment, one.adjustment],
    [words.children, one.childrenPresent ? words.yes : ''],
  ]
  return (
    <Fold id="preparation" title={words.title} gist={`${showWhen(one.startsAt, ctx)}, ${one.kindName}`}>
      <Stack tight>
        <KeyValues
          items={items.flatMap(([label, value]) => (value ? [{ label, value: <Typed text={value} /> }] : []))}
        />
        <a href={`/people/${head.id}/preparation`}>{words.whole}</a>
      </Stack>
    </Fold>
  )
}

function Agreed({
  data: {
    before: { agreed, last },
  },
  ctx,
}: Shown) {
  return (
    <Fold id="agreed" title={words.agreed} open>
      <Stack tight>
        {agreed ? <Prose>{agreed.text}</Prose> : <Muted>{words.nothingAgreed}</Muted>}
        {agreed && (
          <Muted>
            <a href={`/notes/${agreed.note.id}`}>{agreed.note.kindName}</a> <Time at={agreed.note.at} ctx={ctx} />
          </Muted>
        )}
        {last && (
          <p>
            {words.lastContact}: <b>{last.outcomeName}</b>,{' '}
            <Muted>{`${last.kindName}, ${showDate(last.at, ctx.zone)}`}</Muted>
          </p>
        )}
      </Stack>
    </Fold>
  )
}

const longest = 280

function Notes({ data: { before, head }, ctx }: Shown) {
  return (
    <Fold
      id="notes"
      title={words.notes}
      gist={before.notes.length > 0 ? words.noteCount(before.notes.length) : words.noNotes}
    >
      <Stack tight>
        {before.notes.length === 0 && <Muted>{words.noNotes}</Muted>}
        {before.notes.map((note) => (
          <div key={note.id}>
            <p>
              <a href={`/notes/${note.id}`}>{note.kindName}</a> <Time at={note.at} ctx={ctx} />{' '}
              <Muted>{words.by(note.authorName)}</Muted>
            </p>
            {note.hidden ? <Tag icon="lock">{words.hidden}</Tag> : <Prose>{beginning(noteText(note))}</Prose>}
          </div>
        ))}
        <a href={`/people/${head.id}/notes`}>{words.allNotes}</a>
      </Stack>
    </Fold>
  )
}

/** A note's text, or, where all was written under its headings, the first of those. */
const noteText = ({ text, answers }: InterviewData['before']['notes'][number]) =>
  text || answers.map(({ label, answer }) => `${label}: ${answer}`).join('\n')

/** Cut between characters that belong together. */
const beginning = (text: string) =>
  text.length > longest ? `${text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…` : text
