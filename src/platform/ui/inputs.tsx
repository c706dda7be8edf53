import type { LooseInputHTMLAttributes } from 'preact'
import { useContext } from 'preact/hooks'
import { counted, dayInWords } from './day-words.ts'
import { described, Field, type FieldProps, shownValue, textOf } from './field.tsx'
import type { FormState } from './form.tsx'
import { Today } from './today.ts'
import { fields } from './words.ts'

type Width = 'tiny' | 'short' | 'medium'
type Typed = FieldProps & {
  autocomplete?: string
  spellcheck?: boolean
  width?: Width
}

type Attributes = Omit<LooseInputHTMLAttributes, 'role' | 'type' | 'list'>

const kinds = {
  text: (attributes: Attributes) => <input {...attributes} type="text" />,
  email: (attributes: Attributes) => <input {...attributes} type="email" />,
  tel: (attributes: Attributes) => <input {...attributes} type="tel" />,
  search: (attributes: Attributes) => <input {...attributes} type="search" />,
  date: (attributes: Attributes) => <input {...attributes} type="date" />,
  time: (attributes: Attributes) => <input {...attributes} type="time" />,
  password: (attributes: Attributes) => <input {...attributes} type="password" value="" />,
}

/** One line of text. What it asks of a phone's keyboard follows from `type`, or is given. A password is never shown again. */
export function TextField({
  type = 'text',
  autocomplete = 'off',
  spellcheck,
  inputmode,
  width,
  ...field
}: Typed & {
  type?: 'text' | 'email' | 'tel' | 'search' | 'password'
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'search'
}) {
  const Input = kinds[type]
  return (
    <Field {...field} width={width}>
      <Input
        id={field.name}
        name={field.name}
        value={shownValue(field.form, field.name)}
        autoComplete={autocomplete}
        inputMode={inputmode}
        spellcheck={spellcheck}
        {...described(field)}
      />
    </Field>
  )
}

/** Several lines of text. For a note that must never be lost use `DraftBox`. */
export function TextArea({ rows = 4, spellcheck, ...field }: FieldProps & { rows?: number; spellcheck?: boolean }) {
  return (
    <Field {...field}>
      <textarea id={field.name} name={field.name} rows={rows} spellcheck={spellcheck} {...described(field)}>
        {textOf(shownValue(field.form, field.name))}
      </textarea>
    </Field>
  )
}

export type Option = { value: string; label: string; group?: string }

/** One of a long list. Opens on "Choose" unless there is a value. */
export function Select({
  options,
  choose = fields.choose,
  width,
  ...field
}: FieldProps & { options: Option[]; choose?: string; width?: Width }) {
  const chosen = shownValue(field.form, field.name)
  return (
    <Field {...field} width={width}>
      <select id={field.name} name={field.name} {...described(field)}>
        <option value="">{choose}</option>
        {grouped(options).map(([group, list]) => {
          const inside = list.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === chosen}>
              {option.label}
            </option>
          ))
          return group ? (
            <optgroup key={group} label={group}>
              {inside}
            </optgroup>
          ) : (
            inside
          )
        })}
      </select>
    </Field>
  )
}

const grouped = (options: Option[]) => [...Map.groupBy(options, (option) => option.group ?? '')]

type Bounded = FieldProps & { min?: string | number; max?: string | number; step?: string | number }

/**
 * A day. The value is written as in 2026-11-21, whatever way the browser shows it: the words by the box leave no
 * doubt which day it is, and follow it as it changes. What was typed and isn't a day comes back in a text box, since a
 * date box would drop it.
 */
export function DateField({ min, max, step, ...field }: Bounded) {
  const value = shownValue(field.form, field.name)
  const Input = kinds[value === '' || counted(value) ? 'date' : 'text']
  const said = `${field.name}-said`
  const { 'aria-describedby': about, ...told } = described(field)
  const describedBy = [about, said].filter(Boolean).join(' ')
  const bounds = { min, max, step }
  return (
    <Field {...field} width="short">
      <span class="with-said">
        <Input id={field.name} name={field.name} value={value} {...bounds} {...told} aria-describedby={describedBy} />
        <output class="day-said" id={said} for={field.name} data-island="day-said">
          {dayInWords(value, useContext(Today))}
        </output>
      </span>
    </Field>
  )
}

/** A time of day on the 24 hour clock, as 13:05. What was typed and isn't one comes back in a text box. */
export function TimeField({ min, max, step, ...field }: Bounded) {
  const value = shownValue(field.form, field.name)
  const Input = kinds[value === '' || /^\d\d:\d\d(:\d\d)?$/.test(value) ? 'time' : 'text']
  return (
    <Field {...field} width="tiny">
      <Input id={field.name} name={field.name} value={value} min={min} max={max} step={step} {...described(field)} />
    </Field>
  )
}

/** A whole number, or one with a point when `decimal`. A text box, because number boxes change under the mouse wheel. */
export function NumberField({
  decimal,
  suffix,
  width = 'tiny',
  ...field
}: FieldProps & { decimal?: boolean; suffix?: string; width?: Width }) {
  return (
    <Field {...field} width={width}>
      <span class="with-suffix">
        <input
          id={field.name}
          name={field.name}
          type="text"
          inputMode={decimal ? 'decimal' : 'numeric'}
          autoComplete="off"
          value={shownValue(field.form, field.name)}
          {...described(field)}
        />
        {suffix && <span aria-hidden="true">{suffix}</span>}
      </span>
    </Field>
  )
}

/** Something the form carries that nobody types. */
export const HiddenField = ({ form, name }: { form: FormState; name: string }) => (
  <input type="hidden" name={name} value={shownValue(form, name)} />
)
