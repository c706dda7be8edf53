import { Card, type PageContext, Stack, showTime, showWhen, Tag } from '../../../platform/ui/index.ts'
import type { Broken } from '../rules.ts'
import { glass as glassWords, reasonName, reviews, words } from '../words.ts'

/** Who broke the glass on this record, when, why, and what came of it. */
export const GlassCard = ({ glass, ctx }: { glass: Broken[]; ctx: PageContext }) => (
  <Card id="glass" title={words.glass.title} padded>
    {glass.length === 0 && <p>{words.glass.none}</p>}
    <Stack tight>
      {glass.map((one) => (
        <p key={one.id} dir="auto">
          <b>{one.by}</b>, {showWhen(one.openedAt, ctx)}–{showTime(one.until, ctx.zone)}:{' '}
          {reasonName(glassWords.reasons, one.reason)}. {one.why} <Verdict one={one} />
        </p>
      ))}
    </Stack>
  </Card>
)

/** What the review found, or that there was none yet. */
function Verdict({ one: { id, verdict, reviewedBy } }: { one: Broken }) {
  if (verdict)
    return <Tag tone={verdict === 'accepted' ? 'green' : 'red'}>{reviews.verdictBy(verdict, reviewedBy ?? '')}</Tag>
  return <a href={`/limited-access/reviews/${id}`}>{words.glass.review}</a>
}
