import { byId } from './elements.ts'

/** What was being written: where, in which fields, and where the cursor stood. */
export type FormMemory = {
  path: string
  title: string
  fields: [id: string, value: string | boolean][]
  focus: string
  cursor: [number, number] | undefined
}

const written = 'input:not([type=hidden], [type=password], [type=file]), select, textarea'
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** Remembers the form being written in: the one with the focus, else the page's first. Undefined where there is none. */
export function rememberForm(): FormMemory | undefined {
  const here = document.activeElement
  const focused = here?.closest('main form') ? here : byId(document.body.dataset.at ?? '')
  const form = focused?.closest('main form') ?? document.querySelector('main form.form')
  if (!form) return undefined
  const controls = [...form.querySelectorAll<Control>(written)].filter((control) => control.id)
  return {
    path: location.pathname + location.search,
    title: document.querySelector('h1')?.textContent ?? document.title,
    fields: controls.map((control) => [control.id, writtenIn(control)]),
    focus: focused && form.contains(focused) ? focused.id : (controls[0]?.id ?? ''),
    cursor: cursorOf(focused),
  }
}

/** Puts what was remembered back, but never over the words of a draft, which the server has newer. */
export function putBack(memory: FormMemory): void {
  for (const [id, value] of memory.fields) fill(byId(id), value)
  focusAt(memory.focus, memory.cursor)
}

/** Puts the cursor where it stood. */
export function focusAt(id: string, cursor: FormMemory['cursor']): void {
  const control = byId(id)
  control?.focus()
  if (cursor && control instanceof HTMLTextAreaElement) control.setSelectionRange(...cursor)
  if (cursor && control instanceof HTMLInputElement && control.selectionStart !== null)
    control.setSelectionRange(...cursor)
}

const ticked = (control: Element): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox')

const writtenIn = (control: Control) => (ticked(control) ? control.checked : control.value)

function cursorOf(focused: Element | null): FormMemory['cursor'] {
  if (!(focused instanceof HTMLTextAreaElement || focused instanceof HTMLInputElement)) return undefined
  return focused.selectionStart === null
    ? undefined
    : [focused.selectionStart, focused.selectionEnd ?? focused.selectionStart]
}

function fill(control: HTMLElement | null, value: string | boolean): void {
  if (typeof value === 'boolean') {
    if (control instanceof HTMLInputElement) control.checked = value
    return
  }
  if (control instanceof HTMLTextAreaElement && control.closest('[data-island]') && control.value !== '') return
  if (
    !(
      control instanceof HTMLInputElement ||
      control instanceof HTMLSelectElement ||
      control instanceof HTMLTextAreaElement
    )
  )
    return
  if (control.value === value) return
  control.value = value
  control.dispatchEvent(new Event('input', { bubbles: true }))
}
