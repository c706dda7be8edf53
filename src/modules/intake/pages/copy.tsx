import {
  Card,
  KeyValues,
  LinkButton,
  Muted,
  type PageContext,
  Prose,
  Stack,
  showDate,
  showWhen,
} from '../../../platform/ui/index.ts'
import { InTab, PersonFrame, Typed } from '../../people/index.ts'
import { type Copied, type CopiedQuestion, inWords, isSection, isTold } from '../rules.ts'
import { questionOf, states, sections as titles, copy as words } from '../words.ts'
import type { CopyData } from './shapes.ts'

/** A finished intake as it was left: to read, and on paper. */
export function CopyPage({ data, ctx }: { data: CopyData; ctx: PageContext }) {
  const { head, intake, copied } = data
  const title = words.title(showDate(intake.begunAt, ctx.zone))
  const { finished } = intake
  return (
    <PersonFrame
      ctx={ctx}
      head={head}
      current="plan"
      title={title}
      actions={finished?.note && <Note note={finished.note} />}
    >
      <Stack>
        <InTab person={head.id} tab="plan" current="intakes" />
        <Card id="intake" title={title} padded>
          <Stack>
            {finished && <Muted>{words.finished(showWhen(finished.at, ctx), finished.by)}</Muted>}
            {copied.map((section) => (
              <Part key={section.section} section={section} />
            ))}
          </Stack>
        </Card>
      </Stack>
    </PersonFrame>
  )
}

/** Its note, which is read beside it and not on paper. */
const Note = ({ note }: { note: string }) => (
  <LinkButton href={`/notes/${note}`} icon="note">
    {words.note}
  </LinkButton>
)

/** One section; of one in which nothing was said only that is said. */
const Part = ({ section }: { section: Copied }) => (
  <section>
    <h3>{isSection(section.section) ? titles[section.section].title : section.section}</h3>
    {isTold(section) ? <Told section={section} /> : <Muted>{words.notAsked}</Muted>}
  </section>
)

function Told({ section: { questions, text } }: { section: Copied }) {
  const asked = questions.filter(({ question, state }) => question !== inWords || (state && state !== 'answered'))
  return (
    <Stack tight>
      {asked.length > 0 && (
        <KeyValues
          items={asked.map((one) => ({ label: questionOf(one.question), value: <Answer question={one} /> }))}
        />
      )}
      {text && <Prose>{text}</Prose>}
    </Stack>
  )
}

/** What stood or was said, each with who said so; how it was answered where nothing was. */
function Answer({ question: { state, facts } }: { question: CopiedQuestion }) {
  return (
    <>
      {facts.map(({ words: said, source }, at) => (
        <div key={at}>
          <Typed text={said} />{' '}
          <Muted>
            <Typed text={source} />
          </Muted>
        </div>
      ))}
      {state === undefined && <Muted>{facts.length > 0 ? words.asRecorded : words.notAsked}</Muted>}
      {state !== undefined && (state !== 'answered' || facts.length === 0) && states[state]}
    </>
  )
}
