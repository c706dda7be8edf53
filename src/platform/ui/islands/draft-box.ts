import { drafts } from '../words.ts'
import { type Answer, type Draft, type Keeper, keepDraft, type State } from './draft-keeper.ts'
import { actionButton, element } from './elements.ts'
import { dropCopy, findCopy, keepCopy, openDrafts } from './open-drafts.ts'

type Props = { url: string; version: number; limit: number }

/**
 * Wakes a text box: its words are kept as they are typed, and what an earlier page never sent is brought back. What
 * was typed before this script came stays; then an older copy is offered beside it.
 */
export function wake(island: HTMLElement, { url, version, limit }: Props): void {
  const box = island.querySelector('textarea')
  if (!box) return
  const copy = findCopy(url)
  const seen = box.defaultValue
  const early = box.value !== seen
  const restored = copy !== undefined && copy.text !== seen && !early
  if (restored) replaceText(box, copy.text)
  const show = showerOf(island, box)
  let onItsWay = new AbortController()
  const keeper = keepDraft(
    {
      text: () => box.value,
      send: (draft, leaving) => sendDraft(url, draft, leaving, onItsWay.signal),
      keepCopy: (draft) => keepCopy(url, draft),
      dropCopy: () => dropCopy(url),
      later: (milliseconds, act) => {
        const timer = setTimeout(act, milliseconds)
        return () => clearTimeout(timer)
      },
      show: (state, theirs) => show(state, theirs, keeper),
    },
    { base: restored ? copy.base : version, seen: restored && copy.base !== version ? undefined : seen },
  )
  openDrafts.add(keeper)
  listen(island, box, keeper, limit, url)
  // What the form makes of the text comes first: a save on its way would be told that there is no draft any more.
  box.form?.addEventListener('submit', () => {
    onItsWay.abort()
    onItsWay = new AbortController()
  })
  if (restored || early) keeper.typed()
  else if (copy) dropCopy(url)
  if (restored) show('restored', undefined, keeper)
  if (early && copy && copy.text !== box.value) offerOther(island, box, copy.text)
}

/** Changes the words without moving the cursor. */
function replaceText(box: HTMLTextAreaElement, text: string): void {
  const { selectionStart, selectionEnd } = box
  box.value = text
  box.setSelectionRange(selectionStart, selectionEnd)
}

function listen(island: HTMLElement, box: HTMLTextAreaElement, keeper: Keeper, limit: number, url: string): void {
  const left = island.querySelector<HTMLElement>('[data-left]')
  const count = () => left && showLeft(left, limit - box.value.length)
  count()
  box.addEventListener('input', () => {
    keeper.typed()
    count()
  })
  box.addEventListener('blur', () => void keeper.flush())
  addEventListener('online', () => void keeper.flush())
  addEventListener('pagehide', () => void keeper.flush(true))
  document.addEventListener('visibilitychange', () => void keeper.flush(document.visibilityState === 'hidden'))
  addEventListener('beforeunload', (event) => {
    if (!keeper.safe()) event.preventDefault()
  })
  box.form?.addEventListener('submit', () => {
    keeper.pause(true)
    keepCopy(url, { ...keeper.draft(), sent: true })
  })
  box.form?.addEventListener('unsent', () => {
    keeper.pause(false)
    keeper.typed()
  })
  addEventListener('pageshow', (event) => event.persisted && keeper.pause(false))
}

async function sendDraft(url: string, draft: Draft, leaving: boolean, signal: AbortSignal): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(draft),
      keepalive: leaving,
      redirect: 'manual',
      signal,
    })
    return await read(response)
  } catch {
    return { kind: 'unreached' }
  }
}

async function read(response: Response): Promise<Answer> {
  if (response.ok) return { kind: 'saved', version: (await response.json()).version }
  if (response.status === 409) return { kind: 'other', ...(await response.json()) }
  if (response.status === 401 || response.type === 'opaqueredirect') return { kind: 'signed-out' }
  return { kind: response.status >= 500 || response.status === 429 ? 'unreached' : 'refused' }
}

/** How few characters are left when it is said. */
const nearlyFull = 2000

function showLeft(place: HTMLElement, left: number): void {
  place.textContent = left < 0 ? drafts.over(-left) : drafts.left(left)
  place.hidden = left >= nearlyFull
  place.classList.toggle('over', left < 0)
}

const sentences: Partial<Record<State, string>> = {
  saving: drafts.saving,
  saved: drafts.saved,
  restored: drafts.restored,
  unsent: drafts.unsent,
  unkept: drafts.unkept,
  'signed-out': drafts.signedOut,
  refused: drafts.refused,
  both: drafts.both,
}
const waiting: State[] = ['unsent', 'unkept', 'signed-out', 'refused', 'both']

/** Shows how it stands with the draft. While typing nothing changes, so that nothing is read out at each letter. */
function showerOf(island: HTMLElement, box: HTMLTextAreaElement) {
  return (state: State, theirs: string | undefined, keeper: Keeper): void => {
    const line = island.querySelector('[data-state]')
    const sentence = sentences[state]
    if (!line || sentence === undefined) return
    line.parentElement?.classList.toggle('waiting', waiting.includes(state))
    if (line.firstChild?.textContent !== sentence) line.replaceChildren(sentence)
    if (state === 'signed-out') line.append(' ', element('a', { href: signInHref(box.id) }, drafts.signIn))
    if (state === 'both' && theirs !== undefined) offerBoth(island, box, theirs, keeper)
    showSync()
  }
}

const signInHref = (field: string) =>
  `/sign-in?next=${encodeURIComponent(`${location.pathname}${location.search}#${field}`)}`

/** How it stands with all the boxes of the page. */
function showSync(): void {
  const place = document.getElementById('sync')
  if (!place) return
  place.hidden = false
  place.textContent = document.querySelector('.state.waiting') ? drafts.someUnsent : drafts.allSaved
}

/** Both texts beside each other. Whichever is chosen, the other can still be put below it. */
function offerBoth(island: HTMLElement, box: HTMLTextAreaElement, theirs: string, keeper: Keeper): void {
  island.querySelector('.both')?.remove()
  const mine = box.value
  const choose = (text: string, other?: string) => {
    box.value = text
    panel.replaceChildren()
    panel.remove()
    box.dispatchEvent(new Event('input'))
    void keeper.choose()
    box.focus()
    if (other) offerOther(island, box, other)
  }
  const panel = element(
    'div',
    { class: 'both', role: 'group', 'aria-label': drafts.both },
    side(
      drafts.mine,
      mine,
      actionButton(drafts.keepMine, 'btn small', () => choose(box.value, theirs)),
    ),
    side(
      drafts.theirs,
      theirs,
      actionButton(drafts.keepTheirs, 'btn small', () => choose(theirs, box.value)),
    ),
    element(
      'p',
      {},
      actionButton(drafts.keepBoth, 'btn small', () => choose(`${box.value}\n\n${theirs}`)),
    ),
  )
  box.after(panel)
}

const side = (title: string, text: string, button: HTMLElement) =>
  element('section', {}, element('h3', {}, title), element('pre', { tabindex: '0', 'aria-label': title }, text), button)

function offerOther(island: HTMLElement, box: HTMLTextAreaElement, other: string): void {
  const button = actionButton(drafts.other, 'btn small quiet', () => {
    box.value = `${box.value}\n\n${other}`
    box.dispatchEvent(new Event('input'))
    button.remove()
    box.focus()
  })
  island.querySelector('.state')?.after(button)
}
