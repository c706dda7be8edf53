/** What this browser keeps for the signed-in user. Another user of the same browser never sees it. */
const user = () => document.body.dataset.user ?? ''

/** Reads a kept value; undefined when there is none, or when it is not what was written. */
export function readKept<T>(name: string): T | undefined {
  try {
    const text = localStorage.getItem(keyOf(name))
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Keeps a value, and says whether the browser did: it may be full, or refuse. */
export function keep(name: string, value: unknown): boolean {
  try {
    localStorage.setItem(keyOf(name), JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

/** Forgets a kept value. */
export function forget(name: string): void {
  localStorage.removeItem(keyOf(name))
}

/** The names under which something is kept that begin so. */
export function keptNames(start: string): string[] {
  const prefix = keyOf(start)
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .map((key) => start + key.slice(prefix.length))
}

/** Whether a change that another tab made is of this value. */
export const isKept = (key: string | null, name: string): boolean => key === keyOf(name)

/** What this tab alone keeps, until it is closed. */
export const tab = {
  read: <T>(name: string): T | undefined => {
    const text = sessionStorage.getItem(keyOf(name))
    return text === null ? undefined : JSON.parse(text)
  },
  keep: (name: string, value: unknown) => sessionStorage.setItem(keyOf(name), JSON.stringify(value)),
  forget: (name: string) => sessionStorage.removeItem(keyOf(name)),
}

const keyOf = (name: string) => `throughcare:${user()}:${name}`
