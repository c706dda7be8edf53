import { startWith } from '../../../platform/forms/state.ts'
import {
  Button,
  Card,
  Checkbox,
  Checkboxes,
  Columns,
  DateField,
  Details,
  DraftBox,
  Form,
  type FormState,
  Head,
  KeyValues,
  Muted,
  Page,
  type PageContext,
  Radios,
  RecordStyles,
  Row,
  SaveBar,
  Select,
  Stack,
  shownValue,
  showWhen,
  TaskList,
  TextField,
  titleOf,
  WarnBar,
} from '../../../platform/ui/index.ts'
import { talkItems } from '../../people/index.ts'
import { agitations, idsIn, type PartName } from '../rules.ts'
import { agitations as agitationWords, parts as labels, page as words } from '../words.ts'
import type { IncidentData } from './shapes.ts'
import { Who } from './who.tsx'

type Shown = { data: IncidentData; ctx: PageContext; form: FormState }

/** An incident while it is told: what happened, in any order, and all that is sent with it, with one press at the end. */
export function ToldPage({ data, ctx, form: given }: Shown) {
  const { incident } = data
  const form = startWith(given, knownOf(data))
  const title = incident.name ? words.title(incident.name.spoken) : words.nobody
  const at = `/incidents/${incident.id}`
  return (
    <Page
      ctx={ctx}
      title={titleOf(title, given)}
      current="incidents"
      back={{ href: '/incidents', text: words.all }}
      head={<RecordStyles ctx={ctx} />}
    >
      <Head
        title={<span dir="auto">{title}</span>}
        sub={words.begunAt(showWhen(incident.begunAt, ctx), incident.office, incident.begunByName)}
      />
      <Form form={form} action={`${at}/sending`} wide>
        <Columns aside={<Aside data={data} />}>
          <Told data={data} ctx={ctx} form={form} />
          {data.about && <Sending data={data} about={data.about} ctx={ctx} form={form} />}
          <SaveBar says={words.sends}>
            <Button kind="primary" icon="check">
              {words.send}
            </Button>
            <Button formAction={`${at}/parts`}>{words.save}</Button>
          </SaveBar>
        </Columns>
      </Form>
    </Page>
  )
}

/** What is told so far; the day after is offered for what is done next. */
function knownOf({ parts, tomorrow, q }: IncidentData): Record<string, unknown> {
  const text = Object.fromEntries([...parts].map(([part, { text }]) => [part, text]))
  return { taskDue: tomorrow.toString(), reference: q, ...text, present: idsIn(text['present']) }
}

/** What few incidents have: folded until something of it was written. */
const worse = ['injury', 'weapons', 'called', 'property'] as const satisfies readonly PartName[]
const isFilled = (form: FormState, part: PartName) => shownValue(form, part) !== '' || part in form.errors

/** A text that is kept as it is typed. */
function Told({ data, ctx, form }: Shown) {
  const { staff, me } = data
  const others = staff.filter(({ id }) => id !== me)
  const kept = { data, ctx, form }
  return (
    <Card id="told" title={words.told} padded>
      <Stack>
        <Muted>{words.keeps}</Muted>
        <Who data={data} form={form} />
        <Kept {...kept} part="what" rows={6} required />
        <Radios
          form={form}
          name="agitation"
          label={labels.agitation}
          options={agitations.map((value) => ({ value, label: agitationWords[value] }))}
        />
        <TextField form={form} name="place" label={labels.place} optional />
        {others.length > 0 && (
          <Checkboxes
            form={form}
            name="present"
            label={labels.present}
            optional
            columns
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <TextField form={form} name="public" label={labels.public} width="short" inputmode="numeric" optional />
        <Kept {...kept} part="calming" />
        <Kept {...kept} part="toldTo" />
        <Details summary={words.worse} open={worse.some((part) => isFilled(form, part))}>
          <Stack>
            {worse.map((part) => (
              <Kept key={part} {...kept} part={part} />
            ))}
          </Stack>
        </Details>
      </Stack>
    </Card>
  )
}

function Kept({
  data,
  ctx,
  form,
  part,
  hint,
  rows = 2,
  required,
}: Shown & { part: PartName; hint?: string; rows?: number; required?: true }) {
  const now = data.parts.get(part)
  return (
    <DraftBox
      name={part}
      label={labels[part]}
      {...(hint ? { hint } : {})}
      {...(required ? {} : { optional: true })}
      value={shownValue(form, part)}
      draftUrl={`/incidents/${data.incident.id}/parts/${part}`}
      version={now?.version ?? 0}
      kept={now?.text ? words.kept(showWhen(now.savedAt, ctx)) : undefined}
      rows={rows}
      error={form.errors[part]}
    />
  )
}

/** What goes out about somebody: notes, where they stay, and what their own officer is told and asked. */
function Sending({ data, about, ctx, form }: Shown & { about: NonNullable<IncidentData['about']> }) {
  const kept = { data, ctx, form }
  const { may } = data
  return (
    <Card id="sending" title={words.sending} padded>
      <Stack>
        <Muted>{words.sendingHint}</Muted>
        {may.has('write notes') && (
          <>
            <Kept {...kept} part="noteText" hint={words.noteHint} rows={5} />
            <Other data={data} about={about} form={form} />
            <Kept {...kept} part="otherText" hint={words.otherHint} rows={3} />
          </>
        )}
        {may.has('change people') && <Address about={about} form={form} spoken={may.has('write notes')} />}
        {may.has('manage tasks') && <Tasks form={form} />}
        <Message data={data} about={about} ctx={ctx} form={form} />
      </Stack>
    </Card>
  )
}

const Other = ({ data, about, form }: Pick<Shown, 'data' | 'form'> & { about: NonNullable<IncidentData['about']> }) => (
  <Stack tight>
    {about.supports.length > 0 && (
      <Select
        form={form}
        name="otherWho"
        label={labels.otherWho}
        choose={words.somebody}
        options={about.supports.map(({ id, name, relation, phone }) => ({
          value: id,
          label: [name, relation, phone].filter(Boolean).join(', '),
        }))}
        optional
      />
    )}
    <Row>
      <TextField form={form} name="otherName" label={labels.otherName} optional />
      <Select
        form={form}
        name="otherRelation"
        label={labels.otherRelation}
        options={data.relations}
        width="medium"
        optional
      />
      <TextField
        form={form}
        name="otherPhone"
        label={labels.otherPhone}
        type="tel"
        inputmode="tel"
        width="short"
        optional
      />
    </Row>
  </Stack>
)

type AddressProps = Pick<Shown, 'form'> & { about: NonNullable<IncidentData['about']>; spoken: boolean }

/** Where they stay for now. `spoken`: the form asks who else was spoken to, with whom that may be. */
function Address({ about, form, spoken }: AddressProps) {
  const bars = about.barring.filter((one) => one.bars)
  const barred = bars.length > 0 || form.errors['addressWhere'] !== undefined
  return (
    <Stack tight>
      <Row>
        <TextField form={form} name="addressWhere" label={labels.addressWhere} optional />
        <TextField form={form} name="addressWith" label={labels.addressWith} optional />
      </Row>
      {spoken && <Checkbox form={form} name="addressWithOther" label={labels.addressWithOther} value="yes" />}
      {barred && <Checkbox form={form} name="anyway" label={words.anyway} />}
      {about.barring.length > 0 && (
        <WarnBar kind={bars.length > 0 ? 'danger' : 'information'}>
          {words.barring}:{' '}
          <span dir="auto">
            {about.barring
              .map(({ name, text, bars: hard }) => `${hard ? `${words.bars}: ` : ''}${text || name}`)
              .join('; ')}
          </span>
        </WarnBar>
      )}
      <Checkbox form={form} name="housing" label={labels.housing} value="yes" />
    </Stack>
  )
}

const Tasks = ({ form }: Pick<Shown, 'form'>) => (
  <Stack tight>
    <Row>
      <TextField form={form} name="taskWhat" label={labels.taskWhat} spellcheck optional />
      <DateField form={form} name="taskDue" label={labels.taskDue} optional />
    </Row>
    <Checkbox form={form} name="alertReview" label={labels.alertReview} value="yes" />
  </Stack>
)

function Message({ data, about, ctx, form }: Shown & { about: NonNullable<IncidentData['about']> }) {
  if (!about.officer) return <Muted>{words.nobodyHas}</Muted>
  if (about.officer.id === data.me) return <Muted>{words.ownCase}</Muted>
  const hint = [words.messageHint(about.officer.name), data.mails && words.mail].filter(Boolean).join(' ')
  return <Kept data={data} ctx={ctx} form={form} part="messageText" hint={hint} rows={3} />
}

/** What whoever stands before them must know now. */
function Aside({ data: { about, incident } }: Pick<Shown, 'data'>) {
  if (!about || (about.alerts.length === 0 && !about.talk)) return null
  const items = about.alerts.map(({ name, advice }) => ({
    key: name,
    title: name,
    about: <span dir="auto">{advice}</span>,
  }))
  return (
    <Card
      id="careful"
      title={words.careful}
      actions={incident.person && <a href={`/people/${incident.person}`}>{incident.name?.spoken}</a>}
    >
      {items.length > 0 && <TaskList items={items} />}
      {about.talk && (
        <div class="in">
          <KeyValues items={talkItems(about.talk)} />
        </div>
      )}
    </Card>
  )
}
