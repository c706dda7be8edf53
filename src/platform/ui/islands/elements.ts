/** An element with its attributes and what it holds. For the few things that only a script can show. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string>,
  ...inside: (string | Node)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...inside)
  return made
}

/** A button that does something here, as opposed to one that sends a form. */
export function actionButton(text: string, look: string, act: () => void): HTMLButtonElement {
  const button = element('button', { type: 'button', class: look }, text)
  button.addEventListener('click', act)
  return button
}

/** Whether a key pressed here is being typed into something. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))

/** The id a page gives its record of a control; dots and brackets in names make selectors unusable. */
export const byId = (id: string): HTMLElement | null => (id ? document.getElementById(id) : null)
