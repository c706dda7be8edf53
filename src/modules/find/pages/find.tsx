import {
  Button,
  Buttons,
  Card,
  Chips,
  EmptyState,
  Form,
  Head,
  LinkButton,
  Page,
  type PageContext,
  RecordStyles,
  Stack,
  TextField,
  WarnBar,
} from '../../../platform/ui/index.ts'
import { words } from '../words.ts'
import { Callers } from './callers.tsx'
import { NotesFound } from './notes.tsx'
import { PeopleTable } from './people.tsx'
import type { FindData } from './shapes.ts'

export const scopes = ['all', 'people', 'notes'] as const

/** What was found by what was typed: whose number it is, people, then notes, each saying why. */
export function FindPage({ data, ctx }: { data: FindData; ctx: PageContext }) {
  const { q, mayAdd } = data
  return (
    <Page ctx={ctx} title={q ? words.titleOf(q) : words.title} current="find" head={<RecordStyles ctx={ctx} />}>
      <Head title={words.title} actions={mayAdd && <AddPerson />} />
      <Stack>
        <Form form={{ values: { q }, errors: {} }} action="/find" method="get">
          <TextField
            form={{ values: { q }, errors: {} }}
            name="q"
            type="search"
            label={words.label}
            hint={words.hint}
          />
          <Buttons>
            <Button kind="primary" icon="search">
              {words.find}
            </Button>
          </Buttons>
        </Form>
        {q === '' ? <Start /> : data.short ? <Short /> : <Found data={data} ctx={ctx} />}
      </Stack>
    </Page>
  )
}

const AddPerson = () => (
  <LinkButton href="/people/new" icon="plus">
    {words.add}
  </LinkButton>
)
const Start = () => (
  <EmptyState icon="search" title={words.start}>
    {words.startHint}
  </EmptyState>
)
const Short = () => (
  <EmptyState icon="search" title={words.short}>
    {words.shortHint}
  </EmptyState>
)

/** Somebody rang whom nobody knows: the number goes with the note, so that it need not be typed again. */
function UnknownNumber({ number, path }: { number: string; path: string }) {
  const known = new URLSearchParams({ what: 'they-rang', number, from: path, other: 'yes' })
  return (
    <WarnBar
      kind="information"
      action={
        <LinkButton href={`/quick-note?${known}`} kind="primary" icon="phone" small>
          {words.writeDown}
        </LinkButton>
      }
    >
      <b>{words.nobodys(number)}.</b> {words.nobodysHint}
    </WarnBar>
  )
}

/** Said of whatever is not found, whether or not there is a closed record of it. */
const Closed = () => (
  <WarnBar
    kind="information"
    action={
      <LinkButton href="/in-front-of-me" icon="shield" small>
        {words.inFront}
      </LinkButton>
    }
  >
    {words.closed} <a href="/break-glass">{words.breakGlass}</a>. {words.orKnown}{' '}
    <a href="/somebody-i-know">{words.somebody}</a>
  </WarnBar>
)

function Found({ data, ctx }: { data: FindData; ctx: PageContext }) {
  const { q, scope, people, notesMine, notesOthers, mayAdd, seesNotes } = data
  const nothing = people.length + notesMine.length + notesOthers.length === 0
  const to = (key: string) => `/find?q=${encodeURIComponent(q)}&in=${key}`
  const items = scopes.map((key) => ({ key, label: words.scopes[key], href: to(key) }))
  return (
    <>
      {seesNotes && <Chips label={words.scope} items={items} current={scope} />}
      <Callers calling={data.calling} ctx={ctx} />
      {data.unknownNumber && <UnknownNumber number={data.unknownNumber} path={to(scope)} />}
      <Card id="people" title={people.length > 0 ? words.people(people.length, data.morePeople) : words.found}>
        {nothing && (
          <EmptyState icon="search" title={words.none(q)} action={mayAdd && scope !== 'notes' && <AddPerson />}>
            {scope === 'notes' ? words.noneInNotes : words.noneHint}
          </EmptyState>
        )}
        {nothing && scope !== 'notes' && <Closed />}
        {!nothing && people.length === 0 && scope === 'all' && <EmptyState icon="people" title={words.noPeople} />}
        {people.length > 0 && <PeopleTable people={people} ctx={ctx} />}
        {data.morePeople && <EmptyState icon="more" title={words.morePeople} />}
      </Card>
      <NotesFound id="notes-mine" title={words.notesMine} notes={notesMine} ctx={ctx} />
      <NotesFound
        id="notes-others"
        title={words.notesOthers}
        notes={notesOthers}
        more={scope === 'all' && notesOthers.length > 0 ? to('notes') : undefined}
        ctx={ctx}
      />
    </>
  )
}
