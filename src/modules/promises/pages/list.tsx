import { newId } from '../../../platform/ids.ts'
import {
  Button,
  Card,
  type Clocked,
  Details,
  EmptyState,
  Fold,
  Form,
  type FormState,
  Muted,
  type PageContext,
  Row,
  Stack,
  showDay,
  showWhen,
  Tag,
} from '../../../platform/ui/index.ts'
import { InTab, PersonFrame, type PersonHead } from '../../people/index.ts'
import { isDue, type ShownPromise, type Whose } from '../rules.ts'
import { states, whose as whoseNames, words } from '../words.ts'
import { PromiseFields } from './fields.tsx'

export type PromisesData = { head: PersonHead; promises: ShownPromise[]; mayWrite: boolean }
type Shown = { data: PromisesData; ctx: PageContext; form: FormState }

/** A person's promises: ours and theirs that are open, each settled in one press, then those that are settled. */
export function PromisesPage({ data, ctx, form }: Shown) {
  const { head, promises, mayWrite } = data
  const settled = promises.filter(({ state }) => state !== 'open')
  return (
    <PersonFrame ctx={ctx} head={head} current="notes" title={words.title} form={form}>
      <Stack>
        <InTab person={head.id} tab="notes" current="promises" />
        <Open data={data} ctx={ctx} whose="us" />
        <Open data={data} ctx={ctx} whose="them" />
        {mayWrite && (
          <Details summary={words.add} open={Object.keys(form.errors).length > 0}>
            <Form form={form} action={`/people/${head.id}/promises`} wide>
              <PromiseFields form={form} />
              <Button>{words.addButton}</Button>
            </Form>
          </Details>
        )}
        {settled.length > 0 && (
          <Card id="settled" title={words.settled} padded>
            <Lines list={settled} ctx={ctx} may={false} back="" />
          </Card>
        )}
      </Stack>
    </PersonFrame>
  )
}

function Open({ data: { head, promises, mayWrite }, ctx, whose }: Omit<Shown, 'form'> & { whose: Whose }) {
  const list = promises.filter((one) => one.whose === whose && one.state === 'open')
  return (
    <Card
      id={whose === 'us' ? 'ours' : 'theirs'}
      title={whose === 'us' ? words.ours : words.theirs}
      padded={list.length > 0}
    >
      {list.length === 0 ? (
        <EmptyState icon="task" title={words.none}>
          {words.noneHint}
        </EmptyState>
      ) : (
        <Lines list={list} ctx={ctx} may={mayWrite} back={`/people/${head.id}/promises`} />
      )}
    </Card>
  )
}

type LinesProps = { list: readonly ShownPromise[]; ctx: Clocked; may: boolean; back: string; named?: boolean }

/** Promises, each with the day, and where one may with the press that settles it. `named` says whose each is. */
export const Lines = ({ list, ...rest }: LinesProps) => (
  <Stack tight>
    {list.map((one) => (
      <Line key={one.id} one={one} {...rest} />
    ))}
  </Stack>
)

function Line({ one, ctx, may, back, named = false }: Omit<LinesProps, 'list'> & { one: ShownPromise }) {
  const { id, whose, what, due, state, note, ownerName } = one
  const today = ctx.now.toZonedDateTimeISO(ctx.zone).toPlainDate()
  const open = state === 'open'
  return (
    <div>
      <p>
        {named && `${whoseNames[whose]}: `}
        <a href={`/promises/${id}`} dir="auto">
          {what}
        </a>{' '}
        {open && isDue(one, today) && !due.equals(today) && <Tag tone="red">{words.overdue}</Tag>}
        {!open && <Tag tone={state === 'kept' ? 'green' : 'amber'}>{states[state]}</Tag>}
      </p>
      <Row>
        <Muted>
          {[words.by(open ? showWhen(due, ctx) : showDay(due, ctx.zone)), ownerName].filter(Boolean).join(', ')}
          {note && (
            <>
              {', '}
              <a href={`/notes/${note}`}>{words.note}</a>
            </>
          )}
        </Muted>
        {open && may && (
          <>
            <Press id={id} what={what} back={back} />
            <a href={`/promises/${id}`}>
              {words.other}
              <span class="vh">{words.of(what)}</span>
            </a>
          </>
        )}
      </Row>
    </div>
  )
}

/** Each press has a key of its own, so that a second one has no second effect. */
const Press = ({ id, what, back }: { id: string; what: string; back: string }) => (
  <form method="post" action={`/promises/${id}/kept`}>
    <input type="hidden" name="_key" value={newId()} />
    <input type="hidden" name="back" value={back} />
    <Button small>
      {words.kept}
      <span class="vh">{words.of(what)}</span>
    </Button>
  </form>
)

/** What stands open before somebody is met again, ours and theirs; nothing where nothing does. */
export function PromisesBefore({
  list,
  ctx,
  may = false,
  back = '',
}: {
  list: readonly ShownPromise[]
  ctx: Clocked
  may?: boolean
  back?: string
}) {
  if (list.length === 0) return null
  return (
    <Fold id="promised" title={words.before} open>
      <Lines list={list} ctx={ctx} may={may} back={back} named />
    </Fold>
  )
}

/** The promises that are marked in a note. */
export function PromisesInNote({ list, ctx }: { list: readonly ShownPromise[]; ctx: Clocked }) {
  if (list.length === 0) return null
  return (
    <Card id="promises" title={words.inNote} padded>
      <Lines list={list} ctx={ctx} may={false} back="" named />
    </Card>
  )
}
