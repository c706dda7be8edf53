import { freshen } from './fresh-part.ts'

type Props = { href: string; at: string; stamp: string; seconds: number }

/**
 * Wakes the line that says who waits. While somebody can see the page, the server is asked every so many seconds, and at once
 * when the page is looked at again; it answers only when something changed. Whoever is new is said, the navigation is
 * marked, and the page is told, so that it can show itself anew. What is pressed here leaves the page as it is. Once nobody is
 * signed in any more it stops.
 */
export function wake(island: HTMLElement, { href, at, stamp, seconds }: Props): void {
  let known = stamp
  const ask = async () => {
    if (document.hidden) return
    const before = keysIn(island)
    const answer = await freshen(island, href, known)
    if (answer.was === 'gone') clearInterval(timer)
    if (answer.was !== 'new') return
    known = answer.stamp
    showNew(island, { before, at })
  }
  const timer = setInterval(() => void ask(), seconds * 1000)
  document.addEventListener('visibilitychange', () => void ask())
  island.addEventListener('submit', (event) => {
    if (!(event.target instanceof HTMLFormElement)) return
    event.preventDefault()
    void press(event.target).then(ask)
  })
}

const keysIn = (island: HTMLElement): (string | undefined)[] =>
  [...island.querySelectorAll<HTMLElement>('[data-call]')].map(({ dataset }) => dataset.call)

function showNew(island: HTMLElement, { before, at }: { before: (string | undefined)[]; at: string }): void {
  const calls = [...island.querySelectorAll<HTMLElement>('[data-call]')]
  for (const link of document.querySelectorAll(`nav a[href="${at}"]`)) mark(link, calls.length)
  for (const back of island.querySelectorAll<HTMLInputElement>('[name=back]')) back.value = location.pathname
  const heard = document.getElementById('say')
  const fresh = calls.filter(({ dataset }) => !before.includes(dataset.call))
  if (heard && fresh.length > 0) heard.textContent = fresh.map((call) => call.querySelector('p')?.textContent).join(' ')
  document.dispatchEvent(new Event('calls'))
}

function mark(link: Element, count: number): void {
  link.querySelector('.n')?.remove()
  if (count === 0) return
  const said = document.createElement('span')
  said.className = 'n hot'
  said.textContent = String(count)
  link.append(said)
}

/** Sends what was pressed without leaving the page. Where that fails, the form goes as it would without script. */
async function press(form: HTMLFormElement): Promise<void> {
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
  const sent = await fetch(form.action, { method: 'POST', body, headers: { accept: 'application/json' } }).catch(
    () => undefined,
  )
  if (!sent) form.submit()
}
