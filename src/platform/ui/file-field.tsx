import { mostBytes } from '../files/upload.ts'
import { described, Field, type FieldProps } from './field.tsx'
import { fileWords as words } from './words.ts'

export type FileKind = keyof typeof words.kinds

/**
 * One file. Says which kinds are taken and how large it may be; the browser's own control shows the name of the one that
 * was chosen. A form that comes back refused has lost its file, and says so.
 */
export function FileField({ takes, hint, ...field }: FieldProps & { takes: readonly FileKind[] }) {
  const { form, name } = field
  const lost = Object.keys(form.errors).length > 0 && !form.errors[name]
  const said = [
    hint,
    words.takes(
      takes.map((kind) => words.kinds[kind]),
      mostBytes,
    ),
    lost && words.again,
  ]
  const shown = { ...field, hint: said.filter(Boolean).join(' ') }
  return (
    <Field {...shown}>
      <input id={name} name={name} type="file" accept={takes.join(',')} {...described(shown)} />
    </Field>
  )
}
