/** The script of every page. What a page doesn't use isn't fetched. */
import { tab } from './browser-store.ts'
import { byId, isTyping } from './elements.ts'
import { settleSentCopies } from './open-drafts.ts'
import { here, parkedForms, unpark } from './parked-forms.ts'
import { sendOnce } from './single-send.ts'
import { wakeIslands } from './wake.ts'

const signedIn = document.body.dataset.user !== undefined
const idleMinutes = Number(document.body.dataset.idle ?? 0)
const quickNotes = document.querySelectorAll<HTMLAnchorElement>('[data-quick-note]')

unfold()
document.documentElement.dataset.script = ''
sendOnce()
wakeIslands(document)
focusFirst()
showTab()
if (signedIn) {
  settleSentCopies()
  addEventListener('keydown', onKey)
  for (const link of quickNotes) link.addEventListener('click', onQuickNote)
  if (idleMinutes > 0) void import('./idle-lock.ts').then((lock) => lock.watchIdle(idleMinutes))
  if (tab.read('locked')) void import('./idle-lock.ts').then((lock) => lock.comeBack())
  if (parkedForms().length > 0) void showParking()
  document.addEventListener('submit', onSubmit)
  document.addEventListener('focusin', onFocus)
  for (const button of document.querySelectorAll('[data-park]')) button.addEventListener('click', () => void park())
  document.querySelector('[data-lock]')?.addEventListener('click', onLock)
  addEventListener('beforeprint', notePrint)
}

/** A record that goes onto paper leaves a line on the trail, as one that is opened does. */
function notePrint(): void {
  const { person, page = '' } = document.body.dataset
  if (person) navigator.sendBeacon(`/api/v1/people/${person}/printed`, new URLSearchParams({ page }))
}

/** What stands beside the work is open; without script the style sheet alone shows it. */
function unfold(): void {
  if (!matchMedia('(width > 1180px)').matches) return
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('.fold')) fold.open = true
}

/** The errors when there are any, else the field that the address names. */
function focusFirst(): void {
  const errors = document.querySelector<HTMLElement>('[data-focus]')
  const named = byId(decodeURIComponent(location.hash.slice(1)))
  if (errors) errors.focus()
  else if (named && isTyping(named)) named.focus()
}

/** On a phone the tabs reach beyond the screen: the one that is open comes into sight. */
function showTab(): void {
  const tab = document.querySelector<HTMLElement>('.tabs [aria-current]')
  const row = tab?.parentElement
  if (tab && row) row.scrollLeft = tab.offsetLeft - row.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2
}

async function showParking(): Promise<void> {
  const parking = await import('./parking.ts')
  parking.takeUp()
  parking.showParked()
}

function onSubmit(event: SubmitEvent): void {
  if (event.target instanceof HTMLFormElement && event.target.closest('main')) unpark(here())
}

function onKey(event: KeyboardEvent): void {
  const act = actionOf(event)
  if (!act || document.querySelector('dialog[open]')) return
  event.preventDefault()
  act()
}

function actionOf(event: KeyboardEvent): (() => void) | undefined {
  const key = event.key.toLowerCase()
  if ((event.ctrlKey || event.metaKey) && key === 'k' && byId('find-q')) return () => void openFind()
  if (event.altKey && event.code === 'KeyP') return () => void park()
  if (event.altKey && event.code === 'KeyL') return () => void lock()
  const alone = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
  const [link] = quickNotes
  if (alone && document.body.dataset.keys !== 'off' && key === 'n' && link && !isTyping(event.target))
    return () => link.click()
  return undefined
}

/** Remembers where writing was, for the buttons that take the focus away from it. */
function onFocus({ target }: FocusEvent): void {
  if (target instanceof HTMLElement && isTyping(target) && target.closest('main form'))
    document.body.dataset.at = target.id
}

function onLock(event: Event): void {
  event.preventDefault()
  void lock()
}

function onQuickNote(event: MouseEvent): void {
  const link = event.currentTarget
  if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return
  if (location.pathname === new URL(link.href).pathname) return
  event.preventDefault()
  void openQuickNote(link.href)
}

async function park(): Promise<void> {
  const parking = await import('./parking.ts')
  await parking.park()
}

async function lock(): Promise<void> {
  const idle = await import('./idle-lock.ts')
  await idle.lock()
}

/** Until the dialog is there, what is typed goes into the box at the top, and from there into the dialog. */
async function openFind(): Promise<void> {
  const box = byId('find-q')
  if (!(box instanceof HTMLInputElement)) return
  box.select()
  const before = box.value
  const palette = await import('./find-palette.ts')
  const typed = box.value === before ? '' : box.value
  if (typed) box.value = box.defaultValue
  palette.open(typed)
}

async function openQuickNote(href: string): Promise<void> {
  const note = await import('./quick-note.ts')
  await note.open(href)
}
