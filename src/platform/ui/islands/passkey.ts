import { free } from './single-send.ts'

type Props = { options: string; does: 'get' | 'create'; second: boolean; cannot: string; cancelled: string }

/**
 * Wakes a form that a passkey fills in: asks the server what is to be signed or made, has the browser do it, and sends the form
 * with what that gave. Whoever changes their mind is told so, and can press again.
 */
export function wake(island: HTMLElement, props: Props): void {
  const form = island.querySelector('form')
  const shown = island.querySelector<HTMLElement>('[data-scripted]')
  const status = island.querySelector<HTMLElement>('[role=status]')
  if (!form || !shown || !status) return
  shown.hidden = false
  const able = 'PublicKeyCredential' in window && 'parseRequestOptionsFromJSON' in PublicKeyCredential
  if (!able) {
    shown.querySelector('button')?.remove()
    status.textContent = props.cannot
    return
  }
  let asking = false
  form.addEventListener('submit', (event) => {
    if (form.dataset.ready !== undefined) return
    event.preventDefault()
    if (asking) return
    asking = true
    status.textContent = ''
    void fill(form, props).then((said) => {
      asking = false
      if (said === undefined) return send(form)
      status.textContent = said
      free(form)
    })
  })
}

/** Sends it with what the passkey gave; when the page comes back from the browser's memory it asks again. */
function send(form: HTMLFormElement): void {
  form.dataset.ready = ''
  form.requestSubmit()
  delete form.dataset.ready
}

/** Fills the form in; gives what went wrong, or undefined. The form’s own key is not sent along: asking is no save. */
async function fill(form: HTMLFormElement, { options, does, second, cancelled }: Props): Promise<string | undefined> {
  const fields = Object.fromEntries([...new FormData(form)].filter(([name]) => !name.startsWith('_')))
  const select = document.querySelector<HTMLSelectElement>('select[name=agency]')
  const asked = await fetch(options, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify({ ...(select ? { agency: select.value } : {}), ...fields, credential: undefined, second }),
  }).catch(() => undefined)
  const answer = await asked?.json().catch(() => undefined)
  if (!asked?.ok || !answer) return answer?.title ?? cancelled
  const credential = await (does === 'get' ? sign(answer) : make(answer)).catch(() => null)
  const into = form.elements.namedItem('credential')
  if (!(credential instanceof PublicKeyCredential) || !(into instanceof HTMLInputElement)) return cancelled
  into.value = JSON.stringify(credential.toJSON())
  return undefined
}

const sign = async (options: PublicKeyCredentialRequestOptionsJSON) =>
  navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })

const make = async (options: PublicKeyCredentialCreationOptionsJSON) =>
  navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
