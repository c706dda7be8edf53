/** How wide a character is, in those of an ordinary one: scripts and signs that are drawn wide take two. */
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const signsOf = (text: string) => [...graphemes.segment(text)].map(({ segment }) => segment)
const widthOf = (text: string) => signsOf(text).reduce((sum, sign) => sum + (wide.test(sign) ? 2 : 1), 0)

/**
 * A text in lines of so many characters, broken between words, and within one that is longer than a line. The server cannot measure a
 * font: the width of an ordinary character stands for all.
 */
export function linesOf(text: string, most: number): string[] {
  const lines: string[] = []
  for (const row of text.split('\n')) {
    let line = ''
    for (const word of row
      .split(/\s+/)
      .filter(Boolean)
      .flatMap((one) => pieces(one, most))) {
      const longer = line === '' ? word : `${line} ${word}`
      if (widthOf(longer) <= most) line = longer
      else {
        lines.push(line)
        line = word
      }
    }
    if (line !== '') lines.push(line)
  }
  return lines
}

function pieces(word: string, most: number): string[] {
  if (widthOf(word) <= most) return [word]
  const made: string[] = []
  let piece = ''
  for (const sign of signsOf(word)) {
    if (widthOf(piece + sign) > most) {
      made.push(piece)
      piece = ''
    }
    piece += sign
  }
  return [...made, piece]
}
