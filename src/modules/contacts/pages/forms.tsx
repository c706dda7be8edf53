import { startWith } from '../../../platform/forms/state.ts'
import {
  Button,
  Buttons,
  Card,
  Columns,
  Form,
  type FormState,
  Island,
  LinkButton,
  Muted,
  type PageContext,
  Radios,
  Stack,
  TextField,
  WarnBar,
} from '../../../platform/ui/index.ts'
import { PersonFrame, type PersonHead } from '../../people/index.ts'
import { askedBy, type OutcomeOptions, type Reason, type Shown, type Warning, type WhenOptions } from '../rules.ts'
import { askedByWords, changeRefusals, nextLabels, outcomeLabels, pageWords as words } from '../words.ts'
import { becameOf, whenText } from './look.ts'
import { BookingFields, NeedFields, NextAppointmentFields, Warnings, whyText, withoutNext } from './next-fields.tsx'
import { OutcomeFields } from './outcome-fields.tsx'
import { RepeatFields, WhichField } from './repeat-fields.tsx'

type Framed = { ctx: PageContext; form: FormState }
export type BookData = {
  head: PersonHead
  known: Record<string, unknown>
  why: readonly Reason[]
  warnings: Warning[]
  options: WhenOptions
}

/** Booking: the pattern's proposal, to be taken as it is or changed. */
export function BookPage({ ctx, form, data }: Framed & { data: BookData }) {
  const { head, options, why } = data
  const started = startWith(form, data.known)
  const at = `/people/${head.id}/appointments`
  return (
    <PersonFrame ctx={ctx} head={head} current="appointments" title={words.book} form={form}>
      <Card id="book" title={words.book} padded>
        <Form form={started} action={at}>
          <BookingFields form={started} options={options} why={why} />
          <RepeatFields form={started} />
          <Live href={`${at}/warnings`} warnings={data.warnings} form={form} />
          <Buttons>
            <Button kind="primary">{words.saveBook}</Button>
            <LinkButton href={at} kind="quiet">
              {words.back}
            </LinkButton>
          </Buttons>
        </Form>
      </Card>
    </PersonFrame>
  )
}

/** Whether it came back to be mended: what stands in the way of the time that was proposed says nothing of the one that was typed. */
const isBack = ({ errors }: FormState) => Object.keys(errors).length > 0

/** What stands in the way of the time that is being chosen, read last before the press; asked again as it changes, where there is script. */
const Live = ({ href, warnings, form }: { href: string; warnings: Warning[]; form: FormState }) => (
  <Stack tight>
    <h2>{words.warnings}</h2>
    <Island name="live-part" props={{ href, form: 'main form' }}>
      {isBack(form) ? <Muted>{words.warningsAbove}</Muted> : <Warnings warnings={warnings} />}
    </Island>
  </Stack>
)

export type ChangeData = BookData & { one: Shown }

/** Changing or moving: the same fields, with who asked and why. What stands now is above, in case somebody changed it. */
export function MovePage({ ctx, form, data }: Framed & { data: ChangeData }) {
  const { head, one, options } = data
  const started = startWith({ ...form, version: form.version ?? one.version }, data.known)
  const at = `/appointments/${one.id}`
  return (
    <PersonFrame ctx={ctx} head={head} current="appointments" title={words.moveTitle} form={form}>
      <Card id="move" title={words.moveTitle} padded>
        <Stands one={one} ctx={ctx} />
        <Form form={started} action={`${at}/move`}>
          <BookingFields form={started} options={options} one={one} />
          {one.series && <WhichField form={started} />}
          {one.series && <RepeatFields form={started} />}
          <AskedBy form={started} />
          <Live href={`${at}/warnings`} warnings={data.warnings} form={form} />
          <Buttons>
            <Button kind="primary">{words.saveMove}</Button>
            <LinkButton href={at} kind="quiet">
              {words.keep}
            </LinkButton>
          </Buttons>
        </Form>
      </Card>
    </PersonFrame>
  )
}

const Stands = ({ one, ctx }: { one: Shown; ctx: PageContext }) => (
  <p>
    <b>{whenText(one)}</b> {becameOf(one, ctx.now).text}
  </p>
)

const AskedBy = ({ form }: { form: FormState }) => (
  <>
    <Radios
      form={form}
      name="askedBy"
      label={words.askedBy}
      inline
      options={askedBy.map((value) => ({ value, label: askedByWords[value] }))}
    />
    <TextField form={form} name="changeWhy" label={words.reason} optional spellcheck />
  </>
)

export type OneFormData = { head: PersonHead; one: Shown }

/** Calling off: who asked, and why. */
export function CancelPage({ ctx, form, data: { head, one } }: Framed & { data: OneFormData }) {
  const started = { ...form, version: form.version ?? one.version }
  const at = `/appointments/${one.id}`
  return (
    <PersonFrame ctx={ctx} head={head} current="appointments" title={words.cancelTitle} form={form}>
      <Card id="cancel" title={words.cancelTitle} padded>
        <Stands one={one} ctx={ctx} />
        <Form form={started} action={`${at}/cancel`}>
          {one.series && <WhichField form={started} />}
          <AskedBy form={started} />
          <Buttons>
            <Button kind="danger">{words.saveCancel}</Button>
            <LinkButton href={at} kind="quiet">
              {words.keep}
            </LinkButton>
          </Buttons>
        </Form>
      </Card>
    </PersonFrame>
  )
}

export type OutcomeData = OneFormData & {
  options: OutcomeOptions
  when: WhenOptions
  /** The proposal for the next appointment; nothing where one is booked already. */
  known: Record<string, unknown>
  why: readonly Reason[]
  /** Who may have seen them, the likeliest first. */
  seers: WhenOptions['staff']
  /** The next appointment, where one is booked. */
  booked: Shown | undefined
}

/** How it went, and the next appointment in the same step. */
export function OutcomePage({ ctx, form, data }: Framed & { data: OutcomeData }) {
  const { head, one, why, booked } = data
  const overtaken =
    one.contact !== null && booked !== undefined && Object.values(form.errors).includes(changeRefusals.stale)
  const opened = startWith({ ...form, version: overtaken ? one.version : (form.version ?? one.version) }, data.known)
  const started = overtaken ? withoutNext(opened) : opened
  const title = one.contact ? words.changeOutcome : words.recordOutcome
  const at = `/appointments/${one.id}`
  return (
    <PersonFrame ctx={ctx} head={head} current="appointments" title={title} form={form}>
      <Card id="outcome-form" title={title} padded>
        <Stands one={one} ctx={ctx} />
        <Form form={started} action={`${at}/outcome`} wide>
          {one.contact ? <WarnBar kind="care">{words.changeHint}</WarnBar> : null}
          <Columns
            aside={
              <>
                <Stack tight>
                  <h2>{nextLabels.legend}</h2>
                  <p class="hint">{[...(why.length > 0 ? [whyText(why)] : []), nextLabels.none].join(' ')}</p>
                </Stack>
                {booked && (
                  <p>
                    {words.bookedAlready} <a href={`/appointments/${booked.id}`}>{whenText(booked)}</a>
                  </p>
                )}
                <NextAppointmentFields form={started} options={data.when} />
                <NeedFields form={started} />
              </>
            }
          >
            <OutcomeFields form={started} options={data.options} where={head.where} seers={data.seers} />
            {one.contact ? (
              <TextField
                form={started}
                name="changeReason"
                label={outcomeLabels.changeReason}
                hint={outcomeLabels.changeHint}
                spellcheck
              />
            ) : null}
          </Columns>
          <Buttons>
            <Button kind="primary">{words.saveOutcome}</Button>
            <LinkButton href={at} kind="quiet">
              {words.keep}
            </LinkButton>
          </Buttons>
        </Form>
      </Card>
    </PersonFrame>
  )
}
