import { Fragment } from 'preact'
import { startWith } from '../../../platform/forms/state.ts'
import {
  Button,
  Buttons,
  Card,
  Checkbox,
  EmptyState,
  Form,
  type FormState,
  HiddenField,
  LinkButton,
  type PageContext,
  Stack,
  showDate,
} from '../../../platform/ui/index.ts'
import { InTab, kindOne, PersonFrame } from '../../people/index.ts'
import type { Proposal } from '../rules.ts'
import { refusals, sections as titles, changes as words } from '../words.ts'
import type { ChangesData } from './shapes.ts'
import { calledOf, fieldsOf } from './words-of.tsx'

type Shown = { data: ChangesData; ctx: PageContext; form: FormState }

/** What the record would learn, as it reads now and as it would read, each with a tick; nothing changes before. */
export function ChangesPage({ data, ctx, form: given }: Shown) {
  const { head, intake, section, proposals } = data
  const title = section ? words.titleOf(titles[section].title) : words.title
  const known = Object.assign(
    {},
    ...proposals.map(({ overVerified, moved }, at) => ({ [`changes.${at}.take`]: !overVerified && !moved })),
  )
  const isStale = given.errors.form === refusals.feed.stale
  const form = isStale ? { ...given, values: known } : startWith(given, known)
  const back = section ? `/intakes/${intake.id}/sections/${section}` : `/intakes/${intake.id}`
  return (
    <PersonFrame ctx={ctx} head={head} current="plan" title={title} form={form}>
      <Stack>
        <InTab person={head.id} tab="plan" current="intakes" />
        <Card id="changes" title={title} padded>
          {proposals.length > 0 ? (
            <Form form={form} action={`/intakes/${intake.id}/changes${section ? `?section=${section}` : ''}`} wide>
              {section && <HiddenField form={{ values: { section }, errors: {} }} name="section" />}
              <p>{words.text(showDate(intake.begunAt, ctx.zone))}</p>
              {proposals.map((proposal, at) => (
                <One key={proposal.row.id} at={at} proposal={proposal} data={data} ctx={ctx} form={form} />
              ))}
              <Buttons>
                <Button kind="primary" icon="check">
                  {words.save}
                </Button>
                <LinkButton href={back} kind="quiet">
                  {section ? words.back : words.overview}
                </LinkButton>
              </Buttons>
            </Form>
          ) : (
            <EmptyState icon="check" title={words.none} action={<a href={`/intakes/${intake.id}`}>{words.overview}</a>}>
              {words.noneText}
            </EmptyState>
          )}
        </Card>
      </Stack>
    </PersonFrame>
  )
}

function One({ at, proposal, data: { lists }, ctx, form }: Shown & { at: number; proposal: Proposal }) {
  const { row, kind, as, before, data, overVerified, moved } = proposal
  const field = `changes.${at}`
  const fixed: FormState = {
    values: { [`${field}.row`]: row.id, [`${field}.version`]: before?.version },
    errors: {},
  }
  const called = calledOf(kind, before?.data ?? data, lists, ctx.zone)
  const lines = [
    ...fieldsOf(proposal, lists, ctx.zone),
    ...(overVerified ? [words.overVerified] : []),
    ...(moved ? [words.moved] : []),
  ]
  return (
    <>
      <HiddenField form={fixed} name={`${field}.row`} />
      <HiddenField form={fixed} name={`${field}.version`} />
      <Checkbox
        form={form}
        name={`${field}.take`}
        label={<b dir="auto">{words.as[as](kindOne(kind), called)}</b>}
        hint={lines.map((line, nth) => (
          <Fragment key={nth}>
            {nth > 0 && <br />}
            <span dir="auto">{line}</span>
          </Fragment>
        ))}
      />
    </>
  )
}
