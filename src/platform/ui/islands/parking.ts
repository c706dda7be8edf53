import { parking } from '../words.ts'
import { tab } from './browser-store.ts'
import { actionButton, element } from './elements.ts'
import { type FormMemory, putBack, rememberForm } from './form-memory.ts'
import { flushDrafts } from './open-drafts.ts'
import { here, keepParked, parkedForms, unpark } from './parked-forms.ts'
import { say } from './say.ts'

const most = 3

/** Parks the form being written in. A fourth is refused; one form parked again takes its own place. */
export async function park(): Promise<void> {
  document.querySelector<HTMLElement>('.more:popover-open')?.hidePopover()
  const memory = rememberForm()
  if (!memory) return say(parking.nothing)
  const others = parkedForms().filter((one) => one.path !== memory.path)
  if (others.length >= most) return say(parking.full)
  keepParked([...others, memory])
  await flushDrafts()
  showParked()
  say(parking.done(memory.title))
}

/** Shows the strip at the foot, if anything is parked. */
export function showParked(): void {
  const strip = document.getElementById('parked')
  if (!strip) return
  strip.hidden = parkedForms().length === 0
  strip.replaceChildren(element('b', {}, parking.parked), ...parkedForms().map(entry))
}

/** On the page of a form that was taken up again: everything back in its place, and the strip without it. */
export function takeUp(): void {
  const wanted = tab.read<string>('taken-up')
  const memory = parkedForms().find((one) => one.path === wanted && one.path === here())
  tab.forget('taken-up')
  if (!memory) return
  drop(memory.path)
  putBack(memory)
}

function drop(path: string): void {
  unpark(path)
  showParked()
}

function entry(memory: FormMemory): HTMLElement {
  const link = element('a', { href: memory.path, class: 'btn small' }, element('span', {}, memory.title))
  link.addEventListener('click', (event) => {
    tab.keep('taken-up', memory.path)
    if (memory.path !== here()) return
    event.preventDefault()
    takeUp()
  })
  const close = actionButton('×', 'btn small quiet icon-only', () => drop(memory.path))
  close.setAttribute('aria-label', parking.drop(memory.title))
  return element('span', {}, link, close)
}
