import { type PageContext, showLongDay, showTime } from '../../../platform/ui/index.ts'
import { type DrawingData, inOrder } from '../../drawings/index.ts'
import { form } from '../rules.ts'
import { sheet, copy as words } from '../words.ts'

const lines = Array.from({ length: 10 }, (_, at) => at)

/** What the person takes away beneath the drawing: who stands by them, lines to write on, and when they come again. */
export function Copy({ data, ctx }: { data: DrawingData; ctx: PageContext }) {
  const { drawing, head } = data
  const next = head.standing.nextAppointmentAt
  const names: Record<string, string> = sheet.hows
  return (
    <div class="copy">
      <section>
        <h2>{words.list}</h2>
        <ul class="plain-list">
          {inOrder(form, drawing.items).map(({ id, text, how }) => (
            <li key={id} dir="auto">
              {[text, names[how]].filter(Boolean).join(': ')}
            </li>
          ))}
        </ul>
      </section>
      <section class="take-away">
        <h2>{words.homework}</h2>
        <p>{words.homeworkText}</p>
        <div class="lines">
          {lines.map((line) => (
            <hr key={line} />
          ))}
        </div>
        <p>
          <b>{next ? words.next(`${showLongDay(next, ctx.zone)}, ${showTime(next, ctx.zone)}`) : words.noNext}</b>
        </p>
      </section>
    </div>
  )
}
