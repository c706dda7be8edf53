import { linesOf } from './wrap.ts'

/** What is drawn as a box: a small line that says what it is, its words beneath, and perhaps a small line more. */
export type Mark = { id: string; area: string; look: string; label: string; text: string; note?: string }

const lineHeight = 19
const smallHeight = 17
const pad = 9

/** The words of a box, broken into the lines that its width holds, and how high it is with them. */
export function boxOf(mark: Mark, width: number) {
  const most = Math.floor((width - 2 * pad) / 7.4)
  const lines = linesOf(mark.text, most)
  const notes = mark.note ? linesOf(mark.note, Math.floor((width - 2 * pad) / 6.6)) : []
  return { lines, notes, height: 2 * pad + smallHeight * (1 + notes.length) + lineHeight * lines.length }
}

/** A box at its place, its left upper corner given. */
export function Box({ mark, x, y, width }: { mark: Mark; x: number; y: number; width: number }) {
  const { lines, notes, height } = boxOf(mark, width)
  const middle = x + width / 2
  const words = y + pad + smallHeight
  return (
    <g class={`mark-box ${mark.look}`} data-item={mark.id} data-in={mark.area}>
      <rect x={x} y={y} width={width} height={height} rx={8} />
      <text class="what" x={middle} y={y + pad + 12}>
        {mark.label}
      </text>
      {lines.map((line, at) => (
        <text key={at} x={middle} y={words + lineHeight * at + 14}>
          {line}
        </text>
      ))}
      {notes.map((line, at) => (
        <text key={at} class="what" x={middle} y={words + lineHeight * lines.length + smallHeight * at + 13}>
          {line}
        </text>
      ))}
    </g>
  )
}
