import { Box, boxOf, type Mark } from './box.tsx'
import { Sheet } from './sheet.tsx'
import { linesOf } from './wrap.ts'

type Ring = { key: string; label: string; rx: number; ry: number; outer: number; marks: Mark[] }

const boxWidth = 138
const apart = 14
const centre = 62
/** How much lower a ring is than wide: screens and paper are wide. */
const flat = 0.66
/** Where on its ring the first of each begins, of the way to the second: so that those of one ring stand between those of the next. */
const starts = [0.5, 0.2, 0.8]

/**
 * Marks in rings round a middle, clockwise from the top, each with a line to the middle whose look says how it is. Rings grow with what
 * stands on them, so that nothing lies over anything else.
 */
export function RingsDrawing({
  label,
  middle,
  areas,
  marks,
}: {
  label: string
  middle: string
  areas: readonly { key: string; label: string }[]
  marks: readonly Mark[]
}) {
  const rings = ringsOf(areas, marks)
  const outer = rings.at(-1)?.outer ?? centre
  const [x, y] = [outer + apart, outer * flat + apart]
  const spots = rings.flatMap(({ rx, ry, marks: on }, nth) =>
    on.map((mark, at) => {
      const angle = ((at + (starts[nth] ?? 0.5)) / on.length) * 2 * Math.PI
      return { mark, x: x + rx * Math.sin(angle), y: y - ry * Math.cos(angle) }
    }),
  )
  return (
    <Sheet label={label} width={2 * x} height={2 * y} middle={[x, y, flat]}>
      {rings.toReversed().map((ring) => (
        <g key={ring.key}>
          <ellipse class="area" data-area={ring.key} cx={x} cy={y} rx={ring.outer} ry={ring.outer * flat} />
          <text class="head" x={x} y={y - ring.outer * flat + 22}>
            {ring.label}
          </text>
        </g>
      ))}
      {spots.map((spot) => (
        <line key={spot.mark.id} class={`tie ${spot.mark.look}`} x1={x} y1={y} x2={spot.x} y2={spot.y} />
      ))}
      <ellipse class="middle" cx={x} cy={y} rx={centre} ry={centre * flat} />
      <Middle text={middle} x={x} y={y} />
      {spots.map((spot) => {
        const { height } = boxOf(spot.mark, boxWidth)
        return (
          <Box key={spot.mark.id} mark={spot.mark} x={spot.x - boxWidth / 2} y={spot.y - height / 2} width={boxWidth} />
        )
      })}
    </Sheet>
  )
}

function Middle({ text, x, y }: { text: string; x: number; y: number }) {
  const lines = linesOf(text, 12).slice(0, 3)
  return (
    <>
      {lines.map((line, at) => (
        <text key={at} class="head in-middle" x={x} y={y + 6 + 20 * (at - (lines.length - 1) / 2)}>
          {line}
        </text>
      ))}
    </>
  )
}

/** Each ring as wide as its boxes need beside each other and as high as the highest of them, round the one before. */
function ringsOf(areas: readonly { key: string; label: string }[], marks: readonly Mark[]): Ring[] {
  let inner = centre
  return areas.map(({ key, label }) => {
    const on = marks.filter(({ area }) => area === key)
    const tallest = Math.max(56, ...on.map((mark) => boxOf(mark, boxWidth).height))
    const needed = (on.length * (boxWidth + apart)) / (2 * Math.PI) / ((1 + flat) / 2)
    const crowded = (on.length * (tallest + apart)) / (2 * Math.PI) / flat
    const least = Math.max(inner + boxWidth / 2 + apart, (inner * flat + tallest / 2 + apart + 12) / flat)
    const rx = Math.max(least, needed, on.length > 4 ? crowded : 0)
    const outer = Math.max(rx + boxWidth / 2, (rx * flat + tallest / 2 + 10) / flat) + apart
    const ring = { key, label, rx, ry: rx * flat, outer, marks: on }
    inner = outer
    return ring
  })
}
