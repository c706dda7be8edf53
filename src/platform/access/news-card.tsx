import type { PageContext } from '../ui/context.ts'
import { Button, Card, type Column, Stack, Table, Time, WarnBar } from '../ui/index.ts'
import { deviceName } from './device.ts'
import type { NewsShown } from './news.ts'
import { words as all } from './words.ts'

const words = all.news

/** Tries from several places are told as one, without their browsers. */
const isOfTries = (what: NewsShown['what']) => what === 'tries-failed' || what === 'codes-failed'

/** What was done to the way into the account, and by whom: so that nobody changes it unseen. */
export function News({ ctx, news }: { ctx: PageContext; news: NewsShown[] }) {
  if (news.length === 0) return null
  const fresh = news.some(({ seen }) => !seen)
  const columns: Column<NewsShown>[] = [
    {
      key: 'what',
      label: words.change,
      head: true,
      cell: ({ what, name, bySomebody }) => (
        <span dir="auto">
          {words.what[what](name)} {bySomebody && words.by(bySomebody)}
        </span>
      ),
    },
    { key: 'when', label: words.when, cell: ({ at }) => <Time at={at} ctx={ctx} /> },
    {
      key: 'from',
      label: words.from,
      cell: ({ what, device, network }) =>
        isOfTries(what)
          ? network || all.unknownNetwork
          : [deviceName(device) ?? all.unknownDevice, network].filter(Boolean).join(', '),
    },
  ]
  return (
    <Card id="news" title={words.title}>
      <Stack tight>
        {fresh && (
          <WarnBar
            kind="care"
            action={
              <form method="post" action="/account/news">
                <Button small>{words.mine}</Button>
              </form>
            }
          >
            {words.fresh} {words.notMine}
          </WarnBar>
        )}
        <Table caption={words.title} columns={columns} rows={news} keyOf={({ id }) => id} />
      </Stack>
    </Card>
  )
}
