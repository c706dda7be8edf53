/**
 * A second press of a button sends nothing more. The server would refuse the repeat by its key; this spares the
 * waiting. Buttons work again when the page comes back from the browser's memory, or when the send came to nothing.
 */
export function sendOnce(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.method === 'get' || event.defaultPrevented) return
    if (form.dataset.sent !== undefined) return event.preventDefault()
    form.dataset.sent = ''
    for (const button of buttons(form)) button.setAttribute('aria-disabled', 'true')
  })
  addEventListener('pageshow', () => document.querySelectorAll('form').forEach(free))
}

/** Lets a form be sent again. */
export function free(form: HTMLFormElement): void {
  delete form.dataset.sent
  for (const button of buttons(form)) button.removeAttribute('aria-disabled')
}

const buttons = (form: HTMLFormElement) => [...form.elements].filter((control) => control instanceof HTMLButtonElement)
