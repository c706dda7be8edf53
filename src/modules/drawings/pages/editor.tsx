import { newId } from '../../../platform/ids.ts'
import { Button, Card, Columns, Island, type PageContext, Row, Stack, WarnBar } from '../../../platform/ui/index.ts'
import type { Drawing } from '../rules.ts'
import { editor } from '../words.ts'
import { ItemForm } from './item-form.tsx'
import { ItemList } from './item-list.tsx'
import type { DrawingKind, Shown } from './kind.ts'

/** The styles of drawings, which only their pages fetch. */
export const DrawingStyles = ({ ctx }: { ctx: PageContext }) => (
  <link rel="stylesheet" href={ctx.assets.href('drawing.css')} />
)

/** The drawing, the same as a list, and the form: complete without script, which adds dragging and never leaves the page. */
export function Editor(shown: Shown) {
  const { kind, data, ctx, form } = shown
  const { drawing, called, mayChange } = data
  const at = `${kind.path}/${drawing.id}`
  const elsewhere = typeof form.values.text === 'string' || 'text' in form.errors ? undefined : form.errors
  return (
    <Island
      name="drawing"
      props={{ at, idle: ctx.turned ? (ctx.idleMinutes ?? 0) : 0, may: mayChange, unreached: editor.unreached }}
    >
      <Stack>
        <DrawingStyles ctx={ctx} />
        {Object.values(elsewhere ?? {}).map((message) => (
          <WarnBar key={message} kind="care">
            {message}
          </WarnBar>
        ))}
        {kind.picture({ items: drawing.items, called })}
        {mayChange && <Steps kind={kind} drawing={drawing} />}
        <Columns aside={mayChange && <ItemForm {...shown} />}>
          <Card id="list" title={editor.listTitle} padded>
            <ItemList {...shown} />
          </Card>
        </Columns>
      </Stack>
    </Island>
  )
}

function Steps({ kind: { path }, drawing: { id, version, undo, redo } }: { kind: DrawingKind; drawing: Drawing }) {
  return (
    <form class="does" method="post" action={`${path}/${id}/steps`}>
      <input type="hidden" name="_key" value={newId()} />
      <input type="hidden" name="_version" value={version} />
      <Row>
        <Button small name="step" value="undo" disabled={undo === undefined}>
          {editor.undo}
        </Button>
        <Button small name="step" value="redo" disabled={redo === undefined}>
          {editor.redo}
        </Button>
        <a href="#text">{editor.addTitle}</a>
        <span class="small muted">{editor.dragHint}</span>
      </Row>
    </form>
  )
}
