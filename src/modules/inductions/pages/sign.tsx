import type { ComponentChildren } from 'preact'
import {
  Button,
  Form,
  type FormState,
  Icon,
  Large,
  Page,
  type PageContext,
  TextField,
  TurnedPage,
} from '../../../platform/ui/index.ts'
import { goneThrough } from '../rules.ts'
import { sign as words } from '../words.ts'
import type { AcknowledgeData } from './shapes.ts'

type Shown = { data: AcknowledgeData; ctx: PageContext; form: FormState }

/** What the person reads and signs with the screen turned to them: what was explained, what they acknowledge, and their name. */
export function SignPage({ data, ctx, form }: Shown) {
  const { head, induction, asked } = data
  return (
    <Sheet ctx={ctx}>
      <div class="head">
        <div>
          <h1>{induction.ended ? words.thanks : words.title}</h1>
        </div>
        <div class="acts">
          <a class="btn" href={`/locked?next=${encodeURIComponent(`/inductions/${induction.id}`)}`} id="officer">
            <Icon name="lock" size={18} />
            {words.officer}
          </a>
        </div>
      </div>
      <link rel="stylesheet" href={ctx.assets.href('large.css')} />
      <Large>
        {induction.ended ? (
          <p>{words.done}</p>
        ) : (
          <>
            <p dir="auto">{words.intro(head.name.spoken)}</p>
            <ul>
              {asked
                .filter((part) => goneThrough(part, induction.gone))
                .map(({ key, title }) => (
                  <li key={key} dir="auto">
                    {title}
                  </li>
                ))}
            </ul>
            <p dir="auto">
              <b>{data.words}</b>
            </p>
            <Form form={form} action={`/inductions/${induction.id}/signature`}>
              <TextField form={form} name="name" label={words.name} hint={words.nameHint} />
              <Button kind="primary" icon="check">
                {words.agree}
              </Button>
            </Form>
          </>
        )}
      </Large>
    </Sheet>
  )
}

/** Turned to them nothing else shows, and the tab says nothing of whose it is; before that it is a page of the officer’s. */
const Sheet = ({ ctx, children }: { ctx: PageContext; children: ComponentChildren }) =>
  ctx.turned ? (
    <TurnedPage ctx={ctx}>{children}</TurnedPage>
  ) : (
    <Page ctx={ctx} title={words.page} bare>
      {children}
    </Page>
  )
