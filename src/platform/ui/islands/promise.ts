import { element } from './elements.ts'

type Props = { text: string; label: string; hint: string; list: string; rows: number }

/**
 * Puts a button above the rows that makes the words selected in a text of the form the next row's: in the one that was written in last,
 * or else the one named.
 */
export function wake(island: HTMLElement, { text, label, hint, list, rows }: Props): void {
  const form = island.closest('form')
  let box = form?.querySelector<HTMLTextAreaElement>(`textarea[name="${text}"]`)
  if (!form || !box) return
  form.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLTextAreaElement) box = target
  })
  const button = element('button', { type: 'button', class: 'btn small', title: hint }, label)
  const phrase = () => (box ? box.value.slice(box.selectionStart, box.selectionEnd).replace(/\s+/g, ' ').trim() : '')
  button.addEventListener('click', () => {
    const chosen = phrase()
    const names = Array.from({ length: rows }, (_, at) => `${list}.${at}.what`)
    const fields = names.flatMap((name) => island.querySelector<HTMLInputElement>(`input[name="${name}"]`) ?? [])
    const free = fields.find(({ value }) => value === '')
    const details = island.querySelector('details')
    if (details) details.open = true
    if (!free) return
    if (chosen) free.value = chosen.slice(0, 300)
    const whose = island.querySelector<HTMLElement>(`input[name="${free.name.replace('what', 'whose')}"]`)
    const next = (chosen && whose) || free
    next.focus()
  })
  island.prepend(button)
}
