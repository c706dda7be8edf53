import {
  Button,
  Buttons,
  Form,
  type FormState,
  Page,
  type PageContext,
  Select,
  TextField,
  titleOf,
} from '../../../platform/ui/index.ts'
import type { Choice } from '../rules/shown.ts'
import { words as all } from '../words.ts'

const words = all.setUp
export type SetUpChoices = { jurisdictions: Choice[]; zones: Choice[]; holidayRegions: Choice[] }
type Props = { ctx: PageContext; token: string; choices: SetUpChoices; form: FormState }

type Places = { ctx: PageContext; token: string; places: readonly { code: string; name: string }[] }

/** Which place’s law and words the agency works with: everything after is asked in its terms. */
export const WhichPlacePage = ({ ctx, token, places }: Places) => (
  <Page ctx={ctx} title={words.whichTitle} bare>
    <h1>{words.whichTitle}</h1>
    <p>{words.whichText}</p>
    <ul>
      {places.map(({ code, name }) => (
        <li key={code}>
          <a href={`/set-up/${token}?place=${code}`}>{name}</a>
        </li>
      ))}
    </ul>
  </Page>
)

/** The first page of all: the agency, its first office, and who looks after it. */
export function SetUpPage({ ctx, token, choices, form }: Props) {
  return (
    <Page ctx={ctx} title={titleOf(words.title, form)} bare>
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <Form form={form} action={`/set-up/${token}`}>
        <h2>{words.agency}</h2>
        <TextField form={form} name="agencyName" label={words.agencyName} />
        <TextField form={form} name="agencyShort" label={words.agencyShort} />
        <Select form={form} name="jurisdiction" label={words.jurisdiction} options={choices.jurisdictions} />
        <h2>{words.office}</h2>
        <TextField form={form} name="officeName" label={words.officeName} />
        <TextField form={form} name="officeShort" label={words.officeShort} />
        <Select form={form} name="zone" label={words.zone} options={choices.zones} />
        <Select form={form} name="holidayRegion" label={words.holidayRegion} options={choices.holidayRegions} />
        <h2>{words.you}</h2>
        <TextField form={form} name="givenName" label={all.change.givenName} autocomplete="given-name" />
        <TextField
          form={form}
          name="familyName"
          label={all.change.familyName}
          hint={all.change.familyHint}
          autocomplete="family-name"
          optional
        />
        <TextField form={form} name="email" label={all.change.email} type="email" autocomplete="username" />
        <TextField
          form={form}
          name="password"
          label={words.password}
          hint={words.passwordHint}
          type="password"
          autocomplete="new-password"
        />
        <Buttons>
          <Button kind="primary">{words.save}</Button>
        </Buttons>
      </Form>
    </Page>
  )
}
