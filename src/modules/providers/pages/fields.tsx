import type { ComponentChildren } from 'preact'
import { isFilled } from '../../../platform/forms/state.ts'
import {
  Checkbox,
  Checkboxes,
  Columns,
  DateField,
  Details,
  type FormState,
  NumberField,
  Radios,
  Row,
  Select,
  Stack,
  TextArea,
  TextField,
  TimeField,
} from '../../../platform/ui/index.ts'
import { type Choices, deliveries, hows } from '../rules.ts'
import { fields, hints, pages } from '../words.ts'

type In = { form: FormState; choices: Choices }
const options = (list: readonly { code: string; name: string }[]) =>
  list.map(({ code, name }) => ({ value: code, label: name }))

/** What is asked of a provider. */
export const ProviderFields = ({ form, choices }: In) => (
  <>
    <TextField form={form} name="name" label={fields.name} />
    <Select form={form} name="kind" label={fields.kind} options={options(choices.providerKinds)} />
    <Row>
      <TextField form={form} name="phone" label={fields.phone} type="tel" width="medium" optional />
      <TextField form={form} name="email" label={fields.email} type="email" width="medium" optional />
    </Row>
    <TextField form={form} name="web" label={fields.web} optional />
    <Radios
      form={form}
      name="led"
      label={fields.led}
      inline
      options={[
        { value: 'no', label: pages.notSaid },
        {
          value: 'yes',
          label: choices.led,
          reveals: <TextField form={form} name="ledSaidBy" label={fields.ledSaidBy} hint={hints.ledSaidBy} />,
        },
      ]}
    />
    <Checkboxes
      form={form}
      name="offers"
      label={fields.offers}
      options={options(choices.culturalOffers)}
      columns
      optional
    />
    <TextArea form={form} name="offersAbout" label={fields.offersAbout} rows={2} optional />
    <TextField form={form} name="languages" label={fields.languages} hint={hints.languages} optional />
    <TextArea form={form} name="about" label={fields.about} rows={3} optional />
    <Span form={form} />
  </>
)

const Span = ({ form }: { form: FormState }) => (
  <Row>
    <DateField form={form} name="validFrom" label={fields.validFrom} optional />
    <DateField form={form} name="validTo" label={fields.validTo} hint={hints.validTo} optional />
  </Row>
)

/** What a program of a notice is asked, its names beginning with `at` where it is one of several. */
export const ProgramFields = ({ form, choices, at = '' }: In & { at?: string }) => (
  <>
    <TextField form={form} name={`${at}name`} label={fields.name} />
    <Checkboxes form={form} name={`${at}needs`} label={fields.needs} options={options(choices.needs)} columns />
    <DatesFields form={form} at={at} />
    <TextField form={form} name={`${at}address`} label={fields.placeAddress} optional />
    <WhoFields form={form} choices={choices} at={at} />
    <Row>
      <TextField form={form} name={`${at}cost`} label={fields.cost} width="medium" optional />
      <TextField
        form={form}
        name={`${at}contactPhone`}
        label={fields.contactPhone}
        type="tel"
        width="medium"
        optional
      />
    </Row>
    <Checkbox form={form} name={`${at}free`} label={fields.free} />
    <TextArea form={form} name={`${at}about`} label={fields.about} rows={4} optional />
  </>
)

const DatesFields = ({ form, at = '' }: { form: FormState; at?: string }) => (
  <>
    <Row>
      <DateField form={form} name={`${at}startsOn`} label={fields.startsOn} optional />
      <DateField form={form} name={`${at}lastOn`} label={fields.lastOn} optional />
    </Row>
    <Row>
      <DateField form={form} name={`${at}closesOn`} label={fields.closesOn} optional />
      <NumberField form={form} name={`${at}spaces`} label={fields.spaces} optional />
    </Row>
    <Row>
      <TimeField form={form} name={`${at}fromTime`} label={fields.fromTime} optional />
      <TimeField form={form} name={`${at}toTime`} label={fields.toTime} optional />
    </Row>
    <Checkboxes
      form={form}
      name={`${at}weekdays`}
      label={fields.weekdays}
      hint={hints.weekdays}
      options={pages.weekdays.map((label, nth) => ({ value: String(nth + 1), label }))}
      inline
      optional
    />
  </>
)

const WhoFields = ({ form, choices, at = '' }: In & { at?: string }) => (
  <>
    <Checkboxes form={form} name={`${at}sexes`} label={fields.sexes} options={options(choices.sexes)} inline optional />
    <Row>
      <NumberField form={form} name={`${at}ageFrom`} label={fields.ageFrom} optional />
      <NumberField form={form} name={`${at}ageTo`} label={fields.ageTo} optional />
    </Row>
    <Checkboxes
      form={form}
      name={`${at}cultures`}
      label={fields.cultures}
      options={options(choices.cultures)}
      inline
      optional
    />
    <TextArea form={form} name={`${at}keptOut`} label={fields.keptOut} hint={hints.line} rows={2} optional />
  </>
)

const HowField = ({ form, name, label }: { form: FormState; name: string; label: string }) => (
  <Select
    form={form}
    name={name}
    label={label}
    choose={pages.notSaid}
    width="short"
    optional
    options={hows.map((how) => ({ value: how, label: pages.hows[how] }))}
  />
)

/** All that is asked of a service of the directory. */
export const OfferFields = ({ form, choices }: In) => (
  <>
    <TextField form={form} name="name" label={fields.name} />
    <Checkboxes form={form} name="needs" label={fields.needs} options={options(choices.needs)} columns />
    <TextArea form={form} name="about" label={fields.about} rows={3} optional />
    <Part
      title={pages.forWhom}
      open={isFilled(form, [
        'sexes',
        'ageFrom',
        'ageTo',
        'cultures',
        'orders',
        'levels',
        'alerts',
        'mustBe',
        'liked',
        'keptOut',
      ])}
    >
      <HowField form={form} name="sexHow" label={fields.sexHow} />
      <HowField form={form} name="ageHow" label={fields.ageHow} />
      <HowField form={form} name="cultureHow" label={fields.cultureHow} />
      <WhoFields form={form} choices={choices} />
      <HowField form={form} name="orderHow" label={fields.orderHow} />
      <Checkboxes form={form} name="orders" label={fields.orders} options={options(choices.orders)} columns optional />
      <HowField form={form} name="levelHow" label={fields.levelHow} />
      <Checkboxes form={form} name="levels" label={fields.levels} options={options(choices.levels)} inline optional />
      <Checkboxes form={form} name="alerts" label={fields.alerts} options={options(choices.alerts)} columns optional />
      <TextArea form={form} name="mustBe" label={fields.mustBe} hint={hints.line} rows={2} optional />
      <TextArea form={form} name="liked" label={fields.liked} rows={2} optional />
    </Part>
    <Part title={pages.placesTitle} open>
      {[0, 1].map((nth) => (
        <PlaceFields key={nth} form={form} at={`places.${nth}.`} />
      ))}
      <TextField form={form} name="serves" label={fields.serves} hint={hints.serves} optional />
      <Checkboxes
        form={form}
        name="delivery"
        label={fields.delivery}
        inline
        options={deliveries.map((one) => ({ value: one, label: pages.deliveries[one] }))}
      />
    </Part>
    <Part title={pages.contactTitle} open>
      <TextField form={form} name="contactName" label={fields.contactName} optional />
      <Row>
        <TextField form={form} name="contactPhone" label={fields.contactPhone} type="tel" width="medium" optional />
        <TextField form={form} name="contactEmail" label={fields.contactEmail} type="email" width="medium" optional />
      </Row>
      <TextField form={form} name="hours" label={fields.hours} optional />
      <TextArea form={form} name="how" label={fields.how} rows={2} optional />
      <TextField form={form} name="cost" label={fields.cost} width="medium" optional />
      <Checkbox form={form} name="free" label={fields.free} />
      <NumberField form={form} name="waitingDays" label={fields.waitingDays} optional />
    </Part>
    <Part
      title={pages.datesTitle}
      open={isFilled(form, ['startsOn', 'lastOn', 'closesOn', 'weekdays', 'fromTime', 'spaces'])}
    >
      <DatesFields form={form} />
    </Part>
    <Span form={form} />
    <Checkbox form={form} name="verified" label={fields.verified} />
  </>
)

const Part = ({ title, open, children }: { title: string; open: boolean; children: ComponentChildren }) => (
  <Details summary={title} open={open}>
    <Stack>{children}</Stack>
  </Details>
)

const PlaceFields = ({ form, at }: { form: FormState; at: string }) => (
  <Columns
    aside={
      <Details summary={`${fields.lat}, ${fields.lon}`} open={isFilled(form, [`${at}lat`, `${at}lon`])}>
        <TextField form={form} name={`${at}lat`} label={fields.lat} hint={hints.lat} width="short" optional />
        <TextField form={form} name={`${at}lon`} label={fields.lon} width="short" optional />
      </Details>
    }
  >
    <TextField form={form} name={`${at}name`} label={fields.placeName} optional />
    <TextField form={form} name={`${at}address`} label={fields.placeAddress} optional />
  </Columns>
)
