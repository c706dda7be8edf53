/** An e-mail as it was pasted: who wrote it first, and its lines without what mail programs put round them. */
export type Letter = { fromName: string; fromEmail: string; subject: string; lines: string[]; signature: string[] }

const header = /^\s*\*?(from|sent|date|to|cc|bcc|subject|reply-to|importance)\*?\s*:\*?\s*(.*)$/i
const address = /([\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)/u
const cut =
  /^\s*(?:-{2,}\s*(?:forwarded message|original message|forwarded by).*|begin forwarded message:|_{10,})\s*-*\s*$/i
const farewell =
  /^\s*(?:(?:kind|warm|best|many)?\s*regards|cheers|thanks|many thanks|thank you|yours (?:sincerely|faithfully)|--)\s*[,.!]?\s*$/i
const bullet = /^\s*(?:[•·◦▪‣*–—-]|o(?=\s))\s+/

/**
 * Reads what was pasted. Quotation marks of replies are taken off; where it was forwarded, perhaps more than once, the last
 * sender of those named is who wrote it, and what stands before their words is left out. What follows the farewell is signature.
 */
export function readLetter(pasted: string): Letter {
  const lines = pasted
    .replaceAll('\r\n', '\n')
    .replaceAll(/[\u00a0\u2007\u202f]/g, ' ')
    .split('\n')
    .map((line) => line.replace(/^(?:\s*>)+ ?/, '').trimEnd())
  const { heads, start } = headsIn(lines)
  const body = lines.slice(start).filter((line) => !cut.test(line))
  const end = body.findIndex((line, nth) => farewell.test(line) && body.slice(0, nth).some((one) => one.trim() !== ''))
  const signature = end < 0 ? [] : body.slice(end + 1).filter((line) => line.trim() !== '')
  const from = heads.get('from') ?? ''
  const email = address.exec(from)?.[1] ?? ''
  return {
    fromName: from
      .replace(email, '')
      .replaceAll(/[<>"'[\]()]|mailto:/g, '')
      .trim(),
    fromEmail: email.toLowerCase() || (address.exec(signature.join('\n'))?.[1] ?? '').toLowerCase(),
    subject: (heads.get('subject') ?? '').replace(/^(?:\s*(?:fwd?|re|fw)\s*:)+\s*/i, '').trim(),
    lines: end < 0 ? body : body.slice(0, end),
    signature,
  }
}

/** The last block of headers that names a sender, and the line after it. */
function headsIn(lines: readonly string[]): { heads: Map<string, string>; start: number } {
  let found = { heads: new Map<string, string>(), start: 0 }
  for (let at = 0; at < lines.length; at++) {
    if (!/^\s*\*?from\*?\s*:/i.test(lines[at] ?? '')) continue
    const heads = new Map<string, string>()
    let next = at
    for (; next < lines.length; next++) {
      const [, name = '', said = ''] = header.exec(lines[next] ?? '') ?? []
      if (name === '') break
      heads.set(name.toLowerCase(), said)
    }
    if (heads.size > 1) found = { heads, start: next }
  }
  return found
}

export type Line = { text: string; bulleted: boolean; afterGap: boolean }

/** The lines that say something, without their bullets; which of them had one, and which stand after an empty line. */
export function linesOf(lines: readonly string[]): Line[] {
  return lines.flatMap((raw, nth) => {
    const text = raw
      .replace(bullet, '')
      .replace(/^\s*\d{1,2}[.)]\s+/, '')
      .replaceAll('**', '')
      .trim()
    if (text === '') return []
    const bulleted = bullet.test(raw) || /^\s*\d{1,2}[.)]\s+/.test(raw)
    return [{ text, bulleted, afterGap: nth === 0 || (lines[nth - 1] ?? '').trim() === '' }]
  })
}
