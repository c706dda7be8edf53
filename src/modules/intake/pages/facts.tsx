import {
  DateField,
  Details,
  type FormState,
  HiddenField,
  type PageContext,
  Radios,
} from '../../../platform/ui/index.ts'
import { type AnyFact, FactFields, kindOne, kindWords, sayingOf } from '../../people/index.ts'
import { checked, dated, hows, type Kind, kindsIn, notAskedHere, type Place, placesOf } from '../rules.ts'
import { hows as howWords, particular, sourceOf as sourceWords, section as words } from '../words.ts'
import type { SectionData } from './shapes.ts'

type Shown = {
  kind: Kind
  data: SectionData
  ctx: PageContext
  form: FormState
  /** What came back with the form to be mended; nothing when it opens. */
  typed: FormState['values']
}

/** The facts of one kind: each that the record has, to say whether it is still right, and what is new. */
export function Facts({ kind, data, ctx, form, typed }: Shown) {
  const { section, known } = data
  return placesOf(kind, known, section.answers.rows, typed).map((place) =>
    place.known ? (
      <KnownFact key={place.at} place={place} kind={kind} data={data} ctx={ctx} form={form} />
    ) : (
      <NewFact key={place.at} place={place} kind={kind} data={data} form={form} />
    ),
  )
}

function KnownFact({ kind, place: { at, known }, data, ctx, form }: Omit<Shown, 'typed'> & { place: Place }) {
  const { head, facts } = data
  const fact = facts.find(({ factId }) => factId === known?.fact)
  if (!known || !fact) return null
  const field = `${kind}.${at}`
  const fixed: FormState = {
    values: { [`${field}.fact`]: known.fact, [`${field}.version`]: known.version },
    errors: {},
  }
  const check = checked.has(kind) && !fact.verified && (
    <>
      {' '}
      <a href={`/people/${head.id}/checks/new?facts=${known.fact}`} aria-label={words.checkOf(spoken(fact, data, ctx))}>
        {words.checkOne}
      </a>
    </>
  )
  return (
    <>
      <HiddenField form={fixed} name={`${field}.fact`} />
      <HiddenField form={fixed} name={`${field}.version`} />
      <Radios
        form={form}
        name={`${field}.how`}
        label={<span dir="auto">{spoken(fact, data, ctx)}</span>}
        hint={
          <>
            <span dir="auto">{sourceOf(fact, data)}</span>
            {check}
          </>
        }
        inline
        options={hows.map((value) => ({
          value,
          label: howWords[value],
          reveals: value === 'changed' && <Fields kind={kind} field={field} form={form} data={data} />,
        }))}
      />
    </>
  )
}

function spoken(fact: AnyFact, { lists }: SectionData, { zone }: PageContext): string {
  const { main, rest } = sayingOf(fact, lists, zone)
  const more = rest.map(({ label, value }) => particular(label, value))
  return particular(kindOne(fact.kind), [main, ...more].filter(Boolean).join('; '))
}

function sourceOf({ saidBy, saidByName, verified }: AnyFact, { lists }: SectionData): string {
  const who = lists.factSources.find(({ code }) => code === saidBy)?.name ?? saidBy
  return sourceWords(who, saidByName, verified)
}

/** Something that the record does not have: closed until it is wanted, but for the first that a section asks. */
function NewFact({ kind, place: { at, row }, data, form }: Omit<Shown, 'ctx' | 'typed'> & { place: Place }) {
  const field = `${kind}.${at}`
  const isTyped = [form.values, form.errors].some((all) =>
    Object.entries(all).some(([name, value]) => name.startsWith(`${field}.`) && value !== '' && value !== undefined),
  )
  const isFirst = kindsIn(data.section.name)[0] === kind && !data.known.some((one) => one.kind === kind)
  return (
    <Details summary={kindWords[kind].add} open={row !== undefined || isTyped || (isFirst && at === 0)}>
      <div class="form wide">
        <Fields kind={kind} field={field} form={form} data={data} />
      </div>
    </Details>
  )
}

const Fields = ({ kind, field, form, data }: { kind: Kind; field: string; form: FormState; data: SectionData }) => (
  <>
    <FactFields kind={kind} prefix={`${field}.`} without={notAskedHere} form={form} lists={data.lists} />
    {dated.has(kind) && (
      <DateField form={form} name={`${field}.since`} label={words.since} hint={words.sinceHint} optional />
    )}
  </>
)
