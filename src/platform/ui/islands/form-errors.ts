import { forms } from '../words.ts'
import { element } from './elements.ts'

/** Shows a refusal in a form that was sent without a page load: the summary at its top, each message at its field. */
export function showErrors(form: HTMLFormElement, errors: Record<string, string>): void {
  clear(form)
  const items = Object.entries(errors).map(([name, message]) =>
    element('li', {}, summaryLine(controlOf(form, name), message)),
  )
  const summary = element(
    'div',
    { class: 'errors', role: 'alert', tabindex: '-1' },
    element('h2', {}, forms.problem),
    element('ul', {}, ...items),
  )
  form.prepend(summary)
  for (const [name, message] of Object.entries(errors)) mark(controlOf(form, name), message)
  summary.focus()
}

/** The control of that name; of several, the first. */
function controlOf(form: HTMLFormElement, name: string): HTMLElement | null {
  const found = form.elements.namedItem(name)
  const first = found instanceof RadioNodeList ? found[0] : found
  return first instanceof HTMLElement ? first : null
}

const summaryLine = (control: HTMLElement | null, message: string) =>
  control ? element('a', { href: `#${control.id}` }, message) : element('b', {}, message)

function clear(form: HTMLFormElement): void {
  for (const old of form.querySelectorAll('.errors, .error')) old.remove()
  for (const field of form.querySelectorAll('.wrong')) field.classList.remove('wrong')
  for (const control of form.querySelectorAll('[aria-invalid]')) control.removeAttribute('aria-invalid')
}

function mark(control: HTMLElement | null, message: string): void {
  const field = control?.closest('.field')
  if (!control || !field) return
  const said = element('p', { class: 'error', id: `${control.id}-error` }, message)
  const label = field.querySelector(':scope > label, :scope > legend')
  if (label) label.after(said)
  else field.prepend(said)
  field.classList.add('wrong')
  const described = field instanceof HTMLFieldSetElement ? field : control
  described.setAttribute('aria-invalid', 'true')
  const others = (described.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id && id !== said.id)
  described.setAttribute('aria-describedby', [...others, said.id].join(' '))
}
