type Props = { href: string; seconds?: number }

/**
 * Wakes a part of a page that changes by itself: while somebody can see it, the server is asked for it again every so
 * many seconds, or, where none are named, when the page learns that somebody calls.
 */
export function wake(island: HTMLElement, { href, seconds }: Props): void {
  const ask = () => void (document.hidden || freshen(island, href))
  if (seconds === undefined) document.addEventListener('calls', ask)
  else setInterval(ask, seconds * 1000)
}

/** What became of asking: something new stands there, or it is as it was, or nobody is signed in any more. */
export type Freshened = { was: 'new'; stamp: string } | { was: 'same' | 'gone' }

/**
 * Puts what the server has now in the place of what stands there. What is ticked stays ticked, what is unfolded unfolded,
 * and the focus where it is; where the server cannot be reached, or no longer knows who asks, what stood there stays.
 */
export async function freshen(island: HTMLElement, href: string, stamp?: string): Promise<Freshened> {
  const headers = stamp === undefined ? {} : { 'if-none-match': `"${stamp}"` }
  const answer = await fetch(href, { redirect: 'manual', headers }).catch(() => undefined)
  if (answer?.type === 'opaqueredirect') return { was: 'gone' }
  if (!answer?.ok) return { was: 'same' }
  put(island, await answer.text())
  return { was: 'new', stamp: answer.headers.get('etag')?.replaceAll(/^(W\/)?"|"$/g, '') ?? '' }
}

function put(island: HTMLElement, html: string): void {
  const ticked = [...island.querySelectorAll('input:checked')].map(({ id }) => id)
  const unfolded = [...island.querySelectorAll('details[open] > summary')].map(({ textContent }) => textContent)
  const focus = island.contains(document.activeElement) ? keyOf(document.activeElement) : undefined
  island.innerHTML = html
  for (const summary of island.querySelectorAll('details > summary'))
    summary.parentElement?.toggleAttribute('open', unfolded.includes(summary.textContent))
  for (const control of island.querySelectorAll<HTMLElement>('input, button, a')) {
    if (control instanceof HTMLInputElement && ticked.includes(control.id)) control.checked = true
    if (focus !== undefined && keyOf(control) === focus) control.focus()
  }
}

/** What tells a control from the others: its id, for a button what it sends, for a link where it leads. */
function keyOf(control: Element | null): string | undefined {
  if (control instanceof HTMLButtonElement) return `${control.name} ${control.value} ${control.textContent}`
  return control instanceof HTMLAnchorElement ? control.href : control?.id
}
