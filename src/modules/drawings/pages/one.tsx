import {
  Head,
  Icon,
  LinkButton,
  Page,
  PrintedBy,
  Row,
  Stack,
  showDate,
  showLongDay,
  TurnedPage,
} from '../../../platform/ui/index.ts'
import { InTab, PersonFrame } from '../../people/index.ts'
import { editor, print } from '../words.ts'
import { DrawingStyles, Editor } from './editor.tsx'
import type { Shown } from './kind.ts'

/** One drawing: for the officer beneath the person's head, on paper alone, and with the screen turned round nothing else at all. */
export function DrawingPage(shown: Shown) {
  if (shown.ctx.turned) return <Turned {...shown} />
  return shown.data.print ? <Printed {...shown} /> : <Officers {...shown} />
}

function Officers(shown: Shown) {
  const { kind, data, ctx, form } = shown
  const { head, drawing, mayChange } = data
  const { words, tab, path } = kind
  return (
    <PersonFrame
      ctx={ctx}
      head={head}
      current={tab}
      title={drawing.about ? `${words.one}, ${drawing.about}` : words.one}
      form={form}
    >
      <Stack>
        <InTab person={head.id} tab={tab} current={path.slice(1)} />
        <div class="head">
          <div>
            <h2 dir="auto">{drawing.about || words.one}</h2>
            <p class="muted">{words.about}</p>
          </div>
          <div class="acts">
            <Acts {...shown} />
          </div>
        </div>
        <Editor {...shown} />
        {mayChange && kind.beside?.({ data, ctx })}
      </Stack>
    </PersonFrame>
  )
}

function Acts({ kind, data: { drawing, mayChange } }: Shown) {
  const at = `${kind.path}/${drawing.id}`
  return (
    <Row>
      <LinkButton href={`${at}?print=yes`} icon="print">
        {editor.print}
      </LinkButton>
      <LinkButton href={`${at}/versions`}>{editor.versions}</LinkButton>
      {mayChange && (
        <a class="btn primary" href={`/locked?show=${encodeURIComponent(at)}`} data-turn="">
          <Icon name="refresh" size={18} />
          {editor.turn}
          <span class="key" aria-hidden="true">
            {editor.turnKey}
          </span>
        </a>
      )}
    </Row>
  )
}

/** Only what is drawn, and the way back, which leads to the lock. */
function Turned(shown: Shown) {
  const { kind, data, ctx } = shown
  const { drawing } = data
  const { words, path } = kind
  return (
    <TurnedPage ctx={ctx}>
      <div class="head">
        <div>
          <h1 dir="auto">{drawing.about || words.one}</h1>
          <p class="muted">{editor.turnedHint}</p>
        </div>
        <div class="acts">
          <a class="btn" href={`/locked?next=${encodeURIComponent(`${path}/${drawing.id}`)}`} id="officer">
            <Icon name="lock" size={18} />
            {editor.officer}
          </a>
        </div>
      </div>
      <Editor {...shown} />
    </TurnedPage>
  )
}

/**
 * On one sheet of A4, scaled by the drawing's own frame; then what the kind adds. Its foot names whoever printed it, but on what is theirs
 * to take home, which bears the agency and the day.
 */
function Printed(shown: Shown) {
  const { kind, data, ctx } = shown
  const { drawing, head, called } = data
  const { words } = kind
  return (
    <Page
      ctx={ctx}
      title={print.title(words.one, head.name.spoken)}
      bare
      wide
      back={{ href: `${kind.path}/${drawing.id}`, text: words.one }}
    >
      <DrawingStyles ctx={ctx} />
      <div class={`sheet ${drawing.kind}`}>
        <Head
          title={<span dir="auto">{[words.one, drawing.about].filter(Boolean).join(': ')}</span>}
          sub={`${kind.printed ? called : head.name.spoken}. ${print.asAt(showLongDay(ctx.now, ctx.zone))}`}
        />
        {kind.picture({ items: drawing.items, called })}
        {kind.printed?.({ data, ctx })}
        {kind.printed ? (
          <p class="on-paper">{print.theirs(ctx.agency, showDate(ctx.now, ctx.zone))}</p>
        ) : (
          <PrintedBy ctx={ctx} />
        )}
      </div>
    </Page>
  )
}
