type Props = { href: string; seconds: number }

/**
 * Wakes a part of a page that changes by itself: while somebody can see it, the server is asked for it again every so
 * many seconds. What is ticked stays ticked and the focus stays where it is; where the server cannot be reached, or no
 * longer knows who asks, what stood there stays.
 */
export function wake(island: HTMLElement, { href, seconds }: Props): void {
  setInterval(() => void refresh(island, href), seconds * 1000)
}

async function refresh(island: HTMLElement, href: string): Promise<void> {
  if (document.hidden) return
  const answer = await fetch(href, { redirect: 'manual' }).catch(() => undefined)
  if (!answer?.ok) return
  const html = await answer.text()
  const ticked = [...island.querySelectorAll('input:checked')].map(({ id }) => id)
  const focus = island.contains(document.activeElement) ? keyOf(document.activeElement) : undefined
  island.innerHTML = html
  for (const control of island.querySelectorAll<HTMLInputElement | HTMLButtonElement>('input, button')) {
    if (control instanceof HTMLInputElement && ticked.includes(control.id)) control.checked = true
    if (focus !== undefined && keyOf(control) === focus) control.focus()
  }
}

/** What tells a control from the others: its id, or for a button what it sends. */
const keyOf = (control: Element | null): string | undefined =>
  control instanceof HTMLButtonElement ? `${control.name} ${control.value}` : control?.id
