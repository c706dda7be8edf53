import {
  Button,
  Card,
  EmptyState,
  LinkButton,
  type PageContext,
  Stack,
  showDay,
  showTime,
  TaskList,
} from '../../../platform/ui/index.ts'
import { InTab, PersonFrame } from '../../people/index.ts'
import type { Chain } from '../rules.ts'
import { matters, nextText, page as words } from '../words.ts'
import type { PersonData } from './shapes.ts'

type Shown = { data: PersonData; ctx: PageContext }

/** Whether somebody is being looked for, the one press that begins it, and every time before. */
export function PersonNoContactPage({ data, ctx }: Shown) {
  const { head, chains, offer, mayRecord } = data
  const open = chains.find(({ ended }) => !ended)
  const before = chains.filter(({ ended }) => ended)
  const about = ctx.about && { ...ctx.about, strips: [] }
  return (
    <PersonFrame ctx={about ? { ...ctx, about } : ctx} head={head} current="contacts" title={words.title}>
      <Stack>
        <InTab person={head.id} tab="contacts" current="no-contact" />
        {open ? (
          <Open chain={open} ctx={ctx} />
        ) : (
          <Begin data={data} ctx={ctx} may={mayRecord && offer !== undefined} />
        )}
        {before.length > 0 && (
          <Card id="before" title={words.earlier}>
            <TaskList
              items={before.map((chain) => ({
                key: chain.id,
                title: <a href={`/chains/${chain.id}`}>{lineOf(chain, ctx)}</a>,
              }))}
            />
          </Card>
        )}
      </Stack>
    </PersonFrame>
  )
}

const lineOf = ({ openedAt, ended }: Chain, { zone }: PageContext) =>
  words.earlierLine(showDay(openedAt, zone), ended ? words.ended[ended.how].toLowerCase() : '')

function Open({ chain, ctx }: { chain: Chain; ctx: PageContext }) {
  const today = ctx.now.toZonedDateTimeISO(ctx.zone).toPlainDate()
  return (
    <Card id="open" title={words.state(chain.day)} padded>
      <Stack tight>
        <p>{nextText(chain, today, ctx.zone)}</p>
        <p>
          <LinkButton href={`/chains/${chain.id}`} kind="primary">
            {matters.act}
          </LinkButton>
        </p>
      </Stack>
    </Card>
  )
}

function Begin({ data: { head, offer, key }, ctx, may }: Shown & { may: boolean }) {
  if (!offer || !may)
    return (
      <Card id="begin" title={words.title}>
        <EmptyState icon="phone" title={words.noneOf}>
          {words.noneHint}
        </EmptyState>
      </Card>
    )
  const when = `${showDay(offer.last, ctx.zone)} ${showTime(offer.last, ctx.zone)}`
  return (
    <Card id="begin" title={words.title} padded>
      <form method="post" action={`/people/${head.id}/no-contact`}>
        <input type="hidden" name="_key" value={key} />
        <Stack tight>
          <p>{words.openHint(offer.outcome, when, offer.tries)}</p>
          <p>
            <Button kind="primary">{words.open}</Button>
          </p>
        </Stack>
      </form>
    </Card>
  )
}
