import { palette } from '../words.ts'
import { element } from './elements.ts'

type Hit = { id: string; label: string; hint: string; href: string }

const afterTyping = 120
let dialog: HTMLDialogElement | undefined

/** Opens the find dialog, making it the first time, with what was typed before it was there. Enter on nothing searches everywhere, on a page of its own. */
export function open(typed = ''): void {
  dialog ??= make()
  if (!dialog.open) dialog.showModal()
  const input = dialog.querySelector('input')
  if (!input) return
  if (typed === '') return void input.select()
  input.value = typed
  input.dispatchEvent(new Event('input'))
}

function make(): HTMLDialogElement {
  const input = element('input', {
    id: 'palette-q',
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-controls': 'palette-hits',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
  })
  const list = element('ul', { id: 'palette-hits', role: 'listbox', 'aria-label': palette.results })
  const status = element('p', { role: 'status' }, palette.keys)
  const label = element('label', { for: 'palette-q' }, palette.label)
  const made = element('dialog', { class: 'dialog palette', 'aria-label': palette.label }, label, input, list, status)
  made.setAttribute('closedby', 'any')
  document.body.append(made)
  listen(input, list, status)
  return made
}

function listen(input: HTMLInputElement, list: HTMLUListElement, status: HTMLElement): void {
  const actions = actionsOfPage()
  let hits: Hit[] = []
  let at = 0
  let timer = 0
  let asked: AbortController | undefined

  const point = (index: number) => {
    at = index
    list.childNodes.forEach((child, place) => {
      if (child instanceof HTMLElement) child.ariaSelected = String(place === at)
    })
    input.setAttribute('aria-expanded', String(hits.length > 0))
    if (hits[at]) input.setAttribute('aria-activedescendant', `palette-${at}`)
    else input.removeAttribute('aria-activedescendant')
    list.children[at]?.scrollIntoView({ block: 'nearest' })
  }
  const show = (found: Hit[], sentence: string) => {
    hits = found
    list.replaceChildren(...found.map(option))
    status.textContent = sentence
    point(0)
  }
  const ask = async () => {
    const q = input.value.trim()
    asked?.abort()
    const nearby = actions.filter((action) => action.label.toLowerCase().includes(q.toLowerCase()))
    if (q.length < 2) return show(q ? nearby : actions, palette.keys)
    asked = new AbortController()
    const found = await fetchHits(q, asked.signal)
    if (found === 'superseded') return
    if (found === 'failed' || found === 'too often') return show(nearby, said[found])
    const all = [...found, ...nearby]
    show(all, all.length > 0 ? palette.found(all.length) : palette.none)
  }

  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(ask, afterTyping)
  })
  input.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && hits.length > 0) point((at + step + hits.length) % hits.length)
    else if (event.key === 'Enter') location.assign(hits[at]?.href ?? `/find?q=${encodeURIComponent(input.value)}`)
    else return
    event.preventDefault()
  })
  list.addEventListener('click', (event) => {
    const chosen = event.target instanceof Element ? event.target.closest('li') : null
    const hit = hits[[...list.children].indexOf(chosen ?? list)]
    if (hit) location.assign(hit.href)
  })
  show(actions, palette.keys)
}

const said = { failed: palette.failed, 'too often': palette.tooOften }

async function fetchHits(q: string, signal: AbortSignal): Promise<Hit[] | keyof typeof said | 'superseded'> {
  try {
    const response = await fetch(`/find.json?q=${encodeURIComponent(q)}`, {
      signal,
      headers: { accept: 'application/json' },
    })
    if (response.status === 429) return 'too often'
    return response.ok ? (await response.json()).hits : 'failed'
  } catch {
    return signal.aborted ? 'superseded' : 'failed'
  }
}

/** Where this page can lead: the navigation, and every button-like link of the page's head. */
function actionsOfPage(): Hit[] {
  const links = document.querySelectorAll<HTMLAnchorElement>('.side li a, .top .quick, main .acts a')
  return [...links].map((link, at) => ({
    id: `action-${at}`,
    label: [...link.childNodes].find((node) => node.nodeType === Node.TEXT_NODE)?.textContent ?? link.textContent,
    hint: palette.action,
    href: link.href,
  }))
}

const option = (hit: Hit, at: number) =>
  element(
    'li',
    { id: `palette-${at}`, role: 'option', 'aria-selected': 'false' },
    element('b', {}, hit.label),
    element('small', {}, hit.hint),
  )
