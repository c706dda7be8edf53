import { Card, EmptyState, Head, Inside, Page, type PageContext, TaskList } from '../../../platform/ui/index.ts'
import { isWaiting, type Referral } from '../rules.ts'
import { words } from '../words.ts'
import { referralItem } from './person.tsx'

type Named = Referral & { listed: string }
export type MineData = { referrals: Named[] }
type Group = keyof typeof words.groups

/** Where a referral stands among those that are open: one to follow up comes before all others. */
function groupOf({ state, followUp }: Named, today: Temporal.PlainDate): Group {
  if (followUp && Temporal.PlainDate.compare(followUp.due, today) <= 0) return 'late'
  if (state === 'drafted') return 'drafted'
  return isWaiting(state) ? 'waiting' : 'running'
}

/** The referrals that an officer waits for, is to send or to follow up, with those of colleagues whom they cover. */
export const MinePage = ({ data: { referrals }, ctx }: { data: MineData; ctx: PageContext }) => {
  const today = ctx.now.toZonedDateTimeISO(ctx.zone).toPlainDate()
  const groups = Object.keys(words.groups) as Group[]
  return (
    <Page ctx={ctx} title={words.title} current="services">
      <Head title={words.title} sub={words.sub} />
      <Inside ctx={ctx} of="services" current="referrals" />
      {referrals.length === 0 && (
        <Card id="none" title={words.title} untitled>
          <EmptyState icon="arrow" title={words.noneOpen}>
            {words.noneOpenHint}
          </EmptyState>
        </Card>
      )}
      {groups.map((group) => {
        const items = referrals.filter((one) => groupOf(one, today) === group)
        return (
          items.length > 0 && (
            <Card key={group} id={group} title={words.groups[group]}>
              <TaskList items={items.map((one) => referralItem(one, ctx, one.listed))} />
            </Card>
          )
        )
      })}
    </Page>
  )
}
