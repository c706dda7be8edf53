import {
  Button,
  Buttons,
  Card,
  Checkboxes,
  Columns,
  DateField,
  Form,
  type FormState,
  Head,
  KeyValues,
  Page,
  type PageContext,
  Row,
  Select,
  Stack,
  TextField,
  titleOf,
  WarnBar,
} from '../../../platform/ui/index.ts'
import type { StaffChoices, StaffPerson } from '../rules/shown.ts'
import { words as all } from '../words.ts'

const words = all.change
type Fields = { form: FormState; choices: StaffChoices }

/** Adds somebody who works here, with their account. */
export function AddStaffPage({ ctx, choices, form }: Fields & { ctx: PageContext }) {
  return (
    <Page
      ctx={ctx}
      title={titleOf(words.addTitle, form)}
      current="staff"
      back={{ href: '/staff', text: all.person.back }}
    >
      <Head title={words.addTitle} sub={words.addText} />
      <Form form={form} action="/staff">
        <TextField form={form} name="givenName" label={words.givenName} />
        <TextField form={form} name="familyName" label={words.familyName} hint={words.familyHint} optional />
        <TextField form={form} name="email" label={words.email} type="email" />
        <PlaceFields form={form} choices={choices} />
        <DateField form={form} name="startedOn" label={words.startedOn} optional />
        <Buttons>
          <Button kind="primary">{words.add}</Button>
        </Buttons>
      </Form>
    </Page>
  )
}

const PlaceFields = ({ form, choices }: Fields) => (
  <>
    <TextField form={form} name="title" label={words.jobTitle} optional />
    <TextField form={form} name="phone" label={words.phone} type="tel" optional />
    <Select form={form} name="officeId" label={words.office} options={choices.offices} />
    <Select form={form} name="teamId" label={words.team} options={choices.teams} choose={words.noTeam} optional />
    <Checkboxes form={form} name="roles" label={words.roles} options={choices.roles} />
  </>
)

/** Title, phone, office, team and roles of somebody who works here; the end of their work. */
export function PlacePage({ ctx, person, choices, form }: Fields & { ctx: PageContext; person: StaffPerson }) {
  const title = words.title(person.name)
  const { title: jobTitle, phone, officeId, teamId, roleCodes: roles, version } = person
  const stale = form.version !== undefined && form.version !== version
  const known = { title: jobTitle, phone, officeId, teamId, roles }
  const sent = 'officeId' in form.values
  const own = sent ? { ...form, version } : { values: known, errors: {}, key: form.key, version }
  return (
    <Page
      ctx={ctx}
      title={titleOf(title, form)}
      current="staff"
      back={{ href: `/staff/${person.id}`, text: person.name }}
    >
      <Head title={title} />
      <Columns aside={<Leaving person={person} form={sent ? nothing : form} />}>
        <Stack>
          {stale && <AsSaved person={person} />}
          <Form form={own} action={`/staff/${person.id}/place`}>
            <PlaceFields form={own} choices={choices} />
            <Buttons>
              <Button kind="primary">{words.save}</Button>
            </Buttons>
          </Form>
        </Stack>
      </Columns>
    </Page>
  )
}

const AsSaved = ({ person }: { person: StaffPerson }) => (
  <>
    <WarnBar kind="care">{words.staleTitle}</WarnBar>
    <KeyValues
      items={[
        { label: words.jobTitle, value: person.title || all.person.none },
        { label: words.phone, value: person.phone || all.person.none },
        { label: words.office, value: person.office },
        { label: words.team, value: person.team || all.person.none },
        { label: words.roles, value: person.roles.join(', ') },
      ]}
    />
  </>
)

const nothing: FormState = { values: {}, errors: {} }

/** Each form shows what was wrong with itself; the other keeps still. */
const Leaving = ({ person, form }: { person: StaffPerson; form: FormState }) =>
  person.leftOn ? null : (
    <Card id="leaving" title={words.leaveTitle} padded>
      <p>{words.leaveText}</p>
      <Form form={form} action={`/staff/${person.id}/departure`}>
        <Row>
          <Button kind="danger">{words.leaveSave}</Button>
        </Row>
      </Form>
    </Card>
  )
