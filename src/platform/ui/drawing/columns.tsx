import { Box, boxOf, type Mark } from './box.tsx'
import { Sheet } from './sheet.tsx'

type Placed = { mark: Mark; x: number; y: number; height: number }
type Arrow = { from: string; to: string }
type Area = { key: string; label: string }

const width = 224
const gap = 26
const inset = 10
const headHeight = 52
const between = 22
/** Room at the right for arrows within the last column. */
const margin = 26

/** Marks in columns beside each other, from left to right, with arrows from one to another. */
export function ColumnsDrawing({
  label,
  areas,
  marks,
  arrows,
}: {
  label: string
  areas: readonly Area[]
  marks: readonly Mark[]
  arrows: readonly Arrow[]
}) {
  const placed = areas.flatMap((area, at) => column(marks, area.key, at * (width + gap)))
  const height = Math.max(300, ...placed.map((one) => one.y + one.height + inset + 24))
  const at = new Map(placed.map((one) => [one.mark.id, one]))
  return (
    <Sheet label={label} width={areas.length * (width + gap) - gap + margin} height={height}>
      {areas.map((area, nth) => (
        <g key={area.key}>
          <rect class="area" data-area={area.key} x={nth * (width + gap)} y={0} width={width} height={height} rx={10} />
          <text class="head" x={nth * (width + gap) + width / 2} y={32}>
            {area.label}
          </text>
        </g>
      ))}
      {placed.map(({ mark, x, y }) => (
        <Box key={mark.id} mark={mark} x={x} y={y} width={width - 2 * inset} />
      ))}
      {arrows.map(({ from, to }) => {
        const [one, other] = [at.get(from), at.get(to)]
        return one && other && <path key={`${from} ${to}`} class="arrow" d={way(one, other)} marker-end="url(#tip)" />
      })}
    </Sheet>
  )
}

function column(marks: readonly Mark[], area: string, x: number): Placed[] {
  let y = headHeight
  return marks
    .filter((mark) => mark.area === area)
    .map((mark) => {
      const { height } = boxOf(mark, width - 2 * inset)
      const placed = { mark, x: x + inset, y, height }
      y += height + between
      return placed
    })
}

/**
 * From the side that faces the other: to a later column rightwards, to an earlier one leftwards; in the same one straight to a neighbour,
 * else past the right side.
 */
function way(one: Placed, other: Placed): string {
  const [from, to] = [one.y + one.height / 2, other.y + other.height / 2]
  const boxWidth = width - 2 * inset
  const [right, left, middle] = [one.x + boxWidth, other.x, one.x + boxWidth / 2]
  if (one.x !== other.x)
    return one.x < other.x
      ? `M${right} ${from} C${right + 24} ${from} ${left - 24} ${to} ${left - 3} ${to}`
      : `M${one.x} ${from} C${one.x - 24} ${from} ${left + boxWidth + 24} ${to} ${left + boxWidth + 3} ${to}`
  if (other.y === one.y + one.height + between) return `M${middle} ${one.y + one.height} V${other.y - 2}`
  if (one.y === other.y + other.height + between) return `M${middle} ${one.y} V${other.y + other.height + 2}`
  return `M${right} ${from} C${right + 30} ${from} ${right + 30} ${to} ${right + 3} ${to}`
}
