/** Says a sentence to those who listen, and shows it for a while to those who look. Links are addresses of this site. */
export function say(text: string, links: { text: string; href: string }[] = []): void {
  const heard = document.getElementById('say')
  if (heard) heard.textContent = text
  document.querySelector('.toast')?.remove()
  const toast = document.createElement('p')
  toast.className = 'toast'
  toast.append(text, ...links.flatMap((link) => [' ', anchor(link)]))
  // In a landmark, so that whoever goes from one to the next finds it.
  ;(document.querySelector('main') ?? document.body).append(toast)
  setTimeout(() => toast.remove(), 8000)
}

function anchor({ text, href }: { text: string; href: string }): HTMLAnchorElement {
  const link = document.createElement('a')
  link.textContent = text
  link.href = href
  return link
}
