import { byId } from './elements.ts'
import { say } from './say.ts'

type Props = { at: string; idle: number; may: boolean; unreached: string }
type Spot = { area: string; before: string }

/**
 * Wakes a drawing: what is pressed is sent and shown without leaving the page, marks are dragged to where they belong, and one that is
 * pressed can be typed into at once. The server draws it anew each time. With the screen turned round this also locks when left alone.
 */
export function wake(island: HTMLElement, { at, idle, may, unreached }: Props): void {
  if (idle > 0) void import('./idle-lock.ts').then((lock) => lock.watchIdle(idle))
  island.addEventListener('submit', (event) => {
    if (!(event.target instanceof HTMLFormElement)) return
    event.preventDefault()
    void send(event.target.action, new FormData(event.target, event.submitter), event.submitter)
  })
  island.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>(`a[href^="${at}"]`)
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    void show(link.href, 'text')
  })
  if (may) island.addEventListener('pointerdown', press)
  scrollTo(middleIn(island))
  addEventListener('keydown', (event) => {
    if (event.altKey && event.code === 'KeyT') document.querySelector<HTMLElement>('[data-turn]')?.click()
  })

  async function send(action: string, data: FormData, by: HTMLElement | null): Promise<void> {
    const body = new URLSearchParams()
    for (const [name, value] of data) if (typeof value === 'string') body.append(name, value)
    if (by instanceof HTMLButtonElement && by.formAction && by.hasAttribute('formaction')) action = by.formAction
    await put(await fetch(action, { method: 'POST', body }).catch(() => undefined), by ? by.id || 'text' : '')
  }

  const show = async (href: string, focus: string) => put(await fetch(href).catch(() => undefined), focus)

  /** The new drawing takes the place of the old; the focus stays where it was or goes on to what comes next, but not after a drag. */
  async function put(answer: Response | undefined, focus: string): Promise<void> {
    if (!answer) return say(unreached)
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const fresh = page.querySelector('[data-island=drawing]')
    if (!fresh) return location.assign(answer.url)
    const seen = frameOf(island)?.scrollLeft
    island.replaceChildren(...fresh.childNodes)
    scrollTo(seen)
    const said = page.querySelector('.notice p')?.textContent?.trim()
    if (said) say(said)
    const next = island.querySelector<HTMLElement>('[data-focus]') ?? (focus && (reachable(focus) ?? reachable('text')))
    if (next) next.focus()
  }

  function scrollTo(left: number | undefined): void {
    const frame = frameOf(island)
    if (frame && left !== undefined) frame.scrollLeft = left
  }

  function reachable(id: string): HTMLElement | undefined {
    const found = byId(id)
    if (!(found instanceof HTMLButtonElement) || !found.disabled) return found ?? undefined
    return found.form?.querySelector<HTMLElement>('button:enabled') ?? undefined
  }

  /** A mark that is let go where it was is to be changed; an empty place is where the next one goes. */
  function press(down: PointerEvent): void {
    const svg = down.target instanceof Element ? down.target.closest('svg') : null
    if (!svg || down.button !== 0) return
    const mark = down.target instanceof Element ? down.target.closest<SVGGElement>('[data-item]') : null
    const scale = svg.viewBox.baseVal.width / svg.getBoundingClientRect().width
    let moved = false
    const stop = new AbortController()
    const move = (event: PointerEvent) => {
      const [x, y] = [event.clientX - down.clientX, event.clientY - down.clientY]
      moved ||= Math.hypot(x, y) > 6
      if (!moved || !mark) return
      mark.classList.add('held')
      mark.setAttribute('transform', `translate(${x * scale} ${y * scale})`)
      aimAt(svg, areaAt(event))
    }
    const drop = (event: PointerEvent) => {
      stop.abort()
      aimAt(svg, null)
      mark?.classList.remove('held')
      mark?.removeAttribute('transform')
      const area = areaAt(event)
      if (mark && moved) return void place(mark, spotAt(svg, area, event, mark))
      if (moved) return
      if (mark) void show(`${at}?item=${mark.dataset.item}`, 'text')
      else if (area) void show(`${at}?area=${area.dataset.area}`, 'text')
    }
    const signal = { signal: stop.signal }
    addEventListener('pointermove', move, signal)
    addEventListener('pointerup', drop, signal)
    addEventListener('pointercancel', () => stop.abort(), signal)
  }

  async function place(mark: SVGGElement, spot: Spot | undefined): Promise<void> {
    if (!spot) return
    const data = new FormData()
    for (const [name, value] of Object.entries(spot)) data.set(name, value)
    await send(`${at}/items/${mark.dataset.item}/place`, data, null)
  }
}

const areaAt = ({ clientX, clientY }: PointerEvent): SVGElement | null =>
  document.elementsFromPoint(clientX, clientY).find((one): one is SVGElement => one.matches('[data-area]')) ?? null

function aimAt(svg: SVGElement, area: Element | null): void {
  for (const one of svg.querySelectorAll('.area')) one.classList.toggle('aim', one === area)
}

/** The area beneath the pointer, and which mark there comes next: from the top downwards, or round the middle. */
function spotAt(svg: SVGSVGElement, area: SVGElement | null, event: PointerEvent, mark: Element): Spot | undefined {
  if (!area) return undefined
  const round = svg.dataset.middle?.split(' ').map(Number)
  const box = svg.getBoundingClientRect()
  const scale = svg.viewBox.baseVal.width / box.width
  const rank = (x: number, y: number) => {
    if (!round) return y
    const [across = 0, down = 0, flat = 1] = round
    const angle = Math.atan2((x - box.x) * scale - across, (down - (y - box.y) * scale) / flat)
    return (angle + 2 * Math.PI) % (2 * Math.PI)
  }
  const mine = rank(event.clientX, event.clientY)
  const others = [...svg.querySelectorAll<SVGGElement>(`[data-item][data-in="${area.dataset.area}"]`)]
  const next = others.find((one) => one !== mark && rank(...middleOf(one)) > mine)
  return { area: area.dataset.area ?? '', before: next?.dataset.item ?? '' }
}

function middleOf(mark: Element): [number, number] {
  const { x, y, width, height } = mark.getBoundingClientRect()
  return [x + width / 2, y + height / 2]
}

const frameOf = (island: HTMLElement) => island.querySelector<HTMLElement>('.drawing')

/** Where a drawing that stands round a middle is wider than the screen, it is looked at from the middle. */
function middleIn(island: HTMLElement): number | undefined {
  const frame = frameOf(island)
  return frame?.querySelector('[data-middle]') ? (frame.scrollWidth - frame.clientWidth) / 2 : undefined
}
