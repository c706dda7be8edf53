import { newId } from '../../../platform/ids.ts'
import {
  Button,
  Card,
  Details,
  EmptyState,
  KeyValues,
  LinkButton,
  Row,
  Select,
  Stack,
  showDay,
  TextArea,
  WarnBar,
} from '../../../platform/ui/index.ts'
import type { AtTheDoor, ShownStop } from '../rules.ts'
import { sheetWords as words } from '../words.ts'
import { AlertWords, type SheetProps, whereText } from './parts.tsx'

/** All that is read before knocking: dangers first, then how to ring, who lives there, what the order says. */
export function Door({ stop, ...props }: SheetProps & { stop: ShownStop | undefined }) {
  const door = stop?.door
  if (!stop || !door) return null
  return (
    <Card id="door" title={<span dir="auto">{words.door(whereText(stop))}</span>} padded>
      <Stack>
        <Dangers door={door} />
        {stop.where?.person && <Facts door={door} />}
        {stop.where?.person && <Acts stop={stop} {...props} />}
      </Stack>
    </Card>
  )
}

const Dangers = ({ door: { alerts, others } }: { door: AtTheDoor }) => (
  <>
    {alerts.length > 0 && (
      <WarnBar>
        <AlertWords alerts={alerts} />
      </WarnBar>
    )}
    {others.map(({ person, name, alerts: theirs }) => (
      <WarnBar key={person ?? 'hidden'} kind={theirs.length > 0 ? 'danger' : 'information'}>
        <span dir="auto">{person ? words.others(name) : words.hidden}: </span>
        <AlertWords alerts={theirs} />
      </WarnBar>
    ))}
    {alerts.length + others.length === 0 && <p class="muted">{words.noAlerts}</p>}
  </>
)

const ring = (number: string) => <a href={`tel:${number.replaceAll(/[^+\d]/g, '')}`}>{number}</a>

function Facts({ door }: { door: AtTheDoor }) {
  const said = (label: string, text: string) => (text === '' ? [] : [{ label, value: <span dir="auto">{text}</span> }])
  const items = [
    {
      label: words.phones,
      value:
        door.phones.length === 0
          ? words.noPhones
          : door.phones.map(({ number, said: note }) => (
              <p key={number}>
                {ring(number)} {note && <span class="small muted">{note}</span>}
              </p>
            )),
    },
    ...said(words.livesWith, door.livesWith),
    ...said(words.risk, door.risk),
    ...said(words.conditions, door.conditions.join(' ')),
    ...(door.supports.length === 0
      ? []
      : [
          {
            label: words.supports,
            value: door.supports.map(({ name, relation, phone }) => (
              <p key={`${name} ${phone}`}>
                <span dir="auto">{`${name}, ${relation.toLowerCase()}`}</span> {ring(phone)}
              </p>
            )),
          },
        ]),
  ]
  return <KeyValues items={items} stacked />
}

/** One press that begins to look for somebody who was not seen. */
export const Search = ({ person }: { person: string }) => (
  <form method="post" action={`/people/${person}/no-contact`}>
    <input type="hidden" name="_key" value={newId()} />
    <Button small>{words.search}</Button>
  </form>
)

function Acts({ stop, data, ctx }: SheetProps & { stop: ShownStop }) {
  const { where, recorded, door } = stop
  const note = door?.lastNote
  return (
    <>
      {note && (
        <Details summary={words.lastNote(showDay(note.day, ctx.zone), note.kind)}>
          <p dir="auto">{note.text}</p>
        </Details>
      )}
      <Row>
        <LinkButton href={`/people/${where?.person}`} small>
          {words.person}
        </LinkButton>
        {stop.unseen && where?.person && <Search person={where.person} />}
        {where?.appointment && !recorded && (
          <LinkButton href={`/appointments/${where.appointment}/interview`} small>
            {words.outcome}
          </LinkButton>
        )}
      </Row>
      {data.own && where?.appointment && !recorded && data.sheet.state === 'out' && <NotSeen stop={stop} data={data} />}
    </>
  )
}

/** Two presses: it opens, and it saves; what was seen may be said. */
function NotSeen({ stop, data: { sheet, notSeen } }: Pick<SheetProps, 'data'> & { stop: ShownStop }) {
  const form = { values: { outcome: notSeen[0]?.value ?? '' }, errors: {} }
  if (notSeen.length === 0) return <EmptyState title={words.nobody} />
  return (
    <Details summary={words.nobody}>
      <form method="post" action={`/visits/${sheet.id}/not-seen`} class="form">
        <input type="hidden" name="_key" value={newId()} />
        <input type="hidden" name="stop" value={stop.id} />
        <Select form={form} name="outcome" label={words.nobodyHow} options={notSeen} width="medium" />
        <TextArea form={form} name="seen" label={words.nobodySeen} rows={2} optional spellcheck />
        <Button>{words.nobodySave}</Button>
      </form>
    </Details>
  )
}
