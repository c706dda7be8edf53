import {
  DateField,
  type FormState,
  Radios,
  Row,
  Select,
  showDay,
  showTime,
  TextField,
  TimeField,
} from '../../../../platform/ui/index.ts'
import {
  type OfficeChoices,
  type OfficeShown,
  type RegionShown,
  type ResourceShown,
  resourceKinds,
  type TeamShown,
} from '../../rules/places.ts'
import { placeWords as words } from '../../words.ts'
import { AsStored, changing } from './changing.tsx'
import { type Base, Frame, Renaming, toOffice, toPlaces } from './frame.tsx'

/** Opens an office. */
export const AddOfficePage = ({ choices, ...base }: Base & { choices: OfficeChoices }) => (
  <Frame {...base} title={words.addOffice} action="/offices" back={toPlaces} save={words.add}>
    <OfficeFields form={base.form} choices={choices} />
  </Frame>
)

/** Changes what is known of an office. */
export function ChangeOfficePage({
  ctx,
  form: given,
  office,
  choices,
}: Base & { office: OfficeShown; choices: OfficeChoices }) {
  const { id, version, opens, closes, ...about } = office
  const minutes = (time: Temporal.PlainTime) => time.toString({ smallestUnit: 'minute' })
  const form = changing(given, { ...about, opens: minutes(opens), closes: minutes(closes) }, version)
  const stored = [
    { label: words.name, value: about.name },
    { label: words.shortName, value: about.shortName },
    { label: words.region, value: about.region },
    { label: words.address, value: about.address },
    { label: words.phone, value: about.phone },
    { label: words.zone, value: about.zone },
    { label: words.holidays, value: about.holidays },
    { label: words.hours, value: words.span(showTime(opens, ctx.zone), showTime(closes, ctx.zone)) },
  ]
  return (
    <Frame
      ctx={ctx}
      form={form}
      title={words.changeOffice(about.name)}
      action={`/offices/${id}/details`}
      back={toOffice(office)}
      save={words.save}
      above={<AsStored form={given} version={version} items={stored} />}
    >
      <OfficeFields form={form} choices={choices} />
    </Frame>
  )
}

const OfficeFields = ({ form, choices }: { form: FormState; choices: OfficeChoices }) => (
  <>
    <TextField form={form} name="name" label={words.name} />
    <TextField form={form} name="shortName" label={words.shortName} hint={words.shortHint} width="medium" />
    <Select form={form} name="regionId" label={words.region} options={choices.regions} />
    <TextField form={form} name="address" label={words.address} optional />
    <TextField form={form} name="phone" label={words.phone} type="tel" width="medium" optional />
    <Select form={form} name="zone" label={words.zone} hint={words.zoneHint} options={choices.zones} />
    <Select form={form} name="holidayRegion" label={words.holidays} options={choices.holidayRegions} />
    <Row>
      <TimeField form={form} name="opens" label={words.opens} />
      <TimeField form={form} name="closes" label={words.closes} />
    </Row>
  </>
)

/** Adds a region. */
export const AddRegionPage = (base: Base) => (
  <Frame {...base} title={words.addRegion} action="/regions" back={toPlaces} save={words.add}>
    <TextField form={base.form} name="name" label={words.name} />
  </Frame>
)

/** Gives a region another name. */
export const ChangeRegionPage = ({ region, ...base }: Base & { region: RegionShown }) => (
  <Renaming {...base} of={region} action={`/regions/${region.id}`} back={toPlaces} />
)

/** Adds a team to an office. */
export const AddTeamPage = ({ office, ...base }: Base & { office: OfficeShown }) => (
  <Frame
    {...base}
    title={words.addTeamTitle(office.name)}
    action={`/offices/${office.id}/teams`}
    back={toOffice(office)}
    save={words.add}
  >
    <TextField form={base.form} name="name" label={words.name} />
  </Frame>
)

/** Gives a team another name. */
export const ChangeTeamPage = ({ team, ...base }: Base & { team: TeamShown }) => (
  <Renaming
    {...base}
    of={team}
    action={`/teams/${team.id}`}
    back={toOffice({ id: team.officeId, name: team.office })}
  />
)

/** Adds a room or a car to an office. */
export const AddResourcePage = ({ office, ...base }: Base & { office: OfficeShown }) => (
  <Frame
    {...base}
    title={words.addResourceTitle(office.name)}
    action={`/offices/${office.id}/resources`}
    back={toOffice(office)}
    save={words.add}
  >
    <Radios
      form={base.form}
      name="kind"
      label={words.kind}
      options={resourceKinds.map((value) => ({ value, label: words.kinds[value] }))}
    />
    <ResourceFields form={base.form} />
  </Frame>
)

/** Changes a room or car, or gives it up from a day on. */
export function ChangeResourcePage({ ctx, form: given, resource }: Base & { resource: ResourceShown }) {
  const { id, name, note, retiredOn, version } = resource
  const form = changing(given, { name, note, ...(retiredOn ? { retiredOn: `${retiredOn}` } : {}) }, version)
  const stored = [
    { label: words.name, value: name },
    { label: words.note, value: note },
    { label: words.retiredOn, value: retiredOn ? showDay(retiredOn, ctx.zone) : '' },
  ]
  return (
    <Frame
      ctx={ctx}
      form={form}
      title={words.changeOffice(name)}
      action={`/resources/${id}`}
      back={toOffice({ id: resource.officeId, name: resource.office })}
      save={words.save}
      above={<AsStored form={given} version={version} items={stored} />}
    >
      <ResourceFields form={form} />
      <DateField form={form} name="retiredOn" label={words.retiredOn} hint={words.retiredHint} optional />
    </Frame>
  )
}

const ResourceFields = ({ form }: { form: FormState }) => (
  <>
    <TextField form={form} name="name" label={words.name} />
    <TextField form={form} name="note" label={words.note} hint={words.noteHint} optional />
  </>
)

/** Keeps a day of the office's own: closed, or closing early. */
export const AddDayPage = ({ office, ...base }: Base & { office: OfficeShown }) => (
  <Frame
    {...base}
    title={words.addDayTitle(office.name)}
    action={`/offices/${office.id}/days`}
    back={toOffice(office)}
    save={words.add}
  >
    <DateField form={base.form} name="day" label={words.day} />
    <TextField form={base.form} name="name" label={words.dayName} hint={words.dayNameHint} />
    <TimeField form={base.form} name="closesAt" label={words.closesAt} hint={words.closesAtHint} optional />
  </Frame>
)
