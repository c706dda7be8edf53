import { startWith } from '../../../platform/forms/state.ts'
import {
  Button,
  Card,
  Checkboxes,
  Columns,
  DateField,
  Form,
  type FormState,
  HiddenField,
  type PageContext,
  Radios,
  SaveBar,
  Select,
  TextArea,
  TextField,
} from '../../../platform/ui/index.ts'
import { InTab, PersonFrame, type PersonHead } from '../../people/index.ts'
import { type Choices, type Offer, OfferCard, type Provider } from '../../providers/index.ts'
import { consentHows, wordsField } from '../rules.ts'
import { fields, words } from '../words.ts'
import { AnswerTag, Reasons, type SaidEligibility } from './fitting.tsx'

export type Item = { code: string; name: string; typed: boolean; byDirection: boolean }
export type Ordered = { id: string; asOrdered: string; order: string }
export type DraftData = {
  head: PersonHead
  offer: Offer
  provider: Provider
  choices: Choices
  fit: SaidEligibility | undefined
  items: readonly Item[]
  conditions: readonly Ordered[]
  known: Record<string, unknown>
  /** What the address said, which the form is sent to again. */
  asked: Record<string, string>
}

/** The form of a referral: why, on which basis, and what the provider is told. Drafting it tells nobody anything. */
export const DraftPage = ({ data, ctx, form: given }: { data: DraftData; ctx: PageContext; form: FormState }) => {
  const { head, offer, provider, known } = data
  const form = startWith(given, known)
  const title = words.newTitle(offer.name)
  const here = `/people/${head.id}/referrals`
  return (
    <PersonFrame ctx={ctx} head={head} current="plan" title={title} form={given}>
      <InTab person={head.id} tab="plan" current="referrals" />
      <Columns
        aside={
          <>
            {data.fit && (
              <Card id="fit" title={words.forWhom} actions={<AnswerTag answer={data.fit.answer} />} padded>
                <Reasons reasons={data.fit.reasons} />
              </Card>
            )}
            <OfferCard offer={offer} provider={provider} choices={data.choices} ctx={ctx} />
          </>
        }
      >
        <Card id="draft" title={title} actions={<a href={`${here}/new`}>{words.another}</a>} padded>
          <Form form={form} action={`${here}?${new URLSearchParams(data.asked)}`}>
            <HiddenField form={form} name="offer" />
            <HiddenField form={form} name="from" />
            <TextArea form={form} name="why" label={fields.why} rows={3} />
            <BasisFields form={form} conditions={data.conditions} />
            <TellingFields form={form} items={data.items} />
            <SaveBar says={words.draftSays}>
              <Button kind="primary">{words.draft}</Button>
              <a href={here}>{words.cancel}</a>
            </SaveBar>
          </Form>
        </Card>
      </Columns>
    </PersonFrame>
  )
}

const BasisFields = ({ form, conditions }: { form: FormState; conditions: readonly Ordered[] }) => (
  <>
    <Radios
      form={form}
      name="basis"
      label={fields.basis}
      options={[
        { value: 'consent', label: words.byConsent, hint: words.byConsentHint },
        ...(conditions.length > 0
          ? [
              {
                value: 'direction',
                label: words.byDirection,
                hint: words.byDirectionHint,
                reveals: (
                  <Select
                    form={form}
                    name="condition"
                    label={fields.condition}
                    options={conditions.map(({ id, asOrdered, order }) => ({
                      value: id,
                      label: asOrdered.slice(0, 160),
                      group: order,
                    }))}
                  />
                ),
              },
            ]
          : []),
      ]}
    />
    <Radios
      form={form}
      name="consent"
      label={fields.consent}
      options={[
        { value: 'not-yet', label: words.notAsked },
        { value: 'given', label: words.agreed, reveals: <ConsentFields form={form} /> },
      ]}
    />
  </>
)

/** When and how the person agreed. */
export const ConsentFields = ({ form }: { form: FormState }) => (
  <>
    <DateField form={form} name="consentOn" label={fields.consentOn} />
    <Radios
      form={form}
      name="consentHow"
      label={fields.consentHow}
      inline
      options={consentHows.map((how) => ({ value: how, label: words.hows[how] }))}
    />
    <TextField form={form} name="consentWords" label={fields.consentWords} optional />
  </>
)

/** What is told: what the record holds needs no words; what only the officer can say asks for them. */
export const TellingFields = ({ form, items }: { form: FormState; items: readonly Item[] }) => (
  <>
    <Checkboxes
      form={form}
      name="items"
      label={fields.items}
      options={items.map(({ code, name, typed, byDirection }) => ({
        value: code,
        label: name,
        ...(byDirection ? {} : { hint: words.needsConsent }),
        ...(typed ? { reveals: <TextArea form={form} name={wordsField(code)} label={fields.words} rows={2} /> } : {}),
      }))}
    />
    <TextField form={form} name="danger" label={fields.danger} hint={words.dangerHint} optional />
  </>
)
