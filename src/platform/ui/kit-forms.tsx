import type { ComponentChildren } from 'preact'
import { Button, LinkButton } from './button.tsx'
import { Card } from './card.tsx'
import { Checkbox, Checkboxes, Radios } from './choices.tsx'
import { DraftBox } from './draft-box.tsx'
import { FileField } from './file-field.tsx'
import { Buttons, Form, type FormState, SaveBar } from './form.tsx'
import { DateField, HiddenField, NumberField, Select, TextArea, TextField, TimeField } from './inputs.tsx'
import { kitForms as words } from './kit-words.ts'
import { Columns, Stack } from './layout.tsx'

const key = '00000000-0000-7000-8000-000000000000'

/** The same controls empty, refused and filled in: each form has names of its own, so that ids stay unique. */
export const KitForms = () => (
  <Columns
    aside={
      <Stack>
        <Card id="kit-refused" title={words.wrong} padded>
          <Contact prefix="wrong" form={refused} />
        </Card>
      </Stack>
    }
  >
    <Card id="kit-form-empty" title={words.empty} padded>
      <Contact prefix="empty" form={{ values: {}, errors: {}, key, version: 3 }} />
    </Card>
    <Card id="kit-form-filled" title={words.filled} padded>
      <Contact prefix="filled" form={filled} />
    </Card>
  </Columns>
)

const refused: FormState = {
  values: { 'wrong-date': '24 Novembre', 'wrong-minutes': '45' },
  errors: {
    'wrong-date': words.errorDate,
    'wrong-outcome': words.errorOutcome,
    'wrong-note': words.errorNote,
    'wrong-minutes': words.errorDate,
    'wrong-consent': words.errorOutcome,
    form: words.errorForm,
  },
  key,
}

const filled: FormState = {
  values: {
    'filled-name': 'O’Brien-Nguyễn',
    'filled-kind': 'office',
    'filled-date': Temporal.PlainDate.from('2026-11-24'),
    'filled-time': Temporal.PlainTime.from('13:05'),
    'filled-minutes': 45,
    'filled-outcome': 'attended',
    'filled-late': 10,
    'filled-present': ['support', 'children'],
    'filled-consent': true,
    'filled-why': '\nA first empty line, <b>marks</b> & quotes stay as typed.',
  },
  errors: {},
  key,
}

function Contact({ prefix, form }: { prefix: string; form: FormState }) {
  const field = (name: string) => ({ form, name: `${prefix}-${name}` })
  return (
    <Form form={form} action="/kit" id={`${prefix}-form`}>
      <HiddenField {...field('person')} />
      <TextField {...field('name')} label={words.name} autocomplete="family-name" />
      <TextField {...field('email')} label={words.email} type="email" autocomplete="email" optional />
      <TextField {...field('phone')} label={words.phone} type="tel" width="medium" optional />
      <TextField {...field('password')} label={words.password} type="password" autocomplete="current-password" />
      <Select
        {...field('kind')}
        label={words.kind}
        options={[
          { value: 'office', label: words.office },
          { value: 'phone', label: words.phone, group: words.room },
        ]}
      />
      <DateField {...field('date')} label={words.date} />
      <TimeField {...field('time')} label={words.time} />
      <NumberField {...field('minutes')} label={words.minutes} suffix={words.minutesSuffix} />
      <Outcome prefix={prefix} form={form} />
      <TextArea {...field('why')} label={words.why} hint={words.whyHint} optional />
      <DraftBox
        name={`${prefix}-note`}
        label={words.note}
        hint={words.noteHint}
        value=""
        draftUrl={`/kit/drafts/${prefix}`}
        rows={4}
        error={form.errors[`${prefix}-note`]}
      />
      <FileField
        {...field('file')}
        label={words.file}
        hint={words.fileHint}
        takes={['application/pdf', 'image/jpeg']}
        optional
      />
      <Feet says={prefix === 'filled' ? words.saves : ''}>
        <Button kind="primary">{words.save}</Button>
        <LinkButton href="#main" kind="quiet">
          {words.cancel}
        </LinkButton>
      </Feet>
    </Form>
  )
}

/** A long form keeps its buttons in reach. */
const Feet = ({ says, children }: { says: string; children: ComponentChildren }) =>
  says ? <SaveBar says={says}>{children}</SaveBar> : <Buttons>{children}</Buttons>

function Outcome({ prefix, form }: { prefix: string; form: FormState }) {
  const field = (name: string) => ({ form, name: `${prefix}-${name}` })
  return (
    <>
      <Radios
        {...field('outcome')}
        label={words.outcome}
        options={[
          {
            value: 'attended',
            label: words.here,
            hint: words.hereHint,
            reveals: <NumberField {...field('late')} label={words.late} optional />,
          },
          {
            value: 'missed',
            label: words.away,
            reveals: <TextField {...field('reason')} label={words.reason} optional />,
          },
        ]}
      />
      <Checkboxes
        {...field('present')}
        label={words.present}
        optional
        inline
        options={[
          { value: 'support', label: words.support },
          { value: 'interpreter', label: words.interpreterBox },
          {
            value: 'children',
            label: words.children,
            reveals: <TextField {...field('children')} label={words.childrenWho} />,
          },
        ]}
      />
      <Checkbox {...field('consent')} label={words.consent} hint={words.consentHint} />
    </>
  )
}
