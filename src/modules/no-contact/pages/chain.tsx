import {
  Card,
  Columns,
  type FormState,
  KeyValues,
  type PageContext,
  Stack,
  showDay,
  showTime,
  showWhen,
  Tag,
  WarnBar,
} from '../../../platform/ui/index.ts'
import { InTab, PersonFrame } from '../../people/index.ts'
import type { Chain } from '../rules.ts'
import { nextText, page as words } from '../words.ts'
import { EndForms, Resume } from './ends.tsx'
import { Questions } from './questions.tsx'
import type { ChainData } from './shapes.ts'
import { Numbers, Steps, Story } from './story.tsx'
import { TryForm } from './try.tsx'

type Shown = { data: ChainData; ctx: PageContext; form: FormState }

/** One search: where it stands, what comes next, each try in one step, and all that was done. */
export function ChainPage({ data, ctx, form }: Shown) {
  const { head, chain, mayRecord } = data
  const open = chain.ended === undefined && mayRecord
  const strips = ctx.about?.strips?.filter(({ link }) => link?.href !== `/chains/${chain.id}`) ?? []
  const about = ctx.about && { ...ctx.about, strips }
  return (
    <PersonFrame ctx={about ? { ...ctx, about } : ctx} head={head} current="contacts" title={words.one} form={form}>
      <Stack>
        <InTab person={head.id} tab="contacts" current="no-contact" />
        <Columns
          aside={
            <>
              <Numbers head={head} />
              <Steps data={data} />
            </>
          }
        >
          <State chain={chain} ctx={ctx} />
          {open && !chain.asked && <Questions data={data} form={form} />}
          {open && <TryForm data={data} ctx={ctx} form={form} />}
          {open && <EndForms data={data} ctx={ctx} form={form} />}
          {chain.ended && mayRecord && <Resume chain={chain} form={form} />}
          <Story data={data} ctx={ctx} />
        </Columns>
      </Stack>
    </PersonFrame>
  )
}

/** Which day it is and what comes next; or how it ended. */
function State({ chain, ctx }: { chain: Chain; ctx: PageContext }) {
  const today = ctx.now.toZonedDateTimeISO(ctx.zone).toPlainDate()
  return (
    <Card
      id="state"
      title={words.state(chain.day)}
      actions={chain.afraid && !chain.ended ? <Tag tone="red">{words.welfare}</Tag> : undefined}
      padded
    >
      <Stack tight>
        {chain.ended ? (
          <p>
            {words.ended[chain.ended.how]}
            {chain.ended.at &&
              ` ${words.endedWhen(`${showDay(chain.ended.at, ctx.zone)} ${showTime(chain.ended.at, ctx.zone)}`)}`}
            {'. '}
            {chain.ended.contact && <a href={`/people/${chain.person}/contacts`}>{words.byContact}</a>}
          </p>
        ) : (
          <Coming chain={chain} text={nextText(chain, today, ctx.zone)} />
        )}
        <KeyValues
          items={[
            { label: words.columns.officer, value: chain.ownerName },
            { label: words.begun, value: words.opened(showWhen(chain.openedAt, ctx), chain.openedBy) },
          ]}
        />
        {chain.failed && (
          <p class="muted">
            {words.because(
              chain.failed.outcome,
              `${showDay(chain.failed.at, ctx.zone)} ${showTime(chain.failed.at, ctx.zone)}`,
            )}
          </p>
        )}
      </Stack>
    </Card>
  )
}

const Coming = ({ chain, text }: { chain: Chain; text: string }) =>
  chain.afraid ? <WarnBar>{text}</WarnBar> : <p>{text}</p>
