import type { ComponentChildren } from 'preact'
import {
  Card,
  type Column,
  Columns,
  Details,
  type FormState,
  Head,
  KeyValues,
  LinkButton,
  Page,
  type PageContext,
  RecordStyles,
  Stack,
  showDay,
  showTime,
  showWhen,
  showWithin,
  Table,
  Tag,
  titleOf,
  WarnBar,
} from '../../../platform/ui/index.ts'
import type { SheetData, ShownStop } from '../rules.ts'
import { stateWords, stopWords, sheetWords as words } from '../words.ts'
import { Door, Search } from './door.tsx'
import { NextPress, OtherPresses, OwnWarnings } from './go.tsx'
import { type SheetProps, whereText } from './parts.tsx'
import { Alarms, MarksForThem, Ring, WatchWarnings } from './watch.tsx'

/**
 * A running sheet. For whoever goes it is the page on the phone: dangers, the door, and the next mark under the thumb, without script.
 * For whoever watches: where they are, who was told, whom to ring.
 */
export function SheetPage({ data, ctx, form }: { data: SheetData; ctx: PageContext; form: FormState }) {
  const { sheet, officer, own, leads, next } = data
  const title = words.title(officer.name, showDay(sheet.day, sheet.zone))
  const at = data.stops.find(({ door, id }) => door !== undefined && id === next?.stop) ?? data.stops.find(isNext)
  const change = (own || leads) && next && <LinkButton href={`/visits/${sheet.id}/change`}>{words.change}</LinkButton>
  const errors = Object.values(form.errors)
  return (
    <Page
      ctx={ctx}
      title={titleOf(title, form)}
      current="visits"
      back={{ href: '/visits', text: words.back }}
      head={<RecordStyles ctx={ctx} />}
    >
      <Head title={title} sub={stateWords[sheet.state]} actions={change} />
      <Stack>
        {errors.length > 0 && <WarnBar kind="care">{errors.join(' ')}</WarnBar>}
        {own ? <OwnWarnings data={data} ctx={ctx} /> : <WatchWarnings data={data} ctx={ctx} form={form} />}
        <Columns aside={<Aside data={data} ctx={ctx} />}>
          {!own && <Alarms data={data} ctx={ctx} form={form} />}
          {!own && <MarksForThem data={data} ctx={ctx} />}
          {next && <Door data={data} ctx={ctx} stop={at} />}
          {own && <OtherPresses data={data} ctx={ctx} />}
          <Way data={data} ctx={ctx} />
          {own && <Alarms data={data} ctx={ctx} form={form} />}
          {own && <NextPress data={data} ctx={ctx} />}
        </Columns>
      </Stack>
    </Page>
  )
}

const isNext = ({ state }: ShownStop) => state === 'to-come'

function Way({ data, ctx }: SheetProps) {
  return (
    <Card id="way" title={words.stops}>
      <Table caption={words.stops} columns={columnsOf(data, ctx)} rows={data.stops} keyOf={({ id }) => id} />
    </Card>
  )
}

const columnsOf = ({ sheet }: SheetData, ctx: PageContext): Column<ShownStop>[] => [
  { key: 'where', label: words.stop, head: true, cell: (stop) => <Where stop={stop} /> },
  { key: 'due', label: words.due, cell: (stop) => dueText(stop, sheet.zone, ctx) },
  { key: 'there', label: words.there, cell: (stop) => thereText(stop, sheet.zone) },
  {
    key: 'state',
    label: words.state,
    cell: (stop) => <Tag tone={stop.state === 'here' ? 'violet' : undefined}>{stateOf(stop)}</Tag>,
  },
  {
    key: 'acts',
    label: words.search,
    acts: true,
    cell: (stop) => stop.unseen && stop.state === 'left' && stop.where?.person && <Search person={stop.where.person} />,
  },
]

const stateOf = ({ state, became }: ShownStop) =>
  [stopWords[state], words.ended[became] ?? became].filter(Boolean).join(', ')

const Where = ({ stop }: { stop: ShownStop }): ComponentChildren => (
  <span dir="auto">
    {stop.where?.person ? <a href={`/people/${stop.where.person}`}>{whereText(stop)}</a> : whereText(stop)}
    {stop.where?.why && <span class="small muted">{` ${stop.where.why}`}</span>}
    {stop.where?.droppedWhy && <span class="small muted">{` ${words.droppedWhy(stop.where.droppedWhy)}`}</span>}
  </span>
)

function dueText({ arrivesAt, minutes, kind }: ShownStop, zone: string, ctx: PageContext): string {
  const ends = arrivesAt.add({ minutes })
  const from = showWhen(arrivesAt, { ...ctx, zone })
  return kind === 'overnight'
    ? words.until(from, showWhen(ends, { ...ctx, zone }))
    : words.until(from, showTime(ends, zone))
}

const thereText = ({ came, left }: ShownStop, zone: string) =>
  [came && words.came(showTime(came, zone)), left && words.left(showTime(left, zone))].filter(Boolean).join(', ')

function Aside({ data, ctx }: SheetProps) {
  return (
    <>
      <Plan data={data} ctx={ctx} />
      {(!data.own || data.sheet.state === 'out') && <Ring data={data} ctx={ctx} />}
    </>
  )
}

function Plan({ data, ctx }: SheetProps) {
  const { sheet, clashes, versions, own } = data
  const when = (at: Temporal.Instant) => showWhen(at, { ...ctx, zone: sheet.zone })
  const text = (label: string, value: string) =>
    value === '' ? [] : [{ label, value: <span dir="auto">{value}</span> }]
  const items = [
    ...text(words.officer, data.officer.name),
    ...text(words.second, data.secondName || words.alone),
    ...text(words.vehicle, data.vehicleName || words.noVehicle),
    ...text(words.leaves, when(sheet.leavesAt)),
    ...text(words.returns, when(sheet.returnsAt)),
    ...text(words.phone, sheet.phone),
    ...text(words.safeWord, sheet.safeWord),
    ...text(words.lodged, when(sheet.lodgedAt)),
  ]
  return (
    <Card id="plan" title={words.plan} padded>
      <Stack tight>
        <KeyValues items={items} />
        {sheet.waived && <p dir="auto">{words.waived(sheet.waived.by, when(sheet.waived.at), sheet.waived.why)}</p>}
        {clashes.map(({ what, at }) => (
          <WarnBar key={`${what} ${at}`} kind="care">
            {what === 'second'
              ? words.secondBusy(data.secondName, showWithin(at, { ...ctx, zone: sheet.zone }))
              : words.vehicleBusy(data.vehicleName, showWithin(at, { ...ctx, zone: sheet.zone }))}
          </WarnBar>
        ))}
        {own && sheet.state === 'lodged' && <p class="small muted">{words.quietHint}</p>}
        {versions.length > 1 && (
          <Details summary={words.changes}>
            {versions.map(({ version, at, by, why }) => (
              <p key={version} dir="auto">
                {words.changed(when(at), by, why)}
              </p>
            ))}
          </Details>
        )}
      </Stack>
    </Card>
  )
}
