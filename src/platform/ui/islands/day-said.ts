import { dayInWords } from '../day-words.ts'
import { byId } from './elements.ts'

/** Keeps the words by a date box to what the box holds. They stand in an `output`, so each change is read out politely. */
export function wake(said: HTMLElement): void {
  const box = said instanceof HTMLOutputElement ? byId(said.htmlFor.value) : null
  if (!(box instanceof HTMLInputElement)) return
  const tell = () => {
    const words = dayInWords(box.value, document.body.dataset.today)
    if (said.textContent !== words) said.textContent = words
  }
  box.addEventListener('input', tell)
  addEventListener('pageshow', tell)
  tell()
}
