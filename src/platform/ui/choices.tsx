import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'
import { described, FieldGroup, type FieldProps, shownValue, shownValues } from './field.tsx'

/** One answer. `reveals` is what it asks next: shown when chosen, and always shown by a browser that cannot hide it. */
export type ChoiceOption = {
  value: string
  label: ComponentChildren
  hint?: ComponentChildren
  reveals?: ComponentChildren
}

type ChoiceProps = FieldProps & {
  options: ChoiceOption[]
  /** Beside each other where there is room. */
  inline?: boolean
  /** In columns where there is room, for many of them. */
  columns?: boolean
}

/** One of a few answers. None is chosen unless there is a value. */
export const Radios = (props: ChoiceProps) => (
  <Choices {...props} type="radio" chosen={[shownValue(props.form, props.name)]} />
)

/** Any of a few answers. */
export const Checkboxes = (props: ChoiceProps) => (
  <Choices {...props} type="checkbox" chosen={shownValues(props.form, props.name)} />
)

/** One yes: sends `value` ("on" unless given) when ticked, and nothing when not. */
export function Checkbox({
  value = 'on',
  reveals,
  ...field
}: FieldProps & { value?: string; reveals?: ComponentChildren }) {
  const { form, name, label, hint } = field
  const on = form.values[name] === true || shownValue(form, name) === value
  return (
    <div class={classNames('field', form.errors[name] && 'wrong')}>
      {form.errors[name] && (
        <p class="error" id={`${name}-error`}>
          {form.errors[name]}
        </p>
      )}
      <div class="choice">
        <input type="checkbox" id={name} name={name} value={value} checked={on} {...described(field)} />
        <label for={name}>{label}</label>
        {hint && (
          <p class="hint" id={`${name}-hint`}>
            {hint}
          </p>
        )}
      </div>
      {reveals && <div class="reveal">{reveals}</div>}
    </div>
  )
}

function Choices({
  options,
  inline,
  columns,
  type,
  chosen,
  ...field
}: ChoiceProps & { type: 'radio' | 'checkbox'; chosen: string[] }) {
  return (
    <FieldGroup {...field}>
      <div class={classNames('choices', inline && 'inline', columns && 'columns')}>
        {options.map((option, at) => (
          <OneChoice
            key={option.value}
            id={at === 0 ? field.name : `${field.name}-${option.value}`}
            name={field.name}
            type={type}
            option={option}
            on={chosen.includes(option.value)}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

function OneChoice({
  id,
  name,
  type,
  option,
  on,
}: {
  id: string
  name: string
  type: 'radio' | 'checkbox'
  option: ChoiceOption
  on: boolean
}) {
  const hintId = option.hint ? `${id}-about` : undefined
  return (
    <>
      <div class="choice">
        <input type={type} id={id} name={name} value={option.value} checked={on} aria-describedby={hintId} />
        <label for={id}>{option.label}</label>
        {option.hint && (
          <p class="hint" id={hintId}>
            {option.hint}
          </p>
        )}
      </div>
      {option.reveals && <div class="reveal">{option.reveals}</div>}
    </>
  )
}
