import type { PageContext } from '../ui/context.ts'
import { Button, Card, type Column, Stack, Table, Time, WarnBar } from '../ui/index.ts'
import { deviceName } from './device.ts'
import type { NewsShown } from './news.ts'
import { words as all } from './words.ts'

const words = all.news

/** How permissions and the reach of lists read: the platform knows neither. */
export type AccessSaid = { may(permission: string): string; reach(reach: string): string }

type Props = { ctx: PageContext; news: NewsShown[]; said: AccessSaid }

/** What was done to the way into the account and to what it may do, and by whom: so that nobody changes it unseen. */
export function News({ ctx, news, said }: Props) {
  if (news.length === 0) return null
  const fresh = news.filter(({ seen }) => !seen)
  const columns: Column<NewsShown>[] = [
    {
      key: 'what',
      label: words.change,
      head: true,
      cell: ({ what, name, bySomebody }) => (
        <span dir="auto">
          {what === 'access-changed' ? changed(name, said) : words.what[what](name)}{' '}
          {bySomebody && words.by(bySomebody)}
        </span>
      ),
    },
    { key: 'when', label: words.when, cell: ({ at }) => <Time at={at} ctx={ctx} /> },
    { key: 'from', label: words.from, cell: fromOf },
  ]
  return (
    <Card id="news" title={words.title}>
      <Stack tight>
        {fresh.length > 0 && <Fresh news={fresh} />}
        <Table caption={words.title} columns={columns} rows={news} keyOf={({ id }) => id} />
      </Stack>
    </Card>
  )
}

/** Only what was done to the way in is asked about: whether it was them. */
function Fresh({ news }: { news: NewsShown[] }) {
  const way = news.some(({ what }) => what !== 'access-changed')
  const action = (
    <form method="post" action="/account/news">
      <Button small>{way ? words.mine : words.read}</Button>
    </form>
  )
  return (
    <WarnBar kind={way ? 'care' : 'information'} action={action}>
      {way ? `${words.fresh} ${words.notMine}` : words.freshAccess}
    </WarnBar>
  )
}

/** Tries from several places are told as one, without their browsers; what a colleague did came from no browser of one's own. */
function fromOf({ what, device, network }: NewsShown) {
  if (what === 'access-changed') return null
  if (what === 'tries-failed' || what === 'codes-failed') return network || all.unknownNetwork
  return [deviceName(device) ?? all.unknownDevice, network].filter(Boolean).join(', ')
}

type Change = { gave: string[]; took: string[]; reach: string | null }

/** What one may from then on and what no longer, in plain words. */
function changed(text: string, said: AccessSaid): string {
  const { gave, took, reach } = JSON.parse(text) as Change
  return [
    ...(gave.length > 0 ? [words.mayNow(gave.map(said.may))] : []),
    ...(took.length > 0 ? [words.mayNoLonger(took.map(said.may))] : []),
    ...(reach ? [words.reachNow(said.reach(reach))] : []),
  ].join(' ')
}
