type Props = { href: string; form: string }

const afterTyping = 400

/**
 * Wakes a part of a page that says something about a form being filled in: when a field changes, the server is asked for
 * the part again with what the form holds. Where the server cannot be reached, what was said last stays.
 */
export function wake(island: HTMLElement, { href, form: selector }: Props): void {
  const form = document.querySelector<HTMLFormElement>(selector)
  if (!form) return
  island.setAttribute('aria-live', 'polite')
  let asked: AbortController | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const ask = async () => {
    asked?.abort()
    asked = new AbortController()
    const answer = await fetch(`${href}?${fieldsOf(form)}`, { signal: asked.signal }).catch(() => undefined)
    if (answer?.ok) island.innerHTML = await answer.text()
  }
  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => void ask(), afterTyping)
  })
}

function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value !== '' && !name.startsWith('_')) fields.append(name, value)
  return fields
}
