import { quickNote } from '../words.ts'
import { actionButton, element } from './elements.ts'
import { showErrors } from './form-errors.ts'
import { dropCopy } from './open-drafts.ts'
import { say } from './say.ts'
import { wakeIslands } from './wake.ts'

let dialog: HTMLDialogElement | undefined

/** Opens the quick note over the page, fetching its form once. Where that fails, the page of the same name opens. */
export async function open(href: string): Promise<void> {
  dialog ??= make()
  const inside = dialog.querySelector<HTMLElement>('.in')
  if (!inside) return
  if (!dialog.open) dialog.showModal()
  if (inside.querySelector('form')) return focusFirst(inside)
  inside.textContent = quickNote.loading
  const html = await fetchForm(href)
  if (html === undefined) return location.assign(href)
  put(inside, html)
}

function make(): HTMLDialogElement {
  const close = actionButton(quickNote.close, 'btn quiet small', () => made.close())
  const head = element('header', {}, element('h2', { id: 'quick-note-title' }, quickNote.title), close)
  const inside = element('div', { class: 'in' })
  const made = element('dialog', { class: 'dialog', 'aria-labelledby': 'quick-note-title' }, head, inside)
  made.setAttribute('closedby', 'closerequest')
  inside.addEventListener('submit', (event) => {
    if (!(event.target instanceof HTMLFormElement)) return
    event.preventDefault()
    if (event.target.method === 'get') return // what is found is shown as it is typed
    void send(event.target, event.submitter, inside)
  })
  document.body.append(made)
  return made
}

async function fetchForm(href: string): Promise<string | undefined> {
  const url = new URL(href, location.href)
  url.searchParams.set('part', 'form')
  try {
    const response = await fetch(url, { headers: { accept: 'text/html' } })
    return response.ok && !response.redirected ? await response.text() : undefined
  } catch {
    return undefined
  }
}

function put(inside: HTMLElement, html: string): void {
  const part = new DOMParser().parseFromString(html, 'text/html')
  prefixIds(part.body)
  inside.replaceChildren(...part.body.childNodes)
  wakeIslands(inside)
  focusFirst(inside)
}

/** The page beneath may have fields of the same names: ids here get a prefix, and so does all that points at them. */
function prefixIds(part: HTMLElement): void {
  const prefix = 'quick-note-'
  for (const pointing of ['id', 'for', 'aria-describedby', 'aria-labelledby', 'aria-controls', 'list'])
    for (const one of part.querySelectorAll(`[${pointing}]`)) {
      const ids = (one.getAttribute(pointing) ?? '').split(' ')
      one.setAttribute(pointing, ids.map((id) => prefix + id).join(' '))
    }
  for (const link of part.querySelectorAll('a[href^="#"]'))
    link.setAttribute('href', `#${prefix}${link.getAttribute('href')?.slice(1)}`)
}

function focusFirst(inside: HTMLElement): void {
  const field = inside.querySelector<HTMLElement>(
    '[data-focus], [autofocus], input:not([type=hidden]), select, textarea',
  )
  field?.focus()
}

/** Sends the form where it would have gone. A refusal is shown where it was typed; a save is said, and no page loads. */
async function send(form: HTMLFormElement, submitter: HTMLElement | null, inside: HTMLElement): Promise<void> {
  if (form.dataset.sent !== undefined) return
  form.dataset.sent = ''
  const response = await post(form, submitter)
  delete form.dataset.sent
  if (response?.ok) return saved(form, inside, await response.json())
  form.dispatchEvent(new Event('unsent'))
  if (!response) return showErrors(form, { form: quickNote.unreached })
  if (response.status === 401) return location.assign(`/sign-in?next=${encodeURIComponent(location.href)}`)
  if (response.headers.get('content-type')?.startsWith('text/html')) return put(inside, await response.text())
  showErrors(form, errorsIn(await response.json()))
}

async function post(form: HTMLFormElement, submitter: HTMLElement | null): Promise<Response | undefined> {
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form, submitter)) if (typeof value === 'string') body.append(name, value)
  try {
    return await fetch(form.action, { method: 'POST', body, headers: { accept: 'application/json' } })
  } catch {
    return undefined
  }
}

type Problem = { title: string; errors?: { path: string; message: string }[] }

const errorsIn = ({ title, errors = [] }: Problem): Record<string, string> =>
  errors.length > 0 ? Object.fromEntries(errors.map(({ path, message }) => [path, message])) : { form: title }

type Saved = { said?: { text: string; links?: { text: string; href: string }[] } }

function saved(form: HTMLFormElement, inside: HTMLElement, { said }: Saved): void {
  for (const box of form.querySelectorAll<HTMLElement>('[data-island=draft-box]'))
    dropCopy(JSON.parse(box.dataset.props ?? '{}').url)
  inside.replaceChildren()
  dialog?.close()
  say(said?.text ?? quickNote.saved, said?.links)
}
